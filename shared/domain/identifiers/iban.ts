import { ibanLengths } from './iban-lengths.ts'
import { mod97 } from './mod97.ts'

/** An IBAN (BT-84) in electronic form, without spaces: known country, its length, check digits that leave 1 (ISO 13616). */
export const isIban = (text: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]+$/.test(text)) return false
  if (ibanLengths.get(text.slice(0, 2)) !== text.length) return false
  return mod97(text.slice(4) + text.slice(0, 4)) === 1n
}
