import type { Content, TableCell } from 'pdfmake'
import { isFeeStatement } from '../../domain/crediting/purpose.ts'
import { dayText } from '../../texts/formats.ts'
import { label, words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

type Fact = readonly [label: string, value: string | undefined]

const operationOf = ({ invoice, catalogue }: Sheet): string => {
  const { operations } = catalogue.document
  switch (invoice.businessProcess) {
    case 'B1':
      return operations.B
    case 'S1':
      return operations.S
    case 'M1':
      return operations.M
  }
}

/** A rebate over a period is of no order. */
const orderNumbers = ({ invoice }: Sheet): string | undefined =>
  invoice.rebate !== undefined ? undefined : [...new Set(invoice.sources.map(({ orderId }) => orderId))].join(', ')

/** The day of the supply, or the first and the last. */
const supplied = ({ invoice: { deliveryDate, supplyPeriod }, catalogue: { formats } }: Sheet): string | undefined =>
  supplyPeriod === undefined
    ? deliveryDate && dayText(deliveryDate, formats)
    : `${dayText(supplyPeriod.from, formats)} – ${dayText(supplyPeriod.until, formats)}`

const all = (sheet: Sheet): Fact[] => {
  const { invoice, issue, dueParts } = sheet
  const { facts } = sheet.catalogue.document
  const { formats } = sheet.catalogue
  const [first] = dueParts
  return [
    [facts.issueDate, dayText(issue.issueDate, formats)],
    [dueParts.length > 1 ? facts.firstDueDate : facts.dueDate, first && dayText(first.date, formats)],
    [facts.deliveryDate, supplied(sheet)],
    [facts.operation, isFeeStatement(invoice) ? undefined : operationOf(sheet)],
    [facts.purchaseOrder, invoice.purchaseOrderNumber],
    [facts.buyerReference, invoice.buyerReference],
    [facts.contract, invoice.contractReference],
    [facts.order, orderNumbers(sheet)],
    [facts.incoterm, invoice.incoterm],
  ]
}

const columns = 4

const rows = (cells: TableCell[]): TableCell[][] =>
  Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cells[row * columns + column] ?? { text: '' }),
  )

/** Dates and references, four in a row; what is not known leaves no hole. */
export const facts = (sheet: Sheet): Content => {
  const { ink } = sheet
  const cells = all(sheet).flatMap(([name, value]): TableCell[] =>
    value === undefined ? [] : [{ stack: [label(name, ink), words(value)] }],
  )
  return {
    table: { widths: [114, 114, 114, '*'], body: rows(cells) },
    layout: {
      hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0.75 : 0),
      hLineColor: () => ink.rule,
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 8),
      paddingRight: () => 4,
      paddingTop: (row) => (row === 0 ? 8 : 4),
      paddingBottom: (row, node) => (row === node.table.body.length - 1 ? 8 : 3),
    },
  }
}
