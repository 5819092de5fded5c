import * as z from 'zod'
import { daySchema } from '../../shared/domain/day.ts'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { invoicePageAddress } from '../../shared/domain/page-address.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type LinkPorts, openLink } from '../../shared/steps/open-link.ts'
import { seeOther, type WebPage } from '../../shared/texts/web-page.ts'

const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), body: z.string().catch('') })

export type Ports = LinkPorts & { readonly commands: Pick<Commands, 'ask'> }

export const promisesPerMinute = 10

/**
 * The holder of a signed link says on which day they will pay, and is shown the invoice's page again: it says what was promised, or what is
 * wrong with the day. A repeat is safe: the same day is the same promise.
 */
export const takePromise =
  (ports: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const use = { name: 'promise', most: promisesPerMinute, window: 'minute' } as const
    const opened = await openLink(ports, { request, schema: inputSchema }, use)
    return 'header' in opened ? promise(ports, opened.header, opened.asked) : opened
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
