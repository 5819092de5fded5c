import type { EInvoice, VatPoint } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'

/** BT-13, BT-14, BG-3 (BT-25, BT-26), BT-12. UBL can name the sales order beside a purchase order alone. */
export const references = ({ invoice, salesOrder }: EInvoice): XmlElement => {
  const { purchaseOrderNumber, contractReference, precedingInvoice } = invoice
  return {
    'cac:OrderReference': purchaseOrderNumber === undefined ? undefined : { 'cbc:ID': purchaseOrderNumber, 'cbc:SalesOrderID': salesOrder },
    'cac:BillingReference': {
      'cac:InvoiceDocumentReference': { 'cbc:ID': precedingInvoice?.number, 'cbc:IssueDate': precedingInvoice?.issueDate },
    },
    'cac:ContractDocumentReference': { 'cbc:ID': contractReference },
  }
}

/** BT-8 in this syntax (UNTDID 2005): date of the invoice, of the delivery, of the payment. */
const descriptionCodes: Readonly<Record<VatPoint, string>> = { debits: '3', delivery: '35', receipt: '432' }

/** BG-14, and BT-8, which stands there in UBL. */
export const invoicePeriod = ({ invoice: { supplyPeriod }, vatPoint }: EInvoice): XmlElement => ({
  'cbc:StartDate': supplyPeriod?.from,
  'cbc:EndDate': supplyPeriod?.until,
  'cbc:DescriptionCode': vatPoint && descriptionCodes[vatPoint],
})
