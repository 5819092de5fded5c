import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/** What a run of vitest came to. */
export interface TestTally {
  passed: number
  failed: number
  skipped: { test: string; reason: string }[]
  /** Projects that ran at least one test. */
  projects: string[]
}

/** A file that fails outside its tests, when it loads or in a hook, counts as one failure beside those of its tests. */
const brokenFiles = (modules: readonly TestModule[]): number =>
  modules.filter((module) => module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0))
    .length

const skippedTest = (test: TestCase) => {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  return { test: test.fullName, reason: note ?? 'no reason given' }
}

export const tallyOf = (modules: readonly TestModule[], errors: readonly SerializedError[]): TestTally => {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + inState('pending').length + brokenFiles(modules) + errors.length,
    skipped: inState('skipped').map(skippedTest),
    projects: [...new Set(tests.map((test) => test.project.name))],
  }
}

/** Writes the tally to the file that TALLY_FILE names: the counts of `npm test`, and why tests were skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['TALLY_FILE']
    if (file) writeFileSync(file, JSON.stringify(tallyOf(modules, errors)))
  }
}
