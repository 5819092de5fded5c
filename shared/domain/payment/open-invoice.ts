import type { CreditClaim } from '../crediting/credit-claim.ts'
import { defect } from '../failures.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { PostingLine } from '../journal-entry.ts'
import { isNegative, type Money, nothing, subtract, total } from '../money.ts'

/** An issued invoice with what is credited of it, and the payments on its header. */
export type OpenInvoice = {
  readonly header: Pick<InvoiceHeader, 'payments' | 'replacedBy'>
  readonly invoice: Invoice
  /** Of credit notes and rebates: what VAT is left to fall due. */
  readonly claims: readonly CreditClaim[]
  /** Of credit notes alone: what is left of the receivable. */
  readonly creditNotes: readonly CreditClaim[]
}

/** What payments settle of an invoice. */
export const paidOf = ({ payments }: Pick<InvoiceHeader, 'payments'>, { currency }: Pick<Invoice, 'currency'>): Money =>
  total(
    currency,
    (payments ?? []).map(({ amount }) => amount),
  )

/** What is owed: gross less credits less payments; nothing once it is replaced, or more was paid than is left of it. */
export const owedOn = ({ header, invoice, creditNotes }: OpenInvoice): Money => {
  const credited = total(
    invoice.currency,
    creditNotes.map(({ gross }) => gross),
  )
  const left = subtract(subtract(invoice.totals.gross, credited), paidOf(header, invoice))
  return header.replacedBy !== undefined || isNegative(left) ? nothing(invoice.currency) : left
}

/** The receivable of the invoice's entry: account, customer, amount in both currencies. */
export const receivableOf = ({ posting, invoiceId }: Invoice): PostingLine => {
  const posted = posting.find(({ side, auxiliary }) => side === 'debit' && auxiliary !== undefined)
  if (posted === undefined) throw defect(`the entry of invoice ${invoiceId} has no receivable`)
  return posted
}

/** What is left of the receivable in the currency of the books, at the invoice's rate. */
export const owedInBooks = ({ header, invoice, creditNotes }: OpenInvoice): Money => {
  const credited = creditNotes.flatMap(({ revenue, groups }) => [
    ...revenue.map(({ bookAmount }) => bookAmount),
    ...groups.map(({ taxInBookCurrency }) => taxInBookCurrency),
  ])
  const paid = (header.payments ?? []).map(({ bookAmount }) => bookAmount)
  return subtract(receivableOf(invoice).bookAmount, total(invoice.bookCurrency, [...credited, ...paid]))
}
