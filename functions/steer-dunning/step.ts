import * as z from 'zod'
import type { Instant } from '../../shared/domain/day.ts'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { steered } from '../../shared/domain/dunning-occurrences.ts'
import { type Steered, type Steering, steer, steeringSchema } from '../../shared/domain/dunning-steering.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { mailClaimKey } from '../../shared/domain/mail-claim.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { readAgain } from '../../shared/steps/read-again.ts'

export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  invoiceId: invoiceIdSchema,
  steering: steeringSchema,
  by: z.string().min(1).max(128),
})
type Input = z.output<typeof inputSchema>

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore', 'notFound']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
])
type Output = z.output<typeof outputSchema>

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'steerDunning'>
  readonly claims: Pick<MailClaims, 'find'>
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly mailQueue: MailQueue
  readonly clock: Clock
}

/**
 * What finance decides of an invoice's reminders stands on the invoice and its timeline in one transaction, held to the step that was read.
 * A repeat is safe: a step is named, and its mail is claimed once, whoever orders it.
 */
export const steerDunning =
  (ports: Ports) =>
  (input: Input): Promise<Output> =>
    readAgain(() => once(ports, input), `invoice ${input.invoiceId}`)

const once = async (ports: Ports, { sellerId, invoiceId, steering, by }: Input): Promise<Output | 'conflict'> => {
  const header = await ports.invoices.find(invoiceId)
  if (header?.sellerId !== sellerId || (header.state !== 'SENT' && header.state !== 'STORED')) return { outcome: 'notFound' }
  const now = ports.clock.now()
  const about = { header, now, ...(await readRules(ports, header, now)), isClaimed: await isClaimed(ports, header, steering) }
  const result = steer(about, steering)
  if (!result.ok) return { outcome: 'refused', findings: [...result.findings] }
  if (result.value === 'sameAsBefore') return { outcome: 'sameAsBefore' }
  return save(ports, header, { steering, change: result.value, by, at: now })
}

const isClaimed = async ({ claims }: Ports, { invoiceId }: InvoiceHeader, steering: Steering): Promise<boolean> =>
  'step' in steering && (await claims.find(mailClaimKey(invoiceId, { type: 'reminder', step: steering.step }))) !== undefined

const readRules = async ({ masterData }: Ports, { sellerId, customerId }: InvoiceHeader, now: Instant) => {
  const [seller, customer] = await Promise.all([masterData.seller(sellerId, now), masterData.customer(sellerId, customerId, now)])
  return { policy: dunningRulesOf(seller, customer), customer }
}

type Decision = { readonly steering: Steering; readonly change: Steered; readonly by: string; readonly at: Instant }

/** The order of a mail comes last: who hears no answer asks again, and the mail's claim is one. */
const save = async (ports: Ports, read: InvoiceHeader, { steering, change, by, at }: Decision): Promise<Output | 'conflict'> => {
  const unclaimed = steering.action === 'skip' ? mailClaimKey(read.invoiceId, { type: 'reminder', step: steering.step }) : undefined
  const outcome = await ports.invoices.steerDunning({ read, change, unclaimed, occurrences: [steered(read, steering, { by, at })] })
  if (outcome === 'conflict') return outcome
  const { sellerId, invoiceId } = read
  if (steering.action === 'sendNow') await ports.mailQueue.enqueue({ sellerId, invoiceId, kind: { type: 'reminder', step: steering.step } })
  return { outcome: 'recorded' }
}
