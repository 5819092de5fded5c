import { compare, decimalPlaces, type Decimal, isPositive, zero } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { fitsCurrency } from '../money.ts'
import type { Adjustment, OrderContent, OrderLine } from '../order.ts'

/** What the order itself says wrong or more finely than an invoice can show (BR-FR: quantities 4 decimals, prices 6, no negative price). */
export const checkOrder = (content: OrderContent): Finding[] => [
  ...checkDeposit(content),
  ...repeatedLines(content),
  ...content.lines.flatMap((line, index) => checkLine(content, line, `lines[${index}]`)),
  ...checkAdjustments(content, content.allowances, 'allowances'),
  ...(content.packaging === undefined ? [] : checkAmount(content, content.packaging.amount, 'packaging.amount')),
  ...(content.freight === undefined ? [] : checkAmount(content, content.freight.amount, 'freight.amount')),
]

const incomputable = new Set(['LINE_REPEATED', 'QUANTITY_NOT_POSITIVE', 'PRICE_NEGATIVE', 'PRICE_BASE_NOT_POSITIVE', 'AMOUNT_NEGATIVE'])

/** Whether the order's amounts can be computed in spite of these findings. */
export const isComputable = (findings: readonly Finding[]): boolean => !findings.some(({ code }) => incomputable.has(code))

const checkDeposit = ({ deposit, currency }: OrderContent): Finding[] =>
  deposit === undefined
    ? []
    : [
        {
          code: 'DEPOSIT_NOT_SUPPORTED',
          field: 'deposit',
          expected: 'no deposit',
          actual: `${deposit.amount} ${currency}`,
          remedy: 'Invoice the deposit elsewhere and publish a revision without it, or refuse the order.',
        },
      ]

const repeatedLines = ({ lines }: OrderContent): Finding[] =>
  lines
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => lines.findIndex(({ lineId }) => lineId === line.lineId) < index)
    .map(({ line, index }) =>
      wrong('LINE_REPEATED', `lines[${index}].lineId`, { expected: 'a line id that is used once', actual: line.lineId }),
    )

const quantityDecimals = 4
const priceDecimals = 6

const checkLine = (content: OrderContent, line: OrderLine, field: string): Finding[] => [
  ...checkQuantity(line.quantity, `${field}.quantity`),
  ...checkPrice(line, field),
  ...checkAdjustments(content, line.allowances, `${field}.allowances`),
  ...checkAdjustments(content, line.charges, `${field}.charges`),
]

/** A quantity that an invoice can bill: more than 0, with at most 4 decimals. */
export const checkQuantity = (quantity: Decimal, field: string): Finding[] => [
  ...(isPositive(quantity) ? [] : [wrong('QUANTITY_NOT_POSITIVE', field, { expected: 'more than 0', actual: quantity })]),
  ...tooFine(quantity, field, { code: 'QUANTITY_TOO_FINE', places: quantityDecimals }),
]

const checkPrice = (line: OrderLine, field: string): Finding[] => [
  ...(compare(line.netUnitPrice, zero) < 0
    ? [wrong('PRICE_NEGATIVE', `${field}.netUnitPrice`, { expected: '0 or more', actual: line.netUnitPrice })]
    : []),
  ...tooFine(line.netUnitPrice, `${field}.netUnitPrice`, { code: 'PRICE_TOO_FINE', places: priceDecimals }),
  ...(isPositive(line.priceBaseQuantity)
    ? []
    : [wrong('PRICE_BASE_NOT_POSITIVE', `${field}.priceBaseQuantity`, { expected: 'more than 0', actual: line.priceBaseQuantity })]),
  ...tooFine(line.priceBaseQuantity, `${field}.priceBaseQuantity`, { code: 'QUANTITY_TOO_FINE', places: quantityDecimals }),
]

const checkAdjustments = (content: OrderContent, adjustments: readonly Adjustment[], field: string): Finding[] =>
  adjustments.flatMap(({ amount }, index) => checkAmount(content, amount, `${field}[${index}].amount`))

const checkAmount = ({ currency }: OrderContent, amount: Decimal, field: string): Finding[] => [
  ...(compare(amount, zero) < 0 ? [wrong('AMOUNT_NEGATIVE', field, { expected: '0 or more', actual: amount })] : []),
  ...(fitsCurrency(amount, currency)
    ? []
    : [wrong('AMOUNT_TOO_FINE', field, { expected: `no more decimals than ${currency} has`, actual: amount })]),
]

const tooFine = (value: Decimal, field: string, limit: { code: string; places: number }): Finding[] =>
  decimalPlaces(value) <= limit.places ? [] : [wrong(limit.code, field, { expected: `at most ${limit.places} decimals`, actual: value })]

const wrong = (code: string, field: string, { expected, actual }: Pick<Finding, 'expected' | 'actual'>): Finding => ({
  code,
  field,
  expected,
  actual,
  remedy: 'Publish a revision of the order with a correct value, then release it.',
})
