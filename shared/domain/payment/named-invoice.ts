import { isRfReference } from '../identifiers/rf-reference.ts'
import { placeOfNumber } from '../numbering.ts'
import type { Seller } from '../seller.ts'

/**
 * The number of the invoice that a payer's reference names, written as its series writes it: an RF creditor reference (ISO 11649) with
 * correct check digits, or the number itself. Undefined for any other text: an amount or a name alone settles nothing.
 */
export const numberNamedBy = (reference: string, { prefix, site }: Seller['series']): string | undefined => {
  const text = reference.replaceAll(' ', '').toUpperCase()
  if (placeOfNumber(text) !== undefined) return text
  const start = `${prefix}${site ?? ''}`
  const body = text.slice(4)
  if (!isRfReference(text) || !body.startsWith(start)) return undefined
  const [year, sequence] = [body.slice(start.length, start.length + 4), body.slice(start.length + 4)]
  const number = site === undefined ? `${prefix}${year}-${sequence}` : `${prefix}-${site}-${year}-${sequence}`
  return placeOfNumber(number) === undefined ? undefined : number
}
