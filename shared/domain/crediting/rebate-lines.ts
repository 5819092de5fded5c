import { splitInvoiceAmount } from '../billing/invoice-amount.ts'
import { defect } from '../failures.ts'
import { add, isZero, least, type Money, nothing, subtract, total } from '../money.ts'
import type { InvoiceLeft, LineLeft, PartLeft } from './left-of-invoice.ts'
import type { LineCredit } from './line-credits.ts'
import { amountOff } from './rebate-shares.ts'
import { taxCredits } from './tax-credits.ts'
import { isLineOf } from './tax-parts.ts'

type Amounts = ReadonlyMap<PartLeft, Money>

/** Each step closes at least a cent of the gap, and nearly all of it as long as allowances are small beside their lines. */
const mostSteps = 1000

/**
 * What a rebate takes off the lines of an invoice so that the bases of its parts fall by just so much. The lines' allowances fall with them,
 * so more is taken off the lines: what is missing is added until nothing is. It is never too much, since a base falls less than its lines.
 */
export const rebateLines = (left: InvoiceLeft, wanted: Amounts): LineCredit[] => {
  let amounts = wanted
  for (let step = 0; step < mostSteps; step += 1) {
    const lines = linesOf(left, amounts)
    const missing = missingOf(left, lines, wanted)
    if ([...missing.values()].every(isZero)) return lines
    amounts = new Map([...amounts].map(([part, amount]) => [part, more(left, part, { amount, missing })]))
  }
  throw defect(`the lines of invoice ${left.invoice.invoiceId} cannot bear their share of a rebate`)
}

const missingOf = (left: InvoiceLeft, lines: readonly LineCredit[], wanted: Amounts): Amounts =>
  new Map(
    taxCredits({ left, lines, charges: false }).map(({ part, base }) => [part, subtract(wanted.get(part) ?? nothing(base.currency), base)]),
  )

const more = (left: InvoiceLeft, part: PartLeft, { amount, missing }: { amount: Money; missing: Amounts }): Money => {
  const all = total(
    amount.currency,
    linesLeft(left, part).map((line) => line.amount),
  )
  return least(add(amount, missing.get(part) ?? nothing(amount.currency)), all)
}

const linesLeft = ({ lines }: InvoiceLeft, part: PartLeft): LineLeft[] =>
  lines.filter(({ line, amount }) => isLineOf(part, line) && amount.minor > 0n)

const linesOf = (left: InvoiceLeft, amounts: Amounts): LineCredit[] =>
  [...amounts].flatMap(([part, amount]) => {
    const lines = linesLeft(left, part)
    const weights = lines.map((line) => line.amount.minor)
    const split = weights.length === 0 ? [] : splitInvoiceAmount(amount, weights)
    return lines.map((line, index) => amountOff(line, split[index] ?? nothing(amount.currency))).filter((one) => !isZero(one.amount))
  })
