import { type Checked, type Finding, failed } from '../finding.ts'
import { isVatNumber } from '../identifiers/vat-number.ts'
import { type Ruling, untaxed } from './ruling.ts'
import type { Situation } from './situation.ts'
import { sameArea } from './territory.ts'
import { notCovered } from './vat-findings.ts'

/**
 * Subcontracted works on real estate: the customer, a business identified in France, owes the tax (art. 283-2 nonies CGI, category AE).
 * Works for consumers are no subcontracting and never come here.
 */
export const constructionVat = (situation: Situation): Checked<Ruling> => {
  const findings = [...outsideItsScope(situation), ...numberMissing(situation)]
  return findings.length > 0 ? failed(...findings) : untaxed('construction-reverse-charge', situation)
}

const outsideItsScope = ({ question, customerAt, sellerAt }: Situation): Finding[] => {
  if (question.customer.kind === 'business' && sameArea(customerAt, sellerAt)) return []
  return [
    notCovered({
      field: 'customer',
      expected: "a main contractor, a business in the seller's own VAT area",
      actual: `a ${question.customer.kind} customer in ${customerAt.name}`,
      remedy: 'use an article without construction reverse charge when the customer is the owner of the works, else invoice by hand',
    }),
  ]
}

const numberMissing = ({ question }: Situation): Finding[] => {
  const { vatId } = question.customer
  if (vatId !== undefined && vatId.startsWith('FR') && isVatNumber(vatId)) return []
  return [
    {
      code: vatId === undefined ? 'VAT_NUMBER_MISSING' : 'VAT_NUMBER_INVALID',
      field: 'customer.vatId',
      expected: "the main contractor's French VAT number (art. 283-2 nonies CGI)",
      actual: vatId ?? 'none',
      remedy: 'ask the customer for its French VAT number',
    },
  ]
}
