import type { Customer } from '../customer.ts'
import { customerAddress, sellerAddress } from '../einvoicing/electronic-address.ts'
import type { Invoice, Party } from '../invoice.ts'
import type { OrderContent } from '../order.ts'
import type { Seller } from '../seller.ts'

/** The seller as the document shows it (BG-4). */
export const sellerParty = (seller: Seller): Party => ({
  name: seller.name,
  legalForm: seller.legalForm,
  shareCapital: seller.shareCapital,
  register: seller.register,
  siren: seller.siren,
  siret: seller.siret,
  vatId: seller.vatId,
  address: seller.address,
  email: seller.contact.email,
  phone: seller.contact.phone,
  contactName: seller.contact.name,
  electronicAddress: sellerAddress(seller),
})

/** The customer as the document shows it (BG-7). */
export const buyerParty = (customer: Customer): Party => ({
  name: customer.name,
  siren: customer.siren,
  siret: customer.siret,
  vatId: customer.vatId,
  address: customer.address,
  email: customer.invoiceEmail,
  contactName: customer.contactName,
  electronicAddress: customerAddress(customer),
})

type References = Pick<Invoice, 'buyerReference' | 'purchaseOrderNumber' | 'contractReference' | 'orderDate' | 'incoterm' | 'deliverTo'>

/** What the order says of itself, as the document repeats it (BT-10, BT-12, BT-13, BG-15). */
export const referencesOf = (content: OrderContent, customer: Customer): References => ({
  buyerReference: buyerReferenceOf(content, customer),
  purchaseOrderNumber: content.purchaseOrderNumber,
  contractReference: content.contractReference,
  orderDate: content.orderDate,
  incoterm: content.incoterm,
  deliverTo: content.deliverTo,
})

/** BT-10: the order's own, else the one that the customer wants on every invoice. */
export const buyerReferenceOf = ({ buyerReference }: OrderContent, { eInvoice }: Customer): string | undefined =>
  buyerReference ?? eInvoice?.buyerReference
