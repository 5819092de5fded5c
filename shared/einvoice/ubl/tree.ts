import { subjectCoded } from '../notes.ts'
import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'
import { documentAdjustment } from './adjustment.ts'
import { delivery } from './delivery.ts'
import { documentLine } from './document-line.ts'
import { buyerParty, sellerParty } from './party.ts'
import { paymentMeans } from './payment-means.ts'
import { invoicePeriod, references } from './references.ts'
import { ublRoots } from './roots.ts'
import { monetaryTotal } from './monetary-total.ts'
import { taxTotals } from './tax-totals.ts'

const namespaces = (root: string) => ({
  '@_xmlns': `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
  '@_xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  '@_xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
})

/** UBL 2.1, cut to what EN 16931 maps (CEN/TS 16931-3-2). */
export const ublTree = (einvoice: EInvoice): XmlElement => {
  const { invoice } = einvoice
  const { root, line, quantity } = ublRoots[invoice.typeCode]
  return {
    [root]: {
      ...namespaces(root),
      ...documentHead(einvoice),
      ...references(einvoice),
      'cac:AccountingSupplierParty': { 'cac:Party': sellerParty(einvoice) },
      'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(einvoice) },
      'cac:Delivery': delivery(invoice),
      'cac:PaymentMeans': paymentMeans(einvoice),
      'cac:PaymentTerms': { 'cbc:Note': einvoice.termsText },
      'cac:AllowanceCharge': invoice.adjustments.map(documentAdjustment),
      'cac:TaxTotal': taxTotals(invoice),
      'cac:LegalMonetaryTotal': monetaryTotal(invoice),
      [line]: invoice.lines.map((one) => documentLine(one, invoice, quantity)),
    },
  }
}

const documentHead = (einvoice: EInvoice): XmlElement => {
  const { invoice, issue, notes } = einvoice
  return {
    'cbc:CustomizationID': einvoice.specification,
    'cbc:ProfileID': einvoice.process,
    'cbc:ID': issue.number,
    'cbc:IssueDate': issue.issueDate,
    'cbc:DueDate': einvoice.dueDate,
    [ublRoots[invoice.typeCode].typeCode]: invoice.typeCode,
    'cbc:Note': notes.map((note) => ({ '#text': subjectCoded(note) })),
    'cbc:DocumentCurrencyCode': invoice.currency,
    'cbc:TaxCurrencyCode': invoice.currency === invoice.bookCurrency ? undefined : invoice.bookCurrency,
    'cbc:BuyerReference': invoice.buyerReference,
    'cac:InvoicePeriod': invoicePeriod(einvoice),
  }
}
