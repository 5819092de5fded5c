import { compare, decimal, type Decimal, minus, plus, times, zero } from '../../domain/decimal.ts'
import type { SaidId, SaidLine, SemanticInvoice } from '../semantic-invoice.ts'
import { sumOf } from './calculation.ts'
import { exemptionCategoryRules } from './exemption-categories.ts'
import { completeCustomer, completeSeller, composeAnew, reviseOrder } from './remedies.ts'
import { type Breach, demanded, restricted, type Rule } from './rule.ts'
import { numberOf } from './said-numbers.ts'

/** Schemes of the list EAS that the Peppol network does not route by (PEPPOL-EN16931-CL008 of 3.0.21): mail among them. */
const notRouted: ReadonlySet<string> = new Set(
  '0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 AN AQ AS AU EM'.split(' '),
)

const routed = 'an address by which the Peppol network finds a participant, such as 0208 and the enterprise number in Belgium'

const inWords = (address: SaidId | undefined): string | undefined => address && `${address.scheme}:${address.id}`
const isRouted = (address: string): boolean => !notRouted.has(address.slice(0, address.indexOf(':')))

/** How far a line net may be from quantity x price: enough for cents, not for whole yen. */
const slack = decimal('0.02')

/** |product - quantity x price / base|, times the base quantity, so that nothing is rounded. */
const isTooFar = (line: SaidLine): boolean => {
  const [quantity, price, net, base] = [line.quantity, line.netPrice, line.netAmount, line.priceBaseQuantity ?? '1'].map(numberOf)
  if (quantity === undefined || price === undefined || net === undefined || base === undefined) return false
  const product = plus(minus(net, sumOf(line.adjustments, 'charge')), sumOf(line.adjustments, 'allowance'))
  return compare(absolute(minus(times(product, base), times(quantity, price))), times(slack, base)) > 0
}

const absolute = (value: Decimal): Decimal => (compare(value, zero) < 0 ? minus(zero, value) : value)

const tooFar = ({ id, quantity, netPrice, priceBaseQuantity }: SaidLine, { currency }: SemanticInvoice): Breach => ({
  line: id,
  expected: `a price whose product with the quantity is a whole number of ${currency}`,
  actual: `${quantity} x ${netPrice} / ${priceBaseQuantity ?? '1'}`,
})

const billing = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'

/** Peppol BIS Billing 3.0.21, what data can break of it. */
export const peppolRules: readonly Rule[] = [
  {
    id: 'PEPPOL-EN16931-R002', term: 'BG-1', field: 'notes', expected: 'one note at most', remedy: composeAnew,
    breaches: ({ notes }) => (notes.length > 1 ? [{ actual: `${notes.length} notes` }] : []),
  },
  demanded({
    id: 'PEPPOL-EN16931-R003', term: 'BT-13', field: 'purchaseOrderNumber', remedy: reviseOrder,
    expected: 'a purchase order number (BT-13) or a buyer reference (BT-10)',
    said: ({ purchaseOrderNumber, buyerReference }) => purchaseOrderNumber ?? buyerReference,
  }),
  demanded({
    id: 'PEPPOL-EN16931-R007', term: 'BT-23', field: 'formats', expected: 'the billing process of the network', remedy: composeAnew,
    said: ({ process }) => process,
    accepts: (process) => process === billing,
  }),
  restricted({
    id: 'PEPPOL-EN16931-P0112', term: 'BT-3', field: 'typeCode', expected: 'no corrected invoice (384), unless both parties are German',
    remedy: 'Credit the earlier invoice in full with a credit note, and issue a new invoice.',
    said: ({ typeCode }) => typeCode,
    accepts: (typeCode) => typeCode !== '384' && typeCode !== '326',
    appliesTo: ({ seller, buyer }) => seller.address?.countryCode !== 'DE' || buyer.address?.countryCode !== 'DE',
  }),
  restricted({
    id: 'PEPPOL-EN16931-P0101', term: 'BT-3', field: 'typeCode', expected: 'a credit note of one invoice (381): the network knows no rebate over a period',
    remedy: 'Credit the invoices of the period one by one, for the reason "rebate"; or agree on another format with the customer.',
    said: ({ typeCode }) => typeCode,
    accepts: (typeCode) => typeCode !== '262',
  }),
  demanded({
    id: 'PEPPOL-EN16931-CL008', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: routed, remedy: completeCustomer,
    said: ({ buyer }) => inWords(buyer.electronicAddress),
    accepts: isRouted,
  }),
  demanded({
    id: 'PEPPOL-EN16931-CL008', term: 'BT-34', field: 'seller.electronicAddress', expected: routed, remedy: completeSeller,
    said: ({ seller }) => inWords(seller.electronicAddress),
    accepts: isRouted,
  }),
  {
    id: 'PEPPOL-EN16931-R120', term: 'BT-131', field: 'netUnitPrice', expected: 'quantity x price / base quantity, but for 0.02',
    remedy: 'Publish a revision with whole line amounts, or agree on another format with the customer, then release the order.',
    breaches: (invoice) => invoice.lines.filter(isTooFar).map((line) => tooFar(line, invoice)),
  },
  ...exemptionCategoryRules,
] // prettier-ignore
