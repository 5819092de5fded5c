import { allocate } from '../allocation.ts'
import { isFeeStatement } from '../crediting/purpose.ts'
import type { Invoice } from '../invoice.ts'
import { type Credit, reversed } from '../ledger/netted-lines.ts'
import { add, isNegative, isZero, least, type Money, negate, nothing, subtract, total } from '../money.ts'
import { leftOf, leftInBooks, type OpenInvoice, paidOf, receivableOf } from '../payment/open-invoice.ts'
import { collectedBetween } from '../payment/released.ts'
import type { InvoiceWriteOff } from './invoice-write-off.ts'

/** In the currency of the document, and of the books. */
export type Amounts = { readonly amount: Money; readonly bookAmount: Money }

const sumOf = (all: readonly Amounts[], { currency, bookCurrency }: OpenInvoice['invoice']): Amounts => ({
  amount: total(
    currency,
    all.map(({ amount }) => amount),
  ),
  bookAmount: total(
    bookCurrency,
    all.map(({ bookAmount }) => bookAmount),
  ),
})

const aboveZero = (amount: Money): Money => (isNegative(amount) ? nothing(amount.currency) : amount)

/**
 * What came in of what is written off: payments beyond what credits and write-offs leave. Credits cannot make it so, as nothing is credited
 * while a write-off is in force.
 */
const recoveredOf = (open: OpenInvoice): Amounts => {
  const { header, invoice, creditNotes } = open
  const off = sumOf(header.writeOffs ?? [], invoice)
  const paid = sumOf(header.payments ?? [], invoice)
  const amount = least(aboveZero(subtract(add(paid.amount, off.amount), leftOf(open))), off.amount)
  if (isZero(amount)) return { amount, bookAmount: nothing(invoice.bookCurrency) }
  const bookAmount = least(aboveZero(subtract(add(paid.bookAmount, off.bookAmount), leftInBooks({ invoice, creditNotes }))), off.bookAmount)
  return { amount, bookAmount }
}

/** What is written off of an invoice and has not come in: a payment beyond what is owed settles it. */
export const recoverableOf = (open: OpenInvoice): Amounts => {
  const off = sumOf(open.header.writeOffs ?? [], open.invoice)
  const recovered = recoveredOf(open)
  return { amount: subtract(off.amount, recovered.amount), bookAmount: subtract(off.bookAmount, recovered.bookAmount) }
}

/** Where a write-off lies behind what payments settle, and how much of it has come in. */
type Span = { readonly writeOff: InvoiceWriteOff; readonly from: Money; readonly recovered: Amounts }

/** What was written off first is received first. */
const spansOf = (open: OpenInvoice): Span[] => {
  let left = recoveredOf(open)
  let from = subtract(paidOf(open.header, open.invoice), left.amount)
  return (open.header.writeOffs ?? []).map((writeOff) => {
    const amount = least(left.amount, writeOff.amount)
    const recovered = { amount, bookAmount: isZero(subtract(left.amount, amount)) ? left.bookAmount : writeOff.bookAmount }
    const span = { writeOff, from, recovered }
    left = { amount: subtract(left.amount, amount), bookAmount: subtract(left.bookAmount, recovered.bookAmount) }
    from = add(from, writeOff.amount)
    return span
  })
}

/**
 * VAT that a write-off takes back between two sums that are settled: what waits for the payment always (it never falls due, art. 269, 2, c
 * CGI), what was due only once the debt is proven irrecoverable (art. 272, 1 CGI). Credits of the account on which it was posted at issue.
 */
export const vatTakenBack = (
  open: OpenInvoice,
  [from, until]: readonly [Money, Money],
  { proven }: Pick<InvoiceWriteOff, 'proven'>,
): Credit[] =>
  collectedBetween({ ...open, paid: from }, { ...open, paid: until }).flatMap(({ account, basis, taxCode, base, tax, taxInBookCurrency }) =>
    account === undefined || (basis !== 'receipt' && !proven)
      ? []
      : [{ account, amount: tax, bookAmount: taxInBookCurrency, taxCode, taxBase: base }],
  )

/**
 * Where what is written off stands: Cr the receivable; Dr VAT that is taken back; Dr the rest to losses (654); of what has come in since, Cr
 * 7583 and its VAT is due again. A function of the invoice's credits, payments and write-offs and of no order of theirs; each change posts
 * the difference of two of these.
 */
export const writeOffLines = (open: OpenInvoice): Credit[] => spansOf(open).flatMap((span) => linesOfSpan(open, span))

const linesOfSpan = (open: OpenInvoice, { writeOff, from, recovered }: Span): Credit[] => {
  const [cameIn, until] = [add(from, recovered.amount), add(from, writeOff.amount)]
  const { account, auxiliary } = receivableOf(open.invoice)
  const [onRecovered, onRest] = [vatTakenBack(open, [from, cameIn], writeOff), vatTakenBack(open, [cameIn, until], writeOff)]
  const loss = less(writeOff, sumOf([...onRecovered, ...onRest], open.invoice))
  return [
    { account, auxiliary, ...less(writeOff, recovered) },
    ...onRest.map(reversed),
    ...givenUp(open.invoice, writeOff.accounts.loss, { amount: negate(loss.amount), bookAmount: negate(loss.bookAmount) }),
    ...givenUp(open.invoice, writeOff.accounts.recovered, less(recovered, sumOf(onRecovered, open.invoice))),
  ]
}

/** Late fees that are given up are waived: no loss, but income that is taken back where the statement has posted it, and stands there again if it comes in. */
const givenUp = (invoice: Invoice, account: string, { amount, bookAmount }: Amounts): Credit[] => {
  if (!isFeeStatement(invoice)) return [{ account, amount, bookAmount }]
  const income = invoice.posting.filter(({ side }) => side === 'credit')
  const weights = income.map((line) => line.bookAmount.minor)
  const [amounts, bookAmounts] = [allocate(amount, weights), allocate(bookAmount, weights)]
  return income.map((line, at) => ({ account: line.account, amount: amounts[at] ?? amount, bookAmount: bookAmounts[at] ?? bookAmount }))
}

const less = (all: Amounts, part: Amounts): Amounts => ({
  amount: subtract(all.amount, part.amount),
  bookAmount: subtract(all.bookAmount, part.bookAmount),
})

/** What a change of an invoice's payments or write-offs moves of what is written off. */
export const writeOffsBetween = (before: OpenInvoice, after: OpenInvoice): Credit[] => [
  ...writeOffLines(before).map(reversed),
  ...writeOffLines(after),
]
