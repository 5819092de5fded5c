import { compare, type Decimal, times } from '../decimal.ts'
import { money, type Money, nothing, subtract, toDecimal } from '../money.ts'
import { toInvoiceQuotient } from './invoice-amount.ts'

/** How far the order is billed once this invoice is: `done` of `of`, in whatever measure (a quantity, an amount). */
export type Progress = { readonly done: Decimal; readonly of: Decimal }

/**
 * This invoice's share of an amount that several invoices bill together: what should be billed by now, less what the others bill. So the
 * shares add up to the whole exactly, the last takes the rest, and a draft that was withdrawn in between does no harm. Never negative.
 */
export const shareOf = (whole: Money, elsewhere: Money, progress: Progress): Money => {
  const complete = compare(progress.done, progress.of) >= 0
  const byNow = complete ? whole : toInvoiceQuotient(whole.currency, times(toDecimal(whole), progress.done), progress.of)
  const share = subtract(byNow, elsewhere)
  return share.minor > 0n ? money(share.currency, share.minor) : nothing(whole.currency)
}
