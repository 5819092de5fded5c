import { isPositive, one } from '../decimal.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { OrderContent } from '../order.ts'
import type { Materials } from './materials.ts'
import type { BookRate } from './vat-groups.ts'

/** The rate into the currency of the books, fixed in the snapshot: 1 when both are the same, NO_RATE when the seller has none. */
export const bookRate = ({ seller, rate, on }: Materials, content: OrderContent): Checked<BookRate> => {
  const { bookCurrency } = seller
  if (content.currency === bookCurrency) return passed({ bookCurrency, rate: one })
  if (rate?.currency === content.currency && isPositive(rate.rate)) return passed({ bookCurrency, rate: rate.rate })
  return failed({
    code: 'NO_RATE',
    field: 'currency',
    expected: `a rate of ${content.currency} in ${bookCurrency}, dated ${on} or before`,
    actual: 'none',
    remedy: 'Register the rate with its date and source, then release the order.',
  })
}
