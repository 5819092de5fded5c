/**
 * Why: the first promise. However an order is shipped, in whatever sequence its shipments are billed and withdrawn, its invoices together
 * bill every quantity and every charge once.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimOf, unclaimed } from '../../../shared/domain/billing/claim-of.ts'
import { composeInvoice } from '../../../shared/domain/billing/compose-invoice.ts'
import { toInvoiceAmount } from '../../../shared/domain/billing/invoice-amount.ts'
import { decimal, sum, zero } from '../../../shared/domain/decimal.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { toDecimal } from '../../../shared/domain/money.ts'
import type { Adjustment, Fact, Order, OrderContent } from '../../../shared/domain/order.ts'
import { cases } from '../../support/cases.ts'
import { aFact, theMaterials, theOrder } from '../../support/materials.ts'
import { anyCurrency, anyOrder, anyRate, articles, trustingSeller } from './orders.ts'

/** Ships each unit with one of the shipments 0..n-1; the last one has no lines: it is the rest. */
const shipped = (content: OrderContent, count: number, random: () => number): Fact[] => {
  const lots = Array.from({ length: count }, () => new Map<string, number>())
  for (const { lineId, quantity } of content.lines)
    for (let unit = 0; unit < Number(quantity); unit += 1) {
      const lot = lots[random() % count]!
      lot.set(lineId, (lot.get(lineId) ?? 0) + 1)
    }
  return lots.map((lot, index) => {
    const lines = Object.fromEntries([...lot].map(([lineId, quantity]) => [lineId, String(quantity)]))
    return aFact({ id: `S${index + 1}`, ...(index < count - 1 && { lines }) })
  })
}

const anyCase = anyCurrency.chain((currency) =>
  fc.record({
    content: anyOrder(currency, { partial: true }),
    rate: anyRate.map((rate) => rate(currency)),
    orderCharges: fc.constantFrom('first' as const, 'proRata' as const),
    count: fc.integer({ min: 1, max: 5 }),
    steps: fc.infiniteStream(fc.nat()),
  }),
)

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

/** Bills the facts in a random sequence, withdrawing a random draft now and then, until all that can be billed is. */
const billAll = ({ content, rate, orderCharges, count, steps }: Case): Invoice[] | undefined => {
  const random = () => steps.next().value ?? 0
  const seller = trustingSeller({ trigger: 'shipped', orderCharges })
  let order: Order = theOrder(content, shipped(content, count, random))
  const invoices = new Map<string, Invoice>()
  let withdrawals = 4
  for (;;) {
    const open = order.facts.filter(({ state }) => state === 'READY')
    if (open.length === 0) return [...invoices.values()]
    const fact = open[random() % open.length]!
    const composed = composeInvoice(theMaterials({ seller, articles, rate, order, fact }))
    if (!composed.ok && composed.findings.some(({ code }) => code !== 'NOTHING_TO_BILL' && code !== 'REST_IS_RESERVED')) return undefined
    if (composed.ok) {
      order = claimOf(order, fact.factId, composed.value)
      invoices.set(fact.factId, composed.value)
    } else order = unclaimed(order, fact.factId, 'REFUSED')
    const claimed = order.facts.filter(({ state }) => state === 'INVOICING')
    if (withdrawals > 0 && claimed.length > 0 && random() % 3 === 0) {
      withdrawals -= 1
      const back = claimed[random() % claimed.length]!
      order = unclaimed(order, back.factId, 'READY')
      invoices.delete(back.factId)
    }
  }
}

const forEveryCase = (rule: (content: OrderContent, invoices: readonly Invoice[]) => void) =>
  fc.assert(
    fc.property(anyCase, (one) => {
      const invoices = billAll(one)
      fc.pre(invoices !== undefined)
      rule(one.content, invoices ?? [])
    }),
    { numRuns: cases(50), maxSkipsPerRun: 3 },
  )

const whole = (content: OrderContent, adjustments: readonly Adjustment[]) =>
  toDecimal(toInvoiceAmount(content.currency, sum(adjustments.map(({ amount }) => amount))))

test('each line is billed to the last unit and not a unit more', () =>
  forEveryCase((content, invoices) => {
    for (const { lineId, quantity } of content.lines) {
      const billed = invoices.flatMap(({ lines }) => lines.filter(({ orderLineId }) => orderLineId === lineId))
      expect(sum(billed.map((line) => line.quantity))).toBe(quantity)
    }
  }))

test('packaging and freight are billed to the last cent and not a cent more', () =>
  forEveryCase((content, invoices) => {
    for (const nature of ['packaging', 'freight'] as const) {
      const billed = invoices.flatMap(({ adjustments }) => adjustments.filter((adjustment) => adjustment.nature === nature))
      const ordered = content[nature]
      expect(sum(billed.map(({ amount }) => toDecimal(amount)))).toBe(ordered === undefined ? zero : whole(content, [ordered]))
    }
  }))

test('allowances of the document and of each line are granted whole', () =>
  forEveryCase((content, invoices) => {
    const byReason = (adjustments: readonly Adjustment[]) => Map.groupBy(adjustments, ({ reason }) => reason)
    for (const [reason, allowances] of byReason(content.allowances)) {
      const granted = invoices.flatMap(({ adjustments }) => adjustments.filter((one) => one.kind === 'allowance' && one.reason === reason))
      expect(sum(granted.map(({ amount }) => toDecimal(amount)))).toBe(whole(content, allowances))
    }
    for (const { lineId, charges } of content.lines)
      for (const [reason, ofLine] of byReason(charges)) {
        const billed = invoices.flatMap(({ lines }) =>
          lines
            .filter(({ orderLineId }) => orderLineId === lineId)
            .flatMap(({ adjustments }) => adjustments.filter((one) => one.kind === 'charge' && one.reason === reason)),
        )
        expect(sum(billed.map(({ amount }) => toDecimal(amount)))).toBe(whole(content, ofLine))
      }
  }))

test('with "first", the charges stand on one invoice', () =>
  fc.assert(
    fc.property(anyCase, (one) => {
      const invoices = billAll({
        ...one,
        orderCharges: 'first',
        content: { ...one.content, freight: { amount: decimal('10'), reason: 'Port' } },
      })
      fc.pre(invoices !== undefined)
      expect((invoices ?? []).filter(({ adjustments }) => adjustments.some(({ nature }) => nature === 'freight'))).toHaveLength(1)
    }),
    { numRuns: cases(30), maxSkipsPerRun: 3 },
  ))
