import type { Said, SaidPayment, SaidTotals, SaidVatGroup, SemanticInvoice } from '../semantic-invoice.ts'
import { ciiAdjustment, ciiLine, ciiPeriod, civilDay } from './cii-line.ts'
import { ciiParty, ciiPlace, ciiRepresentative } from './cii-party.ts'
import { all, first, type Node, said, totalIn } from './node.ts'

/** What a Cross Industry Invoice D22B says (CEN/TS 16931-3-3), from its root element. */
export const readCii = (root: Node): SemanticInvoice => {
  const transaction = first(root, 'SupplyChainTradeTransaction')
  const settlement = first(transaction, 'ApplicableHeaderTradeSettlement')
  return {
    syntax: 'CII',
    ...head(root),
    ...agreed(first(transaction, 'ApplicableHeaderTradeAgreement')),
    ...delivered(first(transaction, 'ApplicableHeaderTradeDelivery')),
    ...settled(settlement),
    totals: totals(settlement),
    vatGroups: all(settlement, 'ApplicableTradeTax').map(vatGroup),
    lines: all(transaction, 'IncludedSupplyChainTradeLineItem').map(ciiLine),
  }
}

const head = (root: Node) => ({
  specification: said(root, 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID'),
  process: said(root, 'ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID'),
  number: said(root, 'ExchangedDocument/ID'),
  typeCode: said(root, 'ExchangedDocument/TypeCode'),
  issueDate: civilDay(said(root, 'ExchangedDocument/IssueDateTime/DateTimeString')),
  notes: all(root, 'ExchangedDocument/IncludedNote').map((note) => ({
    subjectCode: said(note, 'SubjectCode'),
    text: said(note, 'Content') ?? '',
  })),
})

const agreed = (agreement: Node | undefined) => ({
  buyerReference: said(agreement, 'BuyerReference'),
  seller: ciiParty(first(agreement, 'SellerTradeParty')),
  buyer: ciiParty(first(agreement, 'BuyerTradeParty')),
  representative: ciiRepresentative(first(agreement, 'SellerTaxRepresentativeTradeParty')),
  salesOrder: said(agreement, 'SellerOrderReferencedDocument/IssuerAssignedID'),
  purchaseOrderNumber: said(agreement, 'BuyerOrderReferencedDocument/IssuerAssignedID'),
  contractReference: said(agreement, 'ContractReferencedDocument/IssuerAssignedID'),
})

const delivered = (delivery: Node | undefined) => ({
  deliverTo: ciiPlace(first(delivery, 'ShipToTradeParty')),
  deliveryDate: civilDay(said(delivery, 'ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString')),
})

const settled = (settlement: Node | undefined) => ({
  paymentReference: said(settlement, 'PaymentReference'),
  currency: said(settlement, 'InvoiceCurrencyCode'),
  vatCurrency: said(settlement, 'TaxCurrencyCode'),
  payeeName: said(settlement, 'PayeeTradeParty/Name'),
  payments: all(settlement, 'SpecifiedTradeSettlementPaymentMeans').map(payment),
  vatPointDate: civilDay(said(settlement, 'ApplicableTradeTax/TaxPointDate/DateString')),
  vatPoint: vatPoint(said(settlement, 'ApplicableTradeTax/DueDateTypeCode')),
  period: ciiPeriod(first(settlement, 'BillingSpecifiedPeriod')),
  adjustments: all(settlement, 'SpecifiedTradeAllowanceCharge').map(ciiAdjustment),
  terms: said(settlement, 'SpecifiedTradePaymentTerms/Description'),
  dueDate: civilDay(said(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString')),
  preceding: all(settlement, 'InvoiceReferencedDocument').map((document) => ({
    number: said(document, 'IssuerAssignedID'),
    issueDate: civilDay(said(document, 'FormattedIssueDateTime/DateTimeString')),
  })),
})

/** BT-8 in UNTDID 2475. */
const vatPoints: Readonly<Record<string, string>> = { '5': 'debits', '29': 'delivery', '72': 'receipt' }
const vatPoint = (code: Said): Said => code && (vatPoints[code] ?? code)

/** BT-84 is an IBAN or, where there are none, an account of the bank. */
const payment = (means: Node): SaidPayment => ({
  means: said(means, 'TypeCode'),
  account: said(means, 'PayeePartyCreditorFinancialAccount/IBANID') ?? said(means, 'PayeePartyCreditorFinancialAccount/ProprietaryID'),
  accountName: said(means, 'PayeePartyCreditorFinancialAccount/AccountName'),
  bic: said(means, 'PayeeSpecifiedCreditorFinancialInstitution/BICID'),
  card: said(means, 'ApplicableTradeSettlementFinancialCard/ID'),
})

const totals = (settlement: Node | undefined): SaidTotals => {
  const sums = first(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation')
  const currency = said(settlement, 'InvoiceCurrencyCode')
  const vatCurrency = said(settlement, 'TaxCurrencyCode')
  const vatTotals = all(sums, 'TaxTotalAmount')
  return {
    lines: said(sums, 'LineTotalAmount'),
    allowances: said(sums, 'AllowanceTotalAmount'),
    charges: said(sums, 'ChargeTotalAmount'),
    net: said(sums, 'TaxBasisTotalAmount'),
    vat: totalIn(vatTotals, currency),
    vatInVatCurrency: vatCurrency === undefined ? undefined : totalIn(vatTotals, vatCurrency),
    gross: said(sums, 'GrandTotalAmount'),
    prepaid: said(sums, 'TotalPrepaidAmount'),
    rounding: said(sums, 'RoundingAmount'),
    due: said(sums, 'DuePayableAmount'),
  }
}

const vatGroup = (group: Node): SaidVatGroup => ({
  base: said(group, 'BasisAmount'),
  tax: said(group, 'CalculatedAmount'),
  category: said(group, 'CategoryCode'),
  rate: said(group, 'RateApplicablePercent'),
  exemptionReason: said(group, 'ExemptionReason'),
  exemptionCode: said(group, 'ExemptionReasonCode'),
})
