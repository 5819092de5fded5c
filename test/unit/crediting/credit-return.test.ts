import { describe, expect, it } from 'vitest'
import { creditsForReturn } from '../../../shared/domain/crediting/credit-return.ts'
import { creditRequestSchema } from '../../../shared/domain/crediting/credit-request.ts'
import { requestCredit } from '../../../shared/domain/crediting/request-credit.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { factIdSchema, invoiceIdOf } from '../../../shared/domain/ids.ts'
import type { Fact, Order } from '../../../shared/domain/order.ts'
import { newOrder } from '../../../shared/domain/receiving/receive.ts'
import { anOrder } from '../../support/samples.ts'

const { sellerId, orderId } = anOrder()

/** A shipment that is invoiced, with so many units of these lines. */
const billed = (name: string, units: Readonly<Record<string, string>>): Fact => {
  const factId = factIdSchema.parse(name)
  const claimed = Object.entries(units).map(([lineId, quantity]) => ({ lineId, quantity: decimal(quantity) }))
  const invoiceId = invoiceIdOf({ sellerId, orderId, factId, purpose: 'invoice' })
  return { factId, kind: 'shipment', date: day('2026-11-20'), state: 'INVOICING', invoiceId, attempt: 1, claimed }
}

const [old, young] = [billed('S-1', { 1: '4' }), billed('S-2', { 1: '3', 2: '1' })]
const order: Order = { ...newOrder(sellerId, orderId, instantOf('2026-11-20T10:00:00.000Z')), facts: [old, young] }

const returned = (lines?: Readonly<Record<string, string>>) => ({
  returnId: factIdSchema.parse('R-1'),
  on: day('2026-11-24'),
  lines: lines && Object.entries(lines).map(([lineId, quantity]) => ({ lineId, quantity: decimal(quantity) })),
})

const shares = (of: Order, lines?: Readonly<Record<string, string>>) => creditsForReturn(of, [young, old], returned(lines))
const part = (...lines: readonly (readonly [string, string])[]) => ({
  kind: 'lines',
  lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
})

/** As if a credit of all of the younger invoice were on its way. */
const youngIsCredited = (): Order => {
  const asked = { requestId: 'C-1', invoiceId: young.invoiceId, reason: 'rebate', part: { kind: 'all' }, by: 'finance' }
  const requested = requestCredit(order, creditRequestSchema.parse({ ...asked, at: '2026-11-24T10:00:00.000Z' }), day('2026-11-24'))
  if (requested.outcome === 'toldOtherwise') throw new Error(requested.finding.code)
  return requested.order
}

describe('a return', () => {
  it('is credited from the newest invoice that billed its lines, and what that lacks from the one before', () => {
    expect(shares(order, { 1: '5', 2: '1' })).toEqual({
      ok: true,
      value: [
        { invoiceId: young.invoiceId, part: part(['1', '3'], ['2', '1']) },
        { invoiceId: old.invoiceId, part: part(['1', '2']) },
      ],
    })
  })

  it('touches only the invoices that it needs', () => {
    expect(shares(order, { 1: '2' })).toEqual({ ok: true, value: [{ invoiceId: young.invoiceId, part: part(['1', '2']) }] })
  })

  it('without lines is all that is left of each invoice', () => {
    const all = { kind: 'all' }
    expect(shares(order)).toMatchObject({
      value: [
        { invoiceId: young.invoiceId, part: all },
        { invoiceId: old.invoiceId, part: all },
      ],
    })
    expect(shares(youngIsCredited())).toMatchObject({ value: [{ invoiceId: old.invoiceId, part: all }] })
  })

  it('takes no unit that another credit is about to take', () => {
    expect(shares(youngIsCredited(), { 1: '4' })).toEqual({ ok: true, value: [{ invoiceId: old.invoiceId, part: part(['1', '4']) }] })
    expect(shares(youngIsCredited(), { 1: '5' })).toMatchObject({
      ok: false,
      findings: [{ code: 'RETURN_EXCEEDS_INVOICED', field: 'lines[0].quantity', expected: expect.stringContaining('at most 4') }],
    })
  })
})
