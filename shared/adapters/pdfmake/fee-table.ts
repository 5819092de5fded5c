import type { Content, TableCell } from 'pdfmake'
import type { FeeStatement, StatementPeriod } from '../../domain/fee-statement/fee-claim.ts'
import type { Money } from '../../domain/money.ts'
import { amountText, moneyText, percentText, shortDayText } from '../../texts/formats.ts'
import { openTable, words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const right = { alignment: 'right' } as const

const head = ({ catalogue, ink, invoice }: Sheet): TableCell[] => {
  const { columns } = catalogue.lateFees
  const cell = (text: string, alignment: 'left' | 'right') => words(text, { fontSize: 7.5, color: ink.quiet, alignment })
  return [
    cell(columns.period, 'left'),
    cell(columns.days, 'right'),
    cell(columns.unpaid, 'right'),
    cell(columns.rate, 'right'),
    cell(columns.amount(invoice.currency), 'right'),
  ]
}

const periodRow = ({ from, until, days, unpaid, percent, interest }: StatementPeriod, { catalogue: { formats } }: Sheet): TableCell[] => [
  words(`${shortDayText(from, formats)} – ${shortDayText(until, formats)}`),
  words(String(days), right),
  words(amountText(unpaid, formats), right),
  words(percentText(percent, formats), right),
  words(amountText(interest, formats), right),
]

/** What is no interest has its words across the columns. */
const sumRow = (text: string, amount: Money, { catalogue: { formats } }: Sheet): TableCell[] => [
  { stack: [words(text)], ...span },
  { text: '' },
  { text: '' },
  { text: '' },
  words(amountText(amount, formats), right),
]

const span = { colSpan: 4 }

const sumRows = ({ flatFee, correction, claim, indemnityArticles }: FeeStatement, sheet: Sheet): TableCell[][] => {
  const { lateFees } = sheet.catalogue
  const { indemnity } = claim
  return [
    ...(flatFee === undefined ? [] : [sumRow(lateFees.flatFee, flatFee, sheet)]),
    ...(correction === undefined ? [] : [sumRow(lateFees.correction, correction, sheet)]),
    ...(indemnity === undefined ? [] : [sumRow(lateFees.indemnity(indemnityArticles), indemnity, sheet)]),
  ]
}

/** Interest by period with its days, rate and unpaid amount, then what is owed once. */
export const feeTable = (sheet: Sheet, fees: FeeStatement): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: ['*', 48, 90, 72, 84],
    body: [head(sheet), ...fees.periods.map((period) => periodRow(period, sheet)), ...sumRows(fees, sheet)],
  },
  layout: openTable(sheet.ink, { head: true, padding: 4 }),
})

/** One sum: there is no VAT that would have to be told apart. */
export const feeTotal = ({ invoice, catalogue, ink }: Sheet): Content => {
  const look = { bold: true, fontSize: 10.5, color: ink.heading }
  const note = words(catalogue.lateFees.outsideVat, { fontSize: 7.5, color: ink.quiet, margin: [0, 4, 0, 0] })
  const sum = [words(catalogue.lateFees.total, look), words(moneyText(invoice.totals.due, catalogue.formats), { ...look, ...right })]
  return {
    unbreakable: true,
    columns: [
      { width: '*', stack: [note] },
      {
        width: 212,
        table: { widths: ['*', 'auto'], body: [sum] },
        layout: { ...openTable(ink, { head: false, padding: 3 }), hLineWidth: (row) => (row === 0 ? 1 : 0), hLineColor: () => ink.brand },
      },
    ],
    columnGap: 36,
  }
}
