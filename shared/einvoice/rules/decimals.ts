import type { Said, SaidAdjustment, SemanticInvoice } from '../semantic-invoice.ts'
import { composeAnew, correctOrder } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isNumber, writtenDecimals } from './said-numbers.ts'

/** Numbers of one business term, each with the line that says it. */
type Numbers = (invoice: SemanticInvoice) => readonly { readonly text: Said; readonly line?: string | undefined }[]

const total =
  (part: keyof SemanticInvoice['totals']): Numbers =>
  ({ totals }) => [{ text: totals[part] }]

const ofGroups =
  (part: 'base' | 'tax' | 'rate'): Numbers =>
  ({ vatGroups }) =>
    vatGroups.map((group) => ({ text: group[part] }))

const ofLines =
  (part: 'quantity' | 'netAmount' | 'netPrice' | 'priceDiscount' | 'grossPrice' | 'priceBaseQuantity' | 'rate'): Numbers =>
  ({ lines }) =>
    lines.map((line) => ({ text: line[part], line: line.id }))

type Part = 'amount' | 'base' | 'rate'
const ofDocument =
  (kind: SaidAdjustment['kind'], part: Part): Numbers =>
  ({ adjustments }) =>
    adjustments.filter((one) => one.kind === kind).map((one) => ({ text: one[part] }))

const ofLine =
  (kind: SaidAdjustment['kind'], part: Part): Numbers =>
  ({ lines }) =>
    lines.flatMap(({ id, adjustments }) => adjustments.filter((one) => one.kind === kind).map((one) => ({ text: one[part], line: id })))

/** The amounts that may have two decimals, by rule and term (BR-DEC). */
const amounts: readonly (readonly [id: string, term: string, numbers: Numbers])[] = [
  ['BR-DEC-01', 'BT-92', ofDocument('allowance', 'amount')],
  ['BR-DEC-02', 'BT-93', ofDocument('allowance', 'base')],
  ['BR-DEC-05', 'BT-99', ofDocument('charge', 'amount')],
  ['BR-DEC-06', 'BT-100', ofDocument('charge', 'base')],
  ['BR-DEC-09', 'BT-106', total('lines')],
  ['BR-DEC-10', 'BT-107', total('allowances')],
  ['BR-DEC-11', 'BT-108', total('charges')],
  ['BR-DEC-12', 'BT-109', total('net')],
  ['BR-DEC-13', 'BT-110', total('vat')],
  ['BR-DEC-14', 'BT-112', total('gross')],
  ['BR-DEC-15', 'BT-111', total('vatInVatCurrency')],
  ['BR-DEC-16', 'BT-113', total('prepaid')],
  ['BR-DEC-17', 'BT-114', total('rounding')],
  ['BR-DEC-18', 'BT-115', total('due')],
  ['BR-DEC-19', 'BT-116', ofGroups('base')],
  ['BR-DEC-20', 'BT-117', ofGroups('tax')],
  ['BR-DEC-23', 'BT-131', ofLines('netAmount')],
  ['BR-DEC-24', 'BT-136', ofLine('allowance', 'amount')],
  ['BR-DEC-25', 'BT-137', ofLine('allowance', 'base')],
  ['BR-DEC-27', 'BT-141', ofLine('charge', 'amount')],
  ['BR-DEC-28', 'BT-142', ofLine('charge', 'base')],
]

const others: readonly (readonly [term: string, numbers: Numbers])[] = [
  ['BT-96', ofDocument('allowance', 'rate')],
  ['BT-103', ofDocument('charge', 'rate')],
  ['BT-119', ofGroups('rate')],
  ['BT-129', ofLines('quantity')],
  ['BT-146', ofLines('netPrice')],
  ['BT-147', ofLines('priceDiscount')],
  ['BT-148', ofLines('grossPrice')],
  ['BT-149', ofLines('priceBaseQuantity')],
  ['BT-152', ofLines('rate')],
]

const breachesOf = (numbers: ReturnType<Numbers>, isWrong: (text: string) => boolean): Breach[] =>
  numbers.flatMap(({ text, line }) => (text !== undefined && isWrong(text) ? [{ actual: text, line }] : []))

const longerThan =
  (most: number) =>
  (text: string): boolean =>
    writtenDecimals(text) > most

const decimals = (id: string, term: string, most: number): Omit<Rule, 'breaches'> => ({
  id,
  term,
  field: 'amounts',
  expected: `at most ${most} decimals`,
  remedy: correctOrder,
})

/** BR-DEC: no amount has more than two decimals, whatever its currency; and what should be a number is one. */
export const decimalRules: readonly Rule[] = [
  ...[...amounts.map(([, term, numbers]) => [term, numbers] as const), ...others].map(([term, numbers]): Rule => ({
    id: 'EXACT-NUMBER',
    term,
    field: 'amounts',
    expected: 'a decimal number',
    remedy: composeAnew,
    breaches: (invoice) => breachesOf(numbers(invoice), (text) => !isNumber(text)),
  })),
  ...amounts.map(([id, term, numbers]): Rule => ({
    ...decimals(id, term, 2),
    breaches: (invoice) => breachesOf(numbers(invoice), longerThan(2)),
  })),
]

const french: readonly (readonly [id: string, term: string, numbers: Numbers, most: number])[] = [
  ['BR-FR-DEC-02', 'BT-129', ofLines('quantity'), 4],
  ['BR-FR-DEC-02', 'BT-149', ofLines('priceBaseQuantity'), 4],
  ['BR-FR-DEC-03', 'BT-146', ofLines('netPrice'), 6],
  ['BR-FR-DEC-03', 'BT-147', ofLines('priceDiscount'), 6],
  ['BR-FR-DEC-03', 'BT-148', ofLines('grossPrice'), 6],
  ['BR-FR-DEC-04', 'BT-119', ofGroups('rate'), 2],
  ['BR-FR-DEC-04', 'BT-152', ofLines('rate'), 2],
  ['BR-FR-DEC-04', 'BT-96', ofDocument('allowance', 'rate'), 2],
  ['BR-FR-DEC-04', 'BT-103', ofDocument('charge', 'rate'), 2],
]

/** BR-FR-DEC: quantities have four decimals at most, prices six, rates two. */
export const frenchDecimalRules: readonly Rule[] = french.map(([id, term, numbers, most]) => ({
  ...decimals(id, term, most),
  breaches: (invoice) => breachesOf(numbers(invoice), longerThan(most)),
}))
