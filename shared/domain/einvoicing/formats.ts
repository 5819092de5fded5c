import { isFeeStatement } from '../crediting/purpose.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { EInvoiceFormat } from '../einvoice.ts'
import type { Invoice } from '../invoice.ts'
import { defaultFormats } from './data/default-formats.ts'

/** In every PDF, whoever receives it. */
const inThePdf: EInvoiceFormat = 'facturX'

/** The e-invoices that a customer gets: Factur-X in the PDF, and beside it what the profile or the default of the country says. */
export const formatsFor = ({ kind, address, eInvoice }: Customer, on: Day): EInvoiceFormat[] => {
  const row = defaultFormats.findLast(({ country, buyers, from }) => country === address.countryCode && buyers.includes(kind) && from <= on)
  return [...new Set([inThePdf, eInvoice?.format ?? row?.format ?? inThePdf])]
}

/** The e-invoices of an invoice. Snapshots of before they were kept there have Factur-X alone; a statement of late fees is none. */
export const formatsOf = (invoice: Pick<Invoice, 'formats' | 'typeCode'>): readonly EInvoiceFormat[] =>
  isFeeStatement(invoice) ? [] : (invoice.formats ?? [inThePdf])
