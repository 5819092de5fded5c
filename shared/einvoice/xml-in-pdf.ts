import { inflateSync } from 'node:zlib'

/** Nothing that is inflated may become larger than the largest e-invoice that is read. */
const mostBytes = 20_000_000

/** XML, after a byte order mark or white space if there is any, but no packet of metadata. */
const startOfXml = /^(?:\u00ef\u00bb\u00bf)?\s*<(?!\?xpacket)/
const rootOfEInvoice = /<(?:[\w-]+:)?(?:CrossIndustryInvoice|Invoice|CreditNote)[\s>]/

/**
 * The XML of the e-invoice in a PDF (Factur-X, ZUGFeRD), whatever its file name there; undefined when none is attached. An attached file is
 * always a stream of its own, so the streams are looked through, and of several revisions the last holds. Encrypted PDFs, which no
 * PDF/A may be, show none.
 */
export const xmlInPdf = (pdf: Uint8Array): Uint8Array | undefined => streamsOf(Buffer.from(pdf)).map(contentOf).findLast(isEInvoice)

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

const isEInvoice = (content: Buffer | undefined): content is Buffer => {
  const text = content?.toString('latin1') ?? ''
  return startOfXml.test(text) && rootOfEInvoice.test(text)
}

/** Every stream as it is stored: from the keyword and its line end to the line end before the next end. */
const streamsOf = (pdf: Buffer): Buffer[] => {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/>>\s*stream\r?\n/g)].flatMap(({ index, 0: keyword }) => {
    const start = index + keyword.length
    const end = text.indexOf('endstream', start)
    return end < 0 ? [] : [pdf.subarray(start, start + text.slice(start, end).replace(/\r?\n$/, '').length)]
  })
}

/** Compressed or plain; a stream that is neither (a font, a picture) has no text in it. */
const contentOf = (stream: Buffer): Buffer | undefined => {
  if (stream[0] !== 0x78) return stream
  try {
    return inflateSync(stream, { maxOutputLength: mostBytes })
  } catch {
    return undefined
  }
}
