import * as z from 'zod'
import { disputeIdSchema } from '../../shared/domain/dispute/dispute.ts'
import { disputeRequestSchema, resolutionRequestSchema } from '../../shared/domain/dispute/dispute-request.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import { assign } from './assign.ts'
import type { Attempt, Ports } from './attempt.ts'
import { open } from './open.ts'
import { resolve } from './resolve.ts'

const by = z.string().min(1).max(128)
const ofDispute = { sellerId: sellerIdSchema, invoiceId: invoiceIdSchema, disputeId: disputeIdSchema, by }

export const inputSchema = z.discriminatedUnion('what', [
  disputeRequestSchema.extend({ what: z.literal('open'), openedBy: z.enum(['buyer', 'finance']), by }),
  /** Without an owner nobody looks after it any more. */
  z.object({ what: z.literal('assign'), ...ofDispute, owner: z.string().trim().min(1).max(128).optional() }),
  z.object({ what: z.literal('resolve'), ...ofDispute, resolution: resolutionRequestSchema }),
])

export const outputSchema = z.discriminatedUnion('outcome', [
  /** `sameAsBefore`: it was told before. */
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), disputeId: disputeIdSchema }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

/**
 * A part of an issued invoice is disputed, given an owner, or resolved. The dispute, what its invoice says is disputed and what is told of it are one
 * transaction, held to what was read of each. A repeat is safe: a dispute is opened once under its id, and resolved once.
 */
export const disputeInvoice =
  (ports: Ports) =>
  async (input: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    return readAgain(() => once(ports, input), `dispute ${input.disputeId} of invoice ${input.invoiceId}, or the invoice,`)
  }

const once = (ports: Ports, input: z.output<typeof inputSchema>): Promise<Attempt> => {
  switch (input.what) {
    case 'open':
      return open(ports, input)
    case 'assign':
      return assign(ports, input)
    case 'resolve':
      return resolve(ports, input)
  }
}
