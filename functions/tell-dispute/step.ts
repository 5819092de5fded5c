import * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { invoicePageAddress } from '../../shared/domain/page-address.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type LinkPorts, openLink } from '../../shared/steps/open-link.ts'
import { type NotTaken, notTakenPage } from '../../shared/texts/dispute-pages.ts'
import { seeOther, type WebPage } from '../../shared/texts/web-page.ts'
import { readForm } from './read-form.ts'

/** More than the form can send is answered like an unknown invoice. */
const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), body: z.string().max(20_000) })

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema).min(1) }),
  z.object({ outcome: z.literal('notFound') }),
])

export type Ports = LinkPorts & { readonly commands: Commands }

/** Each may become work of a person. */
export const tellsPerHour = 5

/**
 * The holder of a signed link says that something is wrong with the invoice: it becomes a dispute, and the page of the invoice shows it. A
 * repeat is safe, since what says the same is the same dispute.
 */
export const tellDispute =
  (ports: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const use = { name: 'dispute', most: tellsPerHour, window: 'hour' } as const
    const opened = await openLink(ports, { request, schema: inputSchema }, use)
    return 'header' in opened ? tell(ports, opened.header, opened.asked) : opened
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
