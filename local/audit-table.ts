import type { AuditReport } from '../shared/domain/audit/report.ts'
import { auditKindSchema } from '../shared/domain/audit/finding.ts'
import { meanings } from '../shared/domain/audit/meanings.ts'
import { table } from './desk-table.ts'

const checksText = ({ checked, found }: AuditReport): string =>
  table(
    ['kind', 'what must be true', 'checked', 'found'],
    auditKindSchema.options.map((kind) => [kind, meanings[kind], String(checked[kind] ?? 0), String(found[kind] ?? 0)]),
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
