import type { cashRoutes } from '../../shared/contracts/api/cash-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { creditClaimsOn } from '../../shared/domain/crediting/credited-invoice.ts'
import { type Day, day } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { toText } from '../../shared/domain/money.ts'
import { allocationsInForce, type Payment, type PaymentId } from '../../shared/domain/payment/payment.ts'
import { cashView, sharesOf, type Shares } from '../../shared/domain/reports/cash-view.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { PaymentBook } from '../../shared/ports/payment-book.ts'
import { type ActionsOf, answered } from './action.ts'
import { endsBeforeItBegins } from './ledger.ts'

export type Ports = {
  readonly ledger: Pick<LedgerReads, 'posted'>
  readonly payments: Pick<PaymentBook, 'find' | 'page'>
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
  readonly orders: Pick<OrderBook, 'find'>
}

/** So many are read, with their invoices, within the 29 seconds of a request; so many entries are looked through for refunds. */
const most = { payments: 1000, entries: 5000 } as const
const atOnce = 25
const perRead = 100

type Period = { readonly sellerId: SellerId; readonly from: Day; readonly until: Day }

export const cashActions = (ports: Ports): ActionsOf<typeof cashRoutes> => ({
  showCash: async ({ params: { sellerId }, query: { from, until } }) => {
    if (until < from) return endsBeforeItBegins()
    const period = { sellerId, from, until }
    const [received, refunded] = await Promise.all([receivedIn(ports, period), refundedSince(ports, period)])
    const ids = received === undefined || refunded === undefined ? undefined : [...new Set([...received, ...refunded])]
    if (ids === undefined || ids.length > most.payments) return tooMany()
    const payments = (await inTurns(ids, (paymentId) => ports.payments.find(sellerId, paymentId))).flatMap((one) => one ?? [])
    const rows = cashView(payments, await readShares(ports, payments), period)
    const shown = rows.map(({ gross, net, vat, ...row }) => ({ ...row, gross: toText(gross), net: toText(net), vat: toText(vat) }))
    return answered({ from, until, payments: payments.length, rows: shown })
  },
})

const tooMany = () =>
  problem(422, {
    code: 'tooManyPayments',
    detail: `More than ${most.payments} payments came in, or too many entries were posted since: ask for fewer days, or add up payments page by page.`,
  })

/** By the lists of payments, which may lag a second; undefined: too many. */
const receivedIn = async ({ payments }: Ports, period: Period): Promise<PaymentId[] | undefined> => {
  const found: PaymentId[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await payments.page({ ...period, statuses: ['unapplied', 'applied'] }, { after, limit: perRead })
    found.push(...page.paymentIds)
    if (found.length > most.payments) return undefined
    after = page.next
    more = after !== undefined
  }
  return found
}

const lastDay = day('9999-12-31')

/** An entry is never dated before what it posts, so a refund of the period is posted in it or later. */
const refundedSince = async ({ ledger }: Ports, { sellerId, from }: Period): Promise<PaymentId[] | undefined> => {
  const found: PaymentId[] = []
  let looked = 0
  for (const journal of ['BQ', 'PP'] as const)
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await ledger.posted({ sellerId, journal, from, until: lastDay }, { after, limit: perRead })
      const later = items.filter(({ entry: { entryId, paymentId } }) => entryId !== `payment/${paymentId}`)
      found.push(...later.flatMap(({ entry: { paymentId } }) => paymentId ?? []))
      looked += items.length
      if (looked > most.entries) return undefined
      after = next
      more = next !== undefined
    }
  return found
}

const readShares = async (ports: Ports, payments: readonly Payment[]): Promise<Shares> => {
  const invoiceIds = [...new Set(payments.flatMap((payment) => allocationsInForce(payment).map(({ invoiceId }) => invoiceId)))]
  const shares = await inTurns(invoiceIds, (invoiceId) => readShare(ports, invoiceId))
  return new Map(shares.flatMap((share) => [...share]))
}

const readShare = async ({ invoices, orders }: Ports, invoiceId: InvoiceId): Promise<Shares> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header === undefined || entry === undefined) throw defect(`invoice ${invoiceId}, which was paid, is missing`)
  const [invoice, order] = await Promise.all([invoices.readSnapshot(entry.digest), orders.find(header.sellerId, header.orderId)])
  if (order === undefined) throw defect(`order ${header.orderId} of invoice ${invoiceId} is missing`)
  return sharesOf({ header, invoice, claims: creditClaimsOn(order, invoice) })
}

const inTurns = async <A, B>(all: readonly A[], read: (one: A) => Promise<B>): Promise<B[]> => {
  const found: B[] = []
  for (let at = 0; at < all.length; at += atOnce) found.push(...(await Promise.all(all.slice(at, at + atOnce).map(read))))
  return found
}
