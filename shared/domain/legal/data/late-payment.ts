import { type Day, day } from '../../day.ts'
import { type Decimal, decimal } from '../../decimal.ts'
import { money, type Money } from '../../money.ts'

/** What French law grants a creditor who is paid late, from a day on. */
export type LatePaymentRule = {
  readonly buyer: 'business' | 'public'
  readonly from: Day
  /** Points above the ECB's refinancing rate of 1 January or 1 July, when no contract rate applies. */
  readonly pointsAboveEcb: Decimal
  /** Whether a contract may fix another rate (never below three times the legal rate). */
  readonly contractRateAllowed: boolean
  /** Fixed recovery costs for each invoice paid late. */
  readonly indemnity: Money<'EUR'>
  readonly penaltyArticle: string
  readonly indemnityArticles: string
}

/** Oldest first. Code de commerce for professionals, code de la commande publique for public buyers. */
export const latePaymentRules: readonly LatePaymentRule[] = [
  {
    buyer: 'business',
    from: day('2013-01-01'),
    pointsAboveEcb: decimal('10'),
    contractRateAllowed: true,
    indemnity: money('EUR', 4000n),
    penaltyArticle: 'L441-10 C. com.',
    indemnityArticles: 'L441-10, D441-5 C. com.',
  },
  {
    buyer: 'public',
    from: day('2013-05-01'),
    pointsAboveEcb: decimal('8'),
    contractRateAllowed: false,
    indemnity: money('EUR', 4000n),
    penaltyArticle: 'R2192-31 CCP',
    indemnityArticles: 'L2192-13, D2192-35 CCP',
  },
]
