import type { SaidAddress, SaidLine, SaidPeriod, SemanticInvoice } from '../semantic-invoice.ts'
import { type Breach, demanded, type Rule } from './rule.ts'
import { completeCustomer, completeSeller, composeAnew, correctOrder, reviseOrder } from './remedies.ts'
import { isNegative } from './said-numbers.ts'

type Term = Pick<Rule, 'id' | 'term' | 'field' | 'expected' | 'remedy'> & {
  readonly said: (invoice: SemanticInvoice) => string | undefined
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
const isThere = (address: SaidAddress | undefined): string | undefined =>
  address !== undefined && Object.values(address).some(isSaid) ? 'an address' : undefined

const terms: readonly Term[] = [
  { id: 'BR-01', term: 'BT-24', field: 'formats', expected: 'the specification that the invoice follows', remedy: composeAnew, said: ({ specification }) => specification },
  { id: 'BR-02', term: 'BT-1', field: 'number', expected: 'an invoice number', remedy: composeAnew, said: ({ number }) => number },
  { id: 'BR-03', term: 'BT-2', field: 'issueDate', expected: 'an issue date', remedy: composeAnew, said: ({ issueDate }) => issueDate },
  { id: 'BR-04', term: 'BT-3', field: 'typeCode', expected: 'a type of invoice', remedy: composeAnew, said: ({ typeCode }) => typeCode },
  { id: 'BR-05', term: 'BT-5', field: 'currency', expected: 'a currency', remedy: reviseOrder, said: ({ currency }) => currency },
  { id: 'BR-06', term: 'BT-27', field: 'seller.name', expected: 'the name of the seller', remedy: completeSeller, said: ({ seller }) => seller.name },
  { id: 'BR-07', term: 'BT-44', field: 'customer.name', expected: 'the name of the customer', remedy: completeCustomer, said: ({ buyer }) => buyer.name },
  { id: 'BR-08', term: 'BG-5', field: 'seller.address', expected: 'the address of the seller', remedy: completeSeller, said: ({ seller }) => isThere(seller.address) },
  { id: 'BR-09', term: 'BT-40', field: 'seller.address.countryCode', expected: 'the country of the seller', remedy: completeSeller, said: ({ seller }) => seller.address?.countryCode },
  { id: 'BR-10', term: 'BG-8', field: 'customer.address', expected: 'the address of the customer', remedy: completeCustomer, said: ({ buyer }) => isThere(buyer.address) },
  { id: 'BR-11', term: 'BT-55', field: 'customer.address.countryCode', expected: 'the country of the customer', remedy: completeCustomer, said: ({ buyer }) => buyer.address?.countryCode },
  { id: 'BR-12', term: 'BT-106', field: 'totals.lines', expected: 'the sum of the lines', remedy: composeAnew, said: ({ totals }) => totals.lines },
  { id: 'BR-13', term: 'BT-109', field: 'totals.net', expected: 'the total without VAT', remedy: composeAnew, said: ({ totals }) => totals.net },
  { id: 'BR-14', term: 'BT-112', field: 'totals.gross', expected: 'the total with VAT', remedy: composeAnew, said: ({ totals }) => totals.gross },
  { id: 'BR-15', term: 'BT-115', field: 'totals.due', expected: 'the amount due', remedy: composeAnew, said: ({ totals }) => totals.due },
  { id: 'BR-16', term: 'BG-25', field: 'lines', expected: 'a line', remedy: reviseOrder, said: ({ lines }) => lines[0] && 'lines' },
] // prettier-ignore

type LineTerm = Pick<Rule, 'id' | 'term' | 'field' | 'expected' | 'remedy'> & { readonly said: (line: SaidLine) => string | undefined }

const lineTerms: readonly LineTerm[] = [
  { id: 'BR-21', term: 'BT-126', field: 'lineId', expected: 'a line number', remedy: composeAnew, said: ({ id }) => id },
  { id: 'BR-22', term: 'BT-129', field: 'quantity', expected: 'a quantity', remedy: reviseOrder, said: ({ quantity }) => quantity },
  { id: 'BR-23', term: 'BT-130', field: 'unitCode', expected: 'a unit of measure', remedy: reviseOrder, said: ({ unitCode }) => unitCode },
  { id: 'BR-24', term: 'BT-131', field: 'netAmount', expected: 'a net amount', remedy: composeAnew, said: ({ netAmount }) => netAmount },
  { id: 'BR-25', term: 'BT-153', field: 'name', expected: 'the name of what is billed', remedy: reviseOrder, said: ({ name }) => name },
  { id: 'BR-26', term: 'BT-146', field: 'netUnitPrice', expected: 'a net price', remedy: reviseOrder, said: ({ netPrice }) => netPrice },
  { id: 'BR-CO-04', term: 'BT-151', field: 'sku', expected: 'a VAT category', remedy: 'Correct the VAT class of the article, then release the order.', said: ({ category }) => category },
] // prettier-ignore

/** A rule on every line: what it finds wrong in one. */
export const onLines = (rule: Omit<Rule, 'breaches'>, breachIn: (line: SaidLine) => string | undefined): Rule => ({
  ...rule,
  breaches: ({ lines }) =>
    lines.flatMap((line): Breach[] => {
      const actual = breachIn(line)
      return actual === undefined ? [] : [{ actual, line: line.id }]
    }),
})

const backwards = ({ from, until }: SaidPeriod): boolean => from !== undefined && until !== undefined && until < from
const asText = ({ from, until }: SaidPeriod): string => `${from} to ${until}`
const below = (text: string | undefined): string | undefined => (isNegative(text) ? text : undefined)

/** BR-01 to BR-30 of EN 16931-1: what every invoice must say of itself, its parties, totals and lines. */
export const coreRules: readonly Rule[] = [
  ...terms.map(({ said, ...term }) => demanded({ ...term, said, accepts: isSaid })),
  ...lineTerms.map(({ said, ...term }) => onLines(term, (line) => (isSaid(said(line)) ? undefined : 'none'))),
  onLines(
    { id: 'BR-27', term: 'BT-146', field: 'netUnitPrice', expected: 'a net price of nothing or more', remedy: correctOrder },
    ({ netPrice }) => below(netPrice),
  ),
  onLines(
    { id: 'BR-28', term: 'BT-148', field: 'grossUnitPrice', expected: 'a gross price of nothing or more', remedy: correctOrder },
    ({ grossPrice }) => below(grossPrice),
  ),
  {
    id: 'BR-29',
    term: 'BG-14',
    field: 'deliveries',
    expected: 'a period that ends no earlier than it begins',
    remedy: correctOrder,
    breaches: ({ period }) => (period !== undefined && backwards(period) ? [{ actual: asText(period) }] : []),
  },
  onLines(
    { id: 'BR-30', term: 'BG-26', field: 'period', expected: 'a period that ends no earlier than it begins', remedy: correctOrder },
    ({ period }) => (period !== undefined && backwards(period) ? asText(period) : undefined),
  ),
]
