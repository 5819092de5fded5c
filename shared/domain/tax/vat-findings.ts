import type { Finding } from '../finding.ts'

/** VAT_NOT_COVERED: no rule decides this supply. It is held for a person, never taxed as domestic. */
export const notCovered = (what: Omit<Finding, 'code'>): Finding => ({ code: 'VAT_NOT_COVERED', ...what })

/** The same fact of the order stands in the way of many lines; the reader needs it once. */
export const withoutRepeats = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify([finding.code, finding.field, finding.actual]), finding])).values(),
]
