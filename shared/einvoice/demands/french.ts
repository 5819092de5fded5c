import { completeCustomer, completeSeller, type Demand } from './demand.ts'

/** BR-FR 1.4 (XP Z12-012), what data can break of it: identifiers and electronic addresses of both parties. */
export const frenchDemands: readonly Demand[] = [
  {
    rule: 'BR-FR-10',
    field: 'seller.siren',
    expected: 'the SIREN of the seller (BT-30)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.siren,
  },
  {
    rule: 'BR-FR-13',
    field: 'seller.electronicAddress',
    expected: 'an electronic address of the seller (BT-34)',
    remedy: completeSeller,
    valueOf: ({ seller }) => seller.electronicAddress?.id,
  },
  {
    rule: 'BR-FR-12',
    field: 'customer.eInvoice.electronicAddress',
    expected: 'an electronic address of the customer (BT-49)',
    remedy: completeCustomer,
    valueOf: ({ buyer }) => buyer.electronicAddress?.id,
  },
  {
    rule: 'BR-FR-11',
    field: 'customer.siren',
    expected: 'the SIREN of a French customer (BT-47)',
    remedy: completeCustomer,
    valueOf: ({ buyer }) => buyer.siren,
    appliesTo: ({ treatment }) => treatment === 'B2B',
  },
  {
    rule: 'BR-FR-21',
    field: 'customer.eInvoice.electronicAddress',
    expected: 'an address of the French directory (BT-49): scheme 0225, beginning with the SIREN',
    remedy: 'Correct the electronic address of the customer, or remove it: then the SIREN is the address.',
    valueOf: ({ buyer: { electronicAddress: address } }) => address && `${address.scheme}:${address.id}`,
    accepts: (address, { buyer }) => address.startsWith(`0225:${buyer.siren ?? ''}`),
    appliesTo: ({ treatment }) => treatment === 'B2B',
  },
  {
    rule: 'BR-FR-23',
    field: 'customer.eInvoice.electronicAddress.id',
    expected: 'an address of letters, digits, "-", "_" and "." alone',
    remedy: 'Correct the electronic address of the customer.',
    valueOf: ({ buyer }) => buyer.electronicAddress?.id,
    accepts: (id) => /^[A-Za-z0-9._-]+$/.test(id),
    appliesTo: ({ buyer }) => buyer.electronicAddress?.scheme === '0225',
  },
  {
    rule: 'BR-FR-23',
    field: 'seller.electronicAddress.id',
    expected: 'an address of letters, digits, "-", "_" and "." alone',
    remedy: "Correct the electronic address in the seller's settings.",
    valueOf: ({ seller }) => seller.electronicAddress?.id,
    accepts: (id) => /^[A-Za-z0-9._-]+$/.test(id),
    appliesTo: ({ seller }) => seller.electronicAddress?.scheme === '0225',
  },
]
