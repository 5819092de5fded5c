import { minorUnitExponent } from '../currency.ts'
import { compare, decimal, decimalPlaces, isPositive } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { type Money, toDecimal, toText } from '../money.ts'
import type { RebatedInvoice, RebateMaterials } from './compose-rebate.ts'
import { isCredit, isFeeStatement } from './purpose.ts'

/** Of all listed invoices together: what fits the snapshot and the transaction that freezes the rebate. */
const mostLines = 5000

type Said = Omit<Finding, 'code'>

const finding = (code: string, said: Said): Finding => ({ code, ...said })

/** What stands in the way of a rebate, whatever its amount. */
export const rebateFindings = (materials: RebateMaterials): Finding[] => [
  ...periodFindings(materials),
  ...materials.invoices.flatMap((invoice) => invoiceFindings(invoice, materials)),
  ...differing(materials.invoices),
  ...sizeFindings(materials.invoices),
]

const periodFindings = ({ request: { period } }: RebateMaterials): Finding[] =>
  period.until < period.from
    ? [
        finding('PERIOD_BACKWARDS', {
          field: 'period',
          expected: 'a period that ends no earlier than it begins',
          actual: `${period.from} to ${period.until}`,
          remedy: 'Name the first day and the last.',
        }),
      ]
    : []

/** NOT_AN_INVOICE, INVOICE_REPLACED, REBATE_FOR_OTHER_CUSTOMER, INVOICE_OUTSIDE_PERIOD. */
const invoiceFindings = ({ original, issue, isReplaced }: RebatedInvoice, { request }: RebateMaterials): Finding[] => {
  const { customerId, period } = request
  const remedy = 'Leave it out.'
  const field = `invoices[${issue.number}]`
  return [
    ...(isCredit(original) || isFeeStatement(original)
      ? [finding('NOT_AN_INVOICE', { field, expected: 'an invoice', actual: 'another document', remedy })]
      : []),
    ...(isReplaced === true
      ? [
          finding('INVOICE_REPLACED', {
            field,
            expected: 'an invoice that nothing replaces',
            actual: 'a corrected invoice cancels and replaces it',
            remedy: 'Name the corrected invoice in its place.',
          }),
        ]
      : []),
    ...(original.customerId === customerId
      ? []
      : [
          finding('REBATE_FOR_OTHER_CUSTOMER', {
            field,
            expected: `an invoice of customer ${customerId}`,
            actual: `one of customer ${original.customerId}`,
            remedy,
          }),
        ]),
    ...(issue.issueDate >= period.from && issue.issueDate <= period.until
      ? []
      : [
          finding('INVOICE_OUTSIDE_PERIOD', {
            field,
            expected: `an invoice issued from ${period.from} to ${period.until}`,
            actual: `issued on ${issue.issueDate}`,
            remedy: 'Leave it out, or name the period that it belongs to.',
          }),
        ]),
  ]
}

/** One document has one currency, one rate to the books, and for each VAT group one reason why no VAT is charged. */
const differing = (invoices: readonly RebatedInvoice[]): Finding[] => [
  ...several('REBATE_IN_SEVERAL_CURRENCIES', { invoices, what: 'currency', of: ({ original }) => [original.currency] }),
  ...several('REBATE_AT_SEVERAL_RATES', {
    invoices,
    what: 'exchange rate',
    of: ({ original: { bookCurrency, exchangeRate } }) => [
      exchangeRate === undefined ? bookCurrency : `${exchangeRate.rate} ${bookCurrency}`,
    ],
  }),
  ...several('REBATE_OF_SEVERAL_EXEMPTIONS', {
    invoices,
    what: 'reason for no VAT in a category',
    of: ({ original }) => original.vatGroups.map(({ category, rate, exemptionCode }) => `${category}${rate} ${exemptionCode ?? ''}`.trim()),
    by: (said) => said.split(' ')[0],
  }),
]

type Question = {
  readonly invoices: readonly RebatedInvoice[]
  readonly what: string
  readonly of: (invoice: RebatedInvoice) => readonly string[]
  readonly by?: (said: string) => string | undefined
}

const several = (code: string, { invoices, what, of, by = () => '' }: Question): Finding[] =>
  [...Map.groupBy(new Set(invoices.flatMap(of)), by).values()].flatMap((values) =>
    values.length < 2
      ? []
      : [
          finding(code, {
            field: 'invoices',
            expected: `invoices with one ${what}`,
            actual: values.join(', '),
            remedy: 'Grant a rebate for each, or credit these invoices one by one.',
          }),
        ],
  )

const sizeFindings = (invoices: readonly RebatedInvoice[]): Finding[] => {
  const count = invoices.reduce((sum, { original }) => sum + original.lines.length, 0)
  return count <= mostLines
    ? []
    : [
        finding('REBATE_TOO_LARGE', {
          field: 'invoices',
          expected: `at most ${mostLines} invoice lines in all`,
          actual: `${count}`,
          remedy: 'Grant several rebates, each on fewer invoices.',
        }),
      ]
}

/** PERCENT_OUT_OF_RANGE, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_FINE, REBATE_ABOVE_SALES, NOTHING_LEFT_TO_CREDIT. */
export const grantFindings = ({ request: { grant } }: RebateMaterials, sales: Money): Finding[] => {
  const { currency } = sales
  const most = `${toText(sales)} ${currency} net of VAT, which is left of these invoices without their charges`
  if (sales.minor === 0n) {
    const remedy = 'Nothing to do: a rebate needs sales.'
    return [finding('NOTHING_LEFT_TO_CREDIT', { field: 'invoices', expected: 'sales that are not credited', actual: 'none', remedy })]
  }
  if (grant.kind === 'percent') {
    const { percent } = grant
    const isRate = isPositive(percent) && compare(percent, decimal('100')) <= 0 && decimalPlaces(percent) <= 2
    const remedy = 'Name the percentage that the contract grants.'
    const said = { field: 'percent', expected: 'more than 0 and at most 100, with 2 decimals', actual: percent, remedy }
    return isRate ? [] : [finding('PERCENT_OUT_OF_RANGE', said)]
  }
  const { amount } = grant
  const places = Math.min(2, minorUnitExponent(currency))
  const said = { field: 'amount', actual: amount, remedy: 'Grant less, or list more invoices of the period.' }
  if (!isPositive(amount))
    return [finding('AMOUNT_NOT_POSITIVE', { ...said, expected: 'more than 0', remedy: 'Grant an amount, net of VAT.' })]
  if (decimalPlaces(amount) > places)
    return [finding('AMOUNT_TOO_FINE', { ...said, expected: `at most ${places} decimals`, remedy: 'Round the amount.' })]
  return compare(amount, toDecimal(sales)) > 0 ? [finding('REBATE_ABOVE_SALES', { ...said, expected: `at most ${most}` })] : []
}
