import type { AuditKind } from './finding.ts'

/** What must be true of each kind of check, in a few words; the runbook says what a finding may mean and what to do. */
export const meanings: Readonly<Record<AuditKind, string>> = {
  numbers: 'the register runs 1..n and ends at its head',
  entry: 'each number has its journal entry',
  chain: 'each entry is sealed with the one before',
  dates: 'issue dates never go back',
  unbalanced: 'debits equal credits in each entry',
  balances: 'balances are the sum of the entries',
  receivables: 'receivables equal open documents',
  payments: 'payments, their entries and their invoices agree',
  facts: 'posted is what the document says',
  header: 'the state goes with the entry',
  document: 'each file of a number once, unchanged',
  mail: 'one mail for each invoice and kind',
  wait: 'what is not through has a due time',
  quantities: 'no more billed than ordered or reported',
  lateFees: 'what a delay costs is claimed once',
  credits: 'no more credited than invoiced',
  draft: 'what waits for a number is a frozen draft',
  unreadable: 'what is stored can be read',
}

/** Where the project says what a finding of each kind may mean, and what to do. */
export const auditRunbook = 'docs/runbooks/audit-findings.md'
