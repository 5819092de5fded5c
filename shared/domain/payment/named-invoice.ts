import { feeSeriesOf } from '../fee-statement/fee-series.ts'
import { isRfReference } from '../identifiers/rf-reference.ts'
import { placeOfNumber } from '../numbering.ts'
import type { Seller } from '../seller.ts'

/**
 * The number of the invoice, or statement of late fees, that a payer's reference names, written as its series writes it: an RF creditor reference (ISO 11649) with
 * correct check digits, or the number itself. Undefined for any other text: an amount or a name alone settles nothing.
 */
export const numberNamedBy = (reference: string, seller: Pick<Seller, 'series' | 'creditNotes' | 'lateFees'>): string | undefined => {
  const text = reference.replaceAll(' ', '').toUpperCase()
  if (placeOfNumber(text) !== undefined) return text
  const prefixes = [seller.series.prefix, feeSeriesOf(seller).prefix]
  return prefixes.map((prefix) => numberOf(text, { prefix, site: seller.series.site })).find((number) => number !== undefined)
}

const numberOf = (text: string, { prefix, site }: Pick<Seller['series'], 'prefix' | 'site'>): string | undefined => {
  const start = `${prefix}${site ?? ''}`
  const body = text.slice(4)
  if (!isRfReference(text) || !body.startsWith(start)) return undefined
  const [year, sequence] = [body.slice(start.length, start.length + 4), body.slice(start.length + 4)]
  const number = site === undefined ? `${prefix}${year}-${sequence}` : `${prefix}-${site}-${year}-${sequence}`
  return placeOfNumber(number) === undefined ? undefined : number
}
