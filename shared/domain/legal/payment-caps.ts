import type { Customer } from '../customer.ts'
import { compare, decimal, isPositive, sum } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { DueRule, PaymentTerms } from '../payment-terms.ts'
import type { Seller } from '../seller.ts'
import { capOfPublicBuyers, capsOfSectors, capWithAgreement, capWithoutAgreement, type PaymentCap } from './data/payment-caps.ts'
import { isFrenchParty } from './french-party.ts'

export type TermsParties = { readonly seller: Seller; readonly customer: Customer }

/** "End of month" adds at most 30 days: from the 1st to the 31st, or to the same day of the next month less one. */
const longestWaitInDays = 30

/**
 * Payment terms against the legal caps between French companies (TERMS_OVER_CAP), and instalments that do not add up
 * (INSTALMENTS_NOT_COMPLETE). Of instalments the last counts, so each part is checked. Consumers and customers abroad have no cap here.
 */
export const checkTerms = (terms: PaymentTerms, parties: TermsParties): Finding[] => {
  const cap = capOf(terms, parties)
  const over = cap === undefined ? [] : rulesOf(terms).flatMap((rule) => (fits(rule, cap) ? [] : [overCap(rule, cap)]))
  return [...over, ...checkInstalments(terms)]
}

const capOf = ({ agreed }: PaymentTerms, { seller, customer }: TermsParties): PaymentCap | undefined => {
  if (customer.kind === 'consumer' || !isFrenchParty(seller.address) || !isFrenchParty(customer.address)) return undefined
  if (customer.kind === 'public') return capOfPublicBuyers
  if (seller.sector !== 'general') return capsOfSectors[seller.sector]
  return agreed ? capWithAgreement : capWithoutAgreement
}

const rulesOf = ({ due }: PaymentTerms): readonly DueRule[] => (due.kind === 'instalments' ? due.parts.map((part) => part.due) : [due])

const fits = (rule: DueRule, cap: PaymentCap): boolean => {
  const endOfMonth = rule.kind === 'endOfMonthPlus' || rule.kind === 'daysThenEndOfMonth'
  return longestDays(rule) <= cap.days || (endOfMonth && rule.days <= (cap.endOfMonthDays ?? -1))
}

/** The longest time that a rule can give, whatever the day of issue. */
const longestDays = (rule: DueRule): number => {
  switch (rule.kind) {
    case 'net':
      return rule.days
    case 'endOfMonthPlus':
    case 'daysThenEndOfMonth':
      return rule.days + longestWaitInDays
    case 'fixedDay':
      return rule.afterDays + longestWaitInDays
  }
}

const overCap = (rule: DueRule, cap: PaymentCap): Finding => ({
  code: 'TERMS_OVER_CAP',
  field: 'terms.due',
  expected: `at most ${cap.days} days${cap.endOfMonthDays === undefined ? '' : `, or ${cap.endOfMonthDays} days end of month`} (${cap.source})`,
  actual: `${rule.kind}: up to ${longestDays(rule)} days`,
  remedy: cap === capWithoutAgreement ? 'shorten the terms, or record that a contract agrees them' : 'shorten the terms',
})

const checkInstalments = ({ due }: PaymentTerms): Finding[] => {
  if (due.kind !== 'instalments') return []
  const percents = due.parts.map((part) => part.percent)
  if (compare(sum(percents), decimal('100')) === 0 && percents.every(isPositive)) return []
  return [
    {
      code: 'INSTALMENTS_NOT_COMPLETE',
      field: 'terms.due.parts',
      expected: 'percentages above 0 that add up to 100',
      actual: percents.join(' + '),
      remedy: 'correct the percentages of the instalments',
    },
  ]
}
