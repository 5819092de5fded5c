import type { Content, DocumentDefinition } from 'pdfmake'
import type { Party } from '../../domain/invoice.ts'
import type { Catalogue } from '../../texts/catalogue.ts'
import { sideMargin } from './blocks.ts'
import { fontFamily } from './document-fonts.ts'
import type { Ink } from './ink.ts'
import { pageFooter, pageHeader } from './letterhead.ts'
import type { Logo } from './logo.ts'

/** What every document of a seller has around its content. */
export type Frame = {
  readonly title: string
  /** Its number, or what stands in the place of one. */
  readonly reference: string
  readonly seller: Party
  /** Legal form, capital and register. */
  readonly legalForm: string
  readonly catalogue: Catalogue
  readonly ink: Ink
  /** Only when it can be drawn. */
  readonly logo: Logo | undefined
}

export const legalFormOf = ({ legalForm, shareCapital, register }: Party): string =>
  [legalForm, shareCapital, register].filter(Boolean).join(', ')

/** A document as pdfmake takes it: made anew for each rendering, since pdfmake changes what it is given. */
export const framed = (frame: Frame, { madeOn, content }: { madeOn: Date; content: Content[] }): DocumentDefinition => ({
  version: '1.7',
  subset: 'PDF/A-3b',
  language: frame.catalogue.language,
  pageSize: 'A4',
  pageMargins: [sideMargin, 40, sideMargin, 50],
  info: {
    title: `${frame.title} ${frame.reference}`,
    author: frame.seller.name,
    creator: 'Quittance',
    producer: 'Quittance',
    creationDate: madeOn,
    modDate: madeOn,
  },
  defaultStyle: { font: fontFamily, fontSize: 8.5, color: frame.ink.text, lineHeight: 1.15 },
  header: pageHeader(frame),
  footer: pageFooter(frame),
  content,
})
