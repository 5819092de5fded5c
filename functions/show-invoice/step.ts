import * as z from 'zod'
import { dayAt } from '../../shared/domain/day.ts'
import { type InvoiceId, invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { payPageAddress } from '../../shared/domain/page-address.ts'
import { verifyLink } from '../../shared/domain/signed-link.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import { invoicePage } from '../../shared/texts/invoice-page.ts'
import { missingPage, stalePage } from '../../shared/texts/link-pages.ts'
import type { WebPage } from '../../shared/texts/web-page.ts'

/** What the address says; `show` is the page or its document. Anything else is answered like an unknown invoice. */
export const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), show: z.enum(['page', 'document']) })

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
  readonly archive: Pick<Archive, 'read'>
  readonly linkKeys: LinkKeys
  readonly clock: Clock
  readonly pagesUrl: string
}

type Answer = WebPage & { readonly base64?: boolean }
type Opened = { readonly header: InvoiceHeader; readonly number: string; readonly key: string }

/**
 * A signed link becomes the invoice's page, or its archived document. A repeat is safe, since nothing is changed: mail scanners follow
 * every link. A wrong key, a foreign invoice and an unknown one look the same; only an authentic link learns that it is too old.
 */
export const showInvoice =
  (ports: Ports) =>
  async (request: unknown): Promise<Answer> =>
    (await answerTo(request, ports)) ?? missingPage(readerSchema.parse(request).acceptLanguage)

/** Undefined where there is nothing to show. */
const answerTo = async (request: unknown, ports: Ports): Promise<Answer | undefined> => {
  const input = inputSchema.safeParse(request)
  if (!input.success) return undefined
  const { invoiceId, key, show } = input.data
  const header = await ports.invoices.find(invoiceId)
  if (header?.number === undefined) return undefined
  const keys = await ports.linkKeys.keys()
  const verdict = verifyLink(key, { invoiceId, purpose: 'view', linkVersion: header.linkVersion }, { keys, now: ports.clock.now() })
  if (verdict.ok) return show === 'page' ? page(ports, { header, number: header.number, key }) : document(ports, header)
  return verdict.reason === 'expired' || verdict.reason === 'revoked' ? stale(ports, header) : undefined
}

const page = async ({ invoices, clock }: Ports, { header, number, key }: Opened): Promise<Answer | undefined> => {
  if (header.issueDate === undefined) return undefined
  const invoice = await invoices.readSnapshot(header.digest)
  return invoicePage({
    issued: { invoice, issue: { number, issueDate: header.issueDate } },
    open: header.open,
    documentAddress: documentPath(header.invoiceId, key),
    on: dayAt(clock.now(), invoice.zone),
  })
}

/** Relative to the page, so that it works under any stage or domain. */
const documentPath = (invoiceId: InvoiceId, key: string): string => `${invoiceId}/document?key=${encodeURIComponent(key)}`

const document = async ({ archive }: Ports, { archive: place, number = '' }: InvoiceHeader): Promise<Answer | undefined> => {
  if (place === undefined) return undefined
  const bytes = await archive.read(place)
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${number.replace(/[^\w+-]/g, '_')}.pdf"`,
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

const stale = async ({ invoices, pagesUrl }: Ports, header: InvoiceHeader): Promise<Answer> => {
  const { language, branding } = await invoices.readSnapshot(header.digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, header.invoiceId) })
}
