/** Each rule of joining by one plain example; the laws over all orders of arrival stand in test/property/receiving. */
import { describe, expect, it } from 'vitest'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { factIdSchema } from '../../../shared/domain/ids.ts'
import type { FactState, Order } from '../../../shared/domain/order.ts'
import { withdrawn } from '../../../shared/domain/receiving/bill-facts.ts'
import { billingRuleFor } from '../../../shared/domain/receiving/billing-rule.ts'
import type { OrderEvent } from '../../../shared/domain/receiving/order-event.ts'
import { newOrder, receive } from '../../../shared/domain/receiving/receive.ts'
import type { BillingRule } from '../../../shared/domain/seller.ts'
import { aCustomer, anOrder, aSeller } from '../../support/samples.ts'

const rule = (trigger: BillingRule['trigger'], onePer: BillingRule['onePer'] = 'shipment'): BillingRule => ({
  trigger,
  onePer,
  orderCharges: 'first',
})
const placed = (changes: Parameters<typeof anOrder>[0] = {}): OrderEvent => ({ type: 'placed', content: anOrder(changes) })
const reported = (kind: 'shipment' | 'delivery', id: string, quantity?: string, on = '2026-11-21'): OrderEvent => ({
  type: 'reported',
  kind,
  factId: factIdSchema.parse(id),
  on: day(on),
  lines: quantity === undefined ? undefined : [{ lineId: '1', quantity: decimal(quantity) }],
})
const ready: OrderEvent = { type: 'readyToShip', on: day('2026-11-21') }
const cancelled: OrderEvent = { type: 'cancelled', on: day('2026-11-22'), reason: 'asked' }

const { sellerId, orderId } = anOrder()
const unknown = newOrder(sellerId, orderId, instantOf('2026-11-24T10:00:00.000Z'))

const after = (billing: BillingRule, ...events: OrderEvent[]): Order =>
  events.reduce((order, event) => {
    const received = receive(order, event, billing)
    return received.outcome === 'applied' || received.outcome === 'superseded' ? received.order : order
  }, unknown)
const states = (order: Order) => Object.fromEntries(order.facts.map(({ factId, state }) => [factId, state]))
const inState = (order: Order, state: FactState): Order => ({ ...order, facts: order.facts.map((fact) => ({ ...fact, state })) })

describe('a fact becomes billable', () => {
  it.each([
    ['placed', [placed()], { order: 'READY' }],
    ['ready', [placed()], { order: 'RECORDED' }],
    ['ready', [placed(), ready], { order: 'READY' }],
    ['shipped', [placed(), ready], {}],
    ['shipped', [placed(), reported('shipment', 'S-1', '1')], { 'S-1': 'READY' }],
    ['shipped', [placed(), reported('delivery', 'D-1', '1')], { 'D-1': 'RECORDED' }],
    ['delivered', [placed(), reported('shipment', 'S-1', '1'), reported('delivery', 'D-1')], { 'S-1': 'RECORDED', 'D-1': 'READY' }],
    ['shipped', [reported('shipment', 'S-1', '1')], { 'S-1': 'RECORDED' }],
  ] as const)('under the trigger %s by its events', (trigger, events, expected) => {
    expect(states(after(rule(trigger), ...events))).toEqual(expected)
  })

  it("and is left to the month-end run of its own month, where the seller bills at the month's end", () => {
    const atMonthEnd = { ...rule('shipped'), timing: 'monthEnd' } as const
    const order = after(
      atMonthEnd,
      placed(),
      reported('shipment', 'S-1', '1', '2026-10-31'),
      reported('shipment', 'S-2', '1', '2026-11-30'),
    )
    expect(order.facts.map(({ state, leftToRunUntil }) => [state, leftToRunUntil])).toEqual([
      ['READY', '2026-11-04'],
      ['READY', '2026-12-04'],
    ])
  })

  it('as the whole order only when all that was ordered is reported', () => {
    const [first, second] = [reported('shipment', 'S-1', '1.5'), reported('shipment', 'S-2', '0.5', '2026-11-23')]
    expect(states(after(rule('shipped', 'order'), placed(), first))).toMatchObject({ order: 'RECORDED' })
    const complete = after(rule('shipped', 'order'), placed(), second, first)
    expect(states(complete)).toEqual({ order: 'READY', 'S-1': 'RECORDED', 'S-2': 'RECORDED' })
    expect(complete.facts.find(({ factId }) => factId === 'order')?.date).toBe('2026-11-23')
  })

  it('as the whole order when a report means all that remained', () => {
    expect(states(after(rule('delivered', 'order'), placed(), reported('delivery', 'D-1')))).toMatchObject({ order: 'READY' })
  })

  it('no more when a revision orders more than was reported', () => {
    const complete = after(rule('shipped', 'order'), placed(), reported('shipment', 'S-1', '2'))
    const revised = receive(complete, placed({ revision: 2, lines: [{ ...anOrder().lines[0]!, quantity: '3' }] }), rule('shipped', 'order'))
    expect(revised.outcome === 'applied' && states(revised.order)).toMatchObject({ order: 'RECORDED' })
  })

  it('under the rule of the customer where it differs from the seller', () => {
    const seller = aSeller({ billing: { trigger: 'shipped', onePer: 'shipment', orderCharges: 'proRata' } })
    expect(billingRuleFor(seller, aCustomer({ billing: { trigger: 'placed' } }))).toEqual({
      trigger: 'placed',
      onePer: 'shipment',
      orderCharges: 'proRata',
    })
  })
})

describe('a setting that changes in the middle of an order', () => {
  it('does not bill by parts what was begun as a whole', () => {
    const whole = inState(after(rule('placed'), placed()), 'INVOICING')
    const shipped = receive(whole, reported('shipment', 'S-1'), rule('shipped'))
    expect(shipped.outcome === 'applied' && states(shipped.order)).toEqual({ order: 'INVOICING', 'S-1': 'RECORDED' })
  })

  it('does not bill as a whole what was begun by parts', () => {
    const part = inState(after(rule('shipped'), placed(), reported('shipment', 'S-1', '1')), 'INVOICING')
    const isReady = receive(part, ready, rule('ready'))
    expect(isReady.outcome === 'applied' && states(isReady.order)).toEqual({ order: 'RECORDED', 'S-1': 'INVOICING' })
  })
})

describe('what was told before', () => {
  it('is known, however it is spelt', () => {
    const order = after(rule('placed'), placed())
    const spelt = placed({ lines: [{ ...anOrder().lines[0]!, netUnitPrice: '049.900' }] })
    expect(receive(order, spelt, rule('placed'))).toEqual({ outcome: 'known' })
  })

  it.each([
    ['a revision', placed(), placed({ purchaseOrderNumber: 'PO-2' }), 'REVISION_CONFLICT'],
    ['a shipment', reported('shipment', 'S-1', '1'), reported('shipment', 'S-1', '2'), 'FACT_CONFLICT'],
    ['a shipment, as a delivery', reported('shipment', 'S-1', '1'), reported('delivery', 'S-1', '1'), 'FACT_CONFLICT'],
    ['a shipment of another day', reported('shipment', 'S-1'), reported('shipment', 'S-1', undefined, '2026-11-22'), 'FACT_CONFLICT'],
    ['the readiness', ready, { type: 'readyToShip', on: day('2026-11-25') } as const, 'FACT_CONFLICT'],
  ])('is held when it is told otherwise: %s', (_, first, second, code) => {
    expect(receive(after(rule('placed'), first), second, rule('placed'))).toMatchObject({ outcome: 'held', findings: [{ code }] })
  })

  it('is held when a lower revision is told otherwise, though a higher one stands', () => {
    const order = after(rule('placed'), placed(), placed({ revision: 2 }))
    expect(receive(order, placed({ purchaseOrderNumber: 'PO-9' }), rule('placed'))).toMatchObject({ outcome: 'held' })
  })
})

describe('a higher revision', () => {
  const second = placed({ revision: 2 })

  it('tries again what is held, as the next attempt', () => {
    const held = inState(after(rule('placed'), placed()), 'HELD')
    const received = receive(held, second, rule('placed'))
    expect(received.outcome === 'applied' && received.order.facts).toMatchObject([{ state: 'READY', attempt: 2 }])
  })

  it('waits for the drafts that are frozen to be withdrawn', () => {
    const frozen = inState(after(rule('placed'), placed()), 'INVOICING')
    expect(receive(frozen, second, rule('placed'))).toMatchObject({ outcome: 'withdrawFirst', facts: [{ factId: 'order' }] })
  })

  it('leaves what was refused refused', () => {
    const refused = inState(after(rule('placed'), placed()), 'REFUSED')
    const received = receive(refused, second, rule('placed'))
    expect(received.outcome === 'applied' && states(received.order)).toEqual({ order: 'REFUSED' })
  })

  it('that is not the first to be heard of is no replacement: nothing is withdrawn for it', () => {
    const shippedFirst = after(rule('shipped'), reported('shipment', 'S-1'))
    expect(receive(shippedFirst, second, rule('shipped'))).toMatchObject({ outcome: 'applied' })
  })
})

describe('a cancellation', () => {
  it('ends whatever waits, and tells it', () => {
    const order = after(rule('shipped'), placed(), reported('shipment', 'S-1', '1'))
    const received = receive(order, cancelled, rule('shipped'))
    expect(received).toMatchObject({ outcome: 'applied', occurrences: [{ type: 'OrderCancelled', orderId, reason: 'asked' }] })
    expect(received.outcome === 'applied' && states(received.order)).toEqual({ 'S-1': 'CANCELLED' })
  })

  it('is told once, though it comes twice', () => {
    const order = after(rule('placed'), placed(), cancelled)
    expect(receive(order, cancelled, rule('placed'))).toEqual({ outcome: 'known' })
  })
})

it('gives the claim back when a draft is withdrawn', () => {
  const order = after(rule('placed'), placed())
  const claimed: Order = {
    ...order,
    facts: order.facts.map((fact) => ({
      ...fact,
      state: 'INVOICING',
      claimed: [{ lineId: '1', quantity: decimal('2') }],
      claimsCharges: true,
    })),
  }
  expect(withdrawn(claimed, claimed.facts[0]!).facts).toEqual([{ ...order.facts[0], attempt: 2 }])
})
