import type { Invoice } from '../../domain/invoice.ts'
import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'
import { documentAdjustment } from './adjustment.ts'
import { summation } from './summation.ts'
import { dateTime } from './values.ts'
import { vatBreakdown } from './vat-breakdown.ts'

/** Payment, VAT, period (BG-14), allowances and charges, terms and totals, in the schema's order. */
export const settlement = (einvoice: EInvoice): XmlElement => {
  const { invoice } = einvoice
  return {
    'ram:PaymentReference': einvoice.paymentReference,
    'ram:TaxCurrencyCode': invoice.currency === invoice.bookCurrency ? undefined : invoice.bookCurrency,
    'ram:InvoiceCurrencyCode': invoice.currency,
    'ram:SpecifiedTradeSettlementPaymentMeans': { 'ram:TypeCode': einvoice.paymentMeansCode, ...creditTransfer(invoice.bank) },
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
  }
}

/** BG-17: BT-84, BT-85, BT-86. */
const creditTransfer = ({ iban, accountName, bic }: Invoice['bank']): XmlElement => ({
  'ram:PayeePartyCreditorFinancialAccount': { 'ram:IBANID': iban, 'ram:AccountName': accountName },
  'ram:PayeeSpecifiedCreditorFinancialInstitution': { 'ram:BICID': bic },
})
