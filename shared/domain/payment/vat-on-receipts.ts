import { type Credit, reversed } from '../ledger/netted-lines.ts'
import type { Accounts } from '../seller.ts'
import type { Released } from './released.ts'

/**
 * VAT that falls due at receipt moves from the waiting account (44574) to VAT due (44571) as it is collected, and back when what was paid
 * is less again (art. 269, 2, c CGI). Goods, and services on debits, were due before.
 */
export const vatOnReceipts = (collected: readonly Released[], { vatDue }: Pick<Accounts, 'vatDue'>): Credit[] =>
  collected.flatMap(({ basis, account, taxCode, base, tax, taxInBookCurrency }) => {
    if (basis !== 'receipt' || account === undefined) return []
    const due: Credit = { account: vatDue, amount: tax, bookAmount: taxInBookCurrency, taxCode, taxBase: base }
    return [{ ...reversed(due), account }, due]
  })
