import type { Finding } from '../finding.ts'

/** Findings that no repair of this fact can mend: it ends as refused. Every other finding holds the order for a person. */
export const refusalCodes = [
  'ORDER_CANCELLED',
  'NOTHING_TO_BILL',
  'NOTHING_LEFT_TO_CREDIT',
  'INVOICE_REPLACED',
  'NEGATIVE_TOTAL',
  'SNAPSHOT_TOO_LARGE',
  'NO_LATE_FEES',
  'NO_MORE_LATE_FEES',
  'STATEMENT_DAY_PAST',
  'RATE_UNKNOWN',
  'FEES_IN_TWO_CURRENCIES',
  'LATE_FEES_ON_HOLD',
] as const

const refusing: ReadonlySet<string> = new Set(refusalCodes)

/** What becomes of a fact with findings: one refusal among them decides. */
export const outcomeOf = (findings: readonly Finding[]): 'held' | 'refused' =>
  findings.some((finding) => refusing.has(finding.code)) ? 'refused' : 'held'
