import type { Article } from '../article.ts'
import { type Decimal, one } from '../decimal.ts'

/** How many list units are in one unit of the order, as an exact fraction: `1 / 3` when three order units make one list unit. */
export type UnitFactor = { readonly numerator: Decimal; readonly denominator: Decimal }

/** The factor by the article's stored conversions, in either direction; undefined when none applies. */
export const unitFactor = (article: Article | undefined, from: string, to: string): UnitFactor | undefined => {
  if (from === to) return { numerator: one, denominator: one }
  const conversions = article?.conversions ?? []
  const direct = conversions.find((stored) => stored.fromUnit === from && stored.toUnit === to)
  if (direct !== undefined) return { numerator: direct.factor, denominator: one }
  const inverse = conversions.find((stored) => stored.fromUnit === to && stored.toUnit === from)
  return inverse && { numerator: one, denominator: inverse.factor }
}
