import type { Finding } from '../../domain/finding.ts'
import type { Invoice, InvoiceAdjustment } from '../../domain/invoice.ts'
import { allowanceReasons } from './allowance-reasons.ts'
import { chargeReasons } from './charge-reasons.ts'
import { exemptionCodes } from './exemption-codes.ts'
import { unitCodes } from './unit-codes.ts'

/** Left the list when Bulgaria took the euro on 2026-01-01. */
const retiredCurrencies: ReadonlySet<string> = new Set(['BGN'])

/** Codes that come with orders and articles, against the closed lists of EN 16931, which all formats share (BR-CL). */
export const codeListFindings = (invoice: Invoice): Finding[] => [
  ...(retiredCurrencies.has(invoice.currency)
    ? [unlisted('BR-CL-04', 'currency', { expected: 'a currency that is still in use', actual: invoice.currency })]
    : []),
  ...invoice.lines.flatMap((line) => {
    const at = `lines[lineId ${line.orderLineId}]`
    return [...unitFindings(line.unitCode, `${at}.unitCode`), ...line.adjustments.flatMap((one) => reasonFindings(one, at))]
  }),
  ...invoice.adjustments.flatMap((one) => reasonFindings(one, 'order')),
  ...invoice.vatGroups.flatMap(({ exemptionCode }) => exemptionFindings(exemptionCode)),
]

const unitFindings = (unit: string, field: string): Finding[] =>
  unitCodes.has(unit)
    ? []
    : [unlisted('BR-CL-23', field, { expected: 'a unit of UN/ECE recommendation 20 or 21, such as C62 for pieces', actual: unit })]

const reasonFindings = ({ kind, reasonCode, reason }: InvoiceAdjustment, at: string): Finding[] => {
  const [rule, codes, list] =
    kind === 'allowance' ? ['BR-CL-19', allowanceReasons, 'UNTDID 5189'] : ['BR-CL-20', chargeReasons, 'UNTDID 7161']
  if (reasonCode === undefined || codes.has(reasonCode)) return []
  return [
    unlisted(rule, `${at}.${kind}s[${reason}].reasonCode`, {
      expected: `a code of ${list} as EN 16931 allows it, or none`,
      actual: reasonCode,
    }),
  ]
}

const exemptionFindings = (code: string | undefined): Finding[] =>
  code === undefined || exemptionCodes.has(code)
    ? []
    : [
        {
          ...unlisted('BR-CL-22', 'articles.exemption.code', { expected: 'a VATEX code, such as VATEX-EU-132-1I', actual: code }),
          remedy: 'Correct the code of the article, then release the order.',
        },
      ]

const unlisted = (rule: string, field: string, { expected, actual }: Pick<Finding, 'expected' | 'actual'>): Finding => ({
  code: 'EINVOICE_RULE',
  rule,
  field,
  expected,
  actual,
  remedy: 'Publish a revision of the order with a listed code, then release it.',
})
