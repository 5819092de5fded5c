import type { DocumentDefinition } from 'pdfmake'
import { gap, sideMargin } from './blocks.ts'
import { fontFamily } from './document-fonts.ts'
import { madeOn } from './factur-x.ts'
import { facts } from './facts.ts'
import { isCreditNote, refersTo, titleOf } from './kind-words.ts'
import { headline, titleOf } from './headline.ts'
import { copyBanner, letterhead, pageFooter, pageHeader } from './letterhead.ts'
import { lineTable } from './line-table.ts'
import { parties } from './parties.ts'
import { payment } from './payment.ts'
import type { Sheet } from './sheet.ts'
import { terms } from './terms.ts'
import { totals } from './totals.ts'

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
    lineTable(sheet),
    gap(12),
    totals(sheet),
    gap(12),
    payment(sheet),
    gap(8),
    terms(sheet),
  ],
})
