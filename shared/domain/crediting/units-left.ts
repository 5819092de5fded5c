import { type Decimal, isPositive, minus, zero } from '../decimal.ts'
import { quantitiesOf } from '../billing/claims.ts'
import type { Fact, Order, ReportedLine } from '../order.ts'

/** Units of each line that an invoice bills and no credit of the order takes back, a credit that is only asked for included. */
export const unitsLeft = (order: Order, billed: Fact): Map<string, Decimal> => {
  const credits = order.facts.filter(({ credit, state }) => credit?.invoiceId === billed.invoiceId && isAlive(state))
  const takesAll = credits.some(({ credit, credited }) => credited === undefined && credit?.part.kind === 'all')
  const taken = quantitiesOf(credits.flatMap(unitsOf))
  const left = [...quantitiesOf(billed.claimed ?? [])].map(([lineId, units]) => [lineId, minus(units, taken.get(lineId) ?? zero)] as const)
  return new Map(takesAll ? [] : left.filter(([, units]) => isPositive(units)))
}

const isAlive = (state: Fact['state']): boolean => state !== 'REFUSED' && state !== 'CANCELLED'

/** What its draft takes, or what is asked for as long as there is none; an amount takes no units. */
const unitsOf = ({ credit, credited }: Fact): ReportedLine[] => {
  if (credited !== undefined) return credited.lines
  if (credit?.part.kind !== 'lines') return []
  return credit.part.lines.flatMap((line) => ('quantity' in line ? [line] : []))
}
