import * as z from 'zod'
import type { InvoiceId } from '../domain/ids.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import { payPageAddress } from '../domain/page-address.ts'
import { linkNameOf, verifyLink } from '../domain/signed-link.ts'
import { type LimitWindow, secondsLeft } from '../domain/use-limit.ts'
import type { Clock } from '../ports/clock.ts'
import type { InvoiceBook } from '../ports/invoice-book.ts'
import type { LinkKeys } from '../ports/link-keys.ts'
import type { UseCounts } from '../ports/use-counts.ts'
import { busyPage, missingPage, stalePage } from '../texts/link-pages.ts'
import type { WebPage } from '../texts/web-page.ts'

export type LinkPorts = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
  readonly linkKeys: LinkKeys
  readonly useCounts: UseCounts
  readonly clock: Clock
  readonly pagesUrl: string
}

/** What a link is used for, and how often it may be in a window: each use is counted apart, so that one keeps no other back. */
export type LinkUse = { readonly name: 'page' | 'payment' | 'promise' | 'dispute'; readonly most: number; readonly window: LimitWindow }

type Addressed = { readonly invoiceId: InvoiceId; readonly key: string }
type Asked<T> = { readonly request: unknown; readonly schema: z.ZodType<T> }
export type OpenedLink<T> = { readonly asked: T; readonly header: InvoiceHeader & { readonly number: string } }

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

/** The page of an invoice that is not there, in a language of whoever asks. */
export const missing = (request: unknown): WebPage => missingPage(readerSchema.parse(request).acceptLanguage)

/**
 * Lets the holder of a signed link in, or answers with the page that says why not. A wrong key, a foreign invoice and an unknown one look the
 * same; only an authentic link learns that it is too old. Only an authentic one is counted, so that nobody else makes us count.
 */
export const openLink = async <T extends Addressed>(
  ports: LinkPorts,
  { request, schema }: Asked<T>,
  { name, most, window }: LinkUse,
): Promise<OpenedLink<T> | WebPage> => {
  const input = schema.safeParse(request)
  const header = input.success ? await ports.invoices.find(input.data.invoiceId) : undefined
  if (!input.success || header?.number === undefined) return missing(request)
  const { invoiceId, key } = input.data
  const now = ports.clock.now()
  const scope = { invoiceId, purpose: 'view', linkVersion: header.linkVersion } as const
  const verdict = verifyLink(key, scope, { keys: await ports.linkKeys.keys(), now })
  if (!verdict.ok && verdict.reason !== 'expired' && verdict.reason !== 'revoked') return missing(request)
  const uses = await ports.useCounts.count(name === 'page' ? linkNameOf(key) : `${linkNameOf(key)}/${name}`, window, now)
  if (uses > most) return busyPage(readerSchema.parse(request).acceptLanguage, secondsLeft(window, now))
  return verdict.ok ? { asked: input.data, header: { ...header, number: header.number } } : stale(ports, header)
}

const stale = async ({ invoices, pagesUrl }: LinkPorts, { digest, invoiceId }: InvoiceHeader): Promise<WebPage> => {
  const { language, branding } = await invoices.readSnapshot(digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, invoiceId) })
}
