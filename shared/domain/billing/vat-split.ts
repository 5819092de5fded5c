import { compare } from '../decimal.ts'
import type { InvoiceAdjustment, InvoiceLine } from '../invoice.ts'
import { isZero, type Money } from '../money.ts'
import { type VatKey, vatCategorySchema } from '../vat.ts'
import type { BilledAdjustment } from './billed-amounts.ts'
import { splitInvoiceAmount } from './invoice-amount.ts'
import { taxCodeOf } from './tax-code.ts'

/** What the split of a charge needs to know of a line. */
export type VatLine = Pick<InvoiceLine, 'vat' | 'supply' | 'netAmount'>

/** VAT groups in one order that does not depend on the lines' order: by category, the highest rate first. */
export const compareVat = (a: VatKey, b: VatKey): number =>
  vatCategorySchema.options.indexOf(a.category) - vatCategorySchema.options.indexOf(b.category) || compare(b.rate, a.rate)

/** The distinct keys of the lines, in the order of `compareVat`. */
export const vatKeysOf = (lines: readonly { readonly vat: VatKey }[]): VatKey[] =>
  [...new Map(lines.map(({ vat }) => [taxCodeOf(vat), vat])).values()].toSorted(compareVat)

/** Charges are accessory to the goods, so they follow the goods alone where there are any; an allowance lowers every line. */
const bearers = (adjustment: BilledAdjustment, lines: readonly VatLine[]): readonly VatLine[] => {
  const goods = lines.filter((line) => line.supply === 'goods')
  return adjustment.kind === 'charge' && goods.length > 0 ? goods : lines
}

/**
 * A charge or allowance of the document has category and rate of the supply that it is accessory to (art. 78 of directive 2006/112); with
 * several rates it is split over them by line net, largest remainder, one BG-20 or BG-21 each.
 */
export const splitOverVat = (adjustment: BilledAdjustment, lines: readonly VatLine[]): InvoiceAdjustment[] => {
  const bearing = bearers(adjustment, lines)
  const keys = vatKeysOf(bearing)
  const parts = splitInvoiceAmount(
    adjustment.amount,
    keys.map((vat) => netOf(bearing, vat)),
  )
  return keys.map((vat, index) => invoiceAdjustment(adjustment, vat, parts[index])).filter((part) => !isZero(part.amount))
}

/** An adjustment as the invoice shows it, with the VAT that it bears. */
export const invoiceAdjustment = (adjustment: BilledAdjustment, vat: VatKey, amount: Money = adjustment.amount): InvoiceAdjustment => {
  const { kind, nature, reason, reasonCode } = adjustment
  return { kind, nature, reason, reasonCode, vat, amount }
}

const netOf = (lines: readonly VatLine[], vat: VatKey): bigint =>
  lines
    .filter((line) => taxCodeOf(line.vat) === taxCodeOf(vat))
    .reduce((net, line) => net + (line.netAmount.minor > 0n ? line.netAmount.minor : 0n), 0n)
