/** Transfers that settle nothing, as the payment book takes them, and what the books hold of their entries. */
import { type StoredItem, readItem } from '../../shared/adapters/dynamo/item.ts'
import { readPosting } from '../../shared/adapters/dynamo/posting-item.ts'
import { day, type Instant } from '../../shared/domain/day.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { journalHeadSchema, journalPageSchema, waitingEntrySchema } from '../../shared/domain/ledger/validated-entries.ts'
import { money } from '../../shared/domain/money.ts'
import { type Payment, paymentIdSchema } from '../../shared/domain/payment/payment.ts'
import { postedAccountsOf } from '../../shared/domain/payment/payment-accounts.ts'
import type { PaymentWrite } from '../../shared/ports/payment-book.ts'

export type Transfer = { readonly sellerId: SellerId; readonly paymentId: string; readonly receivedOn: string; readonly at: Instant }

export const transferOf = ({ sellerId, paymentId, receivedOn, at }: Transfer): PaymentWrite => {
  const amounts = { amount: money('EUR', 100n), bookAmount: money('EUR', 100n) }
  const payment: Payment = {
    paymentId: paymentIdSchema.parse(paymentId),
    sellerId,
    method: 'bankTransfer',
    ...amounts,
    accounts: postedAccountsOf({ receivables: '411000' }, { method: 'bankTransfer' }),
    receivedOn: day(receivedOn),
    by: 'finance',
    at,
    version: 0,
    allocations: [],
    refunds: [],
  }
  const lines = [
    { account: '512000', side: 'debit' as const, ...amounts },
    { account: '471000', side: 'credit' as const, ...amounts },
  ]
  const facts = { sellerId, journal: 'BQ' as const, date: day(receivedOn), postedAt: at, paymentId: payment.paymentId }
  return { payment, invoices: [], entry: { entryId: `payment/${paymentId}`, ...facts, lines }, occurrences: [] }
}

/** Of all sellers. */
export const postedIn = ({ books, ledger }: { readonly books: readonly StoredItem[]; readonly ledger: readonly StoredItem[] }) => {
  const of = (items: readonly StoredItem[], kind: string) => items.filter((item) => item['of']?.S === kind)
  return {
    sealedPostings: of(ledger, 'posting').map(readPosting),
    waitingEntries: of(books, 'waitingEntry').map((item) => readItem(waitingEntrySchema, item)),
    journalHeads: of(books, 'journalHead').map((item) => readItem(journalHeadSchema, item)),
    journalPages: of(ledger, 'journalPage').map((item) => readItem(journalPageSchema, item)),
    booksHistory: new Map(),
    ledgerChanges: [],
  }
}
