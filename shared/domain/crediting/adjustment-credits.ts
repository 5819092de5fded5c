import { splitInvoiceAmount } from '../billing/invoice-amount.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { vatKeysOf } from '../billing/vat-split.ts'
import type { Invoice, InvoiceAdjustment } from '../invoice.ts'
import { isZero, type Money, nothing, total } from '../money.ts'
import type { VatKey } from '../vat.ts'
import type { InvoiceLeft } from './left-of-invoice.ts'
import type { Taken, TaxCredit } from './tax-credits.ts'

/** What is credited of a document allowance or charge, by its place in the invoice. */
export type AdjustmentCredit = { readonly place: number; readonly amount: Money }

/**
 * The allowances of each VAT group by what is left of them, largest remainder; packaging, freight and other charges only as a whole, since
 * they were owed for what was delivered, whatever came back later.
 */
export const adjustmentCredits = ({ left, charges }: Taken, taxes: readonly TaxCredit[]): AdjustmentCredit[] => {
  const allowances = vatKeysOf(left.invoice.adjustments).flatMap((vat) => allowancesOf(left, vat, taxes))
  const ofCharges = charges ? placesOf(left.invoice, (one) => one.kind === 'charge').map((place) => leftAt(left, place)) : []
  return [...allowances, ...ofCharges].filter(({ amount }) => !isZero(amount)).toSorted((a, b) => a.place - b.place)
}

const leftAt = ({ adjustments, invoice }: InvoiceLeft, place: number): AdjustmentCredit => ({
  place,
  amount: adjustments[place] ?? nothing(invoice.currency),
})

const placesOf = ({ adjustments }: Invoice, isWanted: (one: InvoiceAdjustment) => boolean): number[] =>
  adjustments.flatMap((one, place) => (isWanted(one) ? [place] : []))

const allowancesOf = (left: InvoiceLeft, vat: VatKey, taxes: readonly TaxCredit[]): AdjustmentCredit[] => {
  const places = placesOf(left.invoice, (one) => one.kind === 'allowance' && taxCodeOf(one.vat) === taxCodeOf(vat))
  if (places.length === 0) return []
  const ofGroup = taxes.filter(({ part }) => taxCodeOf(part.vat) === taxCodeOf(vat))
  const credited = total(
    left.invoice.currency,
    ofGroup.map(({ allowance }) => allowance),
  )
  const shares = splitInvoiceAmount(
    credited,
    places.map((place) => leftAt(left, place).amount.minor),
  )
  return places.map((place, index) => ({ place, amount: shares[index] ?? nothing(credited.currency) }))
}
