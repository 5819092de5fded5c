import type { Said, SaidNote, SaidPayment, SaidTotals, SaidVatGroup, SemanticInvoice } from '../semantic-invoice.ts'
import { all, allSaid, first, type Node, said, totalIn } from './node.ts'
import { ublAdjustment, ublLine, ublPeriod } from './ubl-line.ts'
import { ublParty, ublPlace, ublRepresentative } from './ubl-party.ts'

/** What the two roots of UBL name differently. */
const roots = {
  Invoice: { typeCode: 'InvoiceTypeCode', dueDate: 'DueDate', line: 'InvoiceLine', quantity: 'InvoicedQuantity' },
  CreditNote: { typeCode: 'CreditNoteTypeCode', dueDate: 'PaymentMeans/PaymentDueDate', line: 'CreditNoteLine', quantity: 'CreditedQuantity' },
} as const // prettier-ignore

export type UblRootName = keyof typeof roots

/** What an invoice or a credit note of UBL 2.1 says (CEN/TS 16931-3-2), from its root element. */
export const readUbl = (root: Node, name: UblRootName): SemanticInvoice => {
  const { typeCode, dueDate, line, quantity } = roots[name]
  return {
    syntax: 'UBL',
    typeCode: said(root, typeCode),
    dueDate: said(root, dueDate),
    ...head(root),
    ...references(root),
    ...partiesAndDelivery(root),
    payments: all(root, 'PaymentMeans').map(payment),
    paymentReference: said(root, 'PaymentMeans/PaymentID'),
    terms: said(root, 'PaymentTerms/Note'),
    adjustments: all(root, 'AllowanceCharge').map(ublAdjustment),
    totals: totals(root),
    vatGroups: all(root, 'TaxTotal/TaxSubtotal').map(vatGroup),
    lines: all(root, line).map((node) => ublLine(node, quantity)),
  }
}

const head = (root: Node) => ({
  specification: said(root, 'CustomizationID'),
  process: said(root, 'ProfileID'),
  number: said(root, 'ID'),
  issueDate: said(root, 'IssueDate'),
  currency: said(root, 'DocumentCurrencyCode'),
  vatCurrency: said(root, 'TaxCurrencyCode'),
  vatPointDate: said(root, 'TaxPointDate'),
  vatPoint: vatPoint(said(root, 'InvoicePeriod/DescriptionCode')),
  notes: allSaid(root, 'Note').map(note),
  period: ublPeriod(first(root, 'InvoicePeriod')),
})

/** BT-8 in UNTDID 2005. */
const vatPoints: Readonly<Record<string, string>> = { '3': 'debits', '35': 'delivery', '432': 'receipt' }
const vatPoint = (code: Said): Said => code && (vatPoints[code] ?? code)

/** The subject code has no element of its own: `#PMD#text`. */
const note = (text: string): SaidNote => {
  const [, subjectCode, rest] = /^#([^#]{3})#(.*)$/s.exec(text) ?? []
  return { subjectCode, text: rest ?? text }
}

const references = (root: Node) => ({
  buyerReference: said(root, 'BuyerReference'),
  contractReference: said(root, 'ContractDocumentReference/ID'),
  purchaseOrderNumber: said(root, 'OrderReference/ID'),
  salesOrder: said(root, 'OrderReference/SalesOrderID'),
  preceding: all(root, 'BillingReference/InvoiceDocumentReference').map((document) => ({
    number: said(document, 'ID'),
    issueDate: said(document, 'IssueDate'),
  })),
})

const partiesAndDelivery = (root: Node) => ({
  seller: ublParty(first(root, 'AccountingSupplierParty/Party')),
  buyer: ublParty(first(root, 'AccountingCustomerParty/Party')),
  payeeName: said(root, 'PayeeParty/PartyName/Name'),
  representative: ublRepresentative(first(root, 'TaxRepresentativeParty')),
  deliverTo: ublPlace(first(root, 'Delivery')),
  deliveryDate: said(root, 'Delivery/ActualDeliveryDate'),
})

const payment = (means: Node): SaidPayment => ({
  means: said(means, 'PaymentMeansCode'),
  account: said(means, 'PayeeFinancialAccount/ID'),
  accountName: said(means, 'PayeeFinancialAccount/Name'),
  bic: said(means, 'PayeeFinancialAccount/FinancialInstitutionBranch/ID'),
  card: said(means, 'CardAccount/PrimaryAccountNumberID'),
})

const totals = (root: Node): SaidTotals => {
  const sums = first(root, 'LegalMonetaryTotal')
  const currency = said(root, 'DocumentCurrencyCode')
  const vatCurrency = said(root, 'TaxCurrencyCode')
  const vatTotals = all(root, 'TaxTotal/TaxAmount')
  return {
    lines: said(sums, 'LineExtensionAmount'),
    allowances: said(sums, 'AllowanceTotalAmount'),
    charges: said(sums, 'ChargeTotalAmount'),
    net: said(sums, 'TaxExclusiveAmount'),
    vat: totalIn(vatTotals, currency),
    vatInVatCurrency: vatCurrency === undefined ? undefined : totalIn(vatTotals, vatCurrency),
    gross: said(sums, 'TaxInclusiveAmount'),
    prepaid: said(sums, 'PrepaidAmount'),
    rounding: said(sums, 'PayableRoundingAmount'),
    due: said(sums, 'PayableAmount'),
  }
}

const vatGroup = (group: Node): SaidVatGroup => ({
  base: said(group, 'TaxableAmount'),
  tax: said(group, 'TaxAmount'),
  category: said(group, 'TaxCategory/ID'),
  rate: said(group, 'TaxCategory/Percent'),
  exemptionReason: said(group, 'TaxCategory/TaxExemptionReason'),
  exemptionCode: said(group, 'TaxCategory/TaxExemptionReasonCode'),
})
