import type { Finding } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import { entryFault } from '../ledger/entry-fault.ts'
import { isNegative, type Money, toText } from '../money.ts'
import type { BilledLine } from './billed-amounts.ts'
import type { VatBase } from './vat-groups.ts'

/** More than any real invoice, and far below what the formats and the ledger can write: 12 digits before the point. */
const mostMajorDigits = 12

const inWords = (amount: Money): string => `${toText(amount)} ${amount.currency}`
const isTooLarge = (amount: Money): boolean => (toText(amount).replace('-', '').split('.')[0] ?? '').length > mostMajorDigits

/** LINE_NET_NEGATIVE: the allowances of a line are more than the line. AMOUNT_TOO_LARGE. */
export const checkLineAmounts = (lines: readonly BilledLine[]): Finding[] =>
  lines.flatMap(({ index, net }) => [
    ...(isNegative(net)
      ? [
          amountFinding('LINE_NET_NEGATIVE', `lines[${index}].allowances`, {
            expected: 'at most the amount of the line',
            actual: inWords(net),
          }),
        ]
      : []),
    ...(isTooLarge(net) ? [amountTooLarge(`lines[${index}]`, net)] : []),
  ])

/** NEGATIVE_TOTAL: allowances of the document are more than what they are given on. A credit is a document of its own. */
export const checkBases = (bases: readonly VatBase[]): Finding[] =>
  bases
    .flatMap(({ parts }) => parts.map(({ base }) => base))
    .filter(isNegative)
    .map(negativeTotal)

/** ZERO_TOTAL: nothing to claim and nothing to post. AMOUNT_TOO_LARGE. NEGATIVE_TOTAL of a revenue account. */
export const checkTotals = ({ totals, posting }: Pick<Invoice, 'totals' | 'posting'>): Finding[] => {
  if (totals.gross.minor === 0n)
    return [amountFinding('ZERO_TOTAL', 'lines', { expected: 'an amount to be paid', actual: inWords(totals.gross) })]
  const tooLarge = posting.flatMap(({ amount, bookAmount }) => [amount, bookAmount]).find(isTooLarge)
  if (tooLarge !== undefined) return [amountTooLarge('lines', tooLarge)]
  const negative = posting.filter(({ amount, bookAmount }) => isNegative(amount) || isNegative(bookAmount))
  if (negative.length > 0) return negative.map(({ amount }) => negativeTotal(amount))
  const fault = entryFault(posting)
  if (fault !== undefined) throw new RangeError(`the posting of an invoice is no entry: ${fault}`)
  return []
}

const negativeTotal = (amount: Money): Finding =>
  amountFinding('NEGATIVE_TOTAL', 'allowances', {
    expected: 'at most the amount of the lines that they are given on',
    actual: inWords(amount),
  })

const amountTooLarge = (field: string, amount: Money): Finding =>
  amountFinding('AMOUNT_TOO_LARGE', field, { expected: `at most ${mostMajorDigits} digits before the point`, actual: inWords(amount) })

const amountFinding = (code: string, field: string, { expected, actual }: Pick<Finding, 'expected' | 'actual'>): Finding => ({
  code,
  field,
  expected,
  actual,
  remedy: 'Publish a revision of the order with correct amounts, then release it; or refuse it.',
})
