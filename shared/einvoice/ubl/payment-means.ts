import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'

/** BG-16 and BG-17: BT-81, BT-83, BT-84, BT-85, BT-86. */
export const paymentMeans = ({ paymentMeansCode, paymentReference, paymentAccount: account }: EInvoice): XmlElement => ({
  'cbc:PaymentMeansCode': paymentMeansCode,
  'cbc:PaymentID': paymentReference,
  'cac:PayeeFinancialAccount': {
    'cbc:ID': account?.iban,
    'cbc:Name': account?.accountName,
    'cac:FinancialInstitutionBranch': { 'cbc:ID': account?.bic },
  },
})
