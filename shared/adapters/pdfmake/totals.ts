import type { Content, TableCell } from 'pdfmake'
import type { Column } from 'pdfmake/interfaces.js'
import { isZero, type Money, negate } from '../../domain/money.ts'
import type { VatGroup } from '../../domain/vat.ts'
import { amountText, decimalText, moneyText, noBreakSpace, shortDayText } from '../../texts/formats.ts'
import { openTable, sectionTitle, words } from './blocks.ts'
import { isCreditNote } from './kind-words.ts'
import { rateText } from './line-table.ts'
import type { Sheet } from './sheet.ts'

/** A group's figures, and below them, over the whole width, why it bears no VAT (BT-120, BT-121). */
const groupRows = (group: VatGroup, sheet: Sheet): TableCell[][] => {
  const { formats } = sheet.catalogue
  const figures = [
    words(rateText(group, sheet)),
    words(amountText(group.base, formats), { alignment: 'right' }),
    words(amountText(group.tax, formats), { alignment: 'right' }),
  ]
  const reason = [group.exemptionReason, group.exemptionCode && `(${group.exemptionCode})`].filter(Boolean).join(' ')
  if (reason === '') return [figures]
  return [figures, [{ stack: [words(reason, { fontSize: 7.5, color: sheet.ink.quiet })], ...reasonSpan }, { text: '' }, { text: '' }]]
}

const reasonSpan = { colSpan: 3 }
const isReason = (row: TableCell[] | undefined): boolean => row?.some((cell) => typeof cell === 'object' && 'colSpan' in cell) ?? false

/** VAT in the currency of the books (BT-111), with the rate that was used (art. 230 directive 2006/112/EC). */
const bookCurrency = ({ invoice, catalogue, ink }: Sheet): Content[] => {
  const { exchangeRate: rate, currency, bookCurrency: book, totals } = invoice
  if (rate === undefined || currency === book) return []
  const { formats } = catalogue
  const [nbsp, digits] = [noBreakSpace, decimalText(rate.rate, formats)]
  const source = `${rate.source}, ${shortDayText(rate.date, formats)}`
  const text = catalogue.document.vat.inBookCurrency(
    moneyText(totals.vatInBookCurrency, formats),
    `1${nbsp}${currency} = ${digits}${nbsp}${book}`,
    source,
  )
  return [words(text, { fontSize: 7.5, color: ink.quiet, margin: [0, 4, 0, 0] })]
}

/** One row per VAT group (BG-23) with base, tax and the reason for no tax (BT-120). */
const vatSummary = (sheet: Sheet): Column => {
  const { vat } = sheet.catalogue.document
  const cell = (text: string, alignment: 'left' | 'right') => words(text, { fontSize: 7.5, color: sheet.ink.quiet, alignment })
  const head = [cell(vat.rate, 'left'), cell(vat.base, 'right'), cell(vat.tax, 'right')]
  const body = [head, ...sheet.invoice.vatGroups.flatMap((group) => groupRows(group, sheet))]
  return {
    width: '*',
    stack: [
      sectionTitle(vat.title, sheet.ink),
      {
        table: { widths: ['*', 72, 72], body },
        layout: {
          ...openTable(sheet.ink, { head: false, padding: 3 }),
          hLineWidth: (row) => (row === 0 || row === body.length || isReason(body[row]) ? 0 : 0.5),
          paddingTop: (row) => (isReason(body[row]) ? 0 : 3),
        },
      },
      ...bookCurrency(sheet),
    ],
  }
}

const sumRows = ({ invoice, catalogue }: Sheet): (readonly [string, Money])[] => {
  const names = catalogue.document.totals
  const { lines, allowances, charges, net, vat, gross, prepaid } = invoice.totals
  const adjusted = !isZero(allowances) || !isZero(charges)
  return [
    ...(adjusted ? ([[names.lines, lines]] as const) : []),
    ...(isZero(allowances) ? [] : ([[names.allowances, negate(allowances)]] as const)),
    ...(isZero(charges) ? [] : ([[names.charges, charges]] as const)),
    [names.net, net],
    [names.vat, vat],
    [names.gross, gross],
    ...(isZero(prepaid) ? [] : ([[names.prepaid, negate(prepaid)]] as const)),
  ]
}

/** Document totals (BG-22): they follow from each other, from the sum of lines (BT-106) to the amount due (BT-115). */
const sums = (sheet: Sheet): Column => {
  const { ink, catalogue, invoice } = sheet
  const row = ([title, sum]: readonly [string, Money]): TableCell[] => [
    words(title, { color: ink.quiet }),
    words(moneyText(sum, catalogue.formats), { alignment: 'right' }),
  ]
  const [name, amount] = isCreditNote(sheet)
    ? [catalogue.document.credit.total, invoice.totals.gross]
    : [catalogue.document.totals.due, invoice.totals.due]
  const due: TableCell[] = [
    words(name, { bold: true, fontSize: 10.5, color: ink.heading, margin: [0, 2, 0, 0] }),
    words(moneyText(amount, catalogue.formats), {
      bold: true,
      fontSize: 10.5,
      alignment: 'right',
      color: ink.heading,
      margin: [0, 2, 0, 0],
    }),
  ]
  const body = [...sumRows(sheet).map(row), due]
  return {
    width: 212,
    table: { widths: ['*', 'auto'], body },
    layout: {
      ...openTable(ink, { head: false, padding: 3 }),
      hLineWidth: (line) => (line === body.length - 1 ? 1 : line === 0 || line === body.length ? 0 : 0.5),
      hLineColor: (line) => (line === body.length - 1 ? ink.brand : ink.rule),
    },
  }
}

export const totals = (sheet: Sheet): Content => ({
  unbreakable: true,
  columns: [vatSummary(sheet), sums(sheet)],
  columnGap: 36,
})
