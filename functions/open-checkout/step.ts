import * as z from 'zod'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isZero } from '../../shared/domain/money.ts'
import { balanceVersionOf, methodsFor } from '../../shared/domain/payment/online-payment.ts'
import { invoicePageAddress, payPageAddress } from '../../shared/domain/page-address.ts'
import { linkNameOf, verifyLink } from '../../shared/domain/signed-link.ts'
import { secondsLeft } from '../../shared/domain/use-limit.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { Payments } from '../../shared/ports/payments.ts'
import type { UseCounts } from '../../shared/ports/use-counts.ts'
import { forwardPage, notOpenedPage } from '../../shared/texts/checkout-pages.ts'
import { busyPage, missingPage, stalePage } from '../../shared/texts/link-pages.ts'
import type { WebPage } from '../../shared/texts/web-page.ts'

const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200) })

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
  readonly masterData: Pick<MasterData, 'seller'>
  readonly linkKeys: LinkKeys
  readonly useCounts: UseCounts
  readonly payments: Pick<Payments, 'openCheckout'>
  readonly clock: Clock
  readonly pagesUrl: string
}

/** Each costs a call of the provider's. */
export const opensPerMinute = 10

/**
 * The holder of a signed link wants to pay: the provider's page is opened for what is owed at this moment. A repeat opens the same page, as
 * long as the balance is the same. A wrong key, a foreign invoice and an unknown one look the same.
 */
export const openCheckout =
  (ports: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const { acceptLanguage } = readerSchema.parse(request)
    const input = inputSchema.safeParse(request)
    const header = input.success ? await ports.invoices.find(input.data.invoiceId) : undefined
    if (!input.success || header?.number === undefined) return missingPage(acceptLanguage)
    const { key } = input.data
    const { invoiceId, linkVersion, number } = header
    const now = ports.clock.now()
    const verdict = verifyLink(key, { invoiceId, purpose: 'view', linkVersion }, { keys: await ports.linkKeys.keys(), now })
    if (!verdict.ok)
      return verdict.reason === 'expired' || verdict.reason === 'revoked' ? stale(ports, header) : missingPage(acceptLanguage)
    // Counted apart from the views of the page.
    const uses = await ports.useCounts.count(`${linkNameOf(key)}/payment`, 'minute', now)
    if (uses > opensPerMinute) return busyPage(acceptLanguage, secondsLeft('minute', now))
    return open(ports, { ...header, number }, key)
  }

type Numbered = InvoiceHeader & { readonly number: string }

const open = async ({ invoices, masterData, payments, clock, pagesUrl }: Ports, header: Numbered, key: string): Promise<WebPage> => {
  const { invoiceId, sellerId, number, digest } = header
  const [invoice, seller] = await Promise.all([invoices.readSnapshot(digest), masterData.seller(sellerId, clock.now())])
  const { language } = invoice
  const look = { language, colour: invoice.branding.colour }
  const amount = header.open ?? invoice.totals.due
  const methods = methodsFor(invoice, seller)
  const address = invoicePageAddress(pagesUrl, invoiceId, key)
  // The page that had the button is older than what it says now: that page again tells why.
  if (isZero(amount) || methods.length === 0) return { ...notOpenedPage(look, 'notTaken', address), status: 409 }
  const returns = { paidAddress: `${address}&paid=1`, cancelledAddress: address }
  const order = { sellerId, invoiceId, number, amount, methods, language, balanceVersion: balanceVersionOf(header, amount), ...returns }
  const checkout = await payments.openCheckout(order)
  return checkout.outcome === 'opened' ? forwardPage(look, checkout.address) : notOpenedPage(look, checkout.outcome, address)
}

const stale = async ({ invoices, pagesUrl }: Ports, { digest, invoiceId }: InvoiceHeader): Promise<WebPage> => {
  const { language, branding } = await invoices.readSnapshot(digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, invoiceId) })
}
