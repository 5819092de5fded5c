import * as z from 'zod'
import { invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isZero, type Money, money } from '../../shared/domain/money.ts'
import { paymentChoiceSchema } from '../../shared/domain/payment/chosen-amount.ts'
import { instalmentsOf } from '../../shared/domain/payment/instalments.ts'
import { balanceVersionOf, methodsFor } from '../../shared/domain/payment/online-payment.ts'
import { invoicePageAddress } from '../../shared/domain/page-address.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { CheckoutOrder, Payments } from '../../shared/ports/payments.ts'
import { type LinkPorts, openLink } from '../../shared/steps/open-link.ts'
import { type Asked, askedAmount } from '../../shared/texts/asked-amount.ts'
import { forwardPage, notOpenedPage } from '../../shared/texts/checkout-pages.ts'
import { seeOther, type WebPage } from '../../shared/texts/web-page.ts'

const inputSchema = z.object({ invoiceId: invoiceIdSchema, key: z.string().max(200), body: z.string().catch('') })

export type Ports = LinkPorts & {
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly payments: Pick<Payments, 'openCheckout'>
}

/** Each costs a call of the provider's. */
export const opensPerMinute = 10

/**
 * The holder of a signed link wants to pay: the provider's page is opened for what is owed at this moment. A repeat opens the same page, as
 * long as the balance is the same.
 */
export const openCheckout =
  (ports: Ports) =>
  async (request: unknown): Promise<WebPage> => {
    const use = { name: 'payment', most: opensPerMinute, window: 'minute' } as const
    const opened = await openLink(ports, { request, schema: inputSchema }, use)
    return 'header' in opened ? open(ports, opened.header, opened.asked) : opened
  }

type Numbered = InvoiceHeader & { readonly number: string }

const open = async (ports: Ports, header: Numbered, { key, body }: { readonly key: string; readonly body: string }): Promise<WebPage> => {
  const { invoices, masterData, clock, pagesUrl } = ports
  const { invoiceId, sellerId, customerId, digest, issueDate } = header
  const [invoice, seller, customer] = await Promise.all([
    invoices.readSnapshot(digest),
    masterData.seller(sellerId, clock.now()),
    masterData.customer(sellerId, customerId, clock.now()),
  ])
  const { language, terms, totals, branding } = invoice
  const look = { language, colour: branding.colour }
  const owed = header.open ?? totals.due
  const address = invoicePageAddress(pagesUrl, invoiceId, key)
  const asked = askedIn(body)
  const instalments = issueDate === undefined ? [] : instalmentsOf({ terms, issueDate }, { gross: totals.gross, open: owed })
  const methodsOf = (least: Money, most: Money) => methodsFor(invoice, { seller, customer }, { least, most })
  // The page that had the button is older than what it says now: that page again tells why.
  const notTaken = { ...notOpenedPage(look, 'notTaken', address), status: 409 }
  if (isZero(owed) || methodsOf(money(owed.currency, 1n), owed).length === 0) return notTaken
  const chosen = askedAmount(asked, { language, open: owed, instalments })
  // The page says what is wrong, with all that was written; without a fragment, as a browser gives no field the focus beside one.
  if ('problem' in chosen) return seeOther(`${address}&${new URLSearchParams(asked).toString()}`)
  const { amount } = chosen
  const methods = methodsOf(amount, amount)
  if (methods.length === 0) return notTaken
  return checkout(ports, { header, owed, amount, methods, look, address })
}

type Opening = Pick<CheckoutOrder, 'amount' | 'methods'> & {
  readonly header: Numbered
  readonly owed: Money
  readonly look: Parameters<typeof forwardPage>[0]
  readonly address: string
}

const checkout = async ({ payments }: Ports, { header, owed, amount, methods, look, address }: Opening): Promise<WebPage> => {
  const { sellerId, invoiceId, number } = header
  const balanceVersion = balanceVersionOf(header, owed)
  const returns = { paidAddress: `${address}&paid=${balanceVersion}`, cancelledAddress: address }
  const order = { sellerId, invoiceId, number, amount, methods, language: look.language, balanceVersion, ...returns }
  const opened = await payments.openCheckout(order)
  return opened.outcome === 'opened' ? forwardPage(look, opened.address) : notOpenedPage(look, opened.outcome, address)
}

const formSchema = z.object({ pay: paymentChoiceSchema.catch('balance'), amount: z.string().catch('') })
const longestAmount = 40
const longestForm = 1000

/** What a form says; the button of an older page says nothing, and means all that is owed. */
const askedIn = (body: string): Asked => {
  const { pay, amount } = formSchema.parse(Object.fromEntries(new URLSearchParams(body.slice(0, longestForm))))
  return { pay, amount: amount.slice(0, longestAmount) }
}
