import * as z from 'zod'
import { findingSchema } from '../finding.ts'
import { invoiceIdSchema } from '../ids.ts'
import type { Fact } from '../order.ts'

const credited = { creditNoteId: invoiceIdSchema }

/** What whoever asks for a credit note or a rebate is told. `sameAsBefore`: the same request was made before, and its fact is in this state. */
export const creditAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), ...credited }),
  z.object({ outcome: z.literal('sameAsBefore'), ...credited, state: z.string() }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])
export type CreditAnswer = z.output<typeof creditAnswerSchema>

export const acceptedAs = ({ invoiceId }: Fact): CreditAnswer => ({ outcome: 'accepted', creditNoteId: invoiceId })

export const askedBefore = ({ invoiceId, state }: Fact): CreditAnswer => ({ outcome: 'sameAsBefore', creditNoteId: invoiceId, state })
