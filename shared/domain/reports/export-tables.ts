import { taxCodeOf } from '../billing/tax-code.ts'
import { isCredit } from '../crediting/purpose.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { isZero, type Money, subtract, total } from '../money.ts'
import { finalDueDate } from '../tax/due-dates.ts'
import { amountCell, type Cell, textCell } from './csv.ts'
import type { IssuedDocument } from './issued-document.ts'
import { journalRows } from './sales-journal.ts'
import type { VatRow } from './vat-report.ts'

/** A table of an export: its columns, each with what a record says there. */
type Columns<T> = Readonly<Record<string, (row: T) => Cell>>

const recordsOf = <T>(columns: Columns<T>, rows: readonly T[]): Cell[][] =>
  rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row)))

const headOf = <T>(columns: Columns<T>): Cell[] => Object.keys(columns).map(textCell)

type JournalLine = ReturnType<typeof journalRows>[number]

const ifAny = (amount: Money): Cell => amountCell(isZero(amount) ? undefined : amount)

const journalColumns: Columns<JournalLine> = {
  journal: ({ journal }) => textCell(journal),
  entryDate: ({ entryDate }) => textCell(entryDate),
  number: ({ number }) => textCell(number),
  account: ({ account }) => textCell(account),
  auxiliary: ({ auxiliary }) => textCell(auxiliary),
  label: ({ label }) => textCell(label),
  currency: ({ debit }) => textCell(debit.currency),
  debit: ({ debit }) => ifAny(debit),
  credit: ({ credit }) => ifAny(credit),
  foreignCurrency: ({ currencyAmount }) => textCell(currencyAmount?.currency),
  foreignAmount: ({ currencyAmount }) => amountCell(currencyAmount),
  taxCode: ({ taxCode }) => textCell(taxCode),
}

const vatColumns: Columns<VatRow> = {
  taxPointMonth: ({ month }) => textCell(month),
  category: ({ vat }) => textCell(vat.category),
  rate: ({ vat }) => ({ figure: vat.rate }),
  vat: ({ state }) => textCell(state),
  currency: ({ base }) => textCell(base.currency),
  base: ({ base }) => amountCell(base),
  tax: ({ tax }) => amountCell(tax),
}

export type ExportedDocument = IssuedDocument & { readonly header: InvoiceHeader }

const documentColumns: Columns<ExportedDocument> = {
  number: ({ entry }) => textCell(entry.number),
  type: ({ facts }) => textCell(facts.typeCode),
  issueDate: ({ entry }) => textCell(entry.issueDate),
  dueDate: ({ entry, facts }) => textCell(isCredit(facts) ? undefined : finalDueDate(facts.terms, entry.issueDate)),
  deliveryDate: ({ facts }) => textCell(facts.deliveryDate),
  precedingInvoice: ({ facts }) => textCell(facts.precedingInvoice?.number),
  orders: ({ facts }) => textCell([...new Set(facts.sources.map(({ orderId }) => orderId))].join(' ')),
  purchaseOrder: ({ facts }) => textCell(facts.purchaseOrderNumber),
  customer: ({ facts }) => textCell(facts.customerId),
  customerName: ({ facts }) => textCell(facts.buyer.name),
  customerVatNumber: ({ facts }) => textCell(facts.buyer.vatId),
  country: ({ facts }) => textCell(facts.buyer.address.countryCode),
  currency: ({ facts }) => textCell(facts.currency),
  vatCodes: ({ facts }) => textCell(facts.vatGroups.map(taxCodeOf).join(' ')),
  net: ({ facts }) => amountCell(facts.totals.net),
  vat: ({ facts }) => amountCell(facts.totals.vat),
  gross: ({ facts }) => amountCell(facts.totals.gross),
  bookCurrency: ({ facts }) => textCell(facts.bookCurrency),
  receivable: ({ entry, facts }) => amountCell(receivableOf(entry, facts.bookCurrency)),
  state: ({ header }) => textCell(header.state),
  credited: ({ header }) => amountCell(header.credited),
  open: ({ header }) => amountCell(header.open),
  invoiceId: ({ entry }) => textCell(entry.invoiceId),
}

/** What the entry adds to what customers owe; negative for a credit note, so that the column adds up to the receivables. */
const receivableOf = ({ lines }: JournalEntry, book: Money['currency']): Money => {
  const of = (side: 'debit' | 'credit') =>
    total(
      book,
      lines.filter((line) => line.auxiliary !== undefined && line.side === side).map(({ bookAmount }) => bookAmount),
    )
  return subtract(of('debit'), of('credit'))
}

/** The tables of exports: the names of their columns, and the records of what they are about. */
export const exportTables = {
  journal: {
    head: headOf(journalColumns),
    records: (entries: readonly JournalEntry[]) => recordsOf(journalColumns, entries.flatMap(journalRows)),
  },
  vat: { head: headOf(vatColumns), records: (rows: readonly VatRow[]) => recordsOf(vatColumns, rows) },
  invoices: { head: headOf(documentColumns), records: (documents: readonly ExportedDocument[]) => recordsOf(documentColumns, documents) },
}
