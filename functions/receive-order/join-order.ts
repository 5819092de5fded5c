import { describeValue } from '../../shared/contracts/findings-of.ts'
import { purposeOf } from '../../shared/domain/crediting/purpose.ts'
import { OrderTooLarge, transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { CustomerId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import { startsByItself, waitOf } from '../../shared/domain/order-wait.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { billingRuleFor } from '../../shared/domain/receiving/billing-rule.ts'
import type { OrderEvent } from '../../shared/domain/receiving/order-event.ts'
import { newOrder, receive, type Received } from '../../shared/domain/receiving/receive.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { openChangeAfterIssue } from './change-after-issue.ts'
import { holdEvent } from './hold-event.ts'
import { settleHeldFacts } from './settle-held-facts.ts'
import { withdrawDraft } from './withdraw-draft.ts'

export type Ports = {
  readonly orders: OrderBook
  readonly invoices: InvoiceBook
  readonly masterData: MasterData
  readonly workItems: WorkItems
  readonly workflow: Workflow
  readonly clock: Clock
}

/** An event of an order, admitted and read. */
export type Arrival = {
  readonly event: ReceivedEvent
  readonly seller: Seller
  readonly sellerId: SellerId
  readonly orderId: OrderId
  readonly says: OrderEvent
}

type Step = 'done' | 'conflict' | 'again'

/** Of writers that meet, one gets through in each round: enough for a truckload of shipments told at once. */
const mostConflicts = 20

/** Joins the event to its order and starts the workflow of each fact that may be billed. Who meets another writer reads again. */
export const joinOrder = async (ports: Ports, arrival: Arrival): Promise<void> => {
  let conflicts = 0
  while (conflicts < mostConflicts) {
    const step = await joinOnce(ports, arrival)
    if (step === 'done') return
    if (step === 'conflict') conflicts += 1
  }
  throw transient('Conflict', `order ${arrival.orderId} of ${arrival.sellerId} is being changed by others`)
}

const joinOnce = async (ports: Ports, arrival: Arrival): Promise<Step> => {
  const { sellerId, orderId, says, seller } = arrival
  const order = (await ports.orders.find(sellerId, orderId)) ?? newOrder(sellerId, orderId, ports.clock.now())
  const customerId = customerInForce(order, says)
  const customer = customerId && (await ports.masterData.customer(sellerId, customerId))
  if (customerId !== undefined && customer === undefined) return hold(ports, arrival, [unknownCustomer(customerId)])
  return settle(ports, arrival, { order, received: receive(order, says, billingRuleFor(seller, customer)) })
}

/** The customer of the content that will stand once the event is joined; none while only later facts are known. */
const customerInForce = ({ content }: Order, says: OrderEvent): CustomerId | undefined =>
  says.type === 'placed' && says.content.revision > (content?.revision ?? 0) ? says.content.customerId : content?.customerId

const unknownCustomer = (customerId: CustomerId): Finding => ({
  code: 'CUSTOMER_UNKNOWN',
  field: 'customerId',
  expected: 'a customer of this seller, as told by CustomerChanged',
  actual: describeValue(customerId),
  remedy: 'Publish CustomerChanged for this customer, or correct the id; then release the event.',
})

const hold = async (ports: Ports, { event, sellerId }: Arrival, findings: readonly Finding[]): Promise<Step> => {
  await holdEvent(ports, { event, sellerId, findings })
  return 'done'
}

const settle = async (ports: Ports, arrival: Arrival, { order, received }: { order: Order; received: Received }): Promise<Step> => {
  switch (received.outcome) {
    case 'known':
      // The attempt before this one may have died between the save and the start.
      return start(ports, order)
    case 'held':
      return hold(ports, arrival, received.findings)
    case 'withdrawFirst':
      return withdraw(ports, arrival, { order, facts: received.facts })
    case 'superseded':
      return saveOrHold(ports, arrival, { before: order, order: received.order, occurrences: [] })
    case 'applied':
      return saveOrHold(ports, arrival, { before: order, ...received })
  }
}

const grownTooLarge = (message: string): Finding => ({
  code: 'LIMIT_EXCEEDED',
  field: 'orderId',
  expected: 'an order that its store can hold, with all that is reported of it',
  actual: message,
  remedy: 'Split the order; what this event says can be told of another one.',
})

/** An order that outgrows its place keeps what it has; the event that is too much waits for a person. */
const saveOrHold = async (ports: Ports, arrival: Arrival, change: Save): Promise<Step> => {
  try {
    return await save(ports, change)
  } catch (error) {
    if (!(error instanceof OrderTooLarge)) throw error
    return hold(ports, arrival, [grownTooLarge(error.message)])
  }
}

type Save = {
  readonly before: Order
  readonly order: Order
  readonly occurrences: Extract<Received, { outcome: 'applied' }>['occurrences']
}

const save = async (ports: Ports, { before, order, occurrences }: Save): Promise<Step> => {
  const { sellerId, orderId } = order
  const occurredAt = ports.clock.now()
  const told = occurrences.map((occurrence) => ({ sellerId, occurredAt, occurrenceId: `${occurrence.type}-${orderId}`, occurrence }))
  const outcome = await ports.orders.save({ order, occurrences: told, workItems: [], wait: waitOf(order, ports.clock.now()) })
  if (outcome === 'conflict') return 'conflict'
  await settleHeldFacts(ports, before, order)
  return start(ports, order)
}

/** Starts under the business key, so a start that is repeated is the same start. What is left to a run waits for it. */
const start = async (ports: Ports, { sellerId, orderId, facts }: Order): Promise<Step> => {
  const now = ports.clock.now()
  for (const { kind, factId, invoiceId, attempt } of facts.filter((fact) => startsByItself(fact, now)))
    await ports.workflow.start({ sellerId, orderId, factId, purpose: purposeOf({ kind }), invoiceId, attempt })
  return 'done'
}

const reasonOf = (says: OrderEvent): string => (says.type === 'placed' ? `revision ${says.content.revision}` : 'order cancelled')

/** Issued invoices are looked for first: when there is one, the change came too late, and no other draft is touched. */
const withdraw = async (ports: Ports, arrival: Arrival, { order, facts }: { order: Order; facts: readonly Fact[] }): Promise<Step> => {
  const issued = await firstIssued(ports, facts)
  if (issued !== undefined) return tooLate(ports, arrival, { order, fact: issued })
  const [fact] = facts
  if (fact === undefined) return 'again'
  const withdrawn = await withdrawDraft(ports, { order, fact, reason: reasonOf(arrival.says) })
  switch (withdrawn.outcome) {
    case 'withdrawn':
      return 'again'
    case 'conflict':
      return 'conflict'
    case 'issued':
      return tooLate(ports, arrival, { order, fact: withdrawn.fact })
  }
}

const firstIssued = async ({ invoices }: Ports, facts: readonly Fact[]): Promise<Fact | undefined> => {
  for (const fact of facts) if ((await invoices.findEntry(fact.invoiceId)) !== undefined) return fact
  return undefined
}

/** Drafts that were withdrawn before the issue was noticed are billed as they were: the change as a whole is for a person. */
const tooLate = async (ports: Ports, { event }: Arrival, { order, fact }: { order: Order; fact: Fact }): Promise<Step> => {
  await openChangeAfterIssue(ports, { order, fact, event })
  return start(ports, order)
}
