import type { Day } from '../day.ts'
import { compare, type Decimal, decimal, times } from '../decimal.ts'
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
  if (meetsLegalFloor(penaltyPercent, on)) return []
  const legal = legalRateOn(on)
  return [
    {
      code: 'PENALTY_BELOW_FLOOR',
      field: 'seller.latePayment.penaltyPercent',
      expected: `at least ${floorOf(legal)} % a year, three times the legal rate of the ${legal.source}`,
      actual: `${penaltyPercent} %`,
      remedy: 'raise the contract rate, or remove it: then the ECB rate and 10 points apply',
    },
  ]
}

/** Whether a contract rate is at least three times the legal rate that is known on a day (L441-10, II C. com.). */
export const meetsLegalFloor = (percent: Decimal, on: Day): boolean => compare(percent, floorOf(legalRateOn(on))) >= 0

const floorOf = ({ rate }: LegalInterestRate): Decimal => times(rate, decimal('3'))

const legalRateOn = (on: Day): LegalInterestRate => legalInterestRates.findLast((row) => row.from <= on) ?? legalInterestRates[0]
