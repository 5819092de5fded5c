// A rebate lowers what a customer bought over a period: by what the contract says, from the right accounts, and never below nothing.
import { describe, expect, it } from 'vitest'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { customerIdSchema } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { toText } from '../../../shared/domain/money.ts'
import { formatFindings } from '../../../shared/einvoice/carry-findings.ts'
import { aCreditNote } from '../../support/credit-notes.ts'
import { exampleInvoice, scenarios } from '../../support/einvoice-examples.ts'
import { aRebate } from '../../support/rebates.ts'

/** A lamp, books and an hour of service, with freight: two rates, and VAT that is due at delivery or waits for the payment. */
const original = exampleInvoice(scenarios['rebate-over-a-period']!)

const composed = (...asked: Parameters<typeof aRebate>): Invoice => {
  const rebate = aRebate(...asked)
  if (!rebate.ok) throw new Error(JSON.stringify(rebate.findings))
  return rebate.value
}
const codesOf = (...asked: Parameters<typeof aRebate>): string[] => {
  const rebate = aRebate(...asked)
  return rebate.ok ? [] : rebate.findings.map(({ code }) => code)
}

describe('a rebate over a period', () => {
  it('names the contract and the period, and no invoice before it', () => {
    const rebate = composed([original])
    expect(rebate).toMatchObject({ typeCode: '262', contractReference: 'CADRE-2026-07', supplyPeriod: { from: '2026-07-01' } })
    expect(rebate.precedingInvoice).toBeUndefined()
    expect(formatFindings(rebate)).toEqual([])
  })

  it('is one line for each VAT group, with the percentage and the sales that it is of, without freight', () => {
    const lines = composed([original]).lines.map(({ name, netAmount }) => [name, toText(netAmount)])
    expect(lines).toEqual([
      ['Remise de 2\u00a0% sur 219,80\u00a0EUR de ventes hors taxes', '4.40'],
      ['Remise de 2\u00a0% sur 73,92\u00a0EUR de ventes hors taxes', '1.48'],
    ])
  })

  it('is posted to 709, and its VAT is taken back where it stands: due for goods, waiting for services', () => {
    const { posting } = composed([original])
    expect(posting.map(({ account, side, amount, taxCode }) => [account, side, toText(amount), taxCode])).toEqual([
      ['709000', 'debit', '4.40', 'S20'],
      ['709000', 'debit', '1.48', 'S5.5'],
      ['445710', 'debit', '0.40', 'S20'],
      ['445740', 'debit', '0.48', 'S20'],
      ['445710', 'debit', '0.08', 'S5.5'],
      ['411000', 'credit', '6.84', undefined],
    ])
  })

  it('is of what credits have left', () => {
    const note = aCreditNote(original, { part: { kind: 'lines', lines: [{ lineId: '1', quantity: decimal('2') }] } })
    const before = note.ok ? [creditClaimOf(note.value)] : []
    expect(composed([original], { before }).lines.map(({ netAmount }) => toText(netAmount))).toEqual(['2.40', '1.48'])
  })

  it('of an amount is split over the VAT groups by their sales', () => {
    const rebate = composed([original], { grant: { kind: 'amount', amount: decimal('10') } })
    expect(rebate.lines.map(({ name, netAmount }) => [name.slice(0, 10), toText(netAmount)])).toEqual([
      ['Remise sur', '7.48'],
      ['Remise sur', '2.52'],
    ])
  })

  it.each([
    ['another customer', { customerId: customerIdSchema.parse('C-2') }, 'REBATE_FOR_OTHER_CUSTOMER'],
    ['another period', { period: { from: day('2026-01-01'), until: day('2026-06-30') } }, 'INVOICE_OUTSIDE_PERIOD'],
    ['more than was sold', { grant: { kind: 'amount', amount: decimal('293.73') } }, 'REBATE_ABOVE_SALES'],
    ['a tenth of a cent', { grant: { kind: 'amount', amount: decimal('0.001') } }, 'AMOUNT_TOO_FINE'],
    ['more than a hundred per cent', { grant: { kind: 'percent', percent: decimal('100.01') } }, 'PERCENT_OUT_OF_RANGE'],
  ] as const)('for %s is refused in words', (_, wish, code) => {
    expect(codesOf([original], wish)).toEqual([code])
  })

  it('over invoices with several exchange rates, or on a credit note, is refused: credit these one by one', () => {
    const dollars = exampleInvoice(scenarios['dollars-taxed']!)
    expect(codesOf([original, dollars])).toContain('REBATE_AT_SEVERAL_RATES')
    expect(codesOf([composed([original])])).toContain('NOT_AN_INVOICE')
  })

  it('is refused for a customer on the Peppol network, before there is a number', () => {
    const rebate = composed([{ ...original, formats: ['facturX', 'peppol'] }])
    expect(formatFindings(rebate)).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'PEPPOL-EN16931-P0101' })]))
  })

  it.each(['contractReference', 'supplyPeriod'] as const)('without its %s breaks the French rules', (missing) => {
    const rebate = { ...composed([original]), [missing]: undefined }
    expect(formatFindings(rebate)).toMatchObject([{ rule: 'BR-FR-CO-03' }])
  })
})
