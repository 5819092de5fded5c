import * as z from 'zod'
import { daySchema } from '../../shared/domain/day.ts'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { invoicePageAddress, payPageAddress } from '../../shared/domain/page-address.ts'
import { linkNameOf, verifyLink } from '../../shared/domain/signed-link.ts'
import { secondsLeft } from '../../shared/domain/use-limit.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { UseCounts } from '../../shared/ports/use-counts.ts'
import { busyPage, missingPage, stalePage } from '../../shared/texts/link-pages.ts'
import { seeOther, type WebPage } from '../../shared/texts/web-page.ts'

const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), body: z.string().catch('') })

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
  readonly linkKeys: LinkKeys
  readonly useCounts: UseCounts
  readonly commands: Pick<Commands, 'ask'>
  readonly clock: Clock
  readonly pagesUrl: string
}

export const promisesPerMinute = 10

/**
 * The holder of a signed link says on which day they will pay, and is shown the invoice's page again: it says what was promised, or what is
 * wrong with the day. A wrong key, a foreign invoice and an unknown one look the same.
 */
export const takePromise =
  (ports: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const { acceptLanguage } = readerSchema.parse(request)
    const input = inputSchema.safeParse(request)
    const header = input.success ? await ports.invoices.find(input.data.invoiceId) : undefined
    if (!input.success || header?.number === undefined) return missingPage(acceptLanguage)
    const { key, body } = input.data
    const { invoiceId, linkVersion } = header
    const now = ports.clock.now()
    const verdict = verifyLink(key, { invoiceId, purpose: 'view', linkVersion }, { keys: await ports.linkKeys.keys(), now })
    if (!verdict.ok)
      return verdict.reason === 'expired' || verdict.reason === 'revoked' ? stale(ports, header) : missingPage(acceptLanguage)
    const uses = await ports.useCounts.count(`${linkNameOf(key)}/promise`, 'minute', now)
    if (uses > promisesPerMinute) return busyPage(acceptLanguage, secondsLeft('minute', now))
    return promise(ports, header, { key, body })
  }

const longestForm = 1000
const outcomeSchema = z.object({ outcome: z.enum(['recorded', 'sameAsBefore', 'refused', 'notFound']) })

type Said = { readonly key: string; readonly body: string }

const promise = async ({ commands, pagesUrl }: Ports, { invoiceId, sellerId }: InvoiceHeader, { key, body }: Said): Promise<WebPage> => {
  const address = invoicePageAddress(pagesUrl, invoiceId, key)
  const day = daySchema.safeParse(new URLSearchParams(body.slice(0, longestForm)).get('day'))
  if (!day.success) return seeOther(`${address}&promise=none`)
  const input = { what: 'make', sellerId, invoiceId, day: day.data, promisedBy: 'buyer', by: 'buyer' }
  const { outcome } = outcomeSchema.parse(await commands.ask('record-promise', input))
  // The page itself finds again what is wrong with the day, with the words of its language.
  return seeOther(outcome === 'refused' ? `${address}&promise=${day.data}` : address)
}

const stale = async ({ invoices, pagesUrl }: Ports, { digest, invoiceId }: InvoiceHeader): Promise<WebPage> => {
  const { language, branding } = await invoices.readSnapshot(digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, invoiceId) })
}
