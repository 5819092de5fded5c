import type { Invoice } from '../../domain/invoice.ts'
import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'
import { documentAdjustment } from './adjustment.ts'
import { summation } from './summation.ts'
import { dateTime, qualifiedDateTime } from './values.ts'
import { vatBreakdown } from './vat-breakdown.ts'

/** Payment, VAT, period (BG-14), allowances and charges, terms, totals and earlier invoice, in the schema's order. */
export const settlement = (einvoice: EInvoice): XmlElement => {
  const { invoice } = einvoice
  return {
    'ram:PaymentReference': einvoice.paymentReference,
    'ram:TaxCurrencyCode': invoice.currency === invoice.bookCurrency ? undefined : invoice.bookCurrency,
    'ram:InvoiceCurrencyCode': invoice.currency,
    'ram:SpecifiedTradeSettlementPaymentMeans': paymentMeans(einvoice),
    'ram:ApplicableTradeTax': invoice.vatGroups.map((group) => vatBreakdown(group, einvoice.vatPoint)),
    'ram:BillingSpecifiedPeriod': {
      'ram:StartDateTime': dateTime(invoice.supplyPeriod?.from),
      'ram:EndDateTime': dateTime(invoice.supplyPeriod?.until),
    },
    'ram:SpecifiedTradeAllowanceCharge': invoice.adjustments.map(documentAdjustment),
    'ram:SpecifiedTradePaymentTerms': {
      'ram:Description': einvoice.termsText,
      'ram:DueDateDateTime': dateTime(einvoice.dueDate),
    },
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation': summation(invoice),
    'ram:InvoiceReferencedDocument': precedingInvoice(invoice),
  }
}

/** BG-16 and BG-17: BT-81, BT-84, BT-85, BT-86. */
const paymentMeans = ({ paymentMeansCode, paymentAccount: account }: EInvoice): XmlElement => ({
  'ram:TypeCode': paymentMeansCode,
  'ram:PayeePartyCreditorFinancialAccount': { 'ram:IBANID': account?.iban, 'ram:AccountName': account?.accountName },
  'ram:PayeeSpecifiedCreditorFinancialInstitution': { 'ram:BICID': account?.bic },
})

/** BG-3: BT-25 and BT-26. */
const precedingInvoice = ({ precedingInvoice: invoice }: Invoice): XmlElement => ({
  'ram:IssuerAssignedID': invoice?.number,
  'ram:FormattedIssueDateTime': qualifiedDateTime(invoice?.issueDate),
})
