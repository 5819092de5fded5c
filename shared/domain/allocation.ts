import type { Currency } from './currency.ts'
import { money, type Money } from './money.ts'

/**
 * Splits an amount in proportion to weights by the largest remainder: the parts always add up to the amount, ties go to the earlier part.
 * Weights are not negative; when all are zero the first part takes everything. An empty list of weights is a defect.
 */
export const allocate = <C extends Currency>(amount: Money<C>, weights: readonly bigint[]): Money<C>[] => {
  if (weights.length === 0 || weights.some((weight) => weight < 0n)) throw new RangeError('allocate needs weights that are not negative')
  const whole = weights.reduce((a, b) => a + b, 0n)
  if (whole === 0n) return weights.map((_, index) => money(amount.currency, index === 0 ? amount.minor : 0n))
  const sign = amount.minor < 0n ? -1n : 1n
  const size = amount.minor * sign
  const shares = weights.map((weight, index) => ({ index, floor: (size * weight) / whole, remainder: (size * weight) % whole }))
  const left = size - shares.reduce((taken, share) => taken + share.floor, 0n)
  const winners = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(left))
      .map((share) => share.index),
  )
  return shares.map((share) => money(amount.currency, sign * (share.floor + (winners.has(share.index) ? 1n : 0n))))
}
