import type { Invoice } from '../invoice.ts'
import type { Day } from '../day.ts'
import type { Decimal } from '../decimal.ts'
import { meetsLegalFloor } from '../legal/penalty-floor.ts'
import type { AnnualRate, RateBasis } from './annual-rate.ts'
import type { LatePaymentLaw } from './data/late-payment-laws.ts'

/**
 * The contract rate that an invoice promises, where the law lets a contract fix one and, in France, it is at least three times the legal rate on
 * the day of issue; else what the law grants.
 */
export const rateBasisOf = ({ penaltyPercent }: Pick<Invoice, 'penaltyPercent'>, law: LatePaymentLaw, issueDate: Day): RateBasis => {
  const holds = penaltyPercent !== undefined && law.contractRate && (law.country !== 'FR' || meetsLegalFloor(penaltyPercent, issueDate))
  return holds ? { kind: 'contract', rate: contractRate(penaltyPercent, law.article) } : { kind: 'law', law }
}

const contractRate = (percent: Decimal, article: string): AnnualRate => ({
  percent,
  source: `${article}: contract rate that the invoice says`,
  origin: { kind: 'contract', article },
})
