import type { SaidAdjustment, SemanticInvoice } from '../semantic-invoice.ts'
import { adjustmentsOf, fieldOfAdjustment } from './adjustments.ts'
import { allowanceReasons } from './codes/allowance-reasons.ts'
import { chargeReasons } from './codes/charge-reasons.ts'
import { countries } from './codes/countries.ts'
import { currencies } from './codes/currencies.ts'
import { documentTypes } from './codes/document-types.ts'
import { exemptionCodes } from './codes/exemption-codes.ts'
import { identifierSchemes } from './codes/identifier-schemes.ts'
import { noteSubjects } from './codes/note-subjects.ts'
import { paymentMeans } from './codes/payment-means.ts'
import { unitCodes } from './codes/unit-codes.ts'
import { addressSchemes } from '../../domain/einvoicing/data/address-schemes.ts'
import { completeCustomer, completeSeller, composeAnew, correctSeller, listedCode } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { categories } from './vat-categories.ts'

type Codes = (invoice: SemanticInvoice) => readonly { readonly code: string | undefined; readonly line?: string | undefined }[]

type Listed = Omit<Rule, 'breaches'> & { readonly list: ReadonlySet<string>; readonly codes: Codes }

/** Categories of the norm: ours, and those of the Canaries, Ceuta and Melilla, and of split payment in Italy. */
const vatCategories: ReadonlySet<string> = new Set([...categories.map(({ code }) => code), 'L', 'M', 'B'])
const vatPoints: ReadonlySet<string> = new Set(['debits', 'delivery', 'receipt'])
const currencyInUse = 'a currency that is still in use'
const country = 'a country of ISO 3166-1'
const scheme = 'a scheme of ISO 6523 (ICD)'

const lists: readonly Listed[] = [
  { id: 'BR-CL-01', term: 'BT-3', field: 'typeCode', expected: 'a type of UNTDID 1001', remedy: composeAnew, list: documentTypes, codes: ({ typeCode }) => [{ code: typeCode }] },
  { id: 'BR-CL-04', term: 'BT-5', field: 'currency', expected: currencyInUse, remedy: listedCode, list: currencies, codes: ({ currency }) => [{ code: currency }] },
  { id: 'BR-CL-05', term: 'BT-6', field: 'seller.bookCurrency', expected: currencyInUse, remedy: correctSeller, list: currencies, codes: ({ vatCurrency }) => [{ code: vatCurrency }] },
  { id: 'BR-CL-06', term: 'BT-8', field: 'vat', expected: 'a time at which VAT falls due', remedy: composeAnew, list: vatPoints, codes: ({ vatPoint }) => [{ code: vatPoint }] },
  { id: 'BR-CL-08', term: 'BT-21', field: 'notes', expected: 'a subject of UNTDID 4451', remedy: composeAnew, list: noteSubjects, codes: ({ notes }) => notes.map(({ subjectCode }) => ({ code: subjectCode })) },
  { id: 'BR-CL-10', term: 'BT-29', field: 'seller.siret', expected: scheme, remedy: completeSeller, list: identifierSchemes, codes: ({ seller }) => seller.ids.map(({ scheme: code }) => ({ code })) },
  { id: 'BR-CL-10', term: 'BT-46', field: 'customer.siret', expected: scheme, remedy: completeCustomer, list: identifierSchemes, codes: ({ buyer }) => buyer.ids.map(({ scheme: code }) => ({ code })) },
  { id: 'BR-CL-11', term: 'BT-30', field: 'seller.siren', expected: scheme, remedy: completeSeller, list: identifierSchemes, codes: ({ seller }) => [{ code: seller.legalId?.scheme }] },
  { id: 'BR-CL-11', term: 'BT-47', field: 'customer.siren', expected: scheme, remedy: completeCustomer, list: identifierSchemes, codes: ({ buyer }) => [{ code: buyer.legalId?.scheme }] },
  { id: 'BR-CL-14', term: 'BT-40', field: 'seller.address.countryCode', expected: country, remedy: completeSeller, list: countries, codes: ({ seller }) => [{ code: seller.address?.countryCode }] },
  { id: 'BR-CL-14', term: 'BT-55', field: 'customer.address.countryCode', expected: country, remedy: completeCustomer, list: countries, codes: ({ buyer }) => [{ code: buyer.address?.countryCode }] },
  { id: 'BR-CL-14', term: 'BT-80', field: 'deliverTo.countryCode', expected: country, remedy: listedCode, list: countries, codes: ({ deliverTo }) => [{ code: deliverTo?.address?.countryCode }] },
  { id: 'BR-CL-16', term: 'BT-81', field: 'payment', expected: 'a way of paying of UNTDID 4461', remedy: composeAnew, list: paymentMeans, codes: ({ payments }) => payments.map(({ means }) => ({ code: means })) },
  { id: 'BR-CL-17', term: 'BT-118', field: 'vatGroups', expected: 'a VAT category of UNTDID 5305', remedy: composeAnew, list: vatCategories, codes: ({ vatGroups }) => vatGroups.map(({ category }) => ({ code: category })) },
  { id: 'BR-CL-18', term: 'BT-151', field: 'sku', expected: 'a VAT category of UNTDID 5305', remedy: composeAnew, list: vatCategories, codes: ({ lines }) => lines.map(({ category, id }) => ({ code: category, line: id })) },
  { id: 'BR-CL-21', term: 'BT-157', field: 'sku', expected: scheme, remedy: listedCode, list: identifierSchemes, codes: ({ lines }) => lines.map(({ standardId, id }) => ({ code: standardId?.scheme, line: id })) },
  { id: 'BR-CL-22', term: 'BT-121', field: 'articles.exemption.code', expected: 'a VATEX code, such as VATEX-EU-132-1I', remedy: 'Correct the code of the article, then release the order.', list: exemptionCodes, codes: ({ vatGroups }) => vatGroups.map(({ exemptionCode }) => ({ code: exemptionCode?.toUpperCase() })) },
  { id: 'BR-CL-23', term: 'BT-130', field: 'unitCode', expected: 'a unit of UN/ECE recommendation 20 or 21, such as C62 for pieces', remedy: listedCode, list: unitCodes, codes: ({ lines }) => lines.map(({ unitCode, id }) => ({ code: unitCode, line: id })) },
  { id: 'BR-CL-25', term: 'BT-34', field: 'seller.electronicAddress', expected: 'a scheme of the list EAS', remedy: completeSeller, list: new Set<string>(addressSchemes), codes: ({ seller }) => [{ code: seller.electronicAddress?.scheme }] },
  { id: 'BR-CL-25', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: 'a scheme of the list EAS', remedy: completeCustomer, list: new Set<string>(addressSchemes), codes: ({ buyer }) => [{ code: buyer.electronicAddress?.scheme }] },
] // prettier-ignore

const ofList = ({ list, codes, ...rule }: Listed): Rule => ({
  ...rule,
  breaches: (invoice) => codes(invoice).flatMap(({ code, line }) => (code === undefined || list.has(code) ? [] : [{ actual: code, line }])),
})

type Reasons = {
  readonly id: string
  readonly term: string
  readonly kind: SaidAdjustment['kind']
  readonly list: ReadonlySet<string>
  readonly name: string
}

const reasons = ({ id, term, kind, list, name }: Reasons): Rule => ({
  id,
  term,
  field: `${kind}s`,
  expected: `a code of ${name} as EN 16931 allows it, or none`,
  remedy: listedCode,
  breaches: (invoice) =>
    adjustmentsOf(invoice).flatMap(({ one, line }): Breach[] => {
      if (one.kind !== kind || one.reasonCode === undefined || list.has(one.reasonCode)) return []
      return [{ actual: one.reasonCode, line, field: `${fieldOfAdjustment(one, line)}.reasonCode` }]
    }),
})

/** BR-CL: codes against the closed lists of EN 16931. */
export const codeListRules: readonly Rule[] = [
  ...lists.map(ofList),
  reasons({ id: 'BR-CL-19', term: 'BT-98', kind: 'allowance', list: allowanceReasons, name: 'UNTDID 5189' }),
  reasons({ id: 'BR-CL-20', term: 'BT-105', kind: 'charge', list: chargeReasons, name: 'UNTDID 7161' }),
]
