/** Finance reads a credit note beside its invoice: what is credited, from which accounts, and why something cannot be. Figures by hand. */
import { describe, expect, it } from 'vitest'
import { composeCreditNote, creditClaimOf, type CreditMaterials } from '../../../shared/domain/crediting/compose-credit-note.ts'
import { creditFactId, type CreditRequest, creditRequestSchema } from '../../../shared/domain/crediting/credit-request.ts'
import { day } from '../../../shared/domain/day.ts'
import { invoiceIdOf } from '../../../shared/domain/ids.ts'
import { type Invoice, invoiceSchema } from '../../../shared/domain/invoice.ts'
import { type Money, nothing, toText } from '../../../shared/domain/money.ts'
import { snapshotText } from '../../../shared/domain/snapshot.ts'
import { theInvoice, theMaterials } from '../../support/materials.ts'
import { anArticle, anOrder, aRate, aSeller } from '../../support/samples.ts'

const seller = aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } })
const lamps = { lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '10', unitCode: 'H87', netUnitPrice: '50' }
const setUp = { lineId: '2', sku: 'SETUP', name: 'Mise en service', quantity: '2', unitCode: 'HUR', netUnitPrice: '80' }
const articles = [anArticle({ sku: 'LAMP-1' }), anArticle({ sku: 'SETUP', supply: 'service' })]

/** 10 lamps of 50.00 and 2 hours of 80.00, 10 % off both, freight 12.00. */
const original = theInvoice(
  theMaterials({
    seller,
    articles,
    content: anOrder({
      lines: [lamps, setUp],
      allowances: [{ amount: '66', reason: 'Fidélité' }],
      freight: { amount: '12', reason: 'Transport' },
    }),
  }),
)

type Wish = Partial<Pick<CreditRequest, 'reason' | 'note'>> & { part?: unknown; before?: readonly Invoice[]; of?: Invoice; paid?: Money }

const materialsOf = ({
  part = { kind: 'all' },
  reason = 'return',
  note,
  before = [],
  of = original,
  paid = nothing(of.currency),
}: Wish): CreditMaterials => {
  const factId = creditFactId('R-1')
  const request = { requestId: 'R-1', invoiceId: of.invoiceId, reason, note, part, by: 'finance', at: '2026-12-01T09:00:00.000Z' }
  return {
    original: of,
    issue: { number: 'F2026-000123', issueDate: day('2026-11-24') },
    request: creditRequestSchema.parse(request),
    before: before.map(creditClaimOf),
    paid,
    seller,
    creditNoteId: invoiceIdOf({ sellerId: of.sellerId, orderId: of.sources[0]!.orderId, factId, purpose: 'creditNote' }),
    factId,
  }
}

const credited = (wish: Wish): Invoice => {
  const composed = composeCreditNote(materialsOf(wish))
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return composed.value
}
const lines = (...all: unknown[]) => ({ kind: 'lines', lines: all })
const findings = (wish: Wish) => {
  const composed = composeCreditNote(materialsOf(wish))
  return composed.ok ? [] : composed.findings
}
const entry = ({ posting }: Invoice) => posting.map((line) => `${line.side} ${line.account} ${toText(line.amount)}`)
const shown = ({ lines: all }: Invoice) =>
  all.map((line) => `${line.quantity} ${line.unitCode} at ${line.netPrice} per ${line.priceBaseQuantity}: ${toText(line.netAmount)}`)

describe('a credit note of everything', () => {
  const note = credited({ reason: 'cancellation', note: 'Commande annulée par le client' })

  it('has the lines, allowances, charges, VAT and totals of its invoice, with positive amounts', () => {
    expect([note.lines, note.adjustments, note.vatGroups, note.totals]).toEqual([
      original.lines,
      original.adjustments,
      original.vatGroups,
      original.totals,
    ])
  })

  it('reverses the entry, VAT that waits for the payment in the account where it waits', () => {
    expect(entry(original)).toEqual([
      'debit 411000 727.20',
      'credit 706000 144.00',
      'credit 707000 450.00',
      'credit 708500 12.00',
      'credit 445710 92.40',
      'credit 445740 28.80',
    ])
    expect(entry(note)).toEqual([
      'debit 706000 144.00',
      'debit 707000 450.00',
      'debit 708500 12.00',
      'debit 445710 92.40',
      'debit 445740 28.80',
      'credit 411000 727.20',
    ])
    expect(note.posting.at(-1)?.auxiliary).toBe('C-1001')
  })

  it('names its invoice, the reason, its own series and no terms of payment', () => {
    expect(note.typeCode).toBe('381')
    expect(note.precedingInvoice).toEqual({ invoiceId: original.invoiceId, number: 'F2026-000123', issueDate: '2026-11-24' })
    expect(note.credit).toMatchObject({ requestId: 'R-1', reason: 'cancellation', note: 'Commande annulée par le client' })
    expect(note.series).toEqual({ prefix: 'A', journal: 'AV', digits: 6, site: undefined })
    expect(note.sources).toEqual([{ orderId: 'SO-1', revision: 1, factId: 'credit:R-1' }])
    expect(note.terms).toEqual({ due: { kind: 'net', days: 0 }, agreed: false })
  })

  it('is a snapshot like an invoice: its text reads back as itself', () => {
    const text = snapshotText(note)
    expect(snapshotText(invoiceSchema.parse(JSON.parse(text)))).toBe(text)
  })

  it('leaves nothing to credit', () => {
    expect(findings({ before: [note] }).map(({ code }) => code)).toEqual(['NOTHING_LEFT_TO_CREDIT'])
  })
})

describe('a credit note of a part', () => {
  it('by quantity takes its share of the allowances, and no freight', () => {
    const note = credited({ part: lines({ lineId: '1', quantity: '3' }) })
    expect(shown(note)).toEqual(['3 H87 at 50 per 1: 150.00'])
    expect(note.adjustments.map(({ reason, amount }) => `${reason} ${toText(amount)}`)).toEqual(['Fidélité 15.00'])
    expect(entry(note)).toEqual(['debit 707000 135.00', 'debit 445710 27.00', 'credit 411000 162.00'])
  })

  it('of services reverses the waiting account alone', () => {
    expect(entry(credited({ part: lines({ lineId: '2', quantity: '2' }) }))).toEqual([
      'debit 706000 144.00',
      'debit 445740 28.80',
      'credit 411000 172.80',
    ])
  })

  it('by amount is a lump sum; units that come back later are worth what is left of them', () => {
    const reduction = credited({ reason: 'priceError', part: lines({ lineId: '1', amount: '100' }) })
    expect(shown(reduction)).toEqual(['1 LS at 100 per 1: 100.00'])
    expect(shown(credited({ before: [reduction], part: lines({ lineId: '1', quantity: '5' }) }))).toEqual(['5 H87 at 200 per 5: 200.00'])
  })

  it('of one line in units and as an amount takes first the one, then the other', () => {
    const note = credited({ part: lines({ lineId: '1', quantity: '4' }, { lineId: '1', amount: '60' }) })
    expect(shown(note)).toEqual(['4 H87 at 50 per 1: 200.00', '1 LS at 60 per 1: 60.00'])
  })

  it('as a rebate goes to the account of rebates granted, 709000 unless the seller has another', () => {
    const wish = { reason: 'rebate', part: lines({ lineId: '1', amount: '20' }) } as const
    expect(entry(credited(wish))).toEqual(['debit 709000 18.00', 'debit 445710 3.60', 'credit 411000 21.60'])
    const own = { ...seller, accounts: { ...seller.accounts, rebates: '709700' } }
    const composed = composeCreditNote({ ...materialsOf(wish), seller: own })
    expect(composed.ok && entry(composed.value)[0]).toBe('debit 709700 18.00')
  })

  it('leaves to the last credit note what rounding has left, so that three thirds are the whole', () => {
    const third = theInvoice(
      theMaterials({ seller, articles, content: anOrder({ lines: [{ ...lamps, quantity: '3', netUnitPrice: '33.335' }] }) }),
    )
    const notes: Invoice[] = []
    while (notes.length < 3) notes.push(credited({ of: third, before: notes, part: lines({ lineId: '1', quantity: '1' }) }))
    expect(notes.map(({ totals }) => `${toText(totals.net)} + ${toText(totals.vat)}`)).toEqual([
      '33.34 + 6.67',
      '33.33 + 6.67',
      '33.34 + 6.66',
    ])
    expect(notes.flatMap(shown)[1]).toBe('1 H87 at 33.33 per 1: 33.33')
    expect(toText(third.totals.gross)).toBe('120.01')
  })

  it('of charges alone has a line of no units, since an invoice has a line', () => {
    const goods = credited({ part: lines({ lineId: '1', quantity: '10' }, { lineId: '2', quantity: '2' }) })
    const rest = credited({ before: [goods] })
    expect(shown(rest)).toEqual(['0 H87 at 50 per 1: 0.00'])
    expect(entry(rest)).toEqual(['debit 708500 12.00', 'debit 445710 2.40', 'credit 411000 14.40'])
  })

  it('in a foreign currency is posted at the rate of its invoice', () => {
    const foreign = theInvoice(
      theMaterials({ seller, articles, rate: aRate({ rate: '0.9' }), content: anOrder({ currency: 'USD', lines: [lamps] }) }),
    )
    const note = credited({ of: foreign, part: lines({ lineId: '1', quantity: '1' }) })
    expect(note.exchangeRate).toEqual(foreign.exchangeRate)
    expect(note.posting.map(({ amount, bookAmount }) => [toText(amount), toText(bookAmount)])).toEqual([
      ['50.00', '45.00'],
      ['10.00', '9.00'],
      ['60.00', '54.00'],
    ])
  })
})

describe('what cannot be credited is told in words, all of it at once', () => {
  const before = [credited({ part: lines({ lineId: '1', quantity: '8' }) })]
  it.each([
    ['a line that the invoice has not', { lineId: '9', quantity: '1' }, 'LINE_UNKNOWN', '1, 2'],
    ['more units than are left', { lineId: '1', quantity: '2.5' }, 'QUANTITY_ABOVE_INVOICED', 'at most 2, as is invoiced of line 1'],
    ['no unit', { lineId: '1', quantity: '0' }, 'QUANTITY_NOT_POSITIVE', 'more than 0'],
    ['a unit in five decimals', { lineId: '1', quantity: '1.00001' }, 'QUANTITY_TOO_FINE', '4'],
    ['more than is left of an amount', { lineId: '1', amount: '100.01' }, 'AMOUNT_ABOVE_INVOICED', 'at most 100.00 EUR net of VAT'],
    ['a negative amount', { lineId: '1', amount: '-5' }, 'AMOUNT_NOT_POSITIVE', 'more than 0'],
    ['no amount', { lineId: '1', amount: '0' }, 'AMOUNT_NOT_POSITIVE', 'more than 0'],
    ['tenths of a cent', { lineId: '1', amount: '5.005' }, 'AMOUNT_TOO_FINE', 'at most 2 decimals'],
  ])('%s', (_name, line, code, expected) => {
    const [found, ...others] = findings({ before, part: lines(line) })
    expect(others).toEqual([])
    expect(found).toMatchObject({ code, actual: Object.values(line)[code === 'LINE_UNKNOWN' ? 0 : 1] })
    expect(found?.field).toMatch(/^part\.lines\[0\]\.(lineId|quantity|amount)$/)
    expect(found?.expected).toContain(expected)
  })

  it('lines one after the other, each at its place', () => {
    const part = lines({ lineId: '1', quantity: '2' }, { lineId: '1', quantity: '1' }, { lineId: '2', amount: '999' })
    expect(findings({ before, part }).map(({ code, field }) => [code, field])).toEqual([
      ['QUANTITY_ABOVE_INVOICED', 'part.lines[1].quantity'],
      ['AMOUNT_ABOVE_INVOICED', 'part.lines[2].amount'],
    ])
  })

  it('fils, since an invoice in dinars shows two decimals', () => {
    const dinars = theInvoice(
      theMaterials({
        seller,
        articles,
        rate: aRate({ currency: 'KWD', rate: '3' }),
        content: anOrder({ currency: 'KWD', lines: [lamps] }),
      }),
    )
    expect(findings({ of: dinars, part: lines({ lineId: '1', amount: '1.125' }) })).toMatchObject([
      { code: 'AMOUNT_TOO_FINE', expected: 'at most 2 decimals, as an invoice in KWD shows them' },
    ])
  })
})
