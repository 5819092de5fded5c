/**
 * Buses deliver late, twice and in any order: whatever arrives when, an order must end with the same facts, each billed once.
 * These laws are what the sweep, the redrive and every replay rely on.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { factIdSchema } from '../../../shared/domain/ids.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { withdrawn } from '../../../shared/domain/receiving/bill-facts.ts'
import type { OrderEvent } from '../../../shared/domain/receiving/order-event.ts'
import { newOrder, receive } from '../../../shared/domain/receiving/receive.ts'
import { type BillingRule, billingRuleSchema } from '../../../shared/domain/seller.ts'
import { cases } from '../../support/cases.ts'
import { anOrder } from '../../support/samples.ts'

const content = anOrder()
const seen = instantOf('2026-11-24T10:00:00.000Z')
const unknown = newOrder(content.sellerId, content.orderId, seen)

const quantities = fc.integer({ min: 1, max: 5 }).map((units) => decimal(String(units)))
const days = fc.integer({ min: 10, max: 28 }).map((of) => day(`2026-11-${of}`))

const placed = (revision: number) =>
  fc.record({ a: quantities, b: quantities }).map(({ a, b }): OrderEvent => ({
    type: 'placed',
    content: {
      ...content,
      revision,
      lines: [
        { ...content.lines[0]!, lineId: '1', quantity: a },
        { ...content.lines[0]!, lineId: '2', quantity: b },
      ],
    },
  }))

const reportedLines = fc.option(
  fc
    .subarray(['1', '2'], { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((lineId) => quantities.map((quantity) => ({ lineId, quantity }))))),
  { nil: undefined },
)

const reported = (kind: 'shipment' | 'delivery', factId: string) =>
  fc
    .record({ on: days, lines: reportedLines })
    .map(({ on, lines }): OrderEvent => ({ type: 'reported', kind, factId: factIdSchema.parse(factId), on, lines }))

const story = fc
  .record({
    revisions: fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => placed(index + 1)))),
    ready: fc.option(days.map((on): OrderEvent => ({ type: 'readyToShip', on }))),
    shipments: fc
      .integer({ min: 0, max: 3 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => reported('shipment', `S-${i}`)))),
    deliveries: fc
      .integer({ min: 0, max: 2 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => reported('delivery', `D-${i}`)))),
    cancelled: fc.option(
      days.map((on): OrderEvent => ({ type: 'cancelled', on, reason: undefined })),
      { freq: 4 },
    ),
  })
  .map(({ revisions, ready, shipments, deliveries, cancelled }) =>
    [...revisions, ready, ...shipments, ...deliveries, cancelled].filter((event) => event !== null),
  )

const rules: fc.Arbitrary<BillingRule> = fc.record({
  trigger: fc.constantFrom(...billingRuleSchema.shape.trigger.options),
  onePer: fc.constantFrom(...billingRuleSchema.shape.onePer.options),
  orderCharges: fc.constant('first' as const),
})

/** An arrival: every event at least once, in any order, some of them again later. */
const arrivals = story.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc
      .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.shuffledSubarray(events))
      .chain(([once, again]) => fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length })),
  ),
)

const bookOf = (events: readonly OrderEvent[], rule: BillingRule, freezes: readonly boolean[] = []): Order =>
  events.reduce((order, event, index) => {
    const next = applied(order, event, rule)
    return freezes[index]
      ? { ...next, facts: next.facts.map((f) => (f.state === 'READY' ? { ...f, state: 'INVOICING', claimed: [] } : f)) }
      : next
  }, unknown)

/** As the function does it: drafts that stand in the way are withdrawn, then the event is received again. */
const applied = (order: Order, event: OrderEvent, rule: BillingRule): Order => {
  const received = receive(order, event, rule)
  switch (received.outcome) {
    case 'applied':
    case 'superseded':
      return received.order
    case 'known':
      return order
    case 'withdrawFirst': {
      return applied(received.facts.reduce(withdrawn, order), event, rule)
    }
    case 'held':
      throw new Error(`held: ${JSON.stringify(received.findings)}`)
  }
}

/** Attempts count starts, and how often one starts may depend on what came first; what is billed may not. */
const facts = (order: Order) => ({ ...order, facts: order.facts.map(({ attempt: _, ...fact }) => fact) })
const billable = (order: Order) => order.facts.filter(({ state }) => state === 'READY').map(({ invoiceId }) => invoiceId)

describe('joining the events of an order', () => {
  it('ends in the same facts and the same billable facts, in whatever order and however often the events arrive', () => {
    fc.assert(
      fc.property(arrivals, rules, ([events, arrival], rule) => {
        const [inOrder, asArrived] = [bookOf(events, rule), bookOf(arrival, rule)]
        expect(facts(asArrived)).toEqual(facts(inOrder))
        expect(billable(asArrived)).toEqual(billable(inOrder))
      }),
      { numRuns: cases(500) },
    )
  })

  it('ends in the same billable facts when drafts are frozen in between and must be withdrawn', () => {
    fc.assert(
      fc.property(arrivals, rules, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), ([events, arrival], rule, freezes) => {
        const end = bookOf(arrival, rule, freezes)
        const settled = end.facts.filter(({ state }) => state === 'INVOICING').reduce(withdrawn, end)
        expect(billable(settled)).toEqual(billable(bookOf(events, rule)))
        expect(new Set(settled.facts.map(({ invoiceId }) => invoiceId)).size).toBe(settled.facts.length)
      }),
    )
  })

  it('never makes the whole order and its parts billable together', () => {
    fc.assert(
      fc.property(arrivals, fc.array(rules, { minLength: 20, maxLength: 20 }), ([, arrival], changing) => {
        const end = arrival.reduce((order, event, index) => applied(order, event, changing[index % changing.length]!), unknown)
        const kinds = new Set(end.facts.filter(({ state }) => state === 'READY').map(({ kind }) => (kind === 'order' ? 'whole' : 'part')))
        expect(kinds.size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('starts a fact once while nothing but repeats arrives', () => {
    fc.assert(
      fc.property(story, rules, (events, rule) => {
        const once = bookOf(events, rule)
        expect(bookOf([...events, ...events], rule)).toEqual(once)
      }),
    )
  })
})
