import { type Money, toText } from './money.ts'

export type CreditTransfer = {
  readonly accountName: string
  readonly iban: string
  readonly bic: string | undefined
  readonly amount: Money
  /** ISO 11649 creditor reference. */
  readonly reference: string
}

const longestPayload = 331
const highestMinor = 99_999_999_999n

/**
 * The text of a QR code that starts a SEPA credit transfer (EPC069-12 v2.1, version 002, UTF-8): euro only, 0.01 to 999 999 999.99,
 * at most 331 bytes. `undefined` when the transfer cannot be said in one.
 */
export const epcQr = ({ accountName, iban, bic, amount, reference }: CreditTransfer): string | undefined => {
  if (amount.currency !== 'EUR' || amount.minor < 1n || amount.minor > highestMinor) return undefined
  const name = accountName.replace(/\s+/g, ' ').slice(0, 70)
  const payload = ['BCD', '002', '1', 'SCT', bic ?? '', name, iban.replaceAll(' ', ''), `EUR${toText(amount)}`, '', reference].join('\n')
  return Buffer.byteLength(payload) <= longestPayload ? payload : undefined
}
