import { type Checked, failed, type Finding, passed } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Numbers = { readonly sellerId: SellerId; readonly numbers: readonly string[] }

/** The ids of a seller's invoices of these numbers, each once. Findings: INVOICE_UNKNOWN. */
export const findAllNumbered = async (invoices: InvoiceBook, { sellerId, numbers }: Numbers): Promise<Checked<InvoiceId[]>> => {
  const once = [...new Set(numbers)]
  const found = await Promise.all(once.map((number) => invoices.findByNumber(sellerId, number)))
  const unknown = once.filter((_, index) => found[index] === undefined)
  return unknown.length > 0 ? failed(...unknown.map(invoiceUnknown)) : passed(found.filter((id) => id !== undefined))
}

const invoiceUnknown = (number: string): Finding => ({
  code: 'INVOICE_UNKNOWN',
  field: `invoices[${number}]`,
  expected: 'the number of an issued invoice of the seller',
  actual: number,
  remedy: 'Name invoices as they are numbered, such as F2026-000123.',
})
