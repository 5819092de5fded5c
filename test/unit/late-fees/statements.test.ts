// Why: whoever gets a statement of late fees must see what it is for, how it comes about and how to pay it, in his own language; and what may not be
// claimed must not be.
import { describe, expect, it } from 'vitest'
import { invoiceDocument } from '../../../shared/adapters/pdfmake/invoice-document.ts'
import { sheetOf } from '../../../shared/adapters/pdfmake/sheet.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { rfReference } from '../../../shared/domain/identifiers/rf-reference.ts'
import { money, toText } from '../../../shared/domain/money.ts'
import { numberNamedBy } from '../../../shared/domain/payment/named-invoice.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { vatPartsOf } from '../../../shared/domain/reports/vat-parts.ts'
import { checkSeries } from '../../../shared/domain/crediting/check-series.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { feeSeriesOf } from '../../../shared/domain/fee-statement/fee-series.ts'
import { issueMail } from '../../../shared/texts/mails.ts'
import { formatsOf } from '../../../shared/domain/einvoicing/formats.ts'
import { aStatement, anIssuedStatement } from '../../support/fee-statements.ts'
import { aLateClaim } from '../../support/late-fees.ts'
import { aSeller } from '../../support/samples.ts'

const codesOf = (...asked: Parameters<typeof aStatement>) => {
  const composed = aStatement(...asked)
  return composed.ok ? 'claimed' : composed.findings.map(({ code }) => code).join()
}

describe.each(languageSchema.options)('a statement in %s', (language) => {
  const issued = anIssuedStatement(aLateClaim({ invoice: { language }, paid: [['2026-04-10', 'EUR 400.00']] }))
  const amount = toText(issued.invoice.totals.due).replace(/\D/g, '')

  it('shows which invoice, each period with days, rate and unpaid amount, the indemnity with its article, and what each rate is made of', () => {
    const printed = JSON.stringify(invoiceDocument(sheetOf(issued, { payPage: 'https://pay', logo: undefined }))).replaceAll('\u00a0', ' ')
    for (const part of ['F2026-000123', 'P2026-000001', '68', '82', '143', 'L441-10', 'D441-5', '40']) expect(printed).toContain(part)
    for (const rate of [/12[,.]15 ?%/, /12[,.]4 ?%/, /2[,.]15 ?%/]) expect(printed).toMatch(rate)
    expect(printed.replace(/\D/g, '')).toContain(amount)
    expect(printed).not.toMatch(/undefined|\[object/)
  })

  it('is mailed with its number, its invoice, the amount and the reference of a payment', () => {
    const due = { date: issued.issue.issueDate, amount: issued.invoice.totals.due }
    const { subject, text, html } = issueMail({ ...issued, contactName: undefined, due, on: day('2026-11-20'), link: 'https://page' })
    expect(subject).toContain('P2026-000001')
    for (const part of ['F2026-000123', rfReference('P2026-000001')])
      expect([text.includes(part), html.includes(part)]).toEqual([true, true])
    expect(text.replace(/\D/g, '')).toContain(amount)
    expect(text).not.toMatch(/undefined/)
  })
})

describe('a statement', () => {
  it('is outside VAT and no e-invoice: no VAT report has it', () => {
    const { invoice, issue } = anIssuedStatement(aLateClaim())
    const entry = { ...issue, lines: invoice.posting } as never
    expect([formatsOf(invoice), vatPartsOf({ entry, facts: invoice, replaced: undefined })]).toEqual([[], []])
  })

  it('is posted to the accounts that the seller names, interest apart from penalties; what stands in the place of interest is a penalty', () => {
    const accounts = { ...aSeller().accounts, lateInterest: '763200', latePenalties: '758200' }
    const postedTo = (setting: object) =>
      anIssuedStatement(aLateClaim({ setting }), { seller: aSeller({ accounts }) }).invoice.posting.map(({ account }) => account)
    expect(postedTo({})).toEqual(['411000', '763200', '758200'])
    expect(postedTo({ rule: { kind: 'fixed', amount: '25' } })).toEqual(['411000', '758200'])
  })

  it('is not made of what is on hold, of days before the last one, of a rate that nobody has entered, nor in two currencies', () => {
    const claim = aLateClaim()
    const pending = { pendingPayment: paymentIdSchema.parse('pi_1'), pendingUntil: instantOf('2027-01-01T00:00:00.000Z') }
    expect(codesOf(claim, { header: pending })).toBe('LATE_FEES_ON_HOLD')
    expect(codesOf(claim, { header: { state: 'STORED' } })).toBe('LATE_FEES_ON_HOLD')
    const disputed = { open: money('EUR', 100n), disputed: money('EUR', 100n) }
    expect(codesOf(claim, { header: disputed })).toBe('LATE_FEES_ON_HOLD')
    const earlier = [{ until: day('2026-11-20'), fee: money('EUR', 1n), indemnity: money('EUR', 4000n) }]
    expect(codesOf(claim, { earlier })).toBe('STATEMENT_DAY_PAST')
    expect(codesOf(claim, { until: day('2027-02-01') })).toBe('RATE_UNKNOWN')
    expect(codesOf(aLateClaim({ invoice: { currency: 'USD' } }))).toBe('FEES_IN_TWO_CURRENCIES')
    expect(codesOf(aLateClaim({ setting: { rule: { kind: 'none' } } }))).toBe('NO_LATE_FEES')
  })

  it('is found by the reference of a transfer, whatever the series is called', () => {
    for (const lateFees of [undefined, { prefix: 'INT', journal: 'IT' }]) {
      const seller = aSeller(lateFees === undefined ? {} : { lateFees })
      const number = `${feeSeriesOf(seller).prefix}2026-000007`
      expect(numberNamedBy(rfReference(number), seller)).toBe(number)
    }
  })

  it('has a series that is no other document’s, by itself where the seller names none', () => {
    expect(checkSeries(aSeller({ lateFees: { prefix: 'A', journal: 'PN' } }))).toMatchObject([{ field: 'seller.lateFees.prefix' }])
    expect(checkSeries(aSeller({ series: { prefix: 'P', digits: 6, journal: 'PN' } }))).toEqual([])
  })
})
