import type { EInvoiceFormat } from '../domain/einvoice.ts'
import { formatsOf } from '../domain/einvoicing/formats.ts'
import { yearOf } from '../domain/day.ts'
import type { Finding } from '../domain/finding.ts'
import type { Invoice, Issue } from '../domain/invoice.ts'
import { formatNumber } from '../domain/numbering.ts'
import { isForbidden } from './characters.ts'
import { broken, type RuleFinding } from './rules/rule.ts'
import { rulesOf } from './rules/sets.ts'
import { semanticInvoiceOf } from './semantic-invoice-of.ts'
import { subjectCodeFindings } from './subject-code-findings.ts'

/** What keeps an invoice out of the formats that its customer gets, once each: to be mended before it has a number. */
export const formatFindings = (invoice: Invoice): Finding[] => {
  const findings = formatsOf(invoice).flatMap((format) => carryFindings(invoice, format))
  return [...new Map(findings.map((finding) => [`${finding.rule ?? finding.code} ${finding.field}`, finding])).values()]
}

/** What a format cannot carry of an invoice, or demands and does not find (EINVOICE_RULE with the rule's id; CHARACTER_NOT_IN_XML). */
export const carryFindings = (invoice: Invoice, format: EInvoiceFormat): Finding[] => {
  const semantic = semanticInvoiceOf({ invoice, issue: sampleIssue(invoice) }, format)
  return [
    ...broken(rulesOf(format), semantic).map((finding) => ofOrder(finding, invoice)),
    ...(semantic.syntax === 'UBL' ? subjectCodeFindings(invoice) : []),
    ...forbiddenTexts('', invoice),
  ]
}

/** The rules ask for a number and a date before there are any: the shape of the series, and a day on which it could be issued. */
const sampleIssue = ({ series, orderDate }: Invoice): Issue => ({
  number: formatNumber(series, series, { year: yearOf(orderDate), sequence: 1 }),
  issueDate: orderDate,
})

/** Where the publisher of the order finds it: lines by the order's own ids. */
const ofOrder = ({ rule, line, field, expected, actual, remedy }: RuleFinding, { lines }: Invoice): Finding => {
  const lineId = lines.find(({ number }) => String(number) === line)?.orderLineId
  return { code: 'EINVOICE_RULE', rule, field: lineId === undefined ? field : `lines[lineId ${lineId}].${field}`, expected, actual, remedy }
}

/** Every text of the invoice, whoever it comes from; its path is the snapshot's. */
const forbiddenTexts = (path: string, value: unknown): Finding[] => {
  if (typeof value === 'string') return isForbidden(value) ? [notInXml(path, value)] : []
  if (Array.isArray(value)) return value.flatMap((member, index) => forbiddenTexts(`${path}[${index}]`, member))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => forbiddenTexts(path === '' ? key : `${path}.${key}`, member))
}

const notInXml = (field: string, text: string): Finding => ({
  code: 'CHARACTER_NOT_IN_XML',
  field,
  expected: 'text without control characters',
  actual: JSON.stringify(text),
  remedy: 'Remove the control characters from the text, then release the order.',
})
