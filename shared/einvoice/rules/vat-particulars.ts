import type { SemanticInvoice } from '../semantic-invoice.ts'
import { completeCustomer, composeAnew, correctSeller, reviseOrder } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'
import { countries } from './codes/countries.ts'
import { partsOf } from './vat-categories.ts'

const isWithinUnion = (invoice: SemanticInvoice): boolean => partsOf(invoice, 'K').groups.length > 0
const isOutsideScope = ({ vatGroups }: SemanticInvoice): boolean => vatGroups.some(({ category }) => category === 'O')

/** Greece writes EL (BR-CO-09). */
const hasPrefix = (vatId: string): boolean => vatId.startsWith('EL') || countries.has(vatId.slice(0, 2))
const prefixed = 'a VAT number that begins with its country, EL for Greece'

const alone = 'nothing taxed beside what is outside the scope of VAT'
const separate = 'Order what is outside the scope of VAT by itself, then release the order.'

/** What only some categories have, and the parts of every VAT group. */
export const vatParticulars: readonly Rule[] = [
  {
    id: 'BR-CO-18', term: 'BG-23', field: 'vatGroups', expected: 'a VAT group', remedy: composeAnew,
    breaches: ({ vatGroups }) => (vatGroups.length === 0 ? [{ actual: 'none' }] : []),
  },
  ...(
    [
      ['BR-45', 'BT-116', 'the base of the VAT group', 'base'],
      ['BR-46', 'BT-117', 'the VAT of the group', 'tax'],
      ['BR-47', 'BT-118', 'the category of the VAT group', 'category'],
    ] as const
  ).map(
    ([id, term, expected, part]): Rule => ({
      id, term, field: 'vatGroups', expected, remedy: composeAnew,
      breaches: ({ vatGroups }) => vatGroups.filter((group) => group[part] === undefined).map(() => ({ actual: 'none' })),
    }),
  ),
  {
    id: 'BR-48', term: 'BT-119', field: 'vatGroups', expected: 'the rate of the VAT group', remedy: composeAnew,
    breaches: ({ vatGroups }) =>
      vatGroups.filter(({ category, rate }) => category !== 'O' && rate === undefined).map(() => ({ actual: 'none' })),
  },
  demanded({
    id: 'BR-53', term: 'BT-111', field: 'seller.bookCurrency', expected: 'the VAT in the currency of the books', remedy: composeAnew,
    said: ({ totals }) => totals.vatInVatCurrency,
    appliesTo: ({ vatCurrency }) => vatCurrency !== undefined,
  }),
  restricted({
    id: 'BR-CO-09', term: 'BT-31', field: 'seller.vatId', expected: prefixed, remedy: correctSeller,
    said: ({ seller }) => seller.vatId,
    accepts: hasPrefix,
  }),
  restricted({
    id: 'BR-CO-09', term: 'BT-48', field: 'customer.vatId', expected: prefixed, remedy: completeCustomer,
    said: ({ buyer }) => buyer.vatId,
    accepts: hasPrefix,
  }),
  restricted({
    id: 'BR-CO-09', term: 'BT-63', field: 'seller.representative', expected: prefixed, remedy: correctSeller,
    said: ({ representative }) => representative?.vatId,
    accepts: hasPrefix,
  }),
  demanded({
    id: 'BR-IC-11', term: 'BT-72', field: 'deliveries', expected: 'the day or period of a supply within the Union', remedy: reviseOrder,
    said: ({ deliveryDate, period }) => deliveryDate ?? period?.from ?? period?.until,
    appliesTo: isWithinUnion,
  }),
  demanded({
    id: 'BR-IC-12', term: 'BT-80', field: 'deliverTo.countryCode', expected: 'the country of delivery of a supply within the Union', remedy: reviseOrder,
    said: ({ deliverTo }) => deliverTo?.address?.countryCode,
    appliesTo: isWithinUnion,
  }),
  ...(
    [
      ['BR-O-11', 'BG-23', ({ vatGroups }) => vatGroups],
      ['BR-O-12', 'BT-151', ({ lines }) => lines],
      ['BR-O-13', 'BT-95', ({ adjustments }) => adjustments.filter(({ kind }) => kind === 'allowance')],
      ['BR-O-14', 'BT-102', ({ adjustments }) => adjustments.filter(({ kind }) => kind === 'charge')],
    ] satisfies [string, string, (invoice: SemanticInvoice) => readonly { category: string | undefined }[]][]
  ).map(
    ([id, term, taxed]): Rule => ({
      id, term, field: 'sku', expected: alone, remedy: separate,
      breaches: (invoice) => {
        const others = taxed(invoice).flatMap(({ category = 'none' }) => (category === 'O' ? [] : [category]))
        return isOutsideScope(invoice) && others.length > 0 ? [{ actual: [...new Set(others)].join(', ') }] : []
      },
    }),
  ),
] // prettier-ignore
