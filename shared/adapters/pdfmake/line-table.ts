import type { Content, TableCell } from 'pdfmake'
import { minorUnitExponent } from '../../domain/currency.ts'
import { type Decimal, one } from '../../domain/decimal.ts'
import type { InvoiceAdjustment, InvoiceLine } from '../../domain/invoice.ts'
import { type Money, negate } from '../../domain/money.ts'
import type { VatKey } from '../../domain/vat.ts'
import { amountText, decimalText, percentText } from '../../texts/formats.ts'
import { quantityText, unitName } from '../../texts/quantities.ts'
import { contentWidth, openTable, words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const small = (text: string, { ink }: Sheet, alignment: 'left' | 'right' = 'left'): Content =>
  words(text, { fontSize: 7.5, color: ink.quiet, alignment, margin: [0, 1.5, 0, 0] })

export const signed = ({ kind, amount }: InvoiceAdjustment): Money => (kind === 'allowance' ? negate(amount) : amount)

const adjustmentText = (adjustment: InvoiceAdjustment, { catalogue }: Sheet): string => {
  const { line } = catalogue.document
  const title = adjustment.kind === 'allowance' ? line.allowance : line.charge
  return `${title} ${amountText(signed(adjustment), catalogue.formats)} · ${adjustment.reason}`
}

const description = (line: InvoiceLine, sheet: Sheet): TableCell => ({
  stack: [
    words(line.name, { bold: true }),
    small([line.sku, line.description].filter(Boolean).join(' · '), sheet),
    ...line.adjustments.map((adjustment) => small(adjustmentText(adjustment, sheet), sheet)),
  ],
})

const price = (value: Decimal, { invoice, catalogue }: Sheet): string =>
  decimalText(value, catalogue.formats, minorUnitExponent(invoice.currency))

const unitPrice = (line: InvoiceLine, sheet: Sheet): TableCell => {
  const { catalogue } = sheet
  const texts = catalogue.document.line
  const base = line.priceBaseQuantity
  const per = texts.perUnits(decimalText(base, catalogue.formats), unitName(line.unitCode, base, catalogue))
  const { grossPrice, priceDiscount } = line
  return {
    stack: [
      words(price(line.netPrice, sheet), { alignment: 'right' }),
      ...(base === one ? [] : [small(per, sheet, 'right')]),
      ...(grossPrice === undefined || priceDiscount === undefined
        ? []
        : [small(texts.grossPrice(price(grossPrice, sheet), price(priceDiscount, sheet)), sheet, 'right')]),
    ],
  }
}

/** A rate, or a dash where VAT does not apply at all; the reason stands in the VAT summary. */
export const rateText = ({ category, rate }: VatKey, { catalogue }: Sheet): string =>
  category === 'O' ? '–' : percentText(rate, catalogue.formats)

const lineRow = (line: InvoiceLine, sheet: Sheet): TableCell[] => [
  description(line, sheet),
  words(quantityText(line.quantity, line.unitCode, sheet.catalogue), { alignment: 'right' }),
  unitPrice(line, sheet),
  words(rateText(line.vat, sheet), { alignment: 'right' }),
  words(amountText(line.netAmount, sheet.catalogue.formats), { alignment: 'right' }),
]

const adjustmentRow = (adjustment: InvoiceAdjustment, sheet: Sheet): TableCell[] => [
  words(adjustment.reason, { bold: true }),
  { text: '' },
  { text: '' },
  words(rateText(adjustment.vat, sheet), { alignment: 'right' }),
  words(amountText(signed(adjustment), sheet.catalogue.formats), { alignment: 'right' }),
]

const head = ({ catalogue, ink, invoice }: Sheet): TableCell[] => {
  const { columns } = catalogue.document
  const cell = (text: string, alignment: 'left' | 'right') => words(text, { fontSize: 7.5, color: ink.quiet, alignment })
  return [
    cell(columns.description, 'left'),
    cell(columns.quantity, 'right'),
    cell(columns.unitPrice, 'right'),
    cell(columns.vat, 'right'),
    cell(columns.net(invoice.currency), 'right'),
  ]
}

/** Widths are fixed: a column that grows with its longest word would push the amounts off the page. */
const narrowColumns = [64, 84, 36, 76]
const gutters = 2 * 5 * narrowColumns.length

/** The lines (BG-25), then the document's allowances and charges (BG-20, BG-21). The head comes again on each page, no row is split. */
export const lineTable = (sheet: Sheet): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [contentWidth - narrowColumns.reduce((a, b) => a + b) - gutters, ...narrowColumns],
    body: [
      head(sheet),
      ...sheet.invoice.lines.map((line) => lineRow(line, sheet)),
      ...sheet.invoice.adjustments.map((adjustment) => adjustmentRow(adjustment, sheet)),
    ],
  },
  layout: openTable(sheet.ink, { head: true, padding: 4 }),
})
