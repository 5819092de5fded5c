// Before the conformance tests the judges are installed; after them the table of their verdicts is printed (globalSetup of vitest).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { installJudges } from './install.ts'
import { newestRulesMissing } from './rule-sets.ts'
import { tableOf } from './verdict-table.ts'

declare module 'vitest' {
  interface ProvidedContext {
    judges: { missing: string | undefined; recordFile: string }
  }
}

export default (project: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-verdicts-'))
  const recordFile = join(folder, 'verdicts.jsonl')
  const missing = installJudges((line) => console.log(line))
  project.provide('judges', { missing, recordFile })
  return () => {
    console.log(tableOf(recordFile))
    if (newestRulesMissing !== undefined) console.log(newestRulesMissing)
    rmSync(folder, { recursive: true })
  }
}
