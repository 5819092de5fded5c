import * as z from 'zod'
import { type Day, daySchema } from '../day.ts'
import { type Decimal, decimalSchema, fromUnits, plus, toUnits } from '../decimal.ts'
import type { LatePaymentLaw } from './data/late-payment-laws.ts'
import { type ReferenceRate, referenceRates } from './data/reference-rates.ts'
import { halfYearOf } from './half-year.ts'

/** What a rate is made of, for whoever says it in another language. */
export const rateOriginSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contract'), article: z.string() }),
  z.object({
    kind: z.literal('law'),
    article: z.string(),
    reference: z.enum(['ecb', 'germanBase']),
    /** The half-year whose reference rate it is, and that rate. */
    from: daySchema,
    referencePercent: decimalSchema,
    points: decimalSchema,
  }),
])
export type RateOrigin = z.infer<typeof rateOriginSchema>

/** A rate in per cent a year, and where it comes from in words that a debtor can check. */
export type AnnualRate = { readonly percent: Decimal; readonly source: string; readonly origin: RateOrigin }

/** What the interest of an invoice is computed by. */
export type RateBasis = { readonly kind: 'contract'; readonly rate: AnnualRate } | { readonly kind: 'law'; readonly law: LatePaymentLaw }

/** The rate of a day of a delay that began on another; undefined where the half-year that counts is in no table. */
export const rateOn = (basis: RateBasis, began: Day, on: Day): AnnualRate | undefined => {
  if (basis.kind === 'contract') return basis.rate
  const { law } = basis
  const halfYear = halfYearOf(law.rateOf === 'firstHalfYear' ? began : on)
  const reference = referenceRates[law.reference].rates.find(({ from }) => from === halfYear)
  return reference === undefined ? undefined : byLaw(law, reference)
}

const byLaw = (law: LatePaymentLaw, { from, percent, source }: ReferenceRate): AnnualRate => {
  const { name } = referenceRates[law.reference]
  const rounded = law.upTo === undefined ? '' : `, rounded up to ${law.upTo}`
  return {
    percent: roundedUp(plus(percent, law.points), law.upTo),
    source: `${law.article}: ${name} of ${from} (${percent} %, ${source}) and ${law.points} points${rounded}`,
    origin: { kind: 'law', article: law.article, reference: law.reference, from, referencePercent: percent, points: law.points },
  }
}

/** As many decimals as a stored decimal has. */
const places = 9

const roundedUp = (value: Decimal, step: Decimal | undefined): Decimal => {
  if (step === undefined) return value
  const [units, size] = [toUnits(value, places), toUnits(step, places)]
  return fromUnits(((units + size - 1n) / size) * size, places)
}
