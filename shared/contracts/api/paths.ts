import * as z from 'zod'
import { sellerIdSchema } from '../../domain/ids.ts'

/** What most routes have in their path. */
export const sellerPath = z.strictObject({ sellerId: sellerIdSchema })

export const noParams = z.strictObject({})
export const noQuery = z.strictObject({})

/** A page of a list: `cursor` is the `next` of the page before. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(2000).optional().describe('`next` of the page before; none for the first page'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Where the next page begins; absent on the last. */
export const nextSchema = z.string().optional()
