import { decimal, decimalPlaces } from '../../domain/decimal.ts'
import { completeCustomer, completeSeller, type Demand, reviseOrder } from './demand.ts'

/** XRechnung 3.0.2, what data can break of it: buyer reference, contact of the seller, postcodes, the form of a discount. */
export const germanDemands: readonly Demand[] = [
  {
    rule: 'BR-DE-15',
    field: 'buyerReference',
    expected: 'a buyer reference (BT-10), of a public buyer its Leitweg-ID',
    remedy: 'Publish a revision of the order with the reference, or the reference with the customer, then release the order.',
    valueOf: ({ buyerReference }) => buyerReference,
  },
  {
    rule: 'BR-DE-5',
    field: 'seller.contact.name',
    expected: 'the name of a contact of the seller (BT-41)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.contactName,
  },
  {
    rule: 'BR-DE-6',
    field: 'seller.contact.phone',
    expected: 'a telephone number of the seller (BT-42)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.phone,
  },
  {
    rule: 'BR-DE-27',
    field: 'seller.contact.phone',
    expected: 'a telephone number with at least three digits',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.phone,
    accepts: (phone) => /(\d.*){3}/.test(phone),
    appliesTo: ({ seller }) => seller.phone !== undefined,
  },
  {
    rule: 'BR-DE-7',
    field: 'seller.contact.email',
    expected: 'a mail address of the seller (BT-43)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.email,
  },
  {
    rule: 'BR-DE-4',
    field: 'seller.address.postcode',
    expected: 'a postcode of the seller (BT-38)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.address.postcode,
  },
  {
    rule: 'BR-DE-9',
    field: 'customer.address.postcode',
    expected: 'a postcode of the customer (BT-53)',
    remedy: completeCustomer,
    valueOf: ({ buyer }) => buyer.address.postcode,
  },
  {
    rule: 'BR-DE-11',
    field: 'deliverTo.postcode',
    expected: 'a postcode of the place of delivery (BT-78)',
    remedy: reviseOrder,
    valueOf: ({ deliverTo }) => deliverTo?.postcode,
    appliesTo: ({ deliverTo }) => deliverTo !== undefined,
  },
  {
    rule: 'PEPPOL-EN16931-R010',
    field: 'customer.eInvoice.electronicAddress',
    expected: 'an electronic address of the customer (BT-49)',
    remedy: completeCustomer,
    valueOf: ({ buyer }) => buyer.electronicAddress?.id,
  },
  {
    rule: 'PEPPOL-EN16931-R020',
    field: 'seller.electronicAddress',
    expected: 'an electronic address of the seller (BT-34)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.electronicAddress?.id,
  },
  {
    rule: 'BR-DE-18',
    field: 'terms.earlyPayment.percent',
    expected: 'a discount with at most 2 decimals',
    remedy: 'Correct the payment terms, then release the order.',
    valueOf: ({ terms }) => terms.earlyPayment?.percent,
    accepts: (percent) => decimalPlaces(decimal(percent)) <= 2,
    appliesTo: ({ terms }) => terms.earlyPayment !== undefined,
  },
]
