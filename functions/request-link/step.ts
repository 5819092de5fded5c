import * as z from 'zod'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import { payPageAddress } from '../../shared/domain/page-address.ts'
import { secondsLeft, windowAt } from '../../shared/domain/use-limit.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'
import type { UseCounts } from '../../shared/ports/use-counts.ts'
import { missingPage, payPage, requestedOftenPage, requestedPage } from '../../shared/texts/link-pages.ts'
import type { WebPage } from '../../shared/texts/web-page.ts'

export const inputSchema = z.object({ method: z.enum(['GET', 'HEAD', 'POST']), invoiceId: invoiceIdSchema })

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find'>
  readonly mailQueue: Pick<MailQueue, 'enqueue'>
  readonly useCounts: UseCounts
  readonly clock: Clock
  readonly pagesUrl: string
}

/** The hour of the request names the mail's claim, hence one mail an hour and invoice, however often the button is pressed. */
const hourOf = (clock: Clock): string => windowAt('hour', clock.now())

/** All of them order one mail; whoever asks more often learns that it is on its way, and our queue has nothing more to carry. */
export const requestsPerHour = 5

/**
 * The address printed on the document becomes a page that offers a link by mail (GET), or the order for that mail (POST). A repeat is
 * safe: within the hour it orders the same claim. The page is the same for everybody and costs nothing, so only orders are counted, before
 * anybody looks whether there is such an invoice. The answer never tells whether there is such an invoice, nor anything about it; the
 * link goes to the address on file alone.
 */
export const requestLink =
  ({ invoices, mailQueue, useCounts, clock, pagesUrl }: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const input = inputSchema.safeParse(request)
    const { acceptLanguage } = readerSchema.parse(request)
    if (!input.success) return missingPage(acceptLanguage)
    const { method, invoiceId } = input.data
    if (method !== 'POST') return payPage(payPageAddress(pagesUrl, invoiceId), acceptLanguage)
    if ((await useCounts.count(`pay/${invoiceId}`, 'hour', clock.now())) > requestsPerHour)
      return requestedOftenPage(acceptLanguage, secondsLeft('hour', clock.now()))
    const header = await invoices.find(invoiceId)
    if (header?.state === 'SENT')
      await mailQueue.enqueue({ sellerId: header.sellerId, invoiceId, kind: { type: 'link', requestId: hourOf(clock) } })
    return requestedPage(acceptLanguage)
  }
