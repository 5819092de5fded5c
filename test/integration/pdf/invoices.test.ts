/** The finished file, looked at with other people's tools: clean, fonts embedded, every line on it, pages that break well. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '../../../shared/einvoice/write.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { amountText, moneyText } from '../../../shared/texts/formats.ts'
import { drawn } from '../../support/invoices/drawn.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { attachmentOf, fileOf, has, run, textOf } from '../../support/poppler.ts'

const documents = new Map<string, Uint8Array>()
const bytesOf = (name: string): Uint8Array => documents.get(name) ?? new Uint8Array()

beforeAll(async () => {
  for (const [name, issued] of Object.entries(gallery)) documents.set(name, await drawn(issued))
})

/** Points from the left edge of a page of A4. */
const margins = { left: 48, right: 595.28 - 48 }
/** Letters may lean a little out of their boxes. */
const tolerance = 0.75

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Every word of every page, with where it begins and ends. */
const wordsOf = (bytes: Uint8Array): { text: string; from: number; until: number }[] =>
  [
    ...run('pdftotext', '-bbox', fileOf(bytes), '-').matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"[^>]*>(.*)<\/word>/g),
  ].map(([, from, until, text = '']) => ({
    text: text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
    from: Number(from),
    until: Number(until),
  }))

describe.each(Object.keys(gallery))('the document %s', (name) => {
  it.skipIf(!has('qpdf'))('is a clean PDF', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', fileOf(bytesOf(name))], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(!has('pdffonts'))('has all its fonts embedded as subsets, with a way back to Unicode', () => {
    const rows = run('pdffonts', fileOf(bytesOf(name)))
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+Inter-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it.skipIf(!has('pdftotext'))('shows every line, every VAT group and every total as text', () => {
    const { invoice, issue } = gallery[name]!
    const { formats } = catalogueOf(invoice.language)
    const text = textOf(bytesOf(name))
    const plain = (part: string): string => part.replaceAll('\u00a0', ' ')
    for (const { netAmount } of invoice.lines) expect(text).toContain(plain(amountText(netAmount, formats)))
    if (name.startsWith('lines-')) for (const { sku } of invoice.lines) expect(text).toContain(sku)
    for (const { base, tax } of invoice.vatGroups)
      expect(text).toMatch(new RegExp(`${plain(amountText(base, formats))} +${plain(amountText(tax, formats))}`))
    const { net, vat, gross, due } = invoice.totals
    for (const amount of [net, vat, gross, due]) expect(text).toContain(plain(moneyText(amount, formats)))
    expect(text).toContain(issue.number)
  })

  it.skipIf(!has('pdftotext'))(
    'keeps every word between the margins, and has the amounts of the lines end where the right one begins',
    () => {
      const { invoice } = gallery[name]!
      const { formats } = catalogueOf(invoice.language)
      const words = wordsOf(bytesOf(name))
      expect(words.filter(({ from, until }) => from < margins.left - tolerance || until > margins.right + tolerance)).toEqual([])
      const amounts = new Set(invoice.lines.map(({ netAmount }) => amountText(netAmount, formats).split('\u00a0').at(-1)))
      const atTheMargin = words.filter(({ text, until }) => amounts.has(text) && Math.abs(until - margins.right) < tolerance)
      expect(atTheMargin.length).toBeGreaterThanOrEqual(invoice.lines.length)
    },
  )

  it.skipIf(!has('pdftotext'))('repeats the head of the table on each page with lines, and counts its pages', () => {
    const pages = textOf(bytesOf(name)).split('\f').slice(0, -1)
    const { document } = catalogueOf(gallery[name]!.invoice.language)
    const { description, quantity, unitPrice } = document.columns
    const head = new RegExp(`${description} +${quantity} +${unitPrice}`)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(document.page(index + 1, pages.length))
      if (/REF-\d{4}/.test(page)) expect(page).toMatch(head)
    }
  })
})

describe('the metadata', () => {
  it.skipIf(!has('pdfinfo'))('names the invoice and its seller, and is dated by the issue', () => {
    const info = run('pdfinfo', '-isodates', fileOf(bytesOf('goods')))
    expect(info).toMatch(/Title: +Facture F2026-000123/)
    expect(info).toMatch(/Author: +Lumière & Fils/)
    expect(info).toMatch(/CreationDate: +2026-11-2[34]T/)
    expect(info).toMatch(/Page size: +595.28 x 841.89 pts \(A4\)/)
    expect(info).toMatch(/JavaScript: +no/)
  })
})

describe('the XML inside', () => {
  it.skipIf(!has('pdfdetach'))('is one file, factur-x.xml, and comes out as the very bytes that were written', () => {
    expect(run('pdfdetach', '-list', fileOf(bytesOf('goods')))).toBe('1 embedded files\n1: factur-x.xml\n')
    expect(attachmentOf(bytesOf('goods'))).toEqual(Buffer.from(write(gallery['goods']!, 'facturX')))
  })

  it('is an alternative of the whole document, dated by the issue', () => {
    const text = Buffer.from(bytesOf('goods')).toString('latin1')
    const [, specification = ''] = /\/AF \[(\d+ 0) R\]/.exec(text) ?? []
    expect(text.slice(text.indexOf(`\n${specification} obj`)).split('endobj')[0]).toContain('/AFRelationship /Alternative')
    const [embedded] = /\/Type \/EmbeddedFile.*?stream/s.exec(text) ?? []
    expect(embedded).toContain('/Subtype /text#2Fxml')
    expect(embedded).toContain('/ModDate (D:20261123230000Z)')
  })

  it('is what the metadata say: a Factur-X of the level EN 16931, in properties whose schema stands beside them', () => {
    const bytes = Buffer.from(bytesOf('goods'))
    const xmp = bytes.subarray(bytes.indexOf('<?xpacket'), bytes.indexOf('<?xpacket end')).toString('utf8')
    for (const [name, value] of [
      ['DocumentType', 'INVOICE'],
      ['DocumentFileName', 'factur-x.xml'],
      ['Version', '1.0'],
      ['ConformanceLevel', 'EN 16931'],
    ]) {
      expect(xmp).toContain(`<fx:${name}>${value}</fx:${name}>`)
      expect(xmp).toContain(`<pdfaProperty:name>${name}</pdfaProperty:name>`)
    }
  })
})
