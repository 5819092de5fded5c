import * as z from 'zod'
import { daySchema } from '../../shared/domain/day.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { writeOffIdSchema } from '../../shared/domain/write-off/invoice-write-off.ts'
import { writeOffRequestSchema } from '../../shared/domain/write-off/write-off-request.ts'
import { readAgain } from '../../shared/steps/read-again.ts'
import type { Attempt, Ports } from './attempt.ts'
import { approve, decline, recordDuplicate, undo } from './decide.ts'
import { propose } from './propose.ts'

const by = z.string().min(1).max(128)
/** `version`: of the write-off that a person has read and decided on. */
const decided = { sellerId: sellerIdSchema, writeOffId: writeOffIdSchema, version: z.number().int().min(1), by }
const reason = z.string().trim().min(1).max(500)

export const inputSchema = z.discriminatedUnion('what', [
  writeOffRequestSchema.extend({ what: z.literal('propose'), by }),
  z.object({ what: z.literal('duplicate'), ...decided, sentOn: daySchema, evidence: reason }),
  z.object({ what: z.literal('approve'), ...decided }),
  z.object({ what: z.literal('decline'), ...decided, reason }),
  z.object({ what: z.literal('undo'), ...decided, reason }),
])

export const outputSchema = z.discriminatedUnion('outcome', [
  /** `sameAsBefore`: it was proposed or decided so before. */
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), writeOffId: writeOffIdSchema, version: z.number().int() }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('samePerson') }),
  /** It is not at the version that was read: somebody has decided since. */
  z.object({ outcome: z.literal('changed'), version: z.number().int() }),
  z.object({ outcome: z.literal('notFound') }),
])

/**
 * One person proposes to give up what is owed of an invoice, another approves: then write-off, entry, what the invoice says is open and what
 * is told of it are one transaction, held to what was read of each. A repeat is safe: a write-off is proposed once under its id, and decided
 * at the version that was read.
 */
export const writeOffInvoice =
  (ports: Ports) =>
  async (input: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    return readAgain(() => once(ports, input), `write-off ${input.writeOffId} of ${input.sellerId}, or its invoice,`)
  }

const once = (ports: Ports, input: z.output<typeof inputSchema>): Promise<Attempt> => {
  switch (input.what) {
    case 'propose':
      return propose(ports, input)
    case 'duplicate':
      return recordDuplicate(ports, input)
    case 'approve':
      return approve(ports, input)
    case 'decline':
      return decline(ports, input)
    case 'undo':
      return undo(ports, input)
  }
}
