import type { Content, DocumentDefinition } from 'pdfmake'
import { isZero } from '../../domain/money.ts'
import { dayText, moneyText } from '../../texts/formats.ts'
import { gap, sideMargin, words } from './blocks.ts'
import { fontFamily } from './document-fonts.ts'
import { madeOn } from './factur-x.ts'
import { facts } from './facts.ts'
import { feeTable, feeTotal } from './fee-table.ts'
import { isCreditNote, reasonOf, refersTo, titleOf } from './kind-words.ts'
import { copyBanner, letterhead, pageFooter, pageHeader } from './letterhead.ts'
import { lineTable } from './line-table.ts'
import { parties } from './parties.ts'
import { payment } from './payment.ts'
import type { Sheet } from './sheet.ts'
import { terms } from './terms.ts'
import { totals } from './totals.ts'

/** The one thing that every reader looks for first. */
const headline = (sheet: Sheet): Content => {
  const below = [refersTo(sheet), reasonOf(sheet)].filter((text) => text !== undefined)
  return { stack: [amountAsked(sheet), ...below.map((text) => words(text, { color: sheet.ink.quiet, margin: [0, 2, 0, 0] }))] }
}

const amountAsked = (sheet: Sheet): Content => {
  const { invoice, dueParts, catalogue, ink } = sheet
  const { document, formats } = catalogue
  const look = { bold: true, fontSize: 13, color: ink.heading }
  if (isCreditNote(sheet)) return words(document.credit.amount(moneyText(invoice.totals.gross, formats)), look)
  const [first] = dueParts
  if (first === undefined || isZero(invoice.totals.due)) return words(document.nothingDue, look)
  const ask = words(document.amountDueBy(moneyText(first.amount, formats), dayText(first.date, formats)), look)
  if (dueParts.length === 1) return ask
  const whole = document.firstInstalmentOf(dueParts.length, moneyText(invoice.totals.due, formats))
  return { stack: [ask, words(whole, { color: ink.quiet, margin: [0, 2, 0, 0] })] }
}

const info = (sheet: Sheet): DocumentDefinition['info'] => {
  const { invoice, issue } = sheet
  const date = madeOn({ invoice, issue })
  return {
    title: `${titleOf(sheet)} ${issue.number}`,
    author: invoice.seller.name,
    creator: 'Quittance',
    producer: 'Quittance',
    creationDate: date,
    modDate: date,
  }
}

const body = (sheet: Sheet): Content[] => {
  const { lateFees } = sheet.invoice
  return lateFees === undefined ? [lineTable(sheet), gap(12), totals(sheet)] : [feeTable(sheet, lateFees), gap(12), feeTotal(sheet)]
}

/** The document as pdfmake takes it: made anew for each rendering, since pdfmake changes what it is given. */
export const invoiceDocument = (sheet: Sheet): DocumentDefinition => ({
  version: '1.7',
  subset: 'PDF/A-3b',
  language: sheet.catalogue.language,
  pageSize: 'A4',
  pageMargins: [sideMargin, 40, sideMargin, 50],
  info: info(sheet),
  defaultStyle: { font: fontFamily, fontSize: 8.5, color: sheet.ink.text, lineHeight: 1.15 },
  header: pageHeader(sheet),
  footer: pageFooter(sheet),
  content: [
    letterhead(sheet),
    copyBanner(sheet),
    gap(14),
    parties(sheet),
    gap(13),
    headline(sheet),
    gap(8),
    facts(sheet),
    gap(10),
    ...body(sheet),
    gap(12),
    payment(sheet),
    gap(8),
    terms(sheet),
  ],
})
