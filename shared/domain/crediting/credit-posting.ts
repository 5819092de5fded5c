import { taxCodeOf } from '../billing/tax-code.ts'
import { defect } from '../failures.ts'
import type { Invoice } from '../invoice.ts'
import type { PostingLine } from '../journal-entry.ts'
import { entryFault } from '../ledger/entry-fault.ts'
import { type Credit, linesOf, reversed } from '../ledger/netted-lines.ts'
import { add, isZero, type Money, total } from '../money.ts'
import type { Released } from '../payment/released.ts'
import { vatOnReceipts } from '../payment/vat-on-receipts.ts'
import type { Accounts } from '../seller.ts'
import type { CreditReason } from './credit-request.ts'
import type { RevenueCredit } from './revenue-credits.ts'
import type { TaxCredit } from './tax-credits.ts'

/** Rebates, discounts and allowances granted (PCG art. 944-70), where the seller names no account of its own. */
export const rebatesByDefault = '709000'

export type CreditPosting = {
  readonly revenue: readonly RevenueCredit[]
  readonly taxes: readonly TaxCredit[]
  readonly reason: CreditReason
  /** What the credit changes in what is paid of each part of the invoice's VAT; nothing of an invoice that is not paid. */
  readonly collected: readonly Released[]
}

/**
 * The entry of a credit note: Dr revenue, or rebates granted (709) for a rebate, Dr VAT where it stands (due or waiting), Cr the
 * customer's receivable. In the currency of the books each amount is its part of the invoice's entry, so the invoice's rate holds.
 */
export const creditPosting = (invoice: Invoice, credit: CreditPosting, accounts: Pick<Accounts, 'rebates' | 'vatDue'>): PostingLine[] => {
  const rebates = credit.reason === 'rebate' ? (accounts.rebates ?? rebatesByDefault) : undefined
  const revenue = rebates === undefined ? credit.revenue : onOneAccount(credit.revenue, rebates)
  const debits = [...revenue.map((line): PostingLine => ({ ...line, side: 'debit' })), ...vatLines(credit, accounts)]
  const posting = [...debits, receivable(invoice, debits)]
  const fault = entryFault(posting)
  if (fault !== undefined) throw defect(`the posting of a credit note of ${invoice.invoiceId} is no entry: ${fault}`)
  return posting
}

const onOneAccount = (revenue: readonly RevenueCredit[], account: string): RevenueCredit[] => {
  const sums = new Map<string, RevenueCredit>()
  for (const { taxCode, amount, bookAmount } of revenue) {
    const known = sums.get(taxCode)
    const sum =
      known === undefined ? { amount, bookAmount } : { amount: add(known.amount, amount), bookAmount: add(known.bookAmount, bookAmount) }
    sums.set(taxCode, { account, taxCode, ...sum })
  }
  return [...sums.values()]
}

/** VAT that waits for the payment is reversed first; what the payment has made due, where it stands now. */
const vatLines = ({ taxes, collected }: CreditPosting, accounts: Pick<Accounts, 'vatDue'>): PostingLine[] => {
  const posted = taxes.flatMap(postedVat)
  const moved = vatOnReceipts(collected, accounts)
  return moved.length === 0 ? posted.map((line) => ({ ...line, side: 'debit' })) : linesOf([...posted.map(reversed), ...moved])
}

const postedVat = ({ part, base, tax, taxInBookCurrency }: TaxCredit): Credit[] =>
  part.account === undefined || (isZero(tax) && isZero(taxInBookCurrency))
    ? []
    : [{ account: part.account, amount: tax, bookAmount: taxInBookCurrency, taxCode: taxCodeOf(part.vat), taxBase: base }]

const receivable = ({ posting, currency, bookCurrency, invoiceId }: Invoice, debits: readonly PostingLine[]): PostingLine => {
  const posted = posting.find(({ side, auxiliary }) => side === 'debit' && auxiliary !== undefined)
  if (posted === undefined) throw defect(`the entry of invoice ${invoiceId} has no receivable`)
  // A line that moves only in the books, by a cent of the rate, is in their currency, and nothing in the document's.
  const sumOf = (amounts: readonly Money[], of: Money['currency']) =>
    total(
      of,
      amounts.filter((amount) => amount.currency === of),
    )
  const signed = debits.map((line) => (line.side === 'debit' ? line : reversed(line)))
  return {
    account: posted.account,
    auxiliary: posted.auxiliary,
    side: 'credit',
    amount: sumOf(
      signed.map(({ amount }) => amount),
      currency,
    ),
    bookAmount: sumOf(
      signed.map(({ bookAmount }) => bookAmount),
      bookCurrency,
    ),
  }
}
