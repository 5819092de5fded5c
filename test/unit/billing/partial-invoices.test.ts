/** Why: several invoices of one order share its charges; each charge is billed once, to the cent, whatever is withdrawn in between. */
import { describe, expect, test } from 'vitest'
import { claimOf, unclaimed } from '../../../shared/domain/billing/claim-of.ts'
import { sum, zero } from '../../../shared/domain/decimal.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { toText } from '../../../shared/domain/money.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { aFact, codesFor, theInvoice, theMaterials, theOrder } from '../../support/materials.ts'
import { anArticle, anOrder, aSeller } from '../../support/samples.ts'

const pricing = { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } as const
const sellerWith = (orderCharges: 'first' | 'proRata') =>
  aSeller({ pricing, billing: { trigger: 'shipped', onePer: 'shipment', orderCharges } })

const line = (lineId: string, quantity: string, more: object = {}) => ({
  lineId, sku: 'LAMP-1', name: 'Lampe', quantity, unitCode: 'C62', netUnitPrice: '10', ...more,
}) // prettier-ignore

const shipments = (content: ReturnType<typeof anOrder>, ...quantities: (Record<string, string> | undefined)[]) =>
  theOrder(content, quantities.map((lines, index) => aFact({ id: `S${index + 1}`, ...(lines && { lines }) }))) // prettier-ignore

const materialsOf = (seller: ReturnType<typeof aSeller>, order: Order, index: number) =>
  theMaterials({ seller, order, fact: order.facts[index]! })

/** Bills the facts at these places one after the other, each claim frozen before the next. */
const billed = (seller: ReturnType<typeof aSeller>, from: Order, places: readonly number[]): { order: Order; invoices: Invoice[] } => {
  let order = from
  const invoices = places.map((place) => {
    const invoice = theInvoice(materialsOf(seller, order, place))
    order = claimOf(order, order.facts[place]!.factId, invoice)
    return invoice
  })
  return { order, invoices }
}

const charges = (invoices: readonly Invoice[]) => invoices.map(({ totals }) => toText(totals.charges))

describe('charges of the order', () => {
  const content = anOrder({ lines: [line('1', '3')], freight: { amount: '10', reason: 'Port' } })
  const thirds = () => shipments(content, { '1': '1' }, { '1': '1' }, undefined)

  test('all with the first invoice, none with the later ones', () => {
    expect(charges(billed(sellerWith('first'), thirds(), [0, 1, 2]).invoices)).toEqual(['10.00', '0.00', '0.00'])
  })

  test('pro rata of the line amounts, the last invoice takes the rest', () => {
    expect(charges(billed(sellerWith('proRata'), thirds(), [0, 1, 2]).invoices)).toEqual(['3.33', '3.34', '3.33'])
  })

  test('pass to the next invoice when the first is withdrawn', () => {
    const { order, invoices } = billed(sellerWith('first'), thirds(), [0])
    const withdrawn = unclaimed(order, order.facts[0]!.factId, 'READY')
    expect(withdrawn.facts[0]).toEqual(aFact({ id: 'S1', lines: { '1': '1' } }))
    expect(charges([...invoices, ...billed(sellerWith('first'), withdrawn, [1]).invoices])).toEqual(['10.00', '10.00'])
  })

  test('pro rata add up after a withdrawal in between, in whatever order the rest is billed', () => {
    const seller = sellerWith('proRata')
    const { order } = billed(seller, thirds(), [0, 1])
    const { order: again } = billed(seller, unclaimed(order, order.facts[0]!.factId, 'READY'), [2, 0])
    expect(sum(again.facts.map(({ claimedAmounts }) => claimedAmounts?.['freight'] ?? zero))).toBe('10')
  })

  test('that an earlier invoice bills are not checked against a tariff that has changed since', () => {
    const { order } = billed(sellerWith('first'), thirds(), [0])
    const dearer = aSeller({
      ...sellerWith('first'),
      tariffs: { packaging: [{ kind: 'none' }], freight: [{ kind: 'flat', currency: 'EUR', amount: '12' }] },
    })
    expect(codesFor(materialsOf(dearer, order, 1))).toEqual([])
    expect(codesFor(materialsOf(dearer, thirds(), 1))).toEqual(['FREIGHT_DIFFERS'])
  })
})

test('allowances and charges of a line are billed by its quantity, the last invoice takes the rest', () => {
  const allowances = [{ amount: '1', reason: 'Remise' }]
  const order = shipments(anOrder({ lines: [line('1', '3', { allowances })] }), { '1': '1' }, { '1': '1' }, { '1': '1' })
  const { invoices } = billed(sellerWith('first'), order, [2, 0, 1])
  expect(invoices.map(({ lines }) => toText(lines[0]!.adjustments[0]!.amount))).toEqual(['0.33', '0.34', '0.33'])
  expect(invoices.map(({ totals }) => toText(totals.lines))).toEqual(['9.67', '9.66', '9.67'])
})

test('two allowances with the same reason are one on the invoice', () => {
  const allowances = [{ amount: '1', reason: 'Remise' }, { amount: '2', reason: 'Remise' }, { amount: '4', reason: 'Fidélité' }] // prettier-ignore
  const [invoice] = billed(sellerWith('first'), shipments(anOrder({ lines: [line('1', '3')], allowances }), undefined), [0]).invoices
  expect(invoice!.adjustments.map(({ reason, amount }) => [reason, toText(amount)])).toEqual([['Remise', '3.00'], ['Fidélité', '4.00']]) // prettier-ignore
})

test('a claim names state, quantities and whether it carries packaging or freight, and touches no other fact', () => {
  const content = anOrder({ lines: [line('1', '3'), line('2', '5')], freight: { amount: '10', reason: 'Port' } })
  const { order } = billed(sellerWith('first'), shipments(content, { '1': '2' }, { '2': '1' }), [0])
  expect(order.facts[0]).toMatchObject({
    state: 'INVOICING',
    claimed: [{ lineId: '1', quantity: '2' }],
    claimsCharges: true,
    claimedAmounts: { freight: '10' },
  })
  expect(order.facts[1]).toEqual(aFact({ id: 'S2', lines: { '2': '1' } }))
})

test('a charge that is split over VAT rates is claimed as one, so that no later invoice bills a part of it again', () => {
  const content = anOrder({ lines: [line('1', '3'), line('2', '3', { sku: 'BOOK' })], freight: { amount: '10', reason: 'Port' } })
  const articles = [anArticle(), anArticle({ sku: 'BOOK', taxClass: 'reduced' })]
  const order = shipments(content, { '1': '1', '2': '1' }, undefined)
  const bill = (of: Order, index: number) =>
    theInvoice(theMaterials({ seller: sellerWith('first'), articles, order: of, fact: of.facts[index]! }))
  const first = bill(order, 0)
  expect(first.adjustments.map(({ amount }) => toText(amount))).toEqual(['5.00', '5.00'])
  expect(bill(claimOf(order, order.facts[0]!.factId, first), 1).adjustments).toEqual([])
})
