import { type Checked, failed, type Finding, passed } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { placeOfNumber } from '../../shared/domain/numbering.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'

type Numbers = { readonly sellerId: SellerId; readonly numbers: readonly string[] }

/** The ids of a seller's invoices of these numbers, each once. Findings: INVOICE_UNKNOWN. */
export const findAllNumbered = async (invoices: InvoiceBook, { sellerId, numbers }: Numbers): Promise<Checked<InvoiceId[]>> => {
  const once = [...new Set(numbers)]
  const found = await Promise.all(once.map((number) => findNumbered(invoices, sellerId, number)))
  const unknown = once.filter((_, index) => found[index] === undefined)
  return unknown.length > 0 ? failed(...unknown.map(invoiceUnknown)) : passed(found.filter((id) => id !== undefined))
}

/** The register says whose a number is; its entry must have it as it is written. */
const findNumbered = async (invoices: InvoiceBook, sellerId: SellerId, number: string): Promise<InvoiceId | undefined> => {
  const place = placeOfNumber(number)
  if (place === undefined) return undefined
  const { site, ...at } = place
  const invoiceId = await invoices.findNumbered({ sellerId, kind: 'invoice', site }, at)
  return invoiceId !== undefined && (await invoices.findEntry(invoiceId))?.number === number ? invoiceId : undefined
}

const invoiceUnknown = (number: string): Finding => ({
  code: 'INVOICE_UNKNOWN',
  field: `invoices[${number}]`,
  expected: 'the number of an issued invoice of the seller',
  actual: number,
  remedy: 'Name invoices as they are numbered, such as F2026-000123.',
})
