import { fileNameOf, furtherEInvoices, mediaTypeOf } from '../../shared/domain/archived-file.ts'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { WebPage } from '../../shared/texts/web-page.ts'

/** `base64`: the body is bytes. */
export type Answer = WebPage & { readonly base64?: boolean }

/** An archived e-invoice as a browser takes it; undefined where there is none of that format. */
export const document = async (
  archive: Pick<Archive, 'read'>,
  header: InvoiceHeader,
  format: EInvoiceFormat,
): Promise<Answer | undefined> => {
  const place = format === 'facturX' ? header.archive : furtherEInvoices(header).find(({ content }) => content === format)
  if (place === undefined) return undefined
  const bytes = await archive.read(place)
  return {
    status: 200,
    headers: {
      'content-type': mediaTypeOf(format),
      'content-disposition': dispositionOf(header, format),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
    },
    body: Buffer.from(bytes).toString('base64'),
    base64: true,
  }
}

/** A browser shows the PDF, and keeps an XML, which is for the books of whoever gets it. */
const dispositionOf = ({ number = '' }: InvoiceHeader, format: EInvoiceFormat): string =>
  `${format === 'facturX' ? 'inline' : 'attachment'}; filename="${fileNameOf(number.replace(/[^\w+-]/g, '_'), format)}"`
