/** The table of all verdicts of a run: judge by judge, how many documents it saw and what it said. */
import { existsSync, readFileSync } from 'node:fs'
import type { Entry } from './verdict-record.ts'

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index < 2 ? String(cell).padEnd(17) : String(cell).padStart(11))).join('')

const rowOf = (entries: readonly Entry[]): string => {
  const [{ judge, version }] = entries as [Entry]
  const count = (outcome: Entry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0).toFixed(1)
  return row([judge, version, entries.length, count('accepted'), count('refused'), count('abstained'), seconds])
}

export const tableOf = (recordFile: string): string => {
  if (!existsSync(recordFile)) return ''
  const entries = readFileSync(recordFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)
  const byJudge = Map.groupBy(entries, ({ judge, version }) => `${judge} ${version}`)
  const head = row(['judge', 'version', 'documents', 'accepted', 'refused', 'abstained', 'seconds'])
  return ['', head, ...[...byJudge.values()].map(rowOf), ''].join('\n')
}
