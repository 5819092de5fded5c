import type { AuditReport } from '../shared/domain/audit/report.ts'
import { auditKindSchema } from '../shared/domain/audit/finding.ts'
import { table } from './desk-table.ts'

/** What each kind of check is about, in a few words; docs/runbooks/audit-findings.md says the rest. */
export const about: Readonly<Record<keyof AuditReport['checked'], string>> = {
  numbers: 'the register runs 1..n and ends at its head',
  entry: 'each number has its journal entry',
  chain: 'each entry is sealed with the one before',
  dates: 'issue dates never go back',
  unbalanced: 'debits equal credits in each entry',
  balances: 'balances are the sum of the entries',
  receivables: 'receivables equal open documents',
  facts: 'posted is what the document says',
  header: 'the state goes with the entry',
  document: 'each file of a number once, unchanged',
  mail: 'one mail for each invoice and kind',
  wait: 'what is not through has a due time',
  quantities: 'no more billed than ordered or reported',
  credits: 'no more credited than invoiced',
  draft: 'what waits for a number is a frozen draft',
  unreadable: 'what is stored can be read',
}

const checksText = ({ checked, found }: AuditReport): string =>
  table(
    ['kind', 'what must be true', 'checked', 'found'],
    auditKindSchema.options.map((kind) => [kind, about[kind], String(checked[kind] ?? 0), String(found[kind] ?? 0)]),
  )

const seriesText = ({ series }: AuditReport): string =>
  series.length === 0
    ? 'No number is new since the last audit.'
    : table(
        ['series', 'from', 'to'],
        series.map((one) => [one.series, String(one.from), String(one.to)]),
      )

const findingsText = ({ findings, moreFindings }: AuditReport): string =>
  [
    ...findings.map(({ kind, where, expected, actual }) => `  ${kind} at ${where}\n    expected  ${expected}\n    actual    ${actual}`),
    ...(moreFindings > 0 ? [`  ... and ${moreFindings} more`] : []),
  ].join('\n')

/** The whole report for a terminal: what was read, what was checked, what was found. */
export const reportText = (report: AuditReport): string => {
  const count = report.findings.length + report.moreFindings
  const verdict =
    count === 0
      ? 'Nothing was found.'
      : `${count} found; docs/runbooks/audit-findings.md says what each kind means.\n${findingsText(report)}`
  return [seriesText(report), checksText(report), verdict].join('\n\n')
}
