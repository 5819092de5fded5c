import { type ArchivedFile, documentContentOf, type FileContent } from '../../shared/domain/archived-file.ts'
import type { Invoice, InvoiceLine } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { documentKindOf } from '../../shared/domain/invoice-list/kind.ts'
import { financeStatusOf } from '../../shared/domain/invoice-list/status.ts'
import type { JournalEntry, PostingLine } from '../../shared/domain/journal-entry.ts'
import { type Money, toText } from '../../shared/domain/money.ts'
import { paidOf } from '../../shared/domain/payment/open-invoice.ts'
import type { DocumentFacts } from '../../shared/domain/reports/issued-document.ts'
import { finalDueDate } from '../../shared/domain/tax/due-dates.ts'

/** What the books hold of one document: without its entry it is not issued. */
export type Held = { readonly header: InvoiceHeader; readonly entry: JournalEntry | undefined }

/** Number and dates are the entry's: the header learns them later. */
export const headOf = ({ header, entry }: Held) => {
  const { invoiceId, orderId, factId, customerId, dueDate, delivery, rejected, replacedBy } = header
  const status = financeStatusOf(header, entry !== undefined)
  const issue = { number: entry?.number, issueDate: entry?.issueDate }
  return { invoiceId, orderId, factId, customerId, status, ...issue, dueDate, delivery, rejected, replacedBy }
}

const textOf = (amount: Money | undefined) => (amount === undefined ? undefined : toText(amount))

type Said = Pick<DocumentFacts, 'typeCode' | 'buyer' | 'purchaseOrderNumber' | 'currency' | 'terms' | 'totals'>

/** A row of a list. The due date is of its terms and issue date, whether or not the header has it yet. */
export const invoiceRowOf = (held: Held, { buyer, purchaseOrderNumber, currency, terms, totals, typeCode }: Said) => ({
  ...headOf(held),
  dueDate: held.entry === undefined ? undefined : finalDueDate(terms, held.entry.issueDate),
  kind: documentKindOf({ typeCode }),
  customerName: buyer.name,
  purchaseOrderNumber,
  currency,
  net: toText(totals.net),
  vat: toText(totals.vat),
  gross: toText(totals.gross),
  credited: textOf(held.header.credited),
  paid: held.header.payments === undefined ? undefined : toText(paidOf(held.header, { currency })),
  open: textOf(held.header.open),
})

/** All of a document. */
export const invoiceAnswerOf = (held: Held, invoice: Invoice) => {
  const { header, entry } = held
  const { precedingInvoice: earlier } = invoice
  return {
    ...invoiceRowOf(held, invoice),
    precedingInvoice: earlier === undefined ? undefined : { invoiceId: earlier.invoiceId, number: earlier.number },
    lines: invoice.lines.map(lineOf),
    entry: entry === undefined ? undefined : entryOf(entry),
    documents: filesOf(header).map(({ content, file }) => ({ format: content, sha256: file.sha256 })),
  }
}

const lineOf = ({ number, sku, name, quantity, unitCode, netPrice, netAmount, vat, taken }: InvoiceLine) => ({
  number,
  sku,
  name,
  quantity,
  unitCode,
  netPrice,
  netAmount: toText(netAmount),
  vatCategory: vat.category,
  vatRate: vat.rate,
  ...(taken !== undefined && { taken }),
})

const entryOf = ({ journal, sequence, postedAt, link, lines }: JournalEntry) => ({
  journal,
  sequence,
  postedAt,
  link,
  lines: lines.map(postingOf),
})

const postingOf = ({ account, auxiliary, side, amount, bookAmount }: PostingLine) => ({
  account,
  auxiliary,
  side,
  amount: toText(amount),
  currency: amount.currency,
  bookAmount: toText(bookAmount),
  bookCurrency: bookAmount.currency,
})

/** Every archived file of a document; none before it is stored. */
export const filesOf = ({ archive, furtherFiles = [], queue }: InvoiceHeader): { content: FileContent; file: ArchivedFile }[] => [
  ...(archive === undefined ? [] : [{ content: documentContentOf({ queue }), file: archive }]),
  ...furtherFiles.map(({ content, ...file }) => ({ content, file })),
]
