import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { startOfDay } from '../../domain/day.ts'
import { isZero } from '../../domain/money.ts'
import { dayText, moneyText } from '../../texts/formats.ts'
import { gap, sideMargin, words } from './blocks.ts'
import { fontFamily } from './document-fonts.ts'
import { facts } from './facts.ts'
import { copyBanner, letterhead, pageFooter, pageHeader } from './letterhead.ts'
import { lineTable } from './line-table.ts'
import { parties } from './parties.ts'
import { payment } from './payment.ts'
import type { Sheet } from './sheet.ts'
import { terms } from './terms.ts'
import { totals } from './totals.ts'

/** The one thing that every reader looks for first. */
const headline = ({ invoice, dueParts, catalogue, ink }: Sheet): Content => {
  const { document, formats } = catalogue
  const [first] = dueParts
  const text =
    first === undefined || isZero(invoice.totals.due)
      ? document.nothingDue
      : document.amountDueBy(moneyText(first.amount, formats), dayText(first.date, formats))
  return words(text, { bold: true, fontSize: 13, color: ink.heading })
}

const info = ({ invoice, issue, catalogue }: Sheet): TDocumentDefinitions['info'] => {
  const date = new Date(startOfDay(issue.issueDate, invoice.zone))
  return {
    title: `${catalogue.document.invoice} ${issue.number}`,
    author: invoice.seller.name,
    creator: 'Quittance',
    producer: 'Quittance',
    creationDate: date,
    modDate: date,
  }
}

/** The document as pdfmake takes it: made anew for each rendering, since pdfmake changes what it is given. */
export const invoiceDocument = (sheet: Sheet): TDocumentDefinitions => ({
  version: '1.7',
  subset: 'PDF/A-3b',
  language: sheet.catalogue.language,
  pageSize: 'A4',
  pageMargins: [sideMargin, 46, sideMargin, 58],
  info: info(sheet),
  defaultStyle: { font: fontFamily, fontSize: 8.5, color: sheet.ink.text, lineHeight: 1.15 },
  header: pageHeader(sheet),
  footer: pageFooter(sheet),
  content: [
    letterhead(sheet),
    copyBanner(sheet),
    gap(18),
    parties(sheet),
    gap(16),
    headline(sheet),
    gap(10),
    facts(sheet),
    gap(14),
    lineTable(sheet),
    gap(16),
    totals(sheet),
    gap(18),
    payment(sheet),
    gap(14),
    terms(sheet),
  ],
})
