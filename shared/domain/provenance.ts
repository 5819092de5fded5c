import * as z from 'zod'
import { type Instant, instantSchema } from './day.ts'

/** By whom master data was changed, a person of finance (its subject), the desk or an event of the upstream system, and when. */
export const provenanceSchema = z.object({ by: z.string().min(1).max(200), at: instantSchema })
export type Provenance = z.infer<typeof provenanceSchema>

/** A record as it was after one change. */
export type Version<R> = { readonly by: string; readonly at: Instant; readonly record: R }
