import type { Invoice, InvoiceAdjustment, InvoiceLine } from '../invoice.ts'
import type { PostingLine } from '../journal-entry.ts'
import { add, isZero, type Money, negate, nothing, subtract } from '../money.ts'
import type { Accounts } from '../seller.ts'
import type { TaxPoint, VatKey } from '../vat.ts'
import { convertedTo, splitInvoiceAmount } from './invoice-amount.ts'
import { taxCodeOf } from './tax-code.ts'
import type { BookRate } from './vat-groups.ts'
import { compareVat } from './vat-split.ts'

/** What the entry of an invoice is made from. */
export type Posted = Pick<Invoice, 'customerId' | 'currency' | 'lines' | 'adjustments' | 'vatGroups' | 'totals'>

type Revenue = { readonly account: string; readonly vat: VatKey; readonly amount: Money }

/**
 * The journal entry at issue: Dr receivables of the customer, Cr revenue per account and VAT code, Cr VAT due, or VAT waiting for the
 * payment. It balances in the invoice's currency and in that of the books: gross and VAT are converted once, revenue takes the difference
 * by largest remainder, so that no rounding account is needed.
 */
export const postingOf = (invoice: Posted, accounts: Accounts, book: BookRate): PostingLine[] => {
  const { gross, vatInBookCurrency } = invoice.totals
  const grossInBooks = convertedTo(book.bookCurrency, gross, book.rate)
  return [
    { account: accounts.receivables, auxiliary: invoice.customerId, side: 'debit', amount: gross, bookAmount: grossInBooks },
    ...revenueLines(revenues(invoice, accounts), subtract(grossInBooks, vatInBookCurrency)),
    ...vatLines(invoice, accounts),
  ]
}

const revenueLines = (parts: readonly Revenue[], inBooks: Money): PostingLine[] => {
  const bookParts = parts.length === 0 ? [] : splitInvoiceAmount(inBooks, weightsOf(parts))
  return parts.map(({ account, vat, amount }, index) => ({
    account,
    side: 'credit',
    amount,
    bookAmount: bookParts[index] ?? nothing(inBooks.currency),
    taxCode: taxCodeOf(vat),
  }))
}

const weightsOf = (parts: readonly { readonly amount: Money }[]): bigint[] =>
  parts.map(({ amount }) => (amount.minor > 0n ? amount.minor : 0n))

/** Allowances certain at issue lower the revenue that they are given on (PCG art. 944-70); they are no expense. */
const revenues = (invoice: Posted, accounts: Accounts): Revenue[] => {
  const parts = [
    ...invoice.lines.map(({ account, vat, netAmount }) => ({ account, vat, amount: netAmount })),
    ...invoice.adjustments.flatMap((adjustment) =>
      adjustment.kind === 'charge' ? [chargeOf(adjustment, accounts)] : loweredRevenue(adjustment, invoice.lines),
    ),
  ]
  return gathered(parts).filter(({ amount }) => !isZero(amount))
}

const chargeOf = ({ nature, vat, amount }: InvoiceAdjustment, accounts: Accounts): Revenue => ({
  account: nature === 'packaging' ? accounts.packaging : accounts.freight,
  vat,
  amount,
})

const loweredRevenue = ({ vat, amount }: InvoiceAdjustment, lines: readonly InvoiceLine[]): Revenue[] => {
  const parts = gathered(
    lines.filter((line) => taxCodeOf(line.vat) === taxCodeOf(vat)).map((line) => ({ account: line.account, vat, amount: line.netAmount })),
  )
  const shares = splitInvoiceAmount(negate(amount), weightsOf(parts))
  return parts.map((part, index) => ({ ...part, amount: shares[index] ?? nothing(amount.currency) }))
}

/** One line per account and VAT code, in the order of both. */
const gathered = (parts: readonly Revenue[]): Revenue[] => {
  const sums = new Map<string, Revenue>()
  for (const part of parts) {
    const key = `${part.account} ${taxCodeOf(part.vat)}`
    const known = sums.get(key)
    sums.set(key, known === undefined ? part : { ...known, amount: add(known.amount, part.amount) })
  }
  return [...sums.values()].toSorted((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : compareVat(a.vat, b.vat)))
}

const vatLines = ({ vatGroups }: Posted, accounts: Accounts): PostingLine[] =>
  vatGroups.flatMap((group) => {
    const bookParts = splitInvoiceAmount(
      group.taxInBookCurrency,
      group.taxPoints.map(({ tax }) => tax.minor),
    )
    const lines = group.taxPoints.map((point, index) => ({
      account: vatAccount(point.basis, accounts),
      side: 'credit' as const,
      amount: point.tax,
      bookAmount: bookParts[index] ?? nothing(group.taxInBookCurrency.currency),
      taxCode: taxCodeOf(group),
      taxBase: point.base,
    }))
    return lines.filter(({ amount }) => !isZero(amount))
  })

/** VAT that falls due with the payment waits (44574); all other VAT is due (44571). */
const vatAccount = (basis: TaxPoint['basis'], accounts: Accounts): string => {
  switch (basis) {
    case 'receipt':
      return accounts.vatWaiting
    case 'delivery':
    case 'debits':
    case 'none':
      return accounts.vatDue
  }
}
