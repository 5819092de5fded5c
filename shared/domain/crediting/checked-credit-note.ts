import { checkText, type MissingGlyphs } from '../billing/check-glyphs.ts'
import { checkSizes } from '../billing/check-sizes.ts'
import type { Materials } from '../billing/materials.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { isZero, type Money, toText } from '../money.ts'
import type { Fact, Order } from '../order.ts'
import type { Seller } from '../seller.ts'
import { replacementOf } from './correction.ts'
import { composeCreditNote } from './compose-credit-note.ts'
import type { CreditRequest } from './credit-request.ts'
import { creditClaimsOn } from './credited-invoice.ts'
import { isCredit, isFeeStatement } from './purpose.ts'

/** A credit's fact with the invoice that it credits. */
export type CreditOfOrder = {
  readonly order: Order
  readonly fact: Pick<Fact, 'factId' | 'invoiceId'>
  readonly request: CreditRequest
  readonly original: Invoice
  /** Of the original: it is issued. */
  readonly entry: JournalEntry
  readonly paid: Money
  /** What is given up of it: a credit of that would take its VAT back twice. */
  readonly writtenOff: Money
  readonly seller: Seller
}

/** How the documents are printed and stored. */
export type Print = { readonly missingGlyphs: MissingGlyphs; readonly compressedSize: Materials['compressedSize'] }

/**
 * The credit note of an order's fact, from what the order's other credits have left of the invoice, or everything that stands in its way.
 * Findings: those of `composeCreditNote` and `checkSizes`; NOT_AN_INVOICE; INVOICE_REPLACED; INVOICE_WRITTEN_OFF; CHARACTER_NOT_PRINTABLE.
 */
export const checkedCreditNote = (credit: CreditOfOrder, print: Print): Checked<Invoice> => {
  const { order, fact, request, original, entry, paid, writtenOff, seller } = credit
  if (isCredit(original) || isFeeStatement(original)) return failed(notAnInvoice(entry))
  if (replacementOf(order, original.invoiceId) !== undefined) return failed(invoiceReplaced(entry))
  if (!isZero(writtenOff)) return failed(isWrittenOff(entry, writtenOff))
  const composed = composeCreditNote({
    original,
    issue: { number: entry.number, issueDate: entry.issueDate },
    request,
    before: creditClaimsOn(order, original, fact.factId),
    paid,
    seller,
    creditNoteId: fact.invoiceId,
    factId: fact.factId,
  })
  const unprintable = request.note === undefined ? [] : checkText(print.missingGlyphs, 'note', request.note)
  const findings = [...unprintable, ...(composed.ok ? checkSizes(composed.value, print.compressedSize) : composed.findings)]
  return composed.ok && findings.length === 0 ? passed(composed.value) : failed(...findings)
}

const notAnInvoice = ({ number }: JournalEntry): Finding => ({
  code: 'NOT_AN_INVOICE',
  field: 'invoice',
  expected: 'an invoice',
  actual: `${number}, which is a credit note`,
  remedy: 'A credit note is not credited: publish what is to be paid as a new order.',
})

const invoiceReplaced = ({ number }: JournalEntry): Finding => ({
  code: 'INVOICE_REPLACED',
  field: 'invoice',
  expected: 'an invoice that nothing replaces',
  actual: `${number}, which a corrected invoice cancels and replaces`,
  remedy: 'Credit the corrected invoice.',
})

const isWrittenOff = ({ number }: JournalEntry, writtenOff: Money): Finding => ({
  code: 'INVOICE_WRITTEN_OFF',
  field: 'invoice',
  expected: 'an invoice of which nothing is written off',
  actual: `${number}, of which ${toText(writtenOff)} ${writtenOff.currency} is`,
  remedy: 'Undo the write-off, credit the invoice, and write off what is left then.',
})
