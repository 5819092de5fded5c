/** `npm start` tells in which format each customer got its invoice; it must read that from the files, not from what was intended. */
import { describe, expect, it } from 'vitest'
import { receivedFormats } from '../../support/seed.ts'
import { eInvoiceFormatSchema } from '../../../shared/domain/einvoice.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { gallery } from '../../support/invoices/gallery.ts'

const named = {
  facturX: 'EN 16931 CII',
  ublFrance: 'EN 16931 UBL',
  peppol: 'Peppol BIS UBL',
  xrechnungUbl: 'XRechnung UBL',
  xrechnungCii: 'XRechnung CII',
} as const

const pdf = (text: string) => ({ filename: 'F2026-000123.pdf', bytes: Buffer.from(`%PDF-1.7\n${text}`) })

describe('the formats of a mail', () => {
  it.each(eInvoiceFormatSchema.options)('are told by the XML itself: %s', (format) => {
    expect(receivedFormats([{ filename: 'F2026-000123.xml', bytes: write(gallery['goods']!, format) }])).toBe(named[format])
  })

  it('tell a PDF with the XML inside from one without', () => {
    expect(receivedFormats([pdf('/F (factur-x.xml)')])).toBe('Factur-X')
    expect(receivedFormats([pdf('')])).toBe('PDF')
  })

  it('are all named when a mail brings more than one', () => {
    const xml = { filename: 'F2026-000123.xml', bytes: write(gallery['goods']!, 'peppol') }
    expect(receivedFormats([pdf('/F (factur-x.xml)'), xml])).toBe('Factur-X, Peppol BIS UBL')
  })
})
