import { describe, expect, it } from 'vitest'
import { claimsOfOthers } from '../../../shared/domain/billing/claims.ts'
import { checkSeries } from '../../../shared/domain/crediting/check-series.ts'
import { creditRequestSchema } from '../../../shared/domain/crediting/credit-request.ts'
import { purposeOf } from '../../../shared/domain/crediting/purpose.ts'
import { requestCredit } from '../../../shared/domain/crediting/request-credit.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { factIdSchema, invoiceIdOf } from '../../../shared/domain/ids.ts'
import { newOrder, receive } from '../../../shared/domain/receiving/receive.ts'
import { aSeller, anOrder } from '../../support/samples.ts'

const { sellerId, orderId } = anOrder()
const invoiceId = invoiceIdOf({ sellerId, orderId, factId: factIdSchema.parse('order'), purpose: 'invoice' })
const at = instantOf('2026-11-24T11:00:00.000Z')
const rule = aSeller().billing

const aRequest = (changes: object = {}) =>
  creditRequestSchema.parse({ requestId: 'R-1', invoiceId, reason: 'return', part: { kind: 'all' }, by: 'finance', at, ...changes })

const placed = () => {
  const received = receive(newOrder(sellerId, orderId, at), { type: 'placed', content: anOrder() }, rule)
  if (received.outcome !== 'applied') throw new Error(received.outcome)
  return received.order
}

const credited = () => {
  const requested = requestCredit(placed(), aRequest(), day('2026-11-24'))
  if (requested.outcome !== 'added') throw new Error(requested.outcome)
  return requested
}

describe('the series of credit notes', () => {
  const rule = { prefix: 'A', journal: 'AV', onCancellation: 'propose', onReturn: 'propose' } as const

  it.each([
    ['prefix', { ...rule, prefix: 'F' }],
    ['journal', { ...rule, journal: 'VT' }],
  ])('with the %s of the invoices is refused in words', (field, creditNotes) => {
    expect(checkSeries(aSeller({ creditNotes }))).toMatchObject([{ code: 'SERIES_COLLISION', field: `seller.creditNotes.${field}` }])
  })

  it.each(['A', 'AV', 'F'])('that nobody has set stands beside invoices of the prefix %s', (prefix) => {
    const journal = prefix === 'AV' ? 'AV' : 'VT'
    expect(checkSeries(aSeller({ series: { prefix, digits: 6, journal } }))).toEqual([])
  })
})

describe('a request to credit an invoice', () => {
  it('is a fact of its order that may start at once, and whose document is a credit note', () => {
    const { fact } = credited()
    expect(fact).toMatchObject({ factId: 'credit:R-1', kind: 'credit', state: 'READY', attempt: 1, date: '2026-11-24' })
    expect(purposeOf(fact)).toBe('creditNote')
    expect(fact.invoiceId).not.toBe(invoiceIdOf({ sellerId, orderId, factId: fact.factId, purpose: 'invoice' }))
  })

  it('asked for twice is one credit note, whoever asks the second time and when', () => {
    const { order, fact } = credited()
    const again = requestCredit(order, aRequest({ by: 'somebody else', at: '2026-11-25T11:00:00.000Z' }), day('2026-11-25'))
    expect(again).toEqual({ outcome: 'sameAsBefore', order, fact })
  })

  it.each([
    { reason: 'rebate' },
    { note: 'another note' },
    { part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] } },
    { invoiceId: 'b'.repeat(40) },
  ])('asked for under the same id with other content is refused in words: %o', (changes) => {
    const again = requestCredit(credited().order, aRequest(changes), day('2026-11-24'))
    expect(again).toMatchObject({ outcome: 'toldOtherwise', finding: { code: 'REQUEST_CONFLICT', remedy: expect.stringContaining('id') } })
  })

  it('is no supply: it claims no quantity, and neither a revision nor a cancellation of the order moves it', () => {
    const { order, fact } = credited()
    expect(claimsOfOthers(order, factIdSchema.parse('order')).quantities.size).toBe(0)
    const credit = {
      ...order,
      facts: order.facts.map((each) => (each.kind === 'credit' ? { ...each, state: 'INVOICING' as const } : each)),
    }
    const revised = receive(credit, { type: 'placed', content: anOrder({ revision: 2 }) }, rule)
    const cancelled = receive(order, { type: 'cancelled', on: day('2026-11-24'), reason: undefined }, rule)
    expect(revised).toMatchObject({ outcome: 'applied', order: { facts: [{ factId: fact.factId, state: 'INVOICING' }, {}] } })
    expect(cancelled).toMatchObject({
      outcome: 'applied',
      order: { facts: [{ factId: fact.factId, state: 'READY' }, { state: 'CANCELLED' }] },
    })
  })
})
