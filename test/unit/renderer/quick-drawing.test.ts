/** pdfmake's inside is replaced in two places for its speed; whoever changes its version must hear of it when that changes a document. */
import { createHash } from 'node:crypto'
import pdfmake, { type DocumentDefinition } from 'pdfmake'
import { afterEach, describe, expect, it } from 'vitest'
import { documentFonts, fontFiles } from '../../../shared/adapters/pdfmake/document-fonts.ts'
import { invoiceDocument } from '../../../shared/adapters/pdfmake/invoice-document.ts'
import { quickenStreams } from '../../../shared/adapters/pdfmake/quick-streams.ts'
import { quickenStyles } from '../../../shared/adapters/pdfmake/quick-styles.ts'
import { sheetOf } from '../../../shared/adapters/pdfmake/sheet.ts'
import { gallery, payPage } from '../../support/invoices/gallery.ts'

const undoing: (() => void)[] = []
afterEach(() => undoing.splice(0).forEach((undo) => undo()))

const date = new Date('2026-11-24T00:00:00Z')
const text = 'Office affix, 1 234,56 and\n  two lines of words that wrap in a narrow place '

/** What styles can do in pdfmake, and our documents do not: names, parents of names, nested texts, sections, and what cannot be inherited. */
const everyKindOfStyle = (): DocumentDefinition => ({
  info: { creationDate: date, modDate: date },
  defaultStyle: { font: 'Inter', fontSize: 9, lineHeight: 1.1 },
  styles: {
    strong: { bold: true, extends: 'marked' },
    marked: { decoration: 'underline', background: '#eeeeee', extends: ['marked', 'unknown'] },
    large: { fontSize: 14, margin: [0, 5] },
  },
  header: { text: 'head', opacity: 0.5 },
  footer: (page, pages) => ({ columns: [{ text: `${page}/${pages}` }, { text: 'x', alignment: 'right', color: 'red' }] }),
  content: [
    { text: text.repeat(5), alignment: 'justify' },
    { text: ['plain ', { text: 'strong words ', style: 'strong' }, { text: ['nested ', { text: 'deep', style: ['large', 'marked'], bold: false }] }] },
    { style: 'large', stack: [{ text, color: 'blue' }, { columns: [{ width: 60, text }, { width: '*', text, style: 'strong' }] }] },
    { ul: ['one two', { text: 'three', color: 'green' }, { ol: ['x y', 'z'] }] },
    { text: '  kept  ', preserveLeadingSpaces: true, preserveTrailingSpaces: true, alignment: 'right' },
    { text, characterSpacing: 1, noWrap: true, leadingIndent: 20 },
    { text: ['a', { text: '2', sup: true }, { text: 'i', sub: true }, { text: ' link', link: 'https://pages.example' }] },
    { table: { headerRows: 1, widths: ['auto', '*'], body: [[{ text: 'H', style: 'strong' }, 'I'], ...Array.from({ length: 60 }, () => [text, { text, style: 'unknown' }])] } },
    { qr: 'code' },
  ],
}) // prettier-ignore

const draw = async (definition: DocumentDefinition): Promise<string> => {
  for (const { name, bytes } of fontFiles()) if (!pdfmake.virtualfs.existsSync(name)) pdfmake.virtualfs.writeFileSync(name, bytes)
  pdfmake.setFonts(documentFonts)
  return createHash('sha256')
    .update(await pdfmake.createPdf(definition).getBuffer())
    .digest('hex')
}

const ours = ['goods', 'hard', 'de', 'nl-foreign', 'lines-60'].map(
  (name) => [name, () => invoiceDocument(sheetOf(gallery[name]!, { payPage, logo: undefined }))] as const,
)

describe('a document drawn the quick way', () => {
  it.each([...ours, ['every kind of style', everyKindOfStyle] as const])(
    'has the bytes that pdfmake gives it alone: %s',
    async (_, definition) => {
      quickenStyles()()
      quickenStreams()()
      const alone = await draw(definition())
      undoing.push(quickenStyles(), quickenStreams())
      expect(await draw(definition())).toBe(alone)
    },
  )
})
