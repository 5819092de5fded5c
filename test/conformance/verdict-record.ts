/** Every verdict of a run, noted by the test workers in the file that the table is made of at the end. */
import { appendFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { Verdict } from './verdict.ts'

export interface Entry {
  readonly judge: string
  readonly version: string
  readonly document: string
  readonly outcome: 'accepted' | 'refused' | 'abstained'
  readonly seconds: number
}

const outcomeOf = ({ abstained, findings }: Verdict): Entry['outcome'] => {
  if (abstained !== undefined) return 'abstained'
  return findings.some(({ severity }) => severity === 'error') ? 'refused' : 'accepted'
}

export const record = (verdict: Verdict, document: string): void => {
  const { judge, version, seconds } = verdict
  const entry: Entry = { judge, version, document, outcome: outcomeOf(verdict), seconds }
  appendFileSync(inject('judges').recordFile, `${JSON.stringify(entry)}\n`)
}
