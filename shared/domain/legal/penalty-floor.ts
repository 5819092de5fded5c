import type { Day } from '../day.ts'
import { compare, decimal, times } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'
import { type LegalInterestRate, legalInterestRates } from './data/legal-interest-rates.ts'
import { isFrenchParty } from './french-party.ts'

/**
 * PENALTY_BELOW_FLOOR when a French seller's contract rate is under three times the legal interest rate (L441-10, II C. com.) of the last
 * half-year published by `on`. Without a contract rate the ECB rate and 10 points apply, which need no floor.
 */
export const checkPenaltyRate = (seller: Seller, on: Day): Finding[] => {
  const { penaltyPercent } = seller.latePayment
  if (penaltyPercent === undefined || !isFrenchParty(seller.address)) return []
  const legal = legalRateOn(on)
  const floor = times(legal.rate, decimal('3'))
  if (compare(penaltyPercent, floor) >= 0) return []
  return [
    {
      code: 'PENALTY_BELOW_FLOOR',
      field: 'seller.latePayment.penaltyPercent',
      expected: `at least ${floor} % a year, three times the legal rate of the ${legal.source}`,
      actual: `${penaltyPercent} %`,
      remedy: 'raise the contract rate, or remove it: then the ECB rate and 10 points apply',
    },
  ]
}

const legalRateOn = (on: Day): LegalInterestRate => legalInterestRates.findLast((row) => row.from <= on) ?? legalInterestRates[0]
