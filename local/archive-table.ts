import type { ArchiveKind } from '../functions/audit-books/archived-files.ts'
import type { ArchiveReport } from '../functions/audit-books/verify-archive.ts'
import { meanings as aboutBooks } from '../shared/domain/audit/meanings.ts'
import { table } from './desk-table.ts'

/** What the walk proves, in the order of the table. */
const proven: readonly (readonly [ArchiveKind, string])[] = [
  ['numbers', 'every series runs 1..n without a gap'],
  ['entry', aboutBooks.entry],
  ['chain', aboutBooks.chain],
  ['dates', aboutBooks.dates],
  ['unbalanced', aboutBooks.unbalanced],
  ['balances', aboutBooks.balances],
  ['facts', 'the sealed facts are unchanged, and what was posted'],
  ['header', 'every issued invoice is known'],
  ['document', 'each file is there once, for every format of the customer'],
  ['bytes', 'the bytes of each file have the recorded SHA-256'],
  ['xml', 'each XML, attached or beside, says what the ledger says'],
  ['report', 'a validation report is of these bytes, and found nothing'],
  ['unreadable', aboutBooks.unreadable],
]

const seriesText = ({ series }: ArchiveReport): string =>
  series.length === 0
    ? 'No number has been given yet.'
    : table(
        ['series', 'from', 'to'],
        series.map(({ series: name, from, to }) => [name, String(from), String(to)]),
      )

const checksText = ({ checked, findings }: ArchiveReport): string =>
  table(
    ['kind', 'what must be true', 'checked', 'found'],
    proven.map(([kind, truth]) => [
      kind,
      truth,
      String(checked.get(kind) ?? 0),
      String(findings.filter((finding) => finding.kind === kind).length),
    ]),
  )

const findingsText = ({ findings }: ArchiveReport): string =>
  findings.length === 0
    ? 'Nothing was found.'
    : [
        `${findings.length} found:`,
        ...findings.map(({ kind, where, expected, actual }) => `  ${kind} at ${where}\n    expected  ${expected}\n    actual    ${actual}`),
      ].join('\n')

/** The report for a terminal: what was walked, what was checked, what was found. */
export const archiveText = (report: ArchiveReport): string =>
  [
    seriesText(report),
    checksText(report),
    ...(report.notStored.length === 0 ? [] : [`Issued and not in the archive yet: ${report.notStored.join(', ')}`]),
    `${report.files} files were read. ${findingsText(report)}`,
  ].join('\n\n')
