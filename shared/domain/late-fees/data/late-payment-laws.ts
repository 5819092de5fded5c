import { type Day, day } from '../../day.ts'
import { type Decimal, decimal } from '../../decimal.ts'
import { latePaymentRules } from '../../legal/data/late-payment.ts'
import { money, type Money } from '../../money.ts'
import type { referenceRates } from './reference-rates.ts'

/** What the law of the seller's country grants a creditor whom a professional or a public body pays late, from a day on. */
export type LatePaymentLaw = {
  readonly country: 'FR' | 'BE' | 'DE'
  readonly buyer: 'business' | 'public'
  readonly from: Day
  readonly reference: keyof typeof referenceRates
  readonly points: Decimal
  /** The sum of both is rounded up to the next multiple of this. */
  readonly upTo?: Decimal
  /** `firstHalfYear`: the rate of the half-year in which interest begins holds for all of the delay; else each half-year has its own. */
  readonly rateOf: 'firstHalfYear' | 'eachHalfYear'
  /** Whether a contract may fix another rate. */
  readonly contractRate: boolean
  /** Fixed recovery costs, once for each invoice that is paid late. */
  readonly indemnity: Money<'EUR'>
  readonly article: string
  readonly indemnityArticles: string
}

const eur40 = money('EUR', 4000n)

/**
 * France between professionals: L441-10, II and D441-5 C. com.; each half-year has its own rate. Public buyers: R2192-31 CCP, the rate "in
 * force on the first day of the half-year in which interest began to run", from which no contract departs (CAA Bordeaux, 2023-06-28,
 * 22BX02150); L2192-13 and D2192-35 CCP.
 */
const french: readonly LatePaymentLaw[] = latePaymentRules.map((rule) => ({
  country: 'FR',
  buyer: rule.buyer,
  from: rule.from,
  reference: 'ecb',
  points: rule.pointsAboveEcb,
  rateOf: rule.buyer === 'public' ? 'firstHalfYear' : 'eachHalfYear',
  contractRate: rule.contractRateAllowed,
  indemnity: rule.indemnity,
  article: rule.penaltyArticle,
  indemnityArticles: rule.indemnityArticles,
}))

/**
 * Belgium: act of 2 August 2002 on late payment, art. 5 (8 points, "rounded up to the higher half percentage point", since 2013-03-16; no
 * contract departs from it where a public body pays) and art. 6 (EUR 40).
 * Germany: § 288, 2 and 5 BGB (9 points above the base rate and EUR 40, for debts since 2014-07-29; public bodies are no consumers).
 */
const others: readonly LatePaymentLaw[] = (['business', 'public'] as const).flatMap((buyer): LatePaymentLaw[] => [
  {
    country: 'BE',
    buyer,
    from: day('2013-03-16'),
    reference: 'ecb',
    points: decimal('8'),
    upTo: decimal('0.5'),
    rateOf: 'eachHalfYear',
    contractRate: buyer === 'business',
    indemnity: eur40,
    article: 'act of 2 August 2002, art. 5',
    indemnityArticles: 'act of 2 August 2002, art. 6',
  },
  {
    country: 'DE',
    buyer,
    from: day('2014-07-29'),
    reference: 'germanBase',
    points: decimal('9'),
    rateOf: 'eachHalfYear',
    contractRate: true,
    indemnity: eur40,
    article: '§ 288, 2 BGB',
    indemnityArticles: '§ 288, 5 BGB',
  },
])

/** Oldest first, for each country and kind of buyer. Consumers are in none: none of it is due by them. */
export const latePaymentLaws: readonly LatePaymentLaw[] = [...french, ...others]
