/**
 * `npm run simulate`: the whole application in memory, on a virtual clock. Every fault at every call of many small stories, and random
 * histories of several orders; after each run every promise is checked over everything that exists.
 */
import { parseArgs } from 'node:util'
import { faults } from '../test/support/house/faults.ts'
import { deploy } from '../test/support/house/deployment.ts'
import { silenceFunctionLogs } from '../test/support/house/function-log.ts'
import type { Template } from '../test/support/peers/dynamo/definition.ts'
import { openCrew } from '../test/support/simulation/crew.ts'
import { isProtection, protections } from '../test/support/simulation/protections.ts'
import { runOf } from '../test/support/simulation/runs.ts'
import { liveAloud } from '../test/support/simulation/trace.ts'
import { allCalls, allHistories, type Work } from '../test/support/simulation/work.ts'
import { synthesise } from '../test/support/synthesised.ts'
import { guardTable, type GuardFinding, progress, reportFailures, summary } from './simulate-report.ts'

const usage = `npm run simulate                        every call x every fault x 25 seeds, then 20,000 random histories
  --seeds N        stories whose every call meets every fault (0: none)
  --from S         the first seed of both (1)
  --histories M    random histories (0: none)
  --guard NAME     the histories without this guard: who notices?
  --guards         each guard in turn: its scenes, and the histories (200 unless told) without it
  --replay NAME    one run again, call by call, such as history/17 or call/3/killed-after/57`

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    histories: { type: 'string' },
    guard: { type: 'string' },
    guards: { type: 'boolean', default: false },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const count = (name: 'seeds' | 'from' | 'histories', otherwise: number): number => {
  const given = values[name] === undefined ? otherwise : Number(values[name])
  if (Number.isInteger(given) && given >= 0) return given
  throw new Error(`--${name} takes a whole number, not "${values[name]}"`)
}

const templates = (): Template[] => {
  const { QuittanceBooks, QuittancePipeline } = synthesise()
  return [QuittanceBooks.toJSON() as Template, QuittancePipeline.toJSON() as Template]
}

const replay = async (token: string): Promise<boolean> => {
  silenceFunctionLogs()
  deploy(templates())
  const { wrong, calls } = await liveAloud(runOf(token), (line) => console.log(line))
  console.log(`\n${calls} calls; ${wrong.length === 0 ? 'every promise is kept' : wrong.join('\n')}`)
  return wrong.length === 0
}

const simulate = async (): Promise<boolean> => {
  const from = count('from', 1)
  const parts: readonly { readonly name: string; readonly work: Work[] }[] = [
    { name: `every call x ${faults.length} faults`, work: allCalls(from, count('seeds', 25)) },
    { name: 'random histories', work: allHistories(from, count('histories', 20_000)) },
  ]
  const crew = openCrew(templates())
  const rows = []
  for (const { name, work } of parts) rows.push({ name, ...(await progress(name, crew, work)) })
  await crew.dismiss()
  const failures = rows.flatMap((row) => row.failures)
  reportFailures(failures)
  summary(rows)
  return failures.length === 0
}

/** Which promise each guard's absence breaks: in its scenes, and by chance. */
const findGuards = async (names: readonly string[], histories: number): Promise<boolean> => {
  const crew = openCrew(templates())
  const findings: GuardFinding[] = []
  for (const name of names.filter(isProtection)) {
    const scenes = await progress(`${name}: scenes`, crew, [{ kind: 'scenes', name }])
    const byChance = await progress(`${name}: histories`, crew, allHistories(count('from', 1), histories, [name]))
    findings.push({ name, scenes, byChance })
  }
  await crew.dismiss()
  return guardTable(findings)
}

const run = (): Promise<boolean> => {
  if (values.replay !== undefined) return replay(values.replay)
  if (values.guards) return findGuards(protections, count('histories', 200))
  if (values.guard === undefined) return simulate()
  if (!isProtection(values.guard)) throw new Error(`There is no guard ${values.guard}; there are ${protections.join(', ')}`)
  return findGuards([values.guard], count('histories', 2000))
}

const main = async (): Promise<number> => {
  if (values.help) {
    console.log(usage)
    return 0
  }
  try {
    return (await run()) ? 0 : 1
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 1
  }
}

process.exitCode = await main()
