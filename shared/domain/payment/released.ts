import { allocate } from '../allocation.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import type { CreditClaim } from '../crediting/credit-claim.ts'
import { leftOfInvoice } from '../crediting/left-of-invoice.ts'
import type { Invoice } from '../invoice.ts'
import { least, type Money, nothing, scaleBy, subtract, total } from '../money.ts'
import type { Collected } from './collected.ts'

/** What an invoice's credits and payments come to at one moment. */
export type Standing = { readonly invoice: Invoice; readonly claims: readonly CreditClaim[]; readonly paid: Money }

/** Net and VAT that are paid of one part of an invoice's VAT, and the account on which that VAT was posted at issue. */
export type Released = Collected & { readonly account: string | undefined }

/**
 * What of each part of an invoice is paid: the amount that was paid, over what credits have left of net and VAT of all parts, by largest
 * remainder. It depends on credits and payments alone and on no order of theirs: what any of them moves from VAT waiting to VAT due is the
 * difference of two standings, nothing waits once all is paid (art. 269, 2, c CGI), and what was paid beyond the invoice releases nothing.
 */
export const releasedBy = ({ invoice, claims, paid }: Standing): Released[] => {
  const parts = leftOfInvoice(invoice, claims).parts.map((part) => ({
    part,
    base: subtract(part.base, part.taken.base),
    tax: subtract(part.tax, part.taken.tax),
    inBooks: subtract(part.taxInBookCurrency, part.taken.taxInBookCurrency),
  }))
  const weights = parts.flatMap(({ base, tax }) => [base, tax])
  const shares = allocate(
    least(paid, total(paid.currency, weights)),
    weights.map(({ minor }) => minor),
  )
  return parts.map(({ part, tax, inBooks }, index) => {
    const [baseShare = nothing(paid.currency), taxShare = nothing(paid.currency)] = shares.slice(2 * index, 2 * index + 2)
    const taxInBookCurrency = tax.minor === 0n ? nothing(inBooks.currency) : scaleBy(inBooks, taxShare.minor, tax.minor)
    return { ...part.point, taxCode: taxCodeOf(part.vat), account: part.account, base: baseShare, tax: taxShare, taxInBookCurrency }
  })
}

/** What one change of an invoice's standing collects; parts of which nothing changes are left out. */
export const collectedBetween = (before: Standing, after: Standing): Released[] => {
  const earlier = releasedBy(before)
  return releasedBy(after).flatMap((part, index) => {
    const was = earlier[index]
    const difference = was === undefined ? part : { ...part, ...less(part, was) }
    return difference.base.minor === 0n && difference.tax.minor === 0n && difference.taxInBookCurrency.minor === 0n ? [] : [difference]
  })
}

const less = (part: Released, was: Released): Pick<Released, 'base' | 'tax' | 'taxInBookCurrency'> => ({
  base: subtract(part.base, was.base),
  tax: subtract(part.tax, was.tax),
  taxInBookCurrency: subtract(part.taxInBookCurrency, was.taxInBookCurrency),
})
