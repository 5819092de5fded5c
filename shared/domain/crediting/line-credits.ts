import { shareOf } from '../billing/share.ts'
import { compare, type Decimal, isPositive, minus, plus, zero } from '../decimal.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { least, money, type Money, nothing, rounded, subtract } from '../money.ts'
import type { CreditedLine, CreditedPart } from './credit-request.ts'
import { amountFindings, lineUnknown, unitFindings } from './credit-findings.ts'
import type { InvoiceLeft, LineLeft } from './left-of-invoice.ts'

/** What is credited of a line: units and their net amount, or an amount alone (no units). `left` is what was left before. */
export type LineCredit = { readonly left: LineLeft; readonly units: Decimal; readonly amount: Money }

/** The lines that a request credits. Findings: LINE_UNKNOWN, and those of `unitFindings` and `amountFindings`. */
export const lineCredits = ({ lines }: InvoiceLeft, part: CreditedPart): Checked<readonly LineCredit[]> =>
  part.kind === 'all' ? passed(lines.filter(({ units }) => isPositive(units)).map(allOf)) : requested(lines, part.lines)

const allOf = (left: LineLeft): LineCredit => ({ left, units: left.units, amount: left.amount })

/** One after the other, since a request may name a line twice: units that came back, and an amount for the rest. */
const requested = (lines: readonly LineLeft[], wanted: readonly CreditedLine[]): Checked<readonly LineCredit[]> => {
  const left = new Map(lines.map((one) => [one.line.orderLineId, one]))
  const credits: LineCredit[] = []
  const findings = wanted.flatMap((want, index) => {
    const line = left.get(want.lineId)
    const found = line === undefined ? [lineUnknown(index, want, lines)] : lineFindings(line, want, `part.lines[${index}]`)
    if (line !== undefined && found.length === 0) {
      const credit = 'quantity' in want ? unitsOf(line, want.quantity) : amountOf(line, want.amount)
      credits.push(credit)
      left.set(want.lineId, after(credit))
    }
    return found
  })
  return findings.length > 0 ? failed(...findings) : passed(credits)
}

const lineFindings = (left: LineLeft, want: CreditedLine, field: string): Finding[] =>
  'quantity' in want ? unitFindings(left, want.quantity, `${field}.quantity`) : amountFindings(left, want.amount, `${field}.amount`)

const after = ({ left, units, amount }: LineCredit): LineLeft => ({
  line: left.line,
  units: minus(left.units, units),
  amount: subtract(left.amount, amount),
  reduced: left.reduced || !isPositive(units),
})

const amountOf = (left: LineLeft, amount: Decimal): LineCredit => ({ left, units: zero, amount: rounded(left.amount.currency, amount) })

/**
 * Units are worth their share of the line's net amount, its allowances and charges included: what all credits up to this one should have
 * taken, less what they have. Once an amount was credited, they are worth their share of what is left.
 */
const unitsOf = (left: LineLeft, units: Decimal): LineCredit => {
  const { line, amount, reduced } = left
  const credited = minus(line.quantity, left.units)
  const share = reduced
    ? shareOf(amount, nothing(amount.currency), { done: units, of: left.units })
    : shareOf(line.netAmount, subtract(line.netAmount, amount), { done: plus(credited, units), of: line.quantity })
  const rest = compare(units, left.units) >= 0
  return { left, units, amount: rest ? amount : least(money(amount.currency, share.minor), amount) }
}
