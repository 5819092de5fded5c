import { checkQuantity } from '../billing/check-order.ts'
import { minorUnitExponent } from '../currency.ts'
import { compare, type Decimal, decimalPlaces, isPositive } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import { toDecimal, toText } from '../money.ts'
import type { CreditedLine } from './credit-request.ts'
import type { LineLeft } from './left-of-invoice.ts'

/** LINE_UNKNOWN: the invoice has no such line. */
export const lineUnknown = (index: number, { lineId }: CreditedLine, lines: readonly LineLeft[]): Finding => ({
  code: 'LINE_UNKNOWN',
  field: `part.lines[${index}].lineId`,
  expected: `a line of the invoice: ${lines.map(({ line }) => line.orderLineId).join(', ')}`,
  actual: lineId,
  remedy: 'Name the line by its id in the order.',
})

/** QUANTITY_NOT_POSITIVE, QUANTITY_TOO_FINE (more than 4 decimals), QUANTITY_ABOVE_INVOICED. */
export const unitFindings = ({ line, units }: LineLeft, wanted: Decimal, field: string): Finding[] => {
  const malformed = checkQuantity(wanted, field).map((finding) => ({ ...finding, remedy: 'Credit a quantity of at least 0.0001 units.' }))
  if (malformed.length > 0 || compare(wanted, units) <= 0) return malformed
  const expected = `at most ${units}, as is invoiced of line ${line.orderLineId} and not credited`
  const remedy = 'Credit less; or credit an amount, if the price was wrong.'
  return [{ code: 'QUANTITY_ABOVE_INVOICED', field, expected, actual: wanted, remedy }]
}

/** AMOUNT_NOT_POSITIVE, AMOUNT_TOO_FINE (more decimals than an invoice shows), AMOUNT_ABOVE_INVOICED. */
export const amountFindings = ({ line, amount }: LineLeft, wanted: Decimal, field: string): Finding[] => {
  const { currency } = amount
  const places = Math.min(2, minorUnitExponent(currency))
  const finding = (code: string, expected: string, remedy: string): Finding => ({ code, field, expected, actual: wanted, remedy })
  if (!isPositive(wanted)) return [finding('AMOUNT_NOT_POSITIVE', 'more than 0', 'Credit an amount, net of VAT.')]
  if (decimalPlaces(wanted) > places)
    return [finding('AMOUNT_TOO_FINE', `at most ${places} decimals, as an invoice in ${currency} shows them`, 'Round the amount.')]
  if (compare(wanted, toDecimal(amount)) <= 0) return []
  const most = `at most ${toText(amount)} ${currency} net of VAT, as is invoiced of line ${line.orderLineId} and not credited`
  return [finding('AMOUNT_ABOVE_INVOICED', most, 'Credit less.')]
}

/** NOTHING_LEFT_TO_CREDIT: earlier credit notes have taken everything that these parts were billed for. */
export const nothingLeft = ({ invoiceId }: Pick<Invoice, 'invoiceId'>): Finding => ({
  code: 'NOTHING_LEFT_TO_CREDIT',
  field: 'part',
  expected: 'an amount that is invoiced and not credited',
  actual: `nothing of invoice ${invoiceId}`,
  remedy: 'Nothing to do: a credit note needs an amount.',
})
