import * as z from 'zod'
import { currencySchema } from '../currency.ts'
import { daySchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import { sellerIdSchema } from '../ids.ts'
import type { PostingLine } from '../journal-entry.ts'
import { linesOf } from '../ledger/netted-lines.ts'
import { type Money, negate } from '../money.ts'
import type { Accounts } from '../seller.ts'
import { paymentIdSchema } from './payment.ts'

/** A seller's part of what the provider paid out: `amount` is below zero where more was taken back of its payments than came in. */
export const payoutRequestSchema = z.object({
  sellerId: sellerIdSchema,
  /** The payout's own id, `po_...`. */
  paymentId: paymentIdSchema,
  amount: decimalSchema,
  currency: currencySchema,
  /** When it was in the bank; of one that failed, when it came back. */
  on: daySchema,
  state: z.enum(['paid', 'failed']),
})

/** Dr bank / Cr provider; below zero the other way round. */
export const payoutLines = (amount: Money, { bank = '512000', provider = '517000' }: Pick<Accounts, 'bank' | 'provider'>): PostingLine[] =>
  linesOf([
    { account: bank, amount: negate(amount), bookAmount: negate(amount) },
    { account: provider, amount, bookAmount: amount },
  ])

/** On the accounts that it was posted to, whatever the chart says now. */
export const payoutReversed = (lines: readonly PostingLine[]): PostingLine[] =>
  lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' }))
