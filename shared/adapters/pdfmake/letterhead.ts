import type { Content } from 'pdfmake'
import { postalLines } from '../../texts/postal-lines.ts'
import { gap, pageWidth, sideMargin, words } from './blocks.ts'
import { copyTextOf, titleOf } from './kind-words.ts'
import { logoContent } from './logo.ts'
import type { Sheet } from './sheet.ts'

const logoOrName = ({ invoice, ink, logo }: Sheet): Content =>
  logo === undefined ? words(invoice.seller.name, { bold: true, fontSize: 16, color: ink.heading }) : logoContent(logo)

/** Logo or name on the left; what this is, and its number, on the right. */
export const letterhead = (sheet: Sheet): Content => {
  const { ink, issue } = sheet
  return {
    columns: [
      { width: '*', stack: [logoOrName(sheet)] },
      {
        width: 'auto',
        alignment: 'right',
        stack: [
          words(titleOf(sheet), { bold: true, fontSize: 21, color: ink.text }),
          words(issue.number, { fontSize: 11, color: ink.quiet, margin: [0, 1, 0, 0] }),
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
  (sheet: Sheet) =>
  (page: number): Content => {
    const { invoice, issue, ink } = sheet
    const bar: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: pageWidth, h: 5, color: ink.brand }] }
    if (page === 1) return bar
    const title = words(`${titleOf(sheet)} ${issue.number}`, { bold: true, fontSize: 8 })
    const name = words(invoice.seller.name, { fontSize: 8, color: ink.quiet, alignment: 'right' })
    return [bar, { columns: [title, name], margin: [sideMargin, 20, sideMargin, 0] }]
  }

/** Legal form, capital and register: the note ABL of the snapshot, which has its place here, or the party's own fields. */
const legalForm = ({ invoice: { notes, seller } }: Sheet): string =>
  notes.find(({ subjectCode }) => subjectCode === 'ABL')?.text ??
  [seller.legalForm, seller.shareCapital, seller.register].filter(Boolean).join(', ')

const legalParts = (sheet: Sheet): string[] => {
  const { catalogue } = sheet
  const { seller } = sheet.invoice
  const { identifiers } = catalogue.document
  return [
    [seller.name, legalForm(sheet)].filter((part) => part !== '').join(', '),
    seller.siren === undefined ? '' : `${identifiers.siren} ${seller.siren}`,
    seller.vatId === undefined ? '' : `${identifiers.vatId} ${seller.vatId}`,
    postalLines(seller.address, catalogue).join(', '),
  ].filter((part) => part !== '')
}

/** The seller's legal line (art. R123-237 C. com., and for companies R123-238), and page x of y. */
export const pageFooter =
  (sheet: Sheet) =>
  (page: number, pages: number): Content => ({
    margin: [sideMargin, 14, sideMargin, 0],
    columns: [
      words(legalParts(sheet).join(' · '), { fontSize: 6.5, color: sheet.ink.quiet, lineHeight: 1.3 }),
      {
        width: 80,
        stack: [words(sheet.catalogue.document.page(page, pages), { fontSize: 7, color: sheet.ink.quiet, alignment: 'right' })],
      },
    ],
    columnGap: 20,
  })
