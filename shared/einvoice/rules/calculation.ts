import { type Currency, minorUnitExponent, minorUnitExponents } from '../../domain/currency.ts'
import { type Decimal, divided, minus, plus, sum, times } from '../../domain/decimal.ts'
import type { SaidAdjustment, SaidLine, SemanticInvoice } from '../semantic-invoice.ts'
import { composeAnew } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isEqual, isNumber, numberOf, orZero } from './said-numbers.ts'

const isKnown = (currency: string): currency is Currency => currency in minorUnitExponents

/** Decimals of an amount: the currency's, but two at most (BR-DEC). */
export const decimalsOf = ({ currency }: SemanticInvoice): number =>
  currency !== undefined && isKnown(currency) ? Math.min(2, minorUnitExponent(currency)) : 2

/** Allowances or charges together. */
export const sumOf = (adjustments: readonly SaidAdjustment[], kind: SaidAdjustment['kind']): Decimal =>
  sum(adjustments.filter((one) => one.kind === kind).map(({ amount }) => orZero(amount)))

/** Quantity x net price / base quantity, rounded once, less allowances and plus charges of the line (BT-131). */
const lineNet = (line: SaidLine, decimals: number): Decimal | undefined => {
  const [quantity, price] = [numberOf(line.quantity), numberOf(line.netPrice)]
  if (quantity === undefined || price === undefined) return undefined
  const base = numberOf(line.priceBaseQuantity ?? '1')
  if (base === undefined || isEqual(base, orZero('0'))) return undefined
  const product = divided(times(quantity, price), base, decimals)
  return plus(minus(product, sumOf(line.adjustments, 'allowance')), sumOf(line.adjustments, 'charge'))
}

type Sum = {
  readonly id: string
  readonly term: string
  readonly field: string
  readonly expected: string
  readonly said: (invoice: SemanticInvoice) => string | undefined
  readonly computed: (invoice: SemanticInvoice) => Decimal
}

/** The sums of the document, each of the figures that the invoice says itself, so that one wrong figure is told by few rules. */
const sums: readonly Sum[] = [
  {
    id: 'BR-CO-10',
    term: 'BT-106',
    field: 'totals.lines',
    expected: 'the sum of the net amounts of the lines',
    said: ({ totals }) => totals.lines,
    computed: ({ lines }) => sum(lines.map(({ netAmount }) => orZero(netAmount))),
  },
  {
    id: 'BR-CO-11',
    term: 'BT-107',
    field: 'totals.allowances',
    expected: 'the sum of the allowances of the document',
    said: ({ totals }) => totals.allowances ?? '0',
    computed: ({ adjustments }) => sumOf(adjustments, 'allowance'),
  },
  {
    id: 'BR-CO-12',
    term: 'BT-108',
    field: 'totals.charges',
    expected: 'the sum of the charges of the document',
    said: ({ totals }) => totals.charges ?? '0',
    computed: ({ adjustments }) => sumOf(adjustments, 'charge'),
  },
  {
    id: 'BR-CO-13',
    term: 'BT-109',
    field: 'totals.net',
    expected: 'lines less allowances plus charges',
    said: ({ totals }) => totals.net,
    computed: ({ totals }) => plus(minus(orZero(totals.lines), orZero(totals.allowances)), orZero(totals.charges)),
  },
  {
    id: 'BR-CO-14',
    term: 'BT-110',
    field: 'totals.vat',
    expected: 'the sum of the VAT of all groups',
    said: ({ totals }) => totals.vat ?? '0',
    computed: ({ vatGroups }) => sum(vatGroups.map(({ tax }) => orZero(tax))),
  },
  {
    id: 'BR-CO-15',
    term: 'BT-112',
    field: 'totals.gross',
    expected: 'the total without VAT plus the VAT',
    said: ({ totals }) => totals.gross,
    computed: ({ totals }) => plus(orZero(totals.net), orZero(totals.vat)),
  },
  {
    id: 'BR-CO-16',
    term: 'BT-115',
    field: 'totals.due',
    expected: 'the total with VAT less what is prepaid, plus the rounding',
    said: ({ totals }) => totals.due,
    computed: ({ totals }) => plus(minus(orZero(totals.gross), orZero(totals.prepaid)), orZero(totals.rounding)),
  },
]

/** What is not there, or no number, is another rule's matter. */
const wrongSum = ({ said, computed, expected }: Sum, invoice: SemanticInvoice): Breach[] => {
  const [value, right] = [said(invoice), computed(invoice)]
  return value === undefined || !isNumber(value) || isEqual(orZero(value), right)
    ? []
    : [{ actual: value, expected: `${right}: ${expected}` }]
}

const lineProduct = 'quantity x net price / base quantity, rounded once, less allowances and plus charges of the line'

/** The arithmetic of lines and document, exact to the cent. */
export const calculationRules: readonly Rule[] = [
  {
    id: 'EXACT-LINE-NET',
    term: 'BT-131',
    field: 'netUnitPrice',
    expected: lineProduct,
    remedy: composeAnew,
    breaches: (invoice) => invoice.lines.flatMap((line) => wrongLine(line, decimalsOf(invoice))),
  },
  {
    id: 'PEPPOL-EN16931-R046',
    term: 'BT-146',
    field: 'netUnitPrice',
    expected: 'the gross price less its discount',
    remedy: composeAnew,
    breaches: ({ syntax, lines }) => (syntax === 'UBL' ? lines.flatMap(wrongPrice) : []),
    stricter: 'in every document of UBL; in CII the gross price may be of another quantity',
  },
  ...sums.map((rule): Rule => ({
    id: rule.id,
    term: rule.term,
    field: rule.field,
    expected: rule.expected,
    remedy: composeAnew,
    breaches: (invoice) => wrongSum(rule, invoice),
  })),
]

const wrongLine = (line: SaidLine, decimals: number): Breach[] => {
  const [said, right] = [numberOf(line.netAmount), lineNet(line, decimals)]
  if (said === undefined || right === undefined || isEqual(said, right)) return []
  return [{ line: line.id, actual: line.netAmount ?? 'none', expected: `${right}: ${lineProduct}` }]
}

const wrongPrice = ({ id, netPrice, grossPrice, priceDiscount }: SaidLine): Breach[] => {
  if (grossPrice === undefined || netPrice === undefined) return []
  const right = minus(orZero(grossPrice), orZero(priceDiscount))
  return isEqual(orZero(netPrice), right) ? [] : [{ line: id, actual: netPrice, expected: `${right}: the gross price less its discount` }]
}
