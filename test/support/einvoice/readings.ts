/**
 * What a machine reads in an e-invoice: every field of EN 16931 that the writers fill, by its business term, from either syntax. Written from
 * the mapping tables (CEN/TS 16931-3-2 and -3-3), not from the writers, so that a wrong place shows.
 */
import { XMLParser } from 'fast-xml-parser'

type Node = string | { [name: string]: Node | Node[] }

/** Terms with their values; a term that occurs several times has a list. Groups (lines, VAT ...) are lists of readings. */
export type Reading = { [term: string]: string | Reading[] | string[] }

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
})

const all = (of: Node | undefined, path: string): Node[] =>
  path.split('/').reduce<Node[]>(
    (nodes, name) =>
      nodes.flatMap((node) => {
        if (typeof node === 'string') return []
        const found = node[name]
        return found === undefined ? [] : Array.isArray(found) ? found : [found]
      }),
    of === undefined ? [] : [of],
  )

const leaf = (node: Node | Node[] | undefined): string => (typeof node === 'string' ? node : '')
const textOf = (node: Node): string => (typeof node === 'string' ? node : leaf(node['#text']))
const texts = (of: Node, path: string): string[] => all(of, path).map(textOf)

/** The text at a path; with `path@attribute` the attribute after it: `552100554 (0002)`. */
const read = (of: Node, place: string): string | undefined => {
  const [path = '', attribute] = place.split('@')
  const [first] = all(of, path)
  if (first === undefined) return undefined
  if (attribute === undefined) return textOf(first)
  return typeof first === 'string' ? `${first} (none)` : `${textOf(first)} (${leaf(first[`@_${attribute}`])})`
}

/** Reads terms at their places; those that are not there are left out. */
const terms = (of: Node, places: Readonly<Record<string, string>>, change: (text: string) => string = (text) => text): Reading =>
  Object.fromEntries(
    Object.entries(places).flatMap(([term, place]) => {
      const text = read(of, place)
      return text === undefined ? [] : [[term, change(text)]]
    }),
  )

const civil = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

const ciiVatPoints: Readonly<Record<string, string>> = { 5: 'debits', 29: 'delivery', 72: 'receipt' }
const ublVatPoints: Readonly<Record<string, string>> = { 3: 'debits', 35: 'delivery', 432: 'receipt' }

const ciiAddress = (prefix: string, at: string) => ({
  [`${prefix}.line1`]: `${at}/ram:LineOne`,
  [`${prefix}.line2`]: `${at}/ram:LineTwo`,
  [`${prefix}.line3`]: `${at}/ram:LineThree`,
  [`${prefix}.postcode`]: `${at}/ram:PostcodeCode`,
  [`${prefix}.city`]: `${at}/ram:CityName`,
  [`${prefix}.subdivision`]: `${at}/ram:CountrySubDivisionName`,
  [`${prefix}.countryCode`]: `${at}/ram:CountryID`,
})

const ciiParty = (prefix: string, at: string) => ({
  [`${prefix}.siret`]: `${at}/ram:GlobalID@schemeID`,
  [`${prefix}.name`]: `${at}/ram:Name`,
  [`${prefix}.siren`]: `${at}/ram:SpecifiedLegalOrganization/ram:ID@schemeID`,
  [`${prefix}.contactName`]: `${at}/ram:DefinedTradeContact/ram:PersonName`,
  [`${prefix}.phone`]: `${at}/ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber`,
  [`${prefix}.email`]: `${at}/ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID`,
  ...ciiAddress(prefix, `${at}/ram:PostalTradeAddress`),
  [`${prefix}.electronicAddress`]: `${at}/ram:URIUniversalCommunication/ram:URIID@schemeID`,
  [`${prefix}.vatId`]: `${at}/ram:SpecifiedTaxRegistration/ram:ID@schemeID`,
})

const ciiAdjustments = (of: Node, path: string): Reading[] =>
  all(of, path).map((node) =>
    terms(node, {
      isCharge: 'ram:ChargeIndicator/udt:Indicator',
      amount: 'ram:ActualAmount',
      reason: 'ram:Reason',
      reasonCode: 'ram:ReasonCode',
      category: 'ram:CategoryTradeTax/ram:CategoryCode',
      rate: 'ram:CategoryTradeTax/ram:RateApplicablePercent',
    }),
  )

const ciiLine = (node: Node): Reading => ({
  ...terms(node, {
    'BT-126': 'ram:AssociatedDocumentLineDocument/ram:LineID',
    'BT-129': 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity@unitCode',
    'BT-131': 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
    'BT-146': 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount',
    'BT-147': 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ActualAmount',
    'BT-148': 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount',
    'BT-149': 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:BasisQuantity@unitCode',
    'BT-151': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode',
    'BT-152': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent',
    'BT-153': 'ram:SpecifiedTradeProduct/ram:Name',
    'BT-154': 'ram:SpecifiedTradeProduct/ram:Description',
    'BT-155': 'ram:SpecifiedTradeProduct/ram:SellerAssignedID',
  }),
  adjustments: ciiAdjustments(node, 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge'),
})

const ciiGroup = (node: Node): Reading =>
  terms(node, {
    'BT-116': 'ram:BasisAmount',
    'BT-117': 'ram:CalculatedAmount',
    'BT-118': 'ram:CategoryCode',
    'BT-119': 'ram:RateApplicablePercent',
    'BT-120': 'ram:ExemptionReason',
    'BT-121': 'ram:ExemptionReasonCode',
  })

const agreement = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement'
const delivery = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery'
const settlement = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement'
const sums = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`
const means = `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans`

const readCii = (root: Node): Reading => ({
  ...terms(root, {
    'BT-1': 'rsm:ExchangedDocument/ram:ID',
    'BT-3': 'rsm:ExchangedDocument/ram:TypeCode',
    'BT-5': `${settlement}/ram:InvoiceCurrencyCode`,
    'BT-6': `${settlement}/ram:TaxCurrencyCode`,
    'BT-10': `${agreement}/ram:BuyerReference`,
    'BT-12': `${agreement}/ram:ContractReferencedDocument/ram:IssuerAssignedID`,
    'BT-13': `${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
    'BT-14': `${agreement}/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID`,
    'BT-20': `${settlement}/ram:SpecifiedTradePaymentTerms/ram:Description`,
    'BT-23': 'rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID',
    'BT-24': 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
    'BT-25': `${settlement}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`,
    'BT-70': `${delivery}/ram:ShipToTradeParty/ram:Name`,
    'BT-81': `${means}/ram:TypeCode`,
    'BT-83': `${settlement}/ram:PaymentReference`,
    'BT-84': `${means}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`,
    'BT-85': `${means}/ram:PayeePartyCreditorFinancialAccount/ram:AccountName`,
    'BT-86': `${means}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID`,
    'BT-106': `${sums}/ram:LineTotalAmount`,
    'BT-107': `${sums}/ram:AllowanceTotalAmount`,
    'BT-108': `${sums}/ram:ChargeTotalAmount`,
    'BT-109': `${sums}/ram:TaxBasisTotalAmount`,
    'BT-112': `${sums}/ram:GrandTotalAmount`,
    'BT-113': `${sums}/ram:TotalPrepaidAmount`,
    'BT-115': `${sums}/ram:DuePayableAmount`,
    ...ciiParty('seller', `${agreement}/ram:SellerTradeParty`),
    ...ciiParty('buyer', `${agreement}/ram:BuyerTradeParty`),
    ...ciiAddress('deliverTo', `${delivery}/ram:ShipToTradeParty/ram:PostalTradeAddress`),
  }),
  ...terms(
    root,
    {
      'BT-2': 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString',
      'BT-9': `${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`,
      'BT-26': `${settlement}/ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString`,
      'BT-72': `${delivery}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString`,
      'BT-73': `${settlement}/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString`,
      'BT-74': `${settlement}/ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString`,
    },
    civil,
  ),
  'BT-8': [...new Set(texts(root, `${settlement}/ram:ApplicableTradeTax/ram:DueDateTypeCode`))].map((code) => ciiVatPoints[code] ?? code),
  'BT-22': all(root, 'rsm:ExchangedDocument/ram:IncludedNote').map((note) =>
    [read(note, 'ram:SubjectCode'), read(note, 'ram:Content')].filter((part) => part !== undefined).join(': '),
  ),
  'BT-110, BT-111': all(root, `${sums}/ram:TaxTotalAmount`).map((node) => read({ node }, 'node@currencyID') ?? ''),
  adjustments: ciiAdjustments(root, `${settlement}/ram:SpecifiedTradeAllowanceCharge`),
  vat: all(root, `${settlement}/ram:ApplicableTradeTax`).map(ciiGroup),
  lines: all(root, 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem').map(ciiLine),
})

const ublAddress = (prefix: string, at: string) => ({
  [`${prefix}.line1`]: `${at}/cbc:StreetName`,
  [`${prefix}.line2`]: `${at}/cbc:AdditionalStreetName`,
  [`${prefix}.line3`]: `${at}/cac:AddressLine/cbc:Line`,
  [`${prefix}.postcode`]: `${at}/cbc:PostalZone`,
  [`${prefix}.city`]: `${at}/cbc:CityName`,
  [`${prefix}.subdivision`]: `${at}/cbc:CountrySubentity`,
  [`${prefix}.countryCode`]: `${at}/cac:Country/cbc:IdentificationCode`,
})

const ublParty = (prefix: string, at: string) => ({
  [`${prefix}.electronicAddress`]: `${at}/cbc:EndpointID@schemeID`,
  [`${prefix}.siret`]: `${at}/cac:PartyIdentification/cbc:ID@schemeID`,
  [`${prefix}.name`]: `${at}/cac:PartyLegalEntity/cbc:RegistrationName`,
  [`${prefix}.siren`]: `${at}/cac:PartyLegalEntity/cbc:CompanyID@schemeID`,
  [`${prefix}.contactName`]: `${at}/cac:Contact/cbc:Name`,
  [`${prefix}.phone`]: `${at}/cac:Contact/cbc:Telephone`,
  [`${prefix}.email`]: `${at}/cac:Contact/cbc:ElectronicMail`,
  ...ublAddress(prefix, `${at}/cac:PostalAddress`),
})

/** As CII tells them apart: VA for a VAT number, FC for another tax number. */
const ublTaxNumber = (root: Node, prefix: string, at: string): Reading => {
  const [scheme] = all(root, `${at}/cac:PartyTaxScheme`)
  if (scheme === undefined) return {}
  const kind = read(scheme, 'cac:TaxScheme/cbc:ID') === 'VAT' ? 'VA' : 'FC'
  return { [`${prefix}.vatId`]: `${read(scheme, 'cbc:CompanyID')} (${kind})` }
}

/** An amount whose currency is the invoice's; any other is shown, and fails the comparison. */
const inCurrency = (root: Node) => (text: string) => text.replace(` (${read(root, 'cbc:DocumentCurrencyCode')})`, '')

const ublAdjustments = (root: Node, of: Node): Reading[] =>
  all(of, 'cac:AllowanceCharge').map((node) => ({
    ...terms(node, {
      isCharge: 'cbc:ChargeIndicator',
      reason: 'cbc:AllowanceChargeReason',
      reasonCode: 'cbc:AllowanceChargeReasonCode',
      category: 'cac:TaxCategory/cbc:ID',
      rate: 'cac:TaxCategory/cbc:Percent',
    }),
    ...terms(node, { amount: 'cbc:Amount@currencyID' }, inCurrency(root)),
  }))

const ublLine =
  (root: Node, quantity: string) =>
  (node: Node): Reading => ({
    ...terms(node, {
      'BT-126': 'cbc:ID',
      'BT-129': `cbc:${quantity}@unitCode`,
      'BT-149': 'cac:Price/cbc:BaseQuantity@unitCode',
      'BT-151': 'cac:Item/cac:ClassifiedTaxCategory/cbc:ID',
      'BT-152': 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent',
      'BT-153': 'cac:Item/cbc:Name',
      'BT-154': 'cac:Item/cbc:Description',
      'BT-155': 'cac:Item/cac:SellersItemIdentification/cbc:ID',
    }),
    ...terms(
      node,
      {
        'BT-131': 'cbc:LineExtensionAmount@currencyID',
        'BT-146': 'cac:Price/cbc:PriceAmount@currencyID',
        'BT-147': 'cac:Price/cac:AllowanceCharge/cbc:Amount@currencyID',
        'BT-148': 'cac:Price/cac:AllowanceCharge/cbc:BaseAmount@currencyID',
      },
      inCurrency(root),
    ),
    adjustments: ublAdjustments(root, node),
  })

const ublGroup =
  (root: Node) =>
  (node: Node): Reading => ({
    ...terms(node, {
      'BT-118': 'cac:TaxCategory/cbc:ID',
      'BT-119': 'cac:TaxCategory/cbc:Percent',
      'BT-120': 'cac:TaxCategory/cbc:TaxExemptionReason',
      'BT-121': 'cac:TaxCategory/cbc:TaxExemptionReasonCode',
    }),
    ...terms(node, { 'BT-116': 'cbc:TaxableAmount@currencyID', 'BT-117': 'cbc:TaxAmount@currencyID' }, inCurrency(root)),
  })

const seller = 'cac:AccountingSupplierParty/cac:Party'
const buyer = 'cac:AccountingCustomerParty/cac:Party'
const monetary = 'cac:LegalMonetaryTotal'

/** The names that differ between an invoice and a credit note (CEN/TS 16931-3-2, tables 2 and 3). */
const invoiceNames = { typeCode: 'cbc:InvoiceTypeCode', line: 'cac:InvoiceLine', quantity: 'InvoicedQuantity' }
const creditNoteNames = { typeCode: 'cbc:CreditNoteTypeCode', line: 'cac:CreditNoteLine', quantity: 'CreditedQuantity' }

const readUbl = (root: Node, names: typeof invoiceNames): Reading => ({
  ...terms(root, {
    'BT-1': 'cbc:ID',
    'BT-2': 'cbc:IssueDate',
    'BT-3': names.typeCode,
    'BT-5': 'cbc:DocumentCurrencyCode',
    'BT-6': 'cbc:TaxCurrencyCode',
    'BT-9': 'cbc:DueDate',
    'BT-10': 'cbc:BuyerReference',
    'BT-12': 'cac:ContractDocumentReference/cbc:ID',
    'BT-13': 'cac:OrderReference/cbc:ID',
    'BT-14': 'cac:OrderReference/cbc:SalesOrderID',
    'BT-20': 'cac:PaymentTerms/cbc:Note',
    'BT-23': 'cbc:ProfileID',
    'BT-24': 'cbc:CustomizationID',
    'BT-25': 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID',
    'BT-26': 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate',
    'BT-70': 'cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name',
    'BT-72': 'cac:Delivery/cbc:ActualDeliveryDate',
    'BT-73': 'cac:InvoicePeriod/cbc:StartDate',
    'BT-74': 'cac:InvoicePeriod/cbc:EndDate',
    'BT-81': 'cac:PaymentMeans/cbc:PaymentMeansCode',
    'BT-83': 'cac:PaymentMeans/cbc:PaymentID',
    'BT-84': 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID',
    'BT-85': 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name',
    'BT-86': 'cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID',
    ...ublParty('seller', seller),
    ...ublParty('buyer', buyer),
    ...ublAddress('deliverTo', 'cac:Delivery/cac:DeliveryLocation/cac:Address'),
  }),
  ...ublTaxNumber(root, 'seller', seller),
  ...ublTaxNumber(root, 'buyer', buyer),
  ...terms(
    root,
    {
      'BT-106': `${monetary}/cbc:LineExtensionAmount@currencyID`,
      'BT-107': `${monetary}/cbc:AllowanceTotalAmount@currencyID`,
      'BT-108': `${monetary}/cbc:ChargeTotalAmount@currencyID`,
      'BT-109': `${monetary}/cbc:TaxExclusiveAmount@currencyID`,
      'BT-112': `${monetary}/cbc:TaxInclusiveAmount@currencyID`,
      'BT-113': `${monetary}/cbc:PrepaidAmount@currencyID`,
      'BT-115': `${monetary}/cbc:PayableAmount@currencyID`,
    },
    inCurrency(root),
  ),
  'BT-8': texts(root, 'cac:InvoicePeriod/cbc:DescriptionCode').map((code) => ublVatPoints[code] ?? code),
  'BT-22': texts(root, 'cbc:Note').map((note) => note.replace(/^#([A-Z]{3})#/, '$1: ')),
  'BT-110, BT-111': all(root, 'cac:TaxTotal').map((node) => read(node, 'cbc:TaxAmount@currencyID') ?? ''),
  adjustments: ublAdjustments(root, root),
  vat: all(root, 'cac:TaxTotal/cac:TaxSubtotal').map(ublGroup(root)),
  lines: all(root, names.line).map(ublLine(root, names.quantity)),
})

/** Reads either syntax; throws when the bytes are no well-formed e-invoice. */
export const readEInvoice = (bytes: Uint8Array): Reading => {
  const tree = parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), true) as Record<string, Node>
  const { 'rsm:CrossIndustryInvoice': cii, Invoice: invoice, CreditNote: creditNote } = tree
  if (cii !== undefined) return readCii(cii)
  if (invoice !== undefined) return readUbl(invoice, invoiceNames)
  if (creditNote !== undefined) return readUbl(creditNote, creditNoteNames)
  throw new Error(`no e-invoice: ${Object.keys(tree).join(', ')}`)
}
