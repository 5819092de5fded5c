import type { Currency } from '../currency.ts'
import { compare, type Decimal, divided, plus, sum, times, zero } from '../decimal.ts'
import { add, isZero, type Money, subtract, total } from '../money.ts'
import type { OrderContent, OrderLine } from '../order.ts'
import type { BillingRule } from '../seller.ts'
import type { BillableLine } from './billable-lines.ts'
import type { Claims } from './claims.ts'
import { toInvoiceAmount, toInvoiceQuotient } from './invoice-amount.ts'
import { lineAdjustments, type OrderAdjustment } from './order-adjustments.ts'
import { type Progress, shareOf } from './share.ts'

/** The part of an order's allowance or charge that one invoice bills. */
export type BilledAdjustment = OrderAdjustment & { readonly amount: Money }

/** A line with its amounts, before VAT. */
export type BilledLine = BillableLine & { readonly adjustments: readonly BilledAdjustment[]; readonly net: Money }

/**
 * BT-131 = round(quantity x net price / base quantity) - allowances + charges: one rounding, half away from zero, at the end. Allowances
 * and charges of the line are billed in proportion to the quantity; the last invoice takes the rest.
 */
export const billedLine = (currency: Currency, billable: BillableLine, claims: Claims): BilledLine => {
  const { line, quantity, billedElsewhere } = billable
  const progress = { done: plus(billedElsewhere, quantity), of: line.quantity }
  const adjustments = shares(lineAdjustments(currency, line), claims, progress)
  const goods = toInvoiceQuotient(currency, times(quantity, line.netUnitPrice), line.priceBaseQuantity)
  return { ...billable, adjustments, net: adjustments.reduce(applied, goods) }
}

/** The net of a line of the whole order, as if one invoice billed it. */
export const orderedNet = (currency: Currency, line: OrderLine): Money => {
  const goods = toInvoiceQuotient(currency, times(line.quantity, line.netUnitPrice), line.priceBaseQuantity)
  return lineAdjustments(currency, line)
    .map((adjustment) => ({ ...adjustment, amount: adjustment.whole }))
    .reduce(applied, goods)
}

/** The net of all lines of the whole order (BT-106 if one invoice billed it): what tariffs and the small-order charge look at. */
export const orderNet = (content: OrderContent): Money =>
  total(
    content.currency,
    content.lines.map((line) => orderedNet(content.currency, line)),
  )

type Billing = { readonly content: OrderContent; readonly lines: readonly BillableLine[]; readonly claims: Claims }

/** This invoice's part of the order's own allowances and charges: all of it with the first invoice, or pro rata of the line amounts. */
export const billedCharges = (whole: readonly OrderAdjustment[], billing: Billing, rule: BillingRule['orderCharges']): BilledAdjustment[] =>
  shares(whole, billing.claims, rule === 'first' ? { done: zero, of: zero } : progressOf(billing))

const shares = (adjustments: readonly OrderAdjustment[], claims: Claims, progress: Progress): BilledAdjustment[] =>
  adjustments
    .map((adjustment) => {
      const elsewhere = toInvoiceAmount(adjustment.whole.currency, claims.amounts.get(adjustment.key) ?? zero)
      return { ...adjustment, amount: shareOf(adjustment.whole, elsewhere, progress) }
    })
    .filter((adjustment) => !isZero(adjustment.amount))

const applied = (net: Money, { kind, amount }: BilledAdjustment): Money => (kind === 'allowance' ? subtract(net, amount) : add(net, amount))

/** Precise enough that no invoice's share of a charge can differ; at the last invoice both sums are equal term by term. */
const shareDecimals = 12

const value = ({ netUnitPrice, priceBaseQuantity }: OrderLine, quantity: Decimal): Decimal =>
  divided(times(quantity, netUnitPrice), priceBaseQuantity, shareDecimals)

const progressOf = ({ content, lines, claims }: Billing): Progress => {
  const now = new Map(lines.map((line) => [line.line.lineId, line.quantity]))
  const billed = (line: OrderLine): Decimal => plus(claims.quantities.get(line.lineId) ?? zero, now.get(line.lineId) ?? zero)
  const complete = content.lines.every((line) => compare(billed(line), line.quantity) >= 0)
  const of = sum(content.lines.map((line) => value(line, line.quantity)))
  return { done: complete ? of : sum(content.lines.map((line) => value(line, billed(line)))), of }
}
