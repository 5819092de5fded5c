import { mod97 } from './mod97.ts'

/** What ISO 11649 leaves after RF and the check digits. */
const longestBody = 21

/**
 * The RF creditor reference (ISO 11649) of an invoice number: RF, two check digits, then the number's letters and digits. A number of
 * more than 21 keeps its last 21: there the year and the sequence stand. A number without letter or digit is a defect.
 */
export const rfReference = (number: string): string => {
  const body = number
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-longestBody)
  const check = 98n - mod97(`${body || '-'}RF00`)
  return `RF${check.toString().padStart(2, '0')}${body}`
}

/** Whether a text is an RF reference with correct check digits, as a bank statement carries it (no spaces). */
export const isRfReference = (text: string): boolean =>
  /^RF\d{2}[0-9A-Z]{1,21}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1n
