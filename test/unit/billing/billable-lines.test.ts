/** Why: what a fact bills is the first promise of the system: nothing twice, never more than ordered or reported. */
import { describe, expect, test } from 'vitest'
import { billableLines } from '../../../shared/domain/billing/billable-lines.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { Fact } from '../../../shared/domain/order.ts'
import type { BillingRule } from '../../../shared/domain/seller.ts'
import { aFact, theOrder } from '../../support/materials.ts'
import { anOrder } from '../../support/samples.ts'

const line = (lineId: string, quantity: string) => ({
  lineId,
  sku: 'LAMP-1',
  name: 'Lampe',
  quantity,
  unitCode: 'C62',
  netUnitPrice: '49.90',
})
const content = anOrder({ lines: [line('1', '10'), line('2', '4')] })
const perShipment: BillingRule = { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' }
const whole: BillingRule = { trigger: 'placed', onePer: 'order', orderCharges: 'first' }

const claiming = (id: string, claims: Record<string, string>): Fact => {
  const claimed = Object.entries(claims).map(([lineId, quantity]) => ({ lineId, quantity: decimal(quantity) }))
  return aFact({ id, lines: claims, state: 'INVOICING', claimed })
}

const billed = (facts: readonly Fact[], fact: Fact, rule = perShipment) => {
  const checked = billableLines(theOrder(content, facts), fact, rule)
  return checked.ok
    ? Object.fromEntries(checked.value.map(({ line, quantity }) => [line.lineId, quantity]))
    : checked.findings.map(({ code, field }) => `${code} ${field}`)
}

describe('a fact with lines', () => {
  test('bills exactly what it reports', () => {
    const fact = aFact({ id: 'S1', lines: { '1': '3.5' } })
    expect(billed([fact], fact)).toEqual({ '1': '3.5' })
  })

  test('that reports one line twice bills the sum', () => {
    const twice = [
      { lineId: '1', quantity: decimal('3') },
      { lineId: '1', quantity: decimal('2') },
    ]
    const fact: Fact = { ...aFact({ id: 'S1' }), lines: twice }
    expect(billed([fact], fact)).toEqual({ '1': '5' })
  })

  test('that reports more than was ordered is held', () => {
    const fact = aFact({ id: 'S1', lines: { '1': '10.0001' } })
    expect(billed([fact], fact)).toEqual(['QUANTITY_EXCEEDS_ORDERED facts[S1].lines[1]'])
  })

  test('that with the other invoices reports more than was ordered is held', () => {
    const fact = aFact({ id: 'S2', lines: { '1': '4' } })
    expect(billed([claiming('S1', { '1': '7' }), fact], fact)).toEqual(['QUANTITY_EXCEEDS_ORDERED facts[S2].lines[1]'])
    expect(billed([claiming('S1', { '1': '6' }), fact], fact)).toEqual({ '1': '4' })
  })

  test('that names lines which the order does not have finds each of them', () => {
    const fact = aFact({ id: 'S1', lines: { '8': '1', '1': '1', '9': '1' } })
    expect(billed([fact], fact)).toEqual(['UNKNOWN_LINE facts[S1].lines[8]', 'UNKNOWN_LINE facts[S1].lines[9]'])
  })

  test('is not limited by what it has claimed itself in an earlier draft', () => {
    const fact = { ...claiming('S1', { '1': '10' }), state: 'READY' as const }
    expect(billed([fact], fact)).toEqual({ '1': '10' })
  })

  test.each(['HELD', 'REFUSED', 'CANCELLED', 'READY'] as const)(
    'is not limited by a fact that is %s, since only a frozen draft claims',
    (state) => {
      const fact = aFact({ id: 'S2', lines: { '1': '10' } })
      expect(billed([{ ...claiming('S1', { '1': '7' }), state }, fact], fact)).toEqual({ '1': '10' })
    },
  )
})

describe('a fact without lines', () => {
  test('bills all that was ordered when nothing else is billed', () => {
    expect(billed([aFact()], aFact(), whole)).toEqual({ '1': '10', '2': '4' })
  })

  test('bills what the other invoices leave, and no line of which nothing is left', () => {
    const rest = aFact({ id: 'S3' })
    expect(billed([claiming('S1', { '1': '7' }), claiming('S2', { '2': '4' }), rest], rest)).toEqual({ '1': '3' })
  })

  test('leaves to the other shipments what they have reported and not billed yet', () => {
    const rest = aFact({ id: 'S2' })
    expect(billed([aFact({ id: 'S1', lines: { '1': '4' } }), rest], rest)).toEqual({ '1': '6', '2': '4' })
  })

  test('is held, not refused, while only unbilled shipments have taken everything', () => {
    const rest = aFact({ id: 'S2' })
    expect(billed([aFact({ id: 'S1', lines: { '1': '10', '2': '4' } }), rest], rest)).toEqual(['REST_IS_RESERVED facts[S2]'])
  })

  test('is refused when everything is billed', () => {
    const rest = aFact({ id: 'S2' })
    expect(billed([claiming('S1', { '1': '10', '2': '4' }), rest], rest)).toEqual(['NOTHING_TO_BILL facts[S2]'])
  })
})

describe('one invoice for the whole order, by shipments', () => {
  const complete: BillingRule = { trigger: 'shipped', onePer: 'order', orderCharges: 'first' }
  const shipment = (id: string, lines?: Record<string, string>) => aFact({ id, state: 'RECORDED', ...(lines && { lines }) })

  test('bills the sum of all shipments, even where less than ordered left', () => {
    expect(billed([aFact(), shipment('S1', { '1': '4', '2': '4' }), shipment('S2', { '1': '5' })], aFact(), complete)).toEqual({
      '1': '9',
      '2': '4',
    })
  })

  test('is held when the shipments together exceed the order', () => {
    expect(billed([aFact(), shipment('S1', { '1': '6' }), shipment('S2', { '1': '5' })], aFact(), complete)).toEqual([
      'QUANTITY_EXCEEDS_ORDERED facts[order].lines[1]',
    ])
  })

  test('a shipment without lines completes the order', () => {
    expect(billed([aFact(), shipment('S1', { '1': '6' }), shipment('S2')], aFact(), complete)).toEqual({ '1': '10', '2': '4' })
  })

  test('never bills before a shipment is reported', () => {
    expect(billed([aFact()], aFact(), complete)).toEqual(['NOTHING_REPORTED facts[order]'])
  })

  test('counts deliveries, not shipments, when the trigger is the delivery', () => {
    const facts = [
      aFact(),
      shipment('S1', { '1': '10', '2': '4' }),
      aFact({ id: 'D1', kind: 'delivery', state: 'RECORDED', lines: { '1': '2' } }),
    ]
    expect(billed(facts, aFact(), { ...complete, trigger: 'delivered' })).toEqual({ '1': '2' })
  })
})

test('an order whose content has not arrived bills nothing', () => {
  const fact = aFact({ id: 'S1', lines: { '1': '1' } })
  const { content: _content, ...order } = theOrder(content, [fact])
  expect(billableLines(order, fact, perShipment)).toMatchObject({ ok: false, findings: [{ code: 'CONTENT_MISSING' }] })
})
