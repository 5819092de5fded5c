import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runDirectory } from './children.ts'
import { runTool, toolEnvironment } from './commands.ts'
import { root } from './places.ts'
import type { TestTally } from './tally-reporter.ts'

/** One thing that must hold before a change goes in. A gate that is no test counts as one. */
export interface Gate {
  name: string
  run: (options: GateOptions) => Promise<GateResult>
}

export interface GateOptions {
  signal: AbortSignal
  /** Gives way to whatever else runs. */
  nice?: boolean
}

export interface GateResult {
  passed: number
  failed: number
  skipped: { test: string; reason: string }[]
  output: string
}

const commandGate = (name: string, tool: string, args: string[]): Gate => ({
  name,
  run: async ({ signal }) => {
    const { code, output } = await runTool(tool, args, { signal })
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output }
  },
})

/** A run that ended badly without a tally, or passed without a test of some project, is a failure too. */
const judge = (projects: string[], code: number, tally: TestTally | undefined) => {
  if (!tally) return { passed: 0, failed: 1, skipped: [], note: 'vitest wrote no tally' }
  const silent = projects.filter((project) => !tally.projects.includes(project))
  const unexplained = code !== 0 && tally.failed === 0 && silent.length === 0 ? 1 : 0
  const note = silent.length > 0 ? `No test ran in ${silent.join(', ')}` : ''
  return { passed: tally.passed, failed: tally.failed + silent.length + unexplained, skipped: tally.skipped, note }
}

let runs = 0

interface TestOptions {
  env?: Record<string, string>
  /** Further options of vitest. */
  more?: string[]
}

const testGate = (name: string, projects: string[], { env = {}, more = [] }: TestOptions = {}): Gate => ({
  name,
  run: async ({ signal, nice = false }) => {
    const tallyFile = join(runDirectory(), `tally-${runs++}.json`)
    const chosen = projects.flatMap((project) => ['--project', project])
    const reporters = ['--reporter=default', `--reporter=${join(root, 'local/tally-reporter.ts')}`]
    const options = { env: toolEnvironment({ ...env, TALLY_FILE: tallyFile }), signal, nice }
    const { code, output } = await runTool('vitest', ['run', '--passWithNoTests', ...chosen, ...reporters, ...more], options)
    const tally = existsSync(tallyFile) ? (JSON.parse(readFileSync(tallyFile, 'utf8')) as TestTally) : undefined
    const { note, ...result } = judge(projects, code, tally)
    return { ...result, output: [output, note].filter(Boolean).join('\n') }
  },
})

/** The tools of these gates have the processor when nobody else wants it. */
const givingWay = (gate: Gate): Gate => ({ ...gate, run: (options) => gate.run({ ...options, nice: true }) })

const quickTests = (env: Record<string, string> = {}) =>
  testGate('unit, property and workflow tests', ['unit', 'property', 'workflow'], env)

const oneTool: Gate[] = [
  commandGate('lint and rooms', 'oxlint', ['--type-aware']),
  commandGate('format', 'oxfmt', ['--check', '.']),
  commandGate('dead code', 'knip', ['--no-progress']),
  commandGate('event schemas', 'node', ['events/generate-schemas.ts', '--check']),
  commandGate('OpenAPI and client', 'node', ['docs/api/write-api.ts', '--check']),
]

/** What has not changed since the last check is not checked again; `npm test` trusts no file of before. */
const changedTypes = ['--incremental', '--tsBuildInfoFile', join(root, 'node_modules/.cache/types.tsbuildinfo')]

/** `npm run check`: under a minute, side by side; of each property a tenth of its cases. */
export const checkGates: Gate[] = [quickTests({ PROPERTY_CASES: 'tenth' }), commandGate('types', 'tsc', changedTypes), ...oneTool]

/** What `npm test` begins with: the same, with every case. */
export const quickGates: Gate[] = [quickTests(), commandGate('types', 'tsc', []), ...oneTool]

/** What `npm test` runs after them in two lanes side by side: one computes, and gives way to the other, which mostly waits for the cloud. */
export const inMemoryGates: Gate[] = [
  testGate('fault simulation', ['faults']),
  testGate('hostile input', ['fuzz']),
  testGate('audit tests', ['audit']),
  testGate('integration tests', ['integration']),
  testGate('contract tests', ['contract']),
  testGate('official validators', ['conformance']),
].map(givingWay)

export const onTheCloudGates: Gate[] = [
  testGate('end to end', ['e2e']),
  testGate('end to end, IAM enforced', ['e2e'], { env: { LOCAL_CLOUD_IAM: 'enforced' } }),
]
