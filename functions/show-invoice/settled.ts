import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { total } from '../../shared/domain/money.ts'
import { paymentIdSchema } from '../../shared/domain/payment/payment.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { PaymentBook } from '../../shared/ports/payment-book.ts'
import type { Settled } from '../../shared/texts/invoice-page.ts'

export type Books = {
  readonly invoices: Pick<InvoiceBook, 'find'>
  readonly orders: Pick<OrderBook, 'find'>
  readonly payments: Pick<PaymentBook, 'find'>
}

/** What has lowered an invoice, in the order in which it did: each payment once, and the credit notes that are issued. */
export const settledOf = async (books: Books, header: InvoiceHeader): Promise<Settled[]> => {
  const all = [...(await paymentsOf(books, header)), ...(await creditNotesOf(books, header))]
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const paymentsOf = async ({ payments }: Books, { sellerId, payments: paid = [] }: InvoiceHeader): Promise<Settled[]> => {
  const found = [...Map.groupBy(paid, ({ paymentId }) => paymentId)].map(async ([paymentId, parts]): Promise<Settled[]> => {
    const payment = await payments.find(sellerId, paymentIdSchema.parse(paymentId))
    return parts.slice(0, 1).map(({ receivedOn, amount }) => {
      const whole = total(
        amount.currency,
        parts.map((part) => part.amount),
      )
      return { on: receivedOn, amount: whole, by: { method: payment?.method } }
    })
  })
  return (await Promise.all(found)).flat()
}

const creditNotesOf = async ({ invoices, orders }: Books, header: InvoiceHeader): Promise<Settled[]> => {
  if (header.credited === undefined) return []
  const order = await orders.find(header.sellerId, header.orderId)
  const found = (order?.facts ?? []).map(async ({ credit, credited, invoiceId }): Promise<Settled[]> => {
    if (credited === undefined || credit?.invoiceId !== header.invoiceId) return []
    const { number, issueDate } = (await invoices.find(invoiceId)) ?? {}
    return number === undefined || issueDate === undefined ? [] : [{ on: issueDate, amount: credited.gross, by: { creditNote: number } }]
  })
  return (await Promise.all(found)).flat()
}
