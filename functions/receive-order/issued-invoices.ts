import { replacementOf } from '../../shared/domain/crediting/correction.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

/** A fact of an order whose invoice is issued. */
export type IssuedFact = { readonly fact: Fact; readonly entry: JournalEntry; readonly header: InvoiceHeader }

/** Of these facts those whose invoice is issued, the newest first; the entry is the fact of issue. */
export const issuedAmong = async (invoices: Pick<InvoiceBook, 'find' | 'findEntry'>, facts: readonly Fact[]): Promise<IssuedFact[]> => {
  const billed = facts.filter(({ kind, state }) => kind !== 'credit' && state === 'INVOICING')
  const read = billed.map(async (fact) => {
    const [entry, header] = await Promise.all([invoices.findEntry(fact.invoiceId), invoices.find(fact.invoiceId)])
    return entry === undefined || header === undefined ? [] : [{ fact, entry, header }]
  })
  return (await Promise.all(read)).flat().toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1))
}

/** Without those that a correction replaces. */
export const standing = (order: Order, issued: readonly IssuedFact[]): IssuedFact[] =>
  issued.filter(({ fact }) => replacementOf(order, fact.invoiceId) === undefined)

const newest = ({ entry }: IssuedFact): string => `${entry.issueDate} ${String(entry.sequence).padStart(10, '0')}`
