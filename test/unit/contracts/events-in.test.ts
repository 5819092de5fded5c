/** What a publisher hears when an event is wrong decides how fast it is put right: every wrong field, in words a developer can act on. */
import { describe, expect, it } from 'vitest'
import { readEvent } from '../../../shared/contracts/read-event.ts'
import type { Finding } from '../../../shared/domain/finding.ts'

const place = { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' }
const line = { lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '2', unitCode: 'C62', netUnitPrice: '49.90' }
const order = (changes: object = {}) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId: 'SO-1',
  revision: 1,
  customerId: 'C-1001',
  currency: 'EUR',
  orderDate: '2026-11-20',
  shipFrom: { countryCode: 'FR' },
  deliverTo: place,
  lines: [line],
  ...changes,
})
const shipment = (changes: object = {}) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId: 'SO-1',
  shipmentId: 'S-1',
  shippedOn: '2026-11-21',
  ...changes,
})

const findingsOf = (detailType: string, detail: unknown): readonly Finding[] => {
  const read = readEvent(detailType, detail)
  return read.ok ? [] : read.findings
}
const only = (detailType: string, detail: unknown): Finding => {
  const findings = findingsOf(detailType, detail)
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe('reading an event in', () => {
  it('reads an order with the defaults filled and decimals in canonical form', () => {
    const read = readEvent('OrderPlaced', order())
    expect(read).toMatchObject({ ok: true, value: { of: 'order', sellerId: 'lumiere', orderId: 'SO-1', event: { type: 'placed' } } })
    const says = read.ok && read.value.of === 'order' && read.value.event
    expect(says && says.type === 'placed' && says.content.lines[0]).toMatchObject({
      netUnitPrice: '49.9',
      priceBaseQuantity: '1',
      charges: [],
    })
    expect(says && says.type === 'placed' && says.content).not.toHaveProperty('version')
  })

  it('says of a price that is a JSON number that a decimal string was expected', () => {
    expect(only('OrderPlaced', order({ lines: [{ ...line, netUnitPrice: 12.5 }] }))).toMatchObject({
      code: 'FIELD_INVALID',
      field: 'lines[0].netUnitPrice',
      expected: 'a decimal number as a string, such as "12.50"',
      actual: 'the number 12.5',
    })
  })

  it('tells a decimal with a comma from a decimal with a point', () => {
    expect(only('OrderPlaced', order({ lines: [{ ...line, quantity: '2,5' }] }))).toMatchObject({
      field: 'lines[0].quantity',
      actual: 'the text "2,5"',
    })
  })

  it('says of a field that is missing what was expected there', () => {
    const { currency: _, ...without } = order()
    expect(only('OrderPlaced', without)).toMatchObject({
      code: 'FIELD_MISSING',
      field: 'currency',
      actual: 'nothing',
      remedy: 'Add the field.',
    })
  })

  it.each([
    ['at the top', order({ customerID: 'C-1' }), 'customerID'],
    ['in a line', order({ lines: [{ ...line, vatRate: '20' }] }), 'lines[0].vatRate'],
    ['in an address', order({ deliverTo: { ...place, zip: '1' } }), 'deliverTo.zip'],
    ['in an allowance', order({ allowances: [{ amount: '1', reason: 'x', percent: '5' }] }), 'allowances[0].percent'],
    ['in the terms', order({ paymentTerms: { due: { kind: 'net', days: 30, months: 1 }, agreed: true } }), 'paymentTerms.due.months'],
  ])('refuses an unknown field %s', (_, detail, field) => {
    expect(only('OrderPlaced', detail)).toMatchObject({ code: 'FIELD_UNKNOWN', field })
  })

  it('reports everything that is wrong, not the first', () => {
    const fields = findingsOf(
      'OrderPlaced',
      order({ revision: 0, currency: 'EURO', lines: [{ ...line, unitCode: 'piece' }], extra: 1 }),
    ).map(({ field }) => field)
    expect(fields).toEqual(['revision', 'currency', 'lines[0].unitCode', 'extra'])
  })

  it('reports a field once, though several checks of it fail', () => {
    expect(only('OrderPlaced', order({ orderId: '' })).expected).toMatch(/letters, digits/)
  })

  it('refuses two lines of one id, since a shipment could not say which it means', () => {
    expect(only('OrderPlaced', order({ lines: [line, line] }))).toMatchObject({ field: 'lines[1].lineId', actual: 'the text "1"' })
  })

  it('names the events it knows when the detail-type is unknown', () => {
    expect(only('OrderPaced', order())).toMatchObject({ code: 'EVENT_UNKNOWN', field: 'detail-type', actual: 'the text "OrderPaced"' })
  })

  it('does not guess at the fields of another version', () => {
    expect(only('OrderPlaced', { version: 2, order: {} })).toMatchObject({ code: 'VERSION_UNKNOWN', actual: 'the number 2' })
    expect(only('OrderPlaced', { sellerId: 'lumiere' })).toMatchObject({ code: 'VERSION_UNKNOWN', actual: 'nothing' })
  })

  it('takes a detail that is no object for what it is', () => {
    expect(only('OrderPlaced', 'hello')).toMatchObject({ field: '', expected: 'an object', actual: 'the text "hello"' })
    expect(only('OrderPlaced', undefined)).toMatchObject({ expected: 'an object', actual: 'nothing' })
  })

  it('keeps the id "order" for the whole order', () => {
    expect(only('OrderShipped', shipment({ shipmentId: 'order' }))).toMatchObject({ field: 'shipmentId' })
  })

  it('refuses a shipped quantity of zero or less', () => {
    expect(only('OrderShipped', shipment({ lines: [{ lineId: '1', quantity: '0' }] }))).toMatchObject({
      field: 'lines[0].quantity',
      expected: 'a quantity above zero',
      actual: 'the text "0"',
    })
  })

  it('takes a shipment without lines as all that remains', () => {
    expect(readEvent('OrderShipped', shipment())).toMatchObject({
      ok: true,
      value: { event: { type: 'reported', kind: 'shipment', lines: undefined } },
    })
  })

  it.each([
    ['OrderReadyToShip', { readyOn: '2026-11-21' }, { type: 'readyToShip', on: '2026-11-21' }],
    [
      'OrderDelivered',
      { deliveryId: 'D-1', deliveredOn: '2026-11-22' },
      { type: 'reported', kind: 'delivery', factId: 'D-1', on: '2026-11-22' },
    ],
    ['OrderCancelled', { cancelledOn: '2026-11-22', reason: 'asked' }, { type: 'cancelled', on: '2026-11-22', reason: 'asked' }],
  ])('reads %s', (detailType, facts, event) => {
    const detail = { version: 1, sellerId: 'lumiere', orderId: 'SO-1', ...facts }
    expect(readEvent(detailType, detail)).toMatchObject({ ok: true, value: { of: 'order', orderId: 'SO-1', event } })
  })
})
