import type { Address } from '../address.ts'
import type { Customer } from '../customer.ts'
import type { Finding } from '../finding.ts'
import type { OrderContent } from '../order.ts'
import { buyerReferenceOf } from './parties.ts'

/** Whether this customer may be invoiced, with what the customer demands on the invoice. */
export const checkCustomer = (customer: Customer, content: OrderContent): Finding[] => [
  ...(customer.status === 'active' ? [] : [blocked(customer)]),
  ...(customer.purchaseOrderRequired && content.purchaseOrderNumber === undefined ? [purchaseOrderMissing] : []),
  ...(needsBuyerReference(customer) && buyerReferenceOf(content, customer) === undefined ? [buyerReferenceMissing] : []),
  ...checkAddress(customer.address, 'customer.address'),
  ...(customer.billingAddress === undefined ? [] : checkAddress(customer.billingAddress, 'customer.billingAddress')),
  ...checkAddress(content.deliverTo, 'deliverTo'),
]

/** XRechnung: a public buyer in Germany routes by its Leitweg-ID in BT-10 (BR-DE-15). */
const needsBuyerReference = (customer: Customer): boolean => customer.kind === 'public' && customer.address.countryCode === 'DE'

/** Countries whose addresses are incomplete without a postcode (Universal Postal Union, addressing systems of its members). */
const withPostcode = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM US CA AU JP'.split(' '),
)

const checkAddress = ({ countryCode, postcode }: Address, field: string): Finding[] =>
  postcode !== undefined || !withPostcode.has(countryCode)
    ? []
    : [
        {
          code: 'ADDRESS_INCOMPLETE',
          field: `${field}.postcode`,
          expected: `a postcode, as every address in ${countryCode} has`,
          actual: 'none',
          remedy: 'Complete the address, then release the order.',
        },
      ]

/** The customer is not among the master data, so nothing can be said of VAT, terms and address. */
export const customerUnknown = (content: OrderContent): Finding => ({
  code: 'CUSTOMER_UNKNOWN',
  field: 'customerId',
  expected: 'a registered customer of the seller',
  actual: content.customerId,
  remedy: 'Publish CustomerChanged for this customer, then release the order.',
})

const blocked = (customer: Customer): Finding => ({
  code: 'CUSTOMER_BLOCKED',
  field: 'customer.status',
  expected: 'active',
  actual: customer.status,
  remedy: 'Unblock the customer and release the order, or refuse the order.',
})

const purchaseOrderMissing: Finding = {
  code: 'PURCHASE_ORDER_MISSING',
  field: 'purchaseOrderNumber',
  expected: "the number of the customer's purchase order, which this customer demands",
  actual: 'none',
  remedy: 'Publish a revision of the order with the number, then release it.',
}

const buyerReferenceMissing: Finding = {
  code: 'BUYER_REFERENCE_MISSING',
  field: 'buyerReference',
  expected: 'the Leitweg-ID of the public buyer',
  actual: 'none',
  remedy: 'Publish a revision of the order with the reference, or the reference with the customer, then release it.',
}
