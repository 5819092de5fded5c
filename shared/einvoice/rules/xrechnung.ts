import type { SaidAddress, SemanticInvoice } from '../semantic-invoice.ts'
import { isLeitwegId } from './check-digits.ts'
import { completeCustomer, completeSeller, reviseOrder } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'

type Demand = Parameters<typeof demanded>[0]

const postcode = (address: SaidAddress | undefined) => address?.postcode
const cityOf = (address: SaidAddress | undefined) => address?.city
const isDelivered = ({ deliverTo }: SemanticInvoice): boolean => deliverTo?.address !== undefined

const demands: readonly Demand[] = [
  { id: 'BR-DE-3', term: 'BT-37', field: 'seller.address.city', expected: 'the town of the seller (BT-37)', remedy: completeSeller, said: ({ seller }) => cityOf(seller.address) },
  { id: 'BR-DE-4', term: 'BT-38', field: 'seller.address.postcode', expected: 'a postcode of the seller (BT-38)', remedy: completeSeller, said: ({ seller }) => postcode(seller.address) },
  { id: 'BR-DE-5', term: 'BT-41', field: 'seller.contact.name', expected: 'the name of a contact of the seller (BT-41)', remedy: completeSeller, said: ({ seller }) => seller.contactName },
  { id: 'BR-DE-6', term: 'BT-42', field: 'seller.contact.phone', expected: 'a telephone number of the seller (BT-42)', remedy: completeSeller, said: ({ seller }) => seller.phone },
  { id: 'BR-DE-7', term: 'BT-43', field: 'seller.contact.email', expected: 'a mail address of the seller (BT-43)', remedy: completeSeller, said: ({ seller }) => seller.email },
  { id: 'BR-DE-8', term: 'BT-52', field: 'customer.address.city', expected: 'the town of the customer (BT-52)', remedy: completeCustomer, said: ({ buyer }) => cityOf(buyer.address) },
  { id: 'BR-DE-9', term: 'BT-53', field: 'customer.address.postcode', expected: 'a postcode of the customer (BT-53)', remedy: completeCustomer, said: ({ buyer }) => postcode(buyer.address) },
  { id: 'BR-DE-10', term: 'BT-77', field: 'deliverTo.city', expected: 'the town of the place of delivery (BT-77)', remedy: reviseOrder, said: ({ deliverTo }) => cityOf(deliverTo?.address), appliesTo: isDelivered },
  { id: 'BR-DE-11', term: 'BT-78', field: 'deliverTo.postcode', expected: 'a postcode of the place of delivery (BT-78)', remedy: reviseOrder, said: ({ deliverTo }) => postcode(deliverTo?.address), appliesTo: isDelivered },
  { id: 'PEPPOL-EN16931-R010', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: 'an electronic address of the customer (BT-49)', remedy: completeCustomer, said: ({ buyer }) => buyer.electronicAddress?.id },
  { id: 'PEPPOL-EN16931-R020', term: 'BT-34', field: 'seller.electronicAddress', expected: 'an electronic address of the seller (BT-34)', remedy: completeSeller, said: ({ seller }) => seller.electronicAddress?.id },
  {
    id: 'BR-DE-15', term: 'BT-10', field: 'buyerReference', expected: 'a buyer reference (BT-10), of a public buyer its Leitweg-ID',
    remedy: 'Publish a revision of the order with the reference, or the reference with the customer, then release the order.',
    said: ({ buyerReference }) => buyerReference,
  },
] // prettier-ignore

/** The number of a state or of the federation, and the shape; other buyers refer by what they like. */
const looksLikeLeitwegId = /^(0[1-9]|1[0-6]|99)\d{0,10}-([0-9A-Z]{1,30}-)?\d{2}$/

const skonto = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(#BASISBETRAG=-?\d+\.\d{2})?#$/

/** XRechnung 3.0.2, what data can break of it: buyer reference, contact of the seller, towns and postcodes, the form of a discount. */
export const xrechnungRules: readonly Rule[] = [
  {
    id: 'BR-DE-1', term: 'BG-16', field: 'seller.bank', expected: 'a way of paying', remedy: completeSeller,
    breaches: ({ payments }) => (payments.length === 0 ? [{ actual: 'none' }] : []),
  },
  ...demands.map(demanded),
  restricted({
    id: 'BR-DE-27', term: 'BT-42', field: 'seller.contact.phone', expected: 'a telephone number with at least three digits', remedy: completeSeller,
    said: ({ seller }) => seller.phone,
    accepts: (phone) => /(\d.*){3}/.test(phone),
  }),
  restricted({
    id: 'EXACT-LEITWEG-ID', term: 'BT-10', field: 'buyerReference', expected: 'a Leitweg-ID with correct check digits',
    remedy: 'Correct the reference in the order or with the customer, then release the order.',
    said: ({ buyerReference }) => buyerReference,
    accepts: isLeitwegId,
    appliesTo: ({ buyerReference }) => looksLikeLeitwegId.test(buyerReference ?? ''),
  }),
  restricted({
    id: 'BR-DE-18', term: 'BT-20', field: 'terms.earlyPayment.percent', expected: 'a discount with at most 2 decimals',
    remedy: 'Correct the payment terms, then release the order.',
    said: ({ terms }) => terms,
    accepts: (terms) => terms.split('\n').every((row) => !row.trim().startsWith('#') || skonto.test(row.trim())),
  }),
] // prettier-ignore
