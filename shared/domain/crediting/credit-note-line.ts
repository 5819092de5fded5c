import { toInvoiceQuotient } from '../billing/invoice-amount.ts'
import { shareOf } from '../billing/share.ts'
import { decimal, isPositive, minus, one, plus, times } from '../decimal.ts'
import type { InvoiceAdjustment, InvoiceLine } from '../invoice.ts'
import { add, equal, isNegative, isZero, type Money, nothing, subtract, toDecimal } from '../money.ts'
import type { LineCredit } from './line-credits.ts'

/** A lump sum (UN/ECE recommendation 20): an amount off a line has no units. */
const lumpSum = 'LS'

/**
 * A credited line as the credit note shows it. Product and net amount agree to the cent (BT-131): where the billed price does not give the
 * amount, because of cents that earlier credits rounded or a price that was lowered, the price is told for all of the units (BT-149).
 */
export const creditNoteLine = (credit: LineCredit, number: number): InvoiceLine => {
  const { line } = credit.left
  const { grossPrice: _gross, priceDiscount: _discount, ...billed } = line
  const common = { ...billed, number, netAmount: credit.amount, adjustments: [] }
  if (!isPositive(credit.units)) return { ...common, ...priceOf(credit.amount, one), unitCode: lumpSum }
  const adjustments = sharesOf(credit)
  const goods = adjustments.reduce(without, credit.amount)
  if (isNegative(goods)) return { ...common, ...priceOf(credit.amount, credit.units) }
  const asBilled = equal(goods, toInvoiceQuotient(goods.currency, times(credit.units, line.netPrice), line.priceBaseQuantity))
  const units = { number, netAmount: credit.amount, adjustments, quantity: credit.units }
  return asBilled ? { ...line, ...units } : { ...billed, ...units, ...priceOf(goods, credit.units) }
}

/** The line that stands on a credit note of charges alone: an invoice has at least one (BR-16). */
export const lineOfNothing = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  number: 1,
  quantity: decimal('0'),
  adjustments: [],
  netAmount: nothing(line.netAmount.currency),
})

const priceOf = (amount: Money, units: InvoiceLine['quantity']): Pick<InvoiceLine, 'quantity' | 'netPrice' | 'priceBaseQuantity'> => ({
  quantity: units,
  netPrice: toDecimal(amount),
  priceBaseQuantity: units,
})

/** The line's allowances and charges in proportion to the units, so that all units together have all of them. */
const sharesOf = ({ left, units }: LineCredit): InvoiceAdjustment[] => {
  const { line } = left
  const before = minus(line.quantity, left.units)
  const upTo = (whole: Money, done: InvoiceLine['quantity']) => shareOf(whole, nothing(whole.currency), { done, of: line.quantity })
  return line.adjustments
    .map((one) => ({ ...one, amount: subtract(upTo(one.amount, plus(before, units)), upTo(one.amount, before)) }))
    .filter(({ amount }) => !isZero(amount))
}

const without = (net: Money, { kind, amount }: InvoiceAdjustment): Money =>
  kind === 'allowance' ? add(net, amount) : subtract(net, amount)
