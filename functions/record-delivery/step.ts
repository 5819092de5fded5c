import * as z from 'zod'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { DeliveryState, InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { type MailClaim, type MailKind, mailClaimKey } from '../../shared/domain/mail-claim.ts'
import { afterSending } from '../../shared/domain/mailing/after-sending.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { TellSent, TellWhom } from '../../shared/ports/telling.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { deliveryChange, undeliverable } from './delivery-change.ts'
import { foreignEventSchema, kindOf, type SesEvent, sesEventSchema } from './ses-event.ts'

export const inputSchema = z.union([sesEventSchema, foreignEventSchema.transform(() => undefined)])

export type Ports = {
  readonly invoices: InvoiceBook
  readonly claims: MailClaims
  readonly masterData: MasterData
  readonly workItems: WorkItems
  readonly workflow: Workflow
  readonly clock: Clock
  readonly tellSent: TellSent
  readonly tellWhom: TellWhom
}

const stateOf: ReadonlyMap<string, DeliveryState> = new Map([
  ['Send', 'accepted'],
  ['DeliveryDelay', 'delayed'],
  ['Delivery', 'delivered'],
  ['Bounce', 'bounced'],
  ['Reject', 'bounced'],
  ['Rendering Failure', 'bounced'],
  ['Complaint', 'complained'],
])

/**
 * What the mail provider says later becomes the invoice's delivery state, and settles a mail whose answer was lost: any event about a
 * mail proves that it was accepted. A repeat is safe: states only move forward, and a work item is keyed by the claim.
 */
export const recordDelivery =
  (ports: Ports) =>
  async (event: z.output<typeof inputSchema>): Promise<void> => {
    const kind = event === undefined ? undefined : kindOf(event)
    const delivery = event === undefined ? undefined : stateOf.get(event.detail.eventType)
    if (event === undefined || kind === undefined || delivery === undefined) return
    const header = await headerOf(ports, event)
    ports.tellWhom(header)
    await settle(ports, { header, event, kind })
    await record(ports, { header, event, kind, delivery })
  }

const headerOf = async ({ invoices }: Ports, event: SesEvent): Promise<InvoiceHeader> => {
  const { invoice } = event.detail.mail.tags
  const header = invoice === undefined ? undefined : await invoices.find(invoice)
  if (header === undefined) throw defect(`the mail provider speaks of invoice ${invoice}, which is unknown`)
  return header
}

type Told = { readonly header: InvoiceHeader; readonly event: SesEvent; readonly kind: MailKind }

/** A claim that is still open was accepted after all: the invoice moves on, and the workflow that waits gets its answer. */
const settle = async (ports: Ports, { header, event, kind }: Told): Promise<void> => {
  const claim = await ports.claims.find(mailClaimKey(header.invoiceId, kind))
  if (claim === undefined || event.detail.eventType === 'Reject') return
  const { messageId } = event.detail.mail
  if (claim.state !== 'SENT') await recordSent(ports, { header, claim, messageId })
  // Of two workflows that handed the mail over, the later one's token stands in the claim; a token that is answered already is no error.
  if (claim.taskToken !== undefined) await ports.workflow.succeed(claim.taskToken, { outcome: 'sent' })
}

type Sent = { readonly header: InvoiceHeader; readonly claim: MailClaim; readonly messageId: string }

const recordSent = async (ports: Ports, sent: Sent): Promise<void> => {
  const { claim, messageId, header } = sent
  await ports.claims.recordSent(claim, messageId, await changeOf(ports, sent))
  const inARun = claim.taskToken === undefined
  if (claim.kind.type === 'issue') ports.tellSent({ frozenAt: header.frozenAt, now: ports.clock.now(), inARun })
}

const changeOf = async ({ masterData, clock }: Ports, sent: Sent) => {
  const { sellerId, customerId } = sent.header
  const now = clock.now()
  const [seller, customer] = await Promise.all([masterData.seller(sellerId, now), masterData.customer(sellerId, customerId, now)])
  return afterSending({ ...sent, policy: dunningRulesOf(seller, customer), now })
}

const record = async (ports: Ports, told: Told & { delivery: DeliveryState }): Promise<void> => {
  const now = ports.clock.now()
  const change = deliveryChange(told, now)
  if (told.kind.type === 'issue') await ports.invoices.recordDelivery(change)
  else if (undeliverable(told.delivery)) for (const item of change.workItems) await ports.workItems.open(item, change.occurrences)
}
