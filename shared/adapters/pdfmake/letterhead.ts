import type { Content } from 'pdfmake'
import { postalLines } from '../../texts/postal-lines.ts'
import { gap, pageWidth, sideMargin, words } from './blocks.ts'
import type { Frame } from './frame.ts'
import { copyTextOf } from './kind-words.ts'
import { logoContent } from './logo.ts'
import type { Sheet } from './sheet.ts'

const logoOrName = ({ seller, ink, logo }: Frame): Content =>
  logo === undefined ? words(seller.name, { bold: true, fontSize: 16, color: ink.heading }) : logoContent(logo)

/** Logo or name on the left; what this is, and its number, on the right. */
export const letterhead = (frame: Frame): Content => {
  const { ink, title, reference } = frame
  return {
    columns: [
      { width: '*', stack: [logoOrName(frame)] },
      {
        width: 'auto',
        alignment: 'right',
        stack: [
          words(title, { bold: true, fontSize: 21, color: ink.text }),
          words(reference, { fontSize: 11, color: ink.quiet, margin: [0, 1, 0, 0] }),
        ],
      },
    ],
    columnGap: 24,
  }
}

/** Says on the document itself that the original takes another way. */
export const copyBanner = (sheet: Sheet): Content => {
  const { invoice, catalogue, ink } = sheet
  if (!invoice.mailIsCopy) return gap(0)
  const { title } = catalogue.document.copy
  return {
    margin: [0, 14, 0, 0],
    table: {
      widths: ['auto', '*'],
      body: [[words(title, { bold: true, color: '#8a4b00', characterSpacing: 1 }), words(copyTextOf(sheet), { color: '#8a4b00' })]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? 3 : 0),
      vLineColor: () => '#e08600',
      fillColor: () => '#fff6e6',
      paddingLeft: (column) => (column === 0 ? 10 : 4),
      paddingRight: () => 10,
      paddingTop: () => 7,
      paddingBottom: () => 7,
    },
    fontSize: 8,
    color: ink.text,
  }
}

/** A bar of the seller's colour along the top of each page; from the second page on also what this is a page of. */
export const pageHeader =
  ({ title, reference, seller, ink }: Frame) =>
  (page: number): Content => {
    const bar: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: pageWidth, h: 5, color: ink.brand }] }
    if (page === 1) return bar
    const what = words(`${title} ${reference}`, { bold: true, fontSize: 8 })
    const name = words(seller.name, { fontSize: 8, color: ink.quiet, alignment: 'right' })
    return [bar, { columns: [what, name], margin: [sideMargin, 20, sideMargin, 0] }]
  }

const legalParts = ({ seller, legalForm, catalogue }: Frame): string[] => {
  const { identifiers } = catalogue.document
  return [
    [seller.name, legalForm].filter((part) => part !== '').join(', '),
    seller.siren === undefined ? '' : `${identifiers.siren} ${seller.siren}`,
    seller.vatId === undefined ? '' : `${identifiers.vatId} ${seller.vatId}`,
    postalLines(seller.address, catalogue).join(', '),
  ].filter((part) => part !== '')
}

/** The seller's legal line (art. R123-237 C. com., and for companies R123-238), and page x of y. */
export const pageFooter =
  (frame: Frame) =>
  (page: number, pages: number): Content => ({
    margin: [sideMargin, 14, sideMargin, 0],
    columns: [
      words(legalParts(frame).join(' · '), { fontSize: 6.5, color: frame.ink.quiet, lineHeight: 1.3 }),
      {
        width: 80,
        stack: [words(frame.catalogue.document.page(page, pages), { fontSize: 7, color: frame.ink.quiet, alignment: 'right' })],
      },
    ],
    columnGap: 20,
  })
