import type { Content, TableCell } from 'pdfmake'
import type { Account } from '../../domain/account/account.ts'
import type { AccountCredit } from '../../domain/account/account-credit.ts'
import type { AccountItem } from '../../domain/account/account-item.ts'
import { isNegative, isZero, type Money, negate, subtract } from '../../domain/money.ts'
import type { Catalogue } from '../../texts/catalogue.ts'
import { amountText, dayText, moneyText, shortDayText } from '../../texts/formats.ts'
import { box, contentWidth, label, openTable, sectionTitle, words } from './blocks.ts'
import type { Ink } from './ink.ts'

export type Look = { readonly catalogue: Catalogue; readonly ink: Ink }

const right = { alignment: 'right' as const }
const small = (text: string, { ink }: Look): Content => words(text, { fontSize: 7.5, color: ink.quiet, margin: [0, 1.5, 0, 0] })

const columnHead = ({ currency }: Account, { catalogue, ink }: Look): TableCell[] => {
  const { columns } = catalogue.document.statement
  const cell = (text: string, alignment: 'left' | 'right') => words(text, { fontSize: 7.5, color: ink.quiet, alignment })
  return [
    cell(columns.document, 'left'),
    cell(columns.issueDate, 'right'),
    cell(columns.dueDate, 'right'),
    cell(`${columns.gross} (${currency})`, 'right'),
    cell(columns.settled, 'right'),
    cell(columns.open, 'right'),
    cell(columns.daysOverdue, 'right'),
  ]
}

const itemRow = (item: AccountItem, look: Look): TableCell[] => {
  const { statement } = look.catalogue.document
  const { formats } = look.catalogue
  const { instalment, disputed, kind } = item
  const settled = subtract(item.gross, item.open)
  const notes = [
    ...(kind === 'lateFees' ? [look.catalogue.lateFees.title] : []),
    ...(instalment === undefined ? [] : [statement.instalment(String(instalment.number), String(instalment.of))]),
    ...(isZero(disputed) ? [] : [statement.disputed(amountText(disputed, formats))]),
  ]
  return [
    { stack: [words(item.number, { bold: true }), ...notes.map((note) => small(note, look))] },
    words(shortDayText(item.issueDate, formats), right),
    words(shortDayText(item.dueDate, formats), right),
    words(amountText(item.gross, formats), right),
    words(isZero(settled) ? '–' : amountText(settled, formats), right),
    words(amountText(item.open, formats), { ...right, bold: true }),
    words(item.daysOverdue === 0 ? '–' : String(item.daysOverdue), right),
  ]
}

/** Widths are fixed: a column that grows with its longest word would push the amounts off the page. */
const narrowColumns = [52, 52, 68, 58, 72, 34]
const gutters = 2 * 5 * narrowColumns.length

/** What is owed, by due date. The head comes again on each page, no row is split. */
export const itemTable = (account: Account, look: Look): Content => ({
  fontSize: 8,
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [contentWidth - narrowColumns.reduce((a, b) => a + b) - gutters, ...narrowColumns],
    body: [columnHead(account, look), ...account.items.map((item) => itemRow(item, look))],
  },
  layout: openTable(look.ink, { head: true, padding: 4 }),
})

const creditText = (credit: AccountCredit, { catalogue }: Look): string => {
  const { credits } = catalogue.document.statement
  const on = dayText(credit.on, catalogue.formats)
  switch (credit.kind) {
    case 'payment':
      return credits.payment(on)
    case 'rebate':
      return credits.rebate(credit.number, on)
    case 'paidBeyond':
      return credits.paidBeyond(credit.number)
  }
}

export const creditTable = ({ credits }: Account, look: Look): Content[] => {
  if (credits.length === 0) return []
  const rows = credits.map((credit): TableCell[] => [
    words(creditText(credit, look)),
    words(moneyText(credit.amount, look.catalogue.formats), right),
  ])
  return [
    sectionTitle(look.catalogue.document.statement.credits.title, look.ink),
    { table: { widths: ['*', 'auto'], dontBreakRows: true, body: rows }, layout: openTable(look.ink, { head: false, padding: 3 }) },
  ]
}

/** What is open by how long it is overdue, side by side. */
export const ageTable = ({ ages }: Account, { catalogue, ink }: Look): Content => {
  const { document, formats } = catalogue
  const texts = document.statement.ages
  const columns: readonly (readonly [string, Money])[] = [
    [texts.notDue, ages.notDue],
    [texts.between('1', '30'), ages.days1To30],
    [texts.between('31', '60'), ages.days31To60],
    [texts.between('61', '90'), ages.days61To90],
    [texts.over('90'), ages.over90Days],
  ]
  const cell = ([title, amount]: readonly [string, Money]) => ({
    stack: [label(title, ink), words(amountText(amount, formats), { bold: !isZero(amount) })],
  })
  return { unbreakable: true, stack: [box({ columns: columns.map(cell), columnGap: 8 }, ink)] }
}

const above: [number, number, number, number] = [0, 2, 0, 0]

/** Open less what is in the customer's favour: the balance. */
export const sumTable = ({ owed, credit, balance }: Account, { catalogue, ink }: Look): Content => {
  const { totals } = catalogue.document.statement
  const text = (amount: Money) => moneyText(amount, catalogue.formats)
  const strong = { bold: true, fontSize: 10.5, color: ink.heading, margin: above }
  const last = isNegative(balance) ? ([totals.favour, negate(balance)] as const) : ([totals.balance, balance] as const)
  const rows: TableCell[][] = [
    [words(totals.owed, { color: ink.quiet }), words(text(owed), right)],
    ...(isZero(credit) ? [] : [[words(totals.credit, { color: ink.quiet }), words(text(negate(credit)), right)]]),
    [words(last[0], strong), words(text(last[1]), { ...strong, ...right })],
  ]
  const layout = openTable(ink, { head: false, padding: 3 })
  const table = { widths: ['*', 'auto'], body: rows }
  const line = rows.length - 1
  return {
    unbreakable: true,
    columns: [
      { width: '*', text: '' },
      { width: 230, table, layout: { ...layout, hLineColor: (at) => (at === line ? ink.brand : ink.rule) } },
    ],
  }
}
