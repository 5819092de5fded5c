import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'
import { buyerParty, sellerParty } from './party.ts'

/** The parties and the references: BT-10, BG-4, BG-7, BT-14, BT-13, BT-12. */
export const agreement = (einvoice: EInvoice): XmlElement => {
  const { buyerReference, purchaseOrderNumber, contractReference } = einvoice.invoice
  return {
    'ram:BuyerReference': buyerReference,
    'ram:SellerTradeParty': sellerParty(einvoice),
    'ram:BuyerTradeParty': buyerParty(einvoice),
    'ram:SellerOrderReferencedDocument': { 'ram:IssuerAssignedID': einvoice.salesOrder },
    'ram:BuyerOrderReferencedDocument': { 'ram:IssuerAssignedID': purchaseOrderNumber },
    'ram:ContractReferencedDocument': { 'ram:IssuerAssignedID': contractReference },
  }
}
