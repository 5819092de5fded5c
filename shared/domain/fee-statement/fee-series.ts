import { creditNotesOf } from '../crediting/credit-note-rule.ts'
import type { Seller } from '../seller.ts'

type Series = NonNullable<Seller['lateFees']>

const firstFree = (wished: readonly [string, string, string], taken: readonly string[]): string =>
  wished.find((one) => !taken.includes(one)) ?? wished[0]

/** How statements of late fees are numbered when the settings do not say: series `P` (pénalités) beside the others, journal `PN`. */
export const feeSeriesOf = (seller: Pick<Seller, 'lateFees' | 'creditNotes' | 'series'>): Series => {
  const [invoices, credits] = [seller.series, creditNotesOf(seller)]
  return (
    seller.lateFees ?? {
      prefix: firstFree(['P', 'PN', 'PR'], [invoices.prefix, credits.prefix]),
      journal: firstFree(['PN', 'PR', 'PS'], [invoices.journal, credits.journal]),
    }
  )
}
