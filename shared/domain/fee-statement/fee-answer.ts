import * as z from 'zod'
import { daySchema } from '../day.ts'
import { findingSchema } from '../finding.ts'
import { invoiceIdSchema } from '../ids.ts'

const statement = { statementId: invoiceIdSchema }

/** What whoever asks for a statement is told. `sameAsBefore`: one up to that day was asked for before, and its fact is in this state. */
export const feeAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), ...statement }),
  z.object({ outcome: z.literal('sameAsBefore'), ...statement, state: z.string() }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  /** Only where nobody asked but the day: it is looked at again on another, or never. */
  z.object({ outcome: z.literal('postponed'), until: daySchema.optional() }),
  z.object({ outcome: z.literal('notFound') }),
])
export type FeeAnswer = z.output<typeof feeAnswerSchema>
