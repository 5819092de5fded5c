/** Why: VAT that is declared in the wrong month is a penalty in one and a missing deduction in the other. */
import { describe, expect, it, test } from 'vitest'
import { composeCorrection } from '../../../shared/domain/crediting/compose-correction.ts'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { nothing, toText } from '../../../shared/domain/money.ts'
import { intraCommunitySupplies } from '../../../shared/domain/reports/intra-community-supplies.ts'
import type { IssuedDocument } from '../../../shared/domain/reports/issued-document.ts'
import { withDocuments } from '../../../shared/domain/reports/vat-report.ts'
import { aCreditNote } from '../../support/credit-notes.ts'
import { aFact, theInvoice, theMaterials, theOrder } from '../../support/materials.ts'
import { anOrder, aSeller } from '../../support/samples.ts'
import { issued } from '../../property/reports/issued.ts'

const seller = aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } })
const billed = (netUnitPrice = '55', id = 'order'): Invoice => {
  const content = anOrder({ lines: [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '10', unitCode: 'H87', netUnitPrice }] })
  return theInvoice(theMaterials({ seller, order: theOrder(content, [aFact({ id })]) }))
}

/** The same invoice with its one VAT group of another kind and day. */
const told = (invoice: Invoice, category: 'S' | 'K', basis: 'delivery' | 'receipt' | 'none', date?: string): Invoice => {
  const [group] = invoice.vatGroups
  const rate = category === 'S' ? group!.rate : decimal('0')
  const point = { ...group!.taxPoints[0]!, basis, date: date === undefined ? undefined : day(date) }
  const code = `${category}${rate}`
  return {
    ...invoice,
    deliveryDate: date === undefined ? undefined : day(date),
    vatGroups: [{ ...group!, category, rate, taxPoints: [point] }],
    posting: invoice.posting
      .filter(({ taxBase }) => category === 'S' || taxBase === undefined)
      .map((line) => ({ ...line, ...(line.taxCode !== undefined && { taxCode: code }) })),
  }
}

const on = (invoice: Invoice, issueDate: string, replaced?: Invoice): IssuedDocument =>
  issued(invoice, { sequence: 1, issueDate: day(issueDate), ...(replaced && { replaced }) })

const rowsOf = (...documents: IssuedDocument[]): string[] =>
  withDocuments([], documents).map(
    ({ month, vat, state, base, tax }) => `${month} ${vat.category}${vat.rate} ${state} ${toText(base)} ${toText(tax)}`,
  )

describe('VAT of goods', () => {
  test('is due in the month of their delivery, whenever the invoice follows', () => {
    expect(rowsOf(on(told(billed(), 'S', 'delivery', '2026-10-30'), '2026-11-02'))).toEqual(['2026-10 S20 due 550.00 110.00'])
  })

  test('that are invoiced before they are delivered is due with the invoice', () => {
    expect(rowsOf(on(told(billed(), 'S', 'delivery', '2026-12-02'), '2026-11-30'))).toEqual(['2026-11 S20 due 550.00 110.00'])
    expect(rowsOf(on(told(billed(), 'S', 'delivery'), '2026-11-30'))).toEqual(['2026-11 S20 due 550.00 110.00'])
  })
})

test('VAT of services on receipt waits, and is no VAT due', () => {
  expect(rowsOf(on(told(billed(), 'S', 'receipt'), '2026-11-30'))).toEqual(['2026-11 S20 waiting 550.00 110.00'])
})

test('a credit note lowers base and VAT of the month that it is issued in', () => {
  const original = told(billed(), 'S', 'delivery', '2026-10-30')
  const note = aCreditNote(original)
  const documents = [on(original, '2026-10-31'), on(note.ok ? note.value : original, '2026-12-01')]
  expect(rowsOf(...documents)).toEqual(['2026-10 S20 due 550.00 110.00', '2026-12 S20 due -550.00 -110.00'])
})

test('a corrected invoice counts with its difference, in its own month', () => {
  const original = told(billed(), 'S', 'delivery', '2026-10-30')
  const issue = { number: 'F2026-000001', issueDate: day('2026-10-31') }
  const composed = composeCorrection({
    original,
    issue,
    before: [],
    paid: nothing('EUR'),
    corrected: told(billed('50', 'C1'), 'S', 'delivery', '2026-10-30'),
  })
  const correction = on(composed.ok ? composed.value : original, '2026-11-05', original)
  expect(rowsOf(on(original, '2026-10-31'), correction)).toEqual(['2026-10 S20 due 550.00 110.00', '2026-11 S20 due -50.00 -10.00'])
})

describe('an intra-community supply', () => {
  const supplied = (date?: string) => told(billed(), 'K', 'none', date)

  it('belongs to the month of its invoice, but to no later one than that of the 15th after the delivery', () => {
    expect(rowsOf(on(supplied('2026-10-30'), '2026-11-02'))).toEqual(['2026-11 K0 none 550.00 0.00'])
    expect(rowsOf(on(supplied('2026-10-30'), '2026-12-20'))).toEqual(['2026-11 K0 none 550.00 0.00'])
    expect(rowsOf(on(supplied('2026-12-30'), '2027-02-01'))).toEqual(['2027-01 K0 none 550.00 0.00'])
    expect(rowsOf(on(supplied(), '2026-11-30'))).toEqual(['2026-11 K0 none 550.00 0.00'])
  })

  it('is listed by month and VAT number; sales at home are not', () => {
    const lists = intraCommunitySupplies([
      on(supplied('2026-10-30'), '2026-11-02'),
      on(supplied('2026-11-03'), '2026-11-04'),
      on(billed(), '2026-11-04'),
    ])
    expect(lists.map(({ base, ...row }) => ({ ...row, base: toText(base) }))).toEqual([
      { month: '2026-11', vatNumber: 'FR44732829320', customers: ['C-1001'], base: '1100.00' },
    ])
  })
})
