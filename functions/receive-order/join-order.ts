import { unknownCustomer } from '../../shared/contracts/unknown-named.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { billingRuleFor } from '../../shared/domain/receiving/billing-rule.ts'
import { customerInForce } from '../../shared/domain/receiving/customer-in-force.ts'
import { newOrder, receive, type Received } from '../../shared/domain/receiving/receive.ts'
import type { Ports } from './arrival.ts'
import { holdEvent } from './hold-event.ts'
import { saveOrHold } from './save-order.ts'
import { settleUnbilled } from './settle-unbilled.ts'
import { settleUndelivered } from './settle-undelivered.ts'
import { startReadyFacts } from './start-ready-facts.ts'
import { type Met, type OrderArrival, withdrawOrCredit } from './withdraw-or-credit.ts'

type Step = 'done' | 'conflict' | 'again'

/** Of writers that meet, one gets through in each round: enough for a truckload of shipments told at once. */
const mostConflicts = 20

/** Joins the event to its order and starts the workflow of each fact that may be billed. Who meets another writer reads again. */
export const joinOrder = async (ports: Ports, arrival: OrderArrival): Promise<void> => {
  let conflicts = 0
  while (conflicts < mostConflicts) {
    const step = await joinOnce(ports, arrival)
    if (step === 'done') return
    if (step === 'conflict') conflicts += 1
  }
  throw transient('Conflict', `order ${arrival.orderId} of ${arrival.sellerId} is being changed by others`)
}

const joinOnce = async (ports: Ports, arrival: OrderArrival): Promise<Step> => {
  const { sellerId, orderId, says, seller } = arrival
  const order = (await ports.orders.find(sellerId, orderId)) ?? newOrder(sellerId, orderId, ports.clock.now())
  const customerId = customerInForce(order, says)
  const customer = customerId && (await ports.masterData.customer(sellerId, customerId, ports.clock.now()))
  if (customerId !== undefined && customer === undefined) return hold(ports, arrival, [unknownCustomer(customerId)])
  const rule = billingRuleFor(seller, customer)
  return settle(ports, arrival, { order, rule, received: receive(order, says, rule) })
}

const hold = async (ports: Ports, { event, sellerId }: OrderArrival, findings: readonly Finding[]): Promise<Step> => {
  await holdEvent(ports, { event, sellerId, findings })
  return 'done'
}

const settle = async (ports: Ports, arrival: OrderArrival, { order, rule, received }: Met & { received: Received }): Promise<Step> => {
  switch (received.outcome) {
    case 'known':
      // The attempt before this one may have died between the save and the start.
      await settleUnbilled(ports, order)
      await settleUndelivered(ports, order)
      return startReadyFacts(ports, order)
    case 'held':
      return hold(ports, arrival, received.findings)
    case 'withdrawFirst':
      return withdrawOrCredit(ports, arrival, { order, rule, facts: received.facts })
    case 'superseded':
      return saveOrHold(ports, arrival, { before: order, order: received.order, occurrences: [] })
    case 'applied':
      return saveOrHold(ports, arrival, { before: order, ...received })
  }
}
