import { type Decimal, plus, zero } from '../decimal.ts'
import { replacementOf } from '../crediting/correction.ts'
import type { FactId } from '../ids.ts'
import type { Fact, Order, ReportedLine } from '../order.ts'

/** What other facts of the order have billed or are billing: quantities by line id, and amounts of allowances and charges by their key. */
export type Claims = { readonly quantities: ReadonlyMap<string, Decimal>; readonly amounts: ReadonlyMap<string, Decimal> }

/** The quantity of each line, whatever the number of entries it is spread over. */
export const quantitiesOf = (lines: readonly ReportedLine[]): Map<string, Decimal> =>
  summed(lines.map(({ lineId, quantity }) => [lineId, quantity]))

/** Only a frozen draft claims; what is held, refused or taken back claims nothing, nor does what a frozen or issued correction replaces. */
export const claimingFacts = (order: Order): Fact[] =>
  order.facts.filter(({ state, invoiceId }) => state === 'INVOICING' && replacementOf(order, invoiceId) === undefined)

export const claimsOfOthers = (order: Order, factId: FactId): Claims => {
  const claiming = claimingFacts(order).filter((fact) => fact.factId !== factId)
  return {
    quantities: quantitiesOf(claiming.flatMap((fact) => fact.claimed ?? [])),
    amounts: summed(claiming.flatMap((fact) => Object.entries(fact.claimedAmounts ?? {}))),
  }
}

const summed = (entries: readonly (readonly [string, Decimal])[]): Map<string, Decimal> => {
  const sums = new Map<string, Decimal>()
  for (const [key, value] of entries) sums.set(key, plus(sums.get(key) ?? zero, value))
  return sums
}
