/** What the law and the reader want on the document is there, for every kind of invoice; and the data can never become layout. */
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { invoiceDocument } from '../../../shared/adapters/pdfmake/invoice-document.ts'
import { sheetOf } from '../../../shared/adapters/pdfmake/sheet.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { drawn } from '../../support/invoices/drawn.ts'
import { gallery, payPage } from '../../support/invoices/gallery.ts'

const named = (name: keyof typeof gallery): IssuedInvoice => gallery[name]!

/** All texts of a definition, in reading order, with plain spaces. */
const textsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'text' && typeof value === 'string' ? [value] : textsOf(value)))
}

const printed = (issued: IssuedInvoice): string => {
  const definition = invoiceDocument(sheetOf(issued, { payPage, logo: issued.invoice.branding.logo }))
  const footer =
    typeof definition.footer === 'function' ? definition.footer(1, 1, { width: 0, height: 0, orientation: 'portrait' } as never) : undefined
  return textsOf([definition.content, footer]).join('\n').replaceAll('\u00a0', ' ')
}

describe('a French invoice between businesses', () => {
  const text = printed(named('goods'))
  it.each([
    ['number', 'F2026-000123'],
    ['issue date', '24 novembre 2026'],
    ['due date', '24 décembre 2026'],
    ['delivery date', '23 novembre 2026'],
    ['seller', 'Lumière & Fils'],
    ['seller’s address', '12 rue de la République\n69002 Lyon'],
    ['seller’s legal form and capital', 'SAS au capital de 50 000 EUR'],
    ['seller’s trade register with number and town', 'RCS Lyon · SIREN 552100554'],
    ['seller’s SIREN', 'SIREN 552100554'],
    ['buyer', 'Atelier Dupont'],
    ['buyer’s SIREN', 'SIREN 732829320'],
    ['buyer’s VAT number', 'N° TVA FR44732829320'],
    ['place of delivery', 'ZA des Trois Moulins'],
    ['kind of operation', 'Livraison de biens'],
    ['purchase order', 'PO-77'],
    ['buyer reference', 'Service achats, bureau 12'],
    ['contract', 'CADRE-2026-07'],
    ['line', 'Lampe de bureau Orion'],
    ['quantity and unit', '12 unités'],
    ['net price', '49,90'],
    ['gross price and discount', 'brut 59,90 − 10,00'],
    ['price base quantity', 'pour 100 mètres'],
    ['line allowance', 'Remise −40,00 · Emballages abîmés'],
    ['document allowance', 'Remise de fidélité'],
    ['freight', 'Transport'],
    ['VAT per rate', '1 418,30\n283,66'],
    ['second VAT rate', '5,5 %\n73,92\n4,07'],
    ['sum of lines', '1 497,72 €'],
    ['total without VAT', 'Total HT\n1 492,22 €'],
    ['VAT', 'TVA\n287,73 €'],
    ['total with VAT', 'Total TTC\n1 779,95 €'],
    ['amount due', 'Net à payer\n1 779,95 €'],
    ['terms', 'Paiement à 30 jours'],
    ['late penalty', 'majoré de 10 points'],
    ['recovery indemnity', '40 € (L441-10, D441-5 C. com.)'],
    ['discount for early payment', "Pas d'escompte"],
    ['IBAN', 'FR76 3000 6000 0112 3456 7890 189'],
    ['creditor reference', 'RF86 F202 6000 123'],
    ['pay page', payPage],
    ['page', 'Page 1 sur 1'],
  ])('names its %s', (_, expected) => {
    expect(text).toContain(expected)
  })

  it('names no place of delivery when it is the buyer’s address', () => {
    expect(printed(named('intra-community'))).not.toContain('Delivered to')
  })
})

describe('special cases', () => {
  it('give the reason for no tax, with its code', () => {
    expect(printed(named('intra-community'))).toContain('262 ter I of the French tax code (VATEX-EU-IC)')
  })

  it('say the VAT in the currency of the books, with rate, day and source, when the invoice is in another', () => {
    expect(printed(named('export-usd'))).toContain('VAT amount: €312.30 (1 USD = 0.8675 EUR, BCE, 20/11/2026).')
  })

  it('print every note of the snapshot exactly once, the legal form in the footer', () => {
    const { invoice, issue } = named('services')
    const others = invoice.notes.filter(({ subjectCode }) => subjectCode !== 'ABL')
    const more = [
      { subjectCode: 'ABL', text: 'SARL au capital de 8 000 EUR, RCS Nantes' },
      { subjectCode: 'AAI', text: "Option pour le paiement de la taxe d'après les débits." },
    ]
    const text = printed({ invoice: { ...invoice, notes: [...others, ...more] }, issue })
    for (const note of [...others, ...more]) expect(text.split(note.text.replaceAll('\u00a0', ' '))).toHaveLength(2)
  })

  it('list every instalment, and ask for the first', () => {
    const text = printed(named('hard'))
    for (const part of [
      '3 755 606,04 € à régler au plus tard le 4 décembre 2026',
      'Échéance 1 sur 3 (30 %)',
      'Échéance 3 sur 3 (40 %)',
      '5 007 474,71 €',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('carry the banner of a copy when the original takes another channel, and only then', () => {
    expect(printed(named('hard'))).toContain('COPIE')
    expect(printed(named('goods'))).not.toContain('COPIE')
  })

  it('print yen without decimals', () => {
    expect(printed(named('jpy'))).toContain('JPY 162,800')
  })

  it('draw the transfer code for euro only', () => {
    const codes = (name: string) =>
      JSON.stringify(invoiceDocument(sheetOf(named(name), { payPage, logo: undefined }))).split('BCD').length - 1
    expect([codes('goods'), codes('export-usd'), codes('jpy')]).toEqual([1, 0, 0])
  })

  it('print a dash instead of a rate outside the scope of VAT', () => {
    const issued = anIssuedInvoice({
      lines: [{ sku: 'P', name: 'Consigne', quantity: '1', unitCode: 'C62', netPrice: '5' }],
      vat: { category: 'O', rate: decimal('0') },
      reason: { text: 'Consignation d’emballages', code: 'VATEX-EU-O' },
    })
    expect(printed(issued)).toContain('–\n5,00')
  })
})

describe('a rendered document', () => {
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

  it('has the same bytes each time for the same invoice, whatever was rendered in between', async () => {
    const first = digest(await drawn(named('goods')))
    await drawn(named('hard'))
    expect(digest(await drawn(named('goods')))).toBe(first)
    expect(digest(await drawn(structuredClone(named('goods'))))).toBe(first)
  })

  it('has the same bytes when several are rendered at once', async () => {
    const [alone, together] = [await drawn(named('goods')), await Promise.all(['goods', 'jpy', 'goods'].map((name) => drawn(named(name))))]
    expect(digest(together[0]!)).toBe(digest(alone))
    expect(digest(together[2]!)).toBe(digest(alone))
  })

  it('differs when a single digit of the number differs', async () => {
    const issued = named('services')
    const other = { ...issued, issue: { ...issued.issue, number: 'F2026-000125' } }
    expect(digest(await drawn(other))).not.toBe(digest(await drawn(issued)))
  })

  it('shows a seller’s name with markup as text in its metadata: the XMP packet stays well-formed', async () => {
    const issued = named('services')
    const seller = { ...issued.invoice.seller, name: 'Dupont & Fils <SARL>' }
    const bytes = Buffer.from(await drawn({ ...issued, invoice: { ...issued.invoice, seller } }))
    const xmp = bytes.subarray(bytes.indexOf('<?xpacket'), bytes.indexOf('<?xpacket end')).toString('utf8')
    expect(xmp).toContain('<rdf:li>Dupont &amp; Fils &lt;SARL&gt;</rdf:li>')
  })

  const withLogo = (mediaType: 'image/png' | 'image/svg+xml', content: string | Buffer): IssuedInvoice => {
    const { invoice, issue } = named('services')
    return {
      invoice: { ...invoice, branding: { colour: '#1f4e79', logo: { mediaType, base64: Buffer.from(content).toString('base64') } } },
      issue,
    }
  }
  const imagesIn = async (issued: IssuedInvoice): Promise<number> =>
    Buffer.from(await drawn(issued))
      .toString('latin1')
      .split('/Subtype /Image').length - 1
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC', 'base64')

  it('draws a logo of pixels or of lines, also one that has a view box only', async () => {
    expect(await imagesIn(withLogo('image/png', dot))).toBe(1)
    const sized = await drawn(withLogo('image/svg+xml', '<svg width="30" height="9" viewBox="0 0 30 9"><path d="M0 0h30v9z"/></svg>'))
    const unsized = await drawn(withLogo('image/svg+xml', '<svg viewBox="0 0 30 9"><path d="M0 0h30v9z"/></svg>'))
    expect(digest(unsized)).toBe(digest(sized))
  })

  const damaged = Buffer.from(dot)
  damaged.fill(0xff, 45, 50)
  it.each([
    ['no picture', 'image/png', 'hello'],
    ['a cut picture', 'image/png', dot.subarray(0, 45)],
    ['a picture with damaged pixels', 'image/png', damaged],
    ['a cut drawing', 'image/svg+xml', '<svg><g'],
    ['no drawing', 'image/svg+xml', 'hello'],
  ] as const)(
    'shows the seller’s name in the place of a logo that is %s: a numbered invoice must come out',
    async (_, mediaType, content) => {
      const { invoice, issue } = named('services')
      const plain = await drawn({ invoice: { ...invoice, branding: { colour: '#1f4e79' } }, issue })
      expect(digest(await drawn(withLogo(mediaType, content)))).toBe(digest(plain))
    },
  )

  it('opens no file that a logo names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-logo-'))
    writeFileSync(join(folder, 'dot.png'), dot)
    const pointing = (href: string) =>
      withLogo('image/svg+xml', `<svg width="9" height="9"><image href="${href}" width="9" height="9"/></svg>`)
    expect(await imagesIn(pointing(`data:image/png;base64,${dot.toString('base64')}`))).toBe(1)
    expect(await imagesIn(pointing(join(folder, 'dot.png')))).toBe(0)
  })
})
