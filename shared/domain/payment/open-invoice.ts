import type { CreditClaim } from '../crediting/credit-claim.ts'
import { defect } from '../failures.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { PostingLine } from '../journal-entry.ts'
import { isNegative, type Money, nothing, subtract, total } from '../money.ts'

/** An issued invoice with what is credited of it, and the payments and write-offs on its header. */
export type OpenInvoice = {
  readonly header: Pick<InvoiceHeader, 'payments' | 'writeOffs' | 'replacedBy'>
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

/** What is written off of an invoice, be it that some of it came in later. */
export const writtenOffOf = ({ writeOffs }: Pick<InvoiceHeader, 'writeOffs'>, { currency }: Pick<Invoice, 'currency'>): Money =>
  total(
    currency,
    (writeOffs ?? []).map(({ amount }) => amount),
  )

/** What credits leave of an invoice's gross amount. */
export const leftOf = ({ invoice, creditNotes }: Pick<OpenInvoice, 'invoice' | 'creditNotes'>): Money =>
  subtract(
    invoice.totals.gross,
    total(
      invoice.currency,
      creditNotes.map(({ gross }) => gross),
    ),
  )

/** What is owed: gross less credits, payments and write-offs; nothing once it is replaced, or more was paid than is left of it. */
export const owedOn = (open: OpenInvoice): Money => {
  const { header, invoice } = open
  const left = subtract(subtract(leftOf(open), paidOf(header, invoice)), writtenOffOf(header, invoice))
  return header.replacedBy !== undefined || isNegative(left) ? nothing(invoice.currency) : left
}

/** The receivable of the invoice's entry: account, customer, amount in both currencies. */
export const receivableOf = ({ posting, invoiceId }: Invoice): PostingLine => {
  const posted = posting.find(({ side, auxiliary }) => side === 'debit' && auxiliary !== undefined)
  if (posted === undefined) throw defect(`the entry of invoice ${invoiceId} has no receivable`)
  return posted
}

/** What credits leave of the receivable in the currency of the books, at the invoice's rate. */
export const leftInBooks = ({ invoice, creditNotes }: Pick<OpenInvoice, 'invoice' | 'creditNotes'>): Money => {
  const credited = creditNotes.flatMap(({ revenue, groups }) => [
    ...revenue.map(({ bookAmount }) => bookAmount),
    ...groups.map(({ taxInBookCurrency }) => taxInBookCurrency),
  ])
  return subtract(receivableOf(invoice).bookAmount, total(invoice.bookCurrency, credited))
}

/** What is left of the receivable in the currency of the books, at the invoice's rate. */
export const owedInBooks = (open: OpenInvoice): Money => {
  const { payments = [], writeOffs = [] } = open.header
  const settled = [...payments, ...writeOffs].map(({ bookAmount }) => bookAmount)
  return subtract(leftInBooks(open), total(open.invoice.bookCurrency, settled))
}
