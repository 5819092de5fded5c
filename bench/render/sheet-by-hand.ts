import PDFDocument from 'pdfkit'
import { fontFiles } from '../../shared/adapters/pdfmake/document-fonts.ts'
import { startOfDay } from '../../shared/domain/day.ts'
import type { IssuedInvoice } from '../../shared/domain/invoice.ts'

const [regular = Buffer.alloc(0), semiBold = regular] = fontFiles().map(({ bytes }) => Buffer.from(bytes))

export const left = 48
export const right = 595.28 - 48
export const bottom = 841.89 - 50

export type Look = {
  readonly size?: number
  readonly bold?: boolean
  readonly quiet?: boolean
  /** Ends at x instead of beginning there. */
  readonly endsThere?: boolean
  /** Wraps within. */
  readonly width?: number
}

type Document = InstanceType<typeof PDFDocument>

/** A page to draw on by hand: the few things that an invoice is drawn of. */
export type Sheet = {
  readonly document: Document
  readonly put: (text: string, at: readonly [x: number, y: number], look?: Look) => void
  readonly heightOf: (text: string, look: Look & { readonly width: number }) => number
  readonly rule: (y: number, from?: number) => void
  readonly finished: () => Promise<Uint8Array>
}

/** A document of PDF/A-3b, as pdfmake asks pdfkit for one. */
const newDocument = ({ invoice, issue }: IssuedInvoice): Document => {
  const date = new Date(startOfDay(issue.issueDate, invoice.zone))
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 40, left, right: 48, bottom: 0 },
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    bufferPages: true,
    // No default font: the built-in ones may not be embedded.
    font: '',
    lang: invoice.language,
    info: { Title: `Facture ${issue.number}`, CreationDate: date, ModDate: date },
  })
  document.registerFont('regular', regular)
  document.registerFont('bold', semiBold)
  return document
}

const collected = (document: Document): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })

export const sheetByHand = (issued: IssuedInvoice): Sheet => {
  const document = newDocument(issued)
  const dressed = ({ size = 8.5, bold = false, quiet = false }: Look) =>
    document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(quiet ? '#5d6878' : '#16202e')
  return {
    document,
    put: (text, [x, y], look = {}) => {
      dressed(look)
      if (look.width !== undefined) document.text(text, x, y, { width: look.width })
      else document.text(text, look.endsThere === true ? x - document.widthOfString(text) : x, y, { lineBreak: false })
    },
    heightOf: (text, look) => dressed(look).heightOfString(text, { width: look.width }),
    rule: (y, from = left) => void document.moveTo(from, y).lineTo(right, y).lineWidth(0.5).strokeColor('#dfe4ea').stroke(),
    finished: () => collected(document),
  }
}
