import { rmSync } from 'node:fs'
import { clearDeadRuns, runDirectory } from './children.ts'
import type { Gate, GateResult } from './gates.ts'
import { untilStopped } from './until-stopped.ts'

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** A gate that cannot even run has failed. */
const runGate = async (gate: Gate, signal: AbortSignal): Promise<GateResult> => {
  const startedAt = Date.now()
  const result = await gate.run({ signal }).catch((error: unknown) => ({ passed: 0, failed: 1, skipped: [], output: String(error) }))
  if (result.failed > 0) console.log(`\n─── ${gate.name}\n${result.output}\n`)
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${gate.name}: ${result.passed} passed, ${result.failed} failed (${seconds(startedAt)})`)
  return result
}

const explainSkipped = (results: GateResult[]): void => {
  const skipped = results.flatMap((result) => result.skipped)
  if (skipped.length === 0) return
  console.log('\nSkipped:')
  for (const [reason, tests] of Map.groupBy(skipped, (test) => test.reason)) {
    console.log(`  ${reason}`)
    for (const { test } of tests) console.log(`    ${test}`)
  }
}

/** The last line stands alone, so that a reader (or a machine) finds it: "412 passed, 0 failed, 3 skipped". */
const summary = (results: GateResult[]): string => {
  const total = (count: (result: GateResult) => number) => results.reduce((sum, result) => sum + count(result), 0)
  const skipped = total((result) => result.skipped.length)
  const counts = [`${total((result) => result.passed)} passed`, `${total((result) => result.failed)} failed`]
  return [...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')
}

/** One gate after the other. */
const runLane = async (lane: readonly Gate[], signal: AbortSignal): Promise<GateResult[]> => {
  const results: GateResult[] = []
  for (const gate of lane) if (!signal.aborted) results.push(await runGate(gate, signal))
  return results
}

/** Runs the first gates side by side, then the lanes side by side, prints what came out, and exits. */
export const runGates = async (sideBySide: readonly Gate[], lanes: readonly (readonly Gate[])[] = []): Promise<never> => {
  clearDeadRuns()
  const interrupted = new AbortController()
  void untilStopped().then(() => interrupted.abort(new Error('stopped')))
  const { signal } = interrupted
  const quick = await Promise.all(sideBySide.map((gate) => runGate(gate, signal)))
  const slow = await Promise.all(lanes.map((lane) => runLane(lane, signal)))
  const results = [...quick, ...slow.flat()]
  rmSync(runDirectory(), { recursive: true, force: true })
  explainSkipped(results)
  console.log(`\n${summary(results)}`)
  return process.exit(results.some((result) => result.failed > 0) || signal.aborted ? 1 : 0)
}
