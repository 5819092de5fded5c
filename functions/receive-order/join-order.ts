import { describeValue } from '../../shared/contracts/findings-of.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { CustomerId, OrderId, SellerId } from '../../shared/domain/ids.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { billingRuleFor } from '../../shared/domain/receiving/billing-rule.ts'
import type { OrderEvent } from '../../shared/domain/receiving/order-event.ts'
import { cancelRest, newOrder, occurrencesOf, receive, type Received } from '../../shared/domain/receiving/receive.ts'
import type { BillingRule, Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { openChangeAfterIssue, tooLateFor } from './change-after-issue.ts'
import { holdEvent } from './hold-event.ts'
import { holdIfTooLarge } from './hold-too-large.ts'
import { type IssuedFact, issuedAmong } from './issued-invoices.ts'
import { creditIssued, creditsAtOnce } from './request-credits.ts'
import { settleHeldFacts } from './settle-held-facts.ts'
import { startReadyFacts } from './start-ready-facts.ts'
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
  const rule = billingRuleFor(seller, customer)
  return settle(ports, arrival, { order, rule, received: receive(order, says, rule) })
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

/** An order as it was found, and how it is billed. */
type Met = { readonly order: Order; readonly rule: BillingRule }

const settle = async (ports: Ports, arrival: Arrival, { order, rule, received }: Met & { received: Received }): Promise<Step> => {
  switch (received.outcome) {
    case 'known':
      // The attempt before this one may have died between the save and the start.
      return startReadyFacts(ports, order)
    case 'held':
      return hold(ports, arrival, received.findings)
    case 'withdrawFirst':
      return withdraw(ports, arrival, { order, rule, facts: received.facts })
    case 'superseded':
      return saveOrHold(ports, arrival, { before: order, order: received.order, occurrences: [] })
    case 'applied':
      return saveOrHold(ports, arrival, { before: order, ...received })
  }
}

const saveOrHold = (ports: Ports, arrival: Arrival, change: Save): Promise<Step> =>
  holdIfTooLarge(ports, arrival, () => save(ports, change))

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
  return startReadyFacts(ports, order)
}

const reasonOf = (says: OrderEvent): string => (says.type === 'placed' ? `revision ${says.content.revision}` : 'order cancelled')

/** Issued invoices are looked for first: when there is one, the change came too late, and no other draft is touched. */
const withdraw = async (ports: Ports, arrival: Arrival, met: Met & { readonly facts: readonly Fact[] }): Promise<Step> => {
  const { order, rule, facts } = met
  const issued = await issuedAmong(ports.invoices, facts)
  const credits = creditsCancellation(arrival)
  if (issued[0] !== undefined && !credits) return tooLate(ports, arrival, { order, fact: issued[0].fact })
  const fact = facts.find(({ factId }) => issued.every((each) => each.fact.factId !== factId))
  if (fact === undefined) return issued.length === 0 ? 'again' : cancel(ports, arrival, { order, rule, issued })
  const withdrawn = await withdrawDraft(ports, { order, fact, reason: reasonOf(arrival.says) })
  if (withdrawn.outcome === 'conflict') return 'conflict'
  return withdrawn.outcome === 'issued' && !credits ? tooLate(ports, arrival, { order, fact }) : 'again'
}

const creditsCancellation = ({ says, seller, event }: Arrival): boolean =>
  says.type === 'cancelled' && creditsAtOnce(seller, event, 'onCancellation')

/** No draft is left to take back: what is issued is credited, and nothing else of the order will be billed. */
const cancel = async (ports: Ports, arrival: Arrival, met: Met & { readonly issued: readonly IssuedFact[] }): Promise<Step> => {
  const cancelled = cancelRest(met.order, arrival.says, met.rule)
  const change = { before: met.order, order: creditIssued(ports, arrival, { order: cancelled, issued: met.issued }) }
  return saveOrHold(ports, arrival, { ...change, occurrences: occurrencesOf(met.order, arrival.says) })
}

/** Drafts that were withdrawn before the issue was noticed are billed as they were: the change as a whole is for a person. */
const tooLate = async (ports: Ports, { event }: Arrival, { order, fact }: { order: Order; fact: Fact }): Promise<Step> => {
  const { factId, invoiceId } = fact
  await openChangeAfterIssue(ports, { order, event, factId, invoiceId, findings: [tooLateFor(fact, event)] })
  return startReadyFacts(ports, order)
}
