import type { EInvoiceFormat } from '../domain/einvoice.ts'
import { formatsOf } from '../domain/einvoicing/formats.ts'
import type { Finding } from '../domain/finding.ts'
import type { Invoice } from '../domain/invoice.ts'
import { isForbidden } from './characters.ts'
import { codeListFindings } from './demands/code-lists.ts'
import { unmet } from './demands/demand.ts'
import { frenchDemands } from './demands/french.ts'
import { germanDemands } from './demands/german.ts'
import { lineProductFindings } from './demands/line-products.ts'
import { peppolDemands } from './demands/peppol.ts'
import { subjectCodeFindings } from './demands/subject-codes.ts'

type Check = (invoice: Invoice) => Finding[]

const checks: Readonly<Record<EInvoiceFormat, readonly Check[]>> = {
  facturX: [unmet(frenchDemands)],
  ublFrance: [unmet(frenchDemands), subjectCodeFindings],
  peppol: [unmet(peppolDemands), subjectCodeFindings, lineProductFindings],
  xrechnungUbl: [unmet(germanDemands), subjectCodeFindings],
  xrechnungCii: [unmet(germanDemands)],
}

/** What keeps an invoice out of the formats that its customer gets, once each: to be mended before it has a number. */
export const formatFindings = (invoice: Invoice): Finding[] => {
  const findings = formatsOf(invoice).flatMap((format) => carryFindings(invoice, format))
  return [...new Map(findings.map((finding) => [`${finding.rule ?? finding.code} ${finding.field}`, finding])).values()]
}

/** What a format cannot carry of an invoice, or demands and does not find (EINVOICE_RULE with the rule's id; CHARACTER_NOT_IN_XML). */
export const carryFindings = (invoice: Invoice, format: EInvoiceFormat): Finding[] => [
  ...codeListFindings(invoice),
  ...checks[format].flatMap((check) => check(invoice)),
  ...forbiddenTexts('', invoice),
]

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
