import { toEvent } from '../../shared/contracts/to-event.ts'
import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import { type InvoiceId, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { issuedItem } from '../../shared/domain/issued-item.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import { isUnbilled, unbilledItem } from '../../shared/domain/receiving/unbilled.ts'
import { deliveryDueOn, undeliveredItem } from '../../shared/domain/receiving/undelivered.ts'
import type { WaitingFor } from '../../shared/domain/waiting-for.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { DueItem } from '../../shared/ports/due-list.ts'
import type { EventBus } from '../../shared/ports/event-bus.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'
import type { Timeline } from '../../shared/ports/timeline.ts'
import { restart, restartReadyFacts, type RestartPorts } from './restart.ts'

export type ActionPorts = RestartPorts & {
  readonly claims: MailClaims
  readonly mailQueue: MailQueue
  readonly timeline: Timeline
  readonly bus: EventBus
  readonly commands: Pick<Commands, 'ask'>
  /** Tells operations of an item that could not be driven on, or of one that a person has left lying. */
  readonly failed: (item: DueItem, error: unknown) => void
  readonly leftLying: (item: DueItem) => void
  /** Tells operations of a draft that still has no number. */
  readonly tellUnnumbered: (draft: { queue: string; oldestSince: Instant; now: Instant }) => void
}

type Action = (ports: ActionPorts, item: DueItem) => Promise<void>

/** Between two attempts at the same thing. */
const againSeconds = 900
const daySeconds = 86_400

const later = (waitingFor: WaitingFor, now: Instant, seconds: number) => ({ waitingFor, dueAt: addSeconds(now, seconds) })

/** The header as it is now, when it still waits for what the index says; the index may lag. */
const stillWaiting = async ({ invoices }: ActionPorts, item: DueItem): Promise<InvoiceHeader | undefined> => {
  const header = item.of === 'invoice' ? await invoices.find(invoiceIdSchema.parse(item.invoiceId)) : undefined
  return header?.waitingFor === item.waitingFor ? header : undefined
}

const startWorkflow: Action = async (ports, item) => {
  if (item.of === 'order') await restartReadyFacts(ports, sellerIdSchema.parse(item.sellerId), orderIdSchema.parse(item.orderId))
}

const restartInvoice: Action = async (ports, item) => {
  const header = await stillWaiting(ports, item)
  if (header === undefined) return
  await restart(ports, header)
  await ports.invoices.wait(header.invoiceId, later(item.waitingFor, ports.clock.now(), againSeconds), header.state)
}

/** An entry is the fact of issue: should the stream have lost it, its InvoiceIssued is told from here. */
const restartIssue: Action = async (ports, item) => {
  const header = await stillWaiting(ports, item)
  if (header !== undefined) await tellIssue(ports, header.invoiceId, header)
  await restartInvoice(ports, item)
}

const tellIssue = async (ports: ActionPorts, invoiceId: InvoiceId, header: InvoiceHeader): Promise<void> => {
  const { invoices, timeline, clock, tellUnnumbered } = ports
  const entry = await invoices.findEntry(invoiceId)
  if (entry === undefined) tellUnnumbered({ queue: header.queue, oldestSince: header.frozenAt, now: clock.now() })
  else await timeline.record(issuedItem(header, entry, await invoices.readSnapshot(entry.digest)))
}

const settleMail: Action = async ({ claims, mailQueue }, item) => {
  const claim = item.of === 'mail' ? await claims.find(item.claimKey) : undefined
  if (claim === undefined || claim.state === 'SENT' || claim.state === 'REFUSED') return
  const { sellerId, invoiceId, kind, taskToken } = claim
  await mailQueue.enqueue({ sellerId, invoiceId, kind, taskToken })
}

/** A person who has not decided for a day is a matter for operations; the item comes back every day. */
const remindPerson: Action = async (ports, item) => {
  ports.leftLying(item)
  const wait = later('person', ports.clock.now(), daySeconds)
  const header = await stillWaiting(ports, item)
  if (header !== undefined) await ports.invoices.wait(header.invoiceId, wait, header.state)
  const order =
    item.of === 'order' ? await ports.orders.find(sellerIdSchema.parse(item.sellerId), orderIdSchema.parse(item.orderId)) : undefined
  if (order !== undefined) await ports.orders.save({ order, occurrences: [], workItems: [], wait: waitOf(order, ports.clock.now()) })
}

/** Delivered, and still nothing to bill it by: whoever publishes must be asked. The order is saved as it was read, so the item is true. */
const askForBilling: Action = async ({ orders, clock }, item) => {
  const order = item.of === 'order' ? await orders.find(sellerIdSchema.parse(item.sellerId), orderIdSchema.parse(item.orderId)) : undefined
  if (order === undefined || !isUnbilled(order)) return
  await orders.save({ order, occurrences: [], workItems: [unbilledItem(order, clock.now())], wait: undefined })
}

/** Invoiced, and its day over with no delivery told. Who was asked is told in the order, which is saved as it was read: one item, and a true one. */
const askForDelivery: Action = async ({ orders, clock }, item) => {
  const order = item.of === 'order' ? await orders.find(sellerIdSchema.parse(item.sellerId), orderIdSchema.parse(item.orderId)) : undefined
  const dueOn = order?.deliveryAskedAt === undefined ? order && deliveryDueOn(order) : undefined
  if (order === undefined || dueOn === undefined) return
  const now = clock.now()
  const asked = { ...order, deliveryAskedAt: now }
  await orders.save({ order: asked, occurrences: [], workItems: [undeliveredItem(order, dueOn, now)], wait: waitOf(asked, now) })
}

/** The day has come on which what is still unpaid costs something: the command reads the truth, and says when it is to be looked at again. */
const claimFees: Action = async ({ orders, commands }, item) => {
  const order = item.of === 'order' ? await orders.find(sellerIdSchema.parse(item.sellerId), orderIdSchema.parse(item.orderId)) : undefined
  for (const { invoiceId: invoice } of order?.facts.filter(({ feesDueOn }) => feesDueOn !== undefined) ?? [])
    await commands.ask('claim-late-fees', { sellerId: order?.sellerId, invoice, by: 'late fees by themselves', byItself: true })
}

const publish: Action = async ({ timeline, bus, clock }, item) => {
  const told = item.of === 'timeline' ? await timeline.find(item.key) : undefined
  if (told === undefined || told.publishedAt !== undefined) return
  const refused = await bus.publish([toEvent(told)])
  if (refused.length === 0) await timeline.markPublished(told, clock.now())
}

/** Every state that waits has its row: what to do when it is overdue. */
export const actions: Readonly<Record<WaitingFor, Action>> = {
  workflowStart: startWorkflow,
  issue: restartIssue,
  mail: restartInvoice,
  mailSettlement: settleMail,
  reminderSchedule: restartInvoice,
  // remind-customers takes what is due every quarter of an hour; here it only shows when that has stopped.
  reminder: async (ports, item) => ports.leftLying(item),
  person: remindPerson,
  billing: askForBilling,
  delivery: askForDelivery,
  lateFees: claimFees,
  // A person says what it settles, with no other trace than its end: the lags tell how old it is.
  application: async () => {},
  // validate-entries takes them every night; here it only shows when that has stopped.
  validation: async (ports, item) => ports.leftLying(item),
  publication: publish,
}
