import type { Article } from '../article.ts'
import { type Checked, type Finding, failed } from '../finding.ts'
import { constructionVat } from './construction-vat.ts'
import { domesticVat } from './domestic-vat.ts'
import { type Ruling, untaxed } from './ruling.ts'
import type { Situation } from './situation.ts'
import { sameArea } from './territory.ts'
import { notCovered } from './vat-findings.ts'
import { checkUnionIdentity } from './vat-identity.ts'

/**
 * The VAT of services under the general rule: between taxable persons where the customer is established (art. 259-1° CGI, art. 44 of
 * Directive 2006/112/EC). Services whose place may follow other rules (real estate, events, consumers abroad) are held.
 */
export const serviceVat = (article: Article, situation: Situation): Checked<Ruling> => {
  if (article.taxClass === 'outside') return untaxed('outside-scope', situation)
  const { question, customerAt, sellerAt, deliverTo } = situation
  if (!sameArea(deliverTo, customerAt)) return failed(placeUnclear(situation))
  const subcontracted = article.reverseCharge === 'construction' && question.customer.kind !== 'consumer'
  if (subcontracted && question.seller.vat.regime === 'normal') return constructionVat(situation)
  if (sameArea(customerAt, sellerAt)) return domesticVat(article, customerAt, situation)
  if (article.taxClass === 'exempt' || question.seller.vat.regime === 'franchise') return failed(notDecided(situation))
  return abroad(situation)
}

const abroad = (situation: Situation): Checked<Ruling> => {
  const { customer, on } = situation.question
  if (customer.kind === 'consumer') return failed(notDecided(situation))
  switch (situation.customerAt.kind) {
    case 'memberState':
      return toMemberState(situation, checkUnionIdentity(customer, situation.customerAt, on))
    case 'northernIreland':
    case 'outside':
      return customer.kind === 'business' ? untaxed('service-outside-union', situation) : failed(notDecided(situation))
    case 'metropole':
    case 'overseasTaxed':
    case 'overseasUntaxed':
      return failed(notDecided(situation))
  }
}

/** Category AE, art. 283-2 CGI and 196 of the directive: the customer owes the tax; both VAT numbers stand on the invoice (BR-AE-02). */
const toMemberState = (situation: Situation, findings: readonly Finding[]): Checked<Ruling> =>
  findings.length > 0 ? failed(...findings) : untaxed('service-to-member-state', situation)

const placeUnclear = ({ customerAt, deliverTo }: Situation): Finding => ({
  code: 'SERVICE_PLACE_UNCLEAR',
  field: 'deliverTo',
  expected: `a service received where the customer is established, ${customerAt.name}`,
  actual: deliverTo.name,
  remedy: 'have the place of the service decided (art. 259 A CGI: real estate, events and others) and invoice it by hand',
})

const notDecided = ({ customerAt, question }: Situation): Finding =>
  notCovered({
    field: 'customer.address',
    expected: "a service to a taxable person abroad, or within the seller's own VAT area",
    actual: `a ${question.customer.kind} customer in ${customerAt.name}`,
    remedy: 'have the VAT of this service decided and invoice it by hand',
  })
