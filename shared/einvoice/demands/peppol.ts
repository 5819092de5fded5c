import type { ElectronicAddress } from '../../domain/einvoice.ts'
import { completeCustomer, completeSeller, type Demand, reviseOrder } from './demand.ts'

/** Schemes of the list EAS that the Peppol network does not route by (PEPPOL-EN16931-CL008 of 3.0.21): mail among them. */
const notRouted: ReadonlySet<string> = new Set(
  '0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 AN AQ AS AU EM'.split(' '),
)

const routed = 'an address by which the Peppol network finds a participant, such as 0208 and the enterprise number in Belgium'

const inWords = (address: ElectronicAddress | undefined): string | undefined => address && `${address.scheme}:${address.id}`
const isRouted = (address: string): boolean => !notRouted.has(address.slice(0, address.indexOf(':')))

/** The last two digits are 97 less the remainder of the first eight by 97. */
const isEnterpriseNumber = (id: string): boolean => /^[01]\d{9}$/.test(id) && 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8))

/** Peppol BIS Billing 3.0.21, what data can break of it. */
export const peppolDemands: readonly Demand[] = [
  {
    rule: 'PEPPOL-EN16931-R003',
    field: 'purchaseOrderNumber',
    expected: 'a purchase order number (BT-13) or a buyer reference (BT-10)',
    remedy: reviseOrder,
    valueOf: ({ purchaseOrderNumber, buyerReference }) => purchaseOrderNumber ?? buyerReference,
  },
  {
    rule: 'PEPPOL-EN16931-CL008',
    field: 'customer.eInvoice.electronicAddress',
    expected: routed,
    remedy: completeCustomer,
    valueOf: ({ buyer }) => inWords(buyer.electronicAddress),
    accepts: isRouted,
  },
  {
    rule: 'PEPPOL-EN16931-CL008',
    field: 'seller.electronicAddress',
    expected: routed,
    remedy: completeSeller,
    valueOf: ({ seller }) => inWords(seller.electronicAddress),
    accepts: isRouted,
  },
  {
    rule: 'PEPPOL-COMMON-R043',
    field: 'customer.eInvoice.electronicAddress.id',
    expected: 'a Belgian enterprise number with correct check digits',
    remedy: 'Correct the electronic address of the customer.',
    valueOf: ({ buyer }) => buyer.electronicAddress?.id,
    accepts: isEnterpriseNumber,
    appliesTo: ({ buyer }) => buyer.electronicAddress?.scheme === '0208',
  },
]
