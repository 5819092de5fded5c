import * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
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
import { type NotTaken, notTakenPage } from '../../shared/texts/dispute-pages.ts'
import { busyPage, missingPage, stalePage } from '../../shared/texts/link-pages.ts'
import { seeOther, type WebPage } from '../../shared/texts/web-page.ts'
import { readForm } from './read-form.ts'

/** More than the form can send is answered like an unknown invoice. */
const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), body: z.string().max(20_000) })

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema).min(1) }),
  z.object({ outcome: z.literal('notFound') }),
])

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
  readonly linkKeys: LinkKeys
  readonly useCounts: UseCounts
  readonly commands: Commands
  readonly clock: Clock
  readonly pagesUrl: string
}

/** Each may become work of a person. */
export const tellsPerHour = 5

/**
 * The holder of a signed link says that something is wrong with the invoice: it becomes a dispute, and the page of the invoice shows it. A
 * repeat is safe, since what says the same is the same dispute. A wrong key, a foreign invoice and an unknown one look the same.
 */
export const tellDispute =
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
    // Counted apart from the views of the page.
    const uses = await ports.useCounts.count(`${linkNameOf(key)}/dispute`, 'hour', now)
    if (uses > tellsPerHour) return busyPage(acceptLanguage, secondsLeft('hour', now))
    return tell(ports, header, { key, body })
  }

const tell = async (ports: Ports, header: InvoiceHeader, { key, body }: { key: string; body: string }): Promise<WebPage> => {
  const { invoiceId, sellerId } = header
  const { language, branding } = await ports.invoices.readSnapshot(header.digest)
  const address = invoicePageAddress(ports.pagesUrl, invoiceId, key)
  const look = { language, colour: branding.colour }
  const told = readForm(body, language)
  if ('problem' in told) return notTakenPage(look, told.problem, address)
  const asked = { what: 'open', sellerId, invoiceId, ...told, openedBy: 'buyer', by: 'buyer' }
  const answer = outcomeSchema.parse(await ports.commands.ask('dispute-invoice', asked))
  if (answer.outcome === 'notFound') throw defect(`invoice ${invoiceId} has a number and is not issued`)
  return answer.outcome === 'refused' ? notTakenPage(look, problemOf(answer.findings), address) : seeOther(`${address}#disputes`)
}

const problems: Readonly<Record<string, NotTaken>> = {
  AMOUNT_ABOVE_OPEN: 'aboveOpen',
  AMOUNT_TOO_FINE: 'notAnAmount',
  TOO_MANY_DISPUTES: 'tooMany',
}

/** Whatever else stands in the way: there is nothing that could be disputed. */
const problemOf = ([first]: readonly { code: string }[]): NotTaken => problems[first?.code ?? ''] ?? 'nothingOpen'

const stale = async ({ invoices, pagesUrl }: Ports, { digest, invoiceId }: InvoiceHeader): Promise<WebPage> => {
  const { language, branding } = await invoices.readSnapshot(digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, invoiceId) })
}
