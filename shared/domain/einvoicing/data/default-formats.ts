import type { Customer } from '../../customer.ts'
import { type Day, day } from '../../day.ts'
import type { EInvoiceFormat } from '../../einvoice.ts'

/** The format for customers of a country whose profile names none, from a day on. */
export type DefaultFormat = {
  readonly country: string
  readonly buyers: readonly Customer['kind'][]
  readonly from: Day
  readonly format: EInvoiceFormat
  readonly source: string
}

/** Oldest first. Whoever is not listed gets Factur-X: a PDF for a person that a machine can read too. */
export const defaultFormats: readonly DefaultFormat[] = [
  {
    country: 'DE',
    buyers: ['public'],
    from: day('2020-11-27'),
    format: 'xrechnungUbl',
    source: '§ 3 and § 4 E-Rechnungsverordnung of 2017-10-13',
  },
  {
    country: 'BE',
    buyers: ['public'],
    from: day('2024-03-01'),
    format: 'peppol',
    source: 'royal decree of 2022-03-09',
  },
  {
    country: 'BE',
    buyers: ['business'],
    from: day('2026-01-01'),
    format: 'peppol',
    source: 'law of 2024-02-06, VAT code art. 53',
  },
]
