/**
 * `npm run bench [-- NAME ...]` runs the named benches, or all, and prints each as Markdown with the goals beside the figures. When all
 * have run, docs/bench.md is written anew.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { coldStartBench } from './cold-start/cold-start.ts'
import { costBench } from './cost/cost.ts'
import { growthBench } from './growth/growth.ts'
import { latencyBench } from './latency/latency.ts'
import { pipelineBench } from './pipeline/pipeline.ts'
import { recoveryBench } from './recovery/recovery.ts'

type Bench = { readonly title: string; readonly run: () => Promise<string> }

const benches: Readonly<Record<string, Bench>> = {
  'cold-start': { title: 'Cold start', run: coldStartBench },
  pipeline: { title: 'Pipeline', run: pipelineBench },
  latency: { title: 'Latency', run: latencyBench },
  growth: { title: 'Growth', run: growthBench },
  cost: { title: 'Cost of 1,000 invoices', run: costBench },
  recovery: { title: 'Recovery', run: recoveryBench },
}

/** A figure in time means little without knowing what else the machine was doing. */
const load = (): string => loadavg()[0]!.toFixed(1)

const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

const sectionOf = async ({ title, run }: Bench): Promise<string> => {
  const [startedAt, loadBefore] = [Date.now(), load()]
  const text = await run()
  return `## ${title}\n\n${text}\n\n*Took ${((Date.now() - startedAt) / 1000).toFixed(0)} s; load of the machine ${loadBefore} before, ${load()} after.*\n`
}

const introduction = `# Benches

Made by \`npm run bench\`, on ${machine()}. Ratios are taken side by side in one run; milliseconds are of this machine.
`

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
const sections: string[] = []
console.log(introduction)
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const section = await sectionOf(bench)
  console.log(section)
  sections.push(section)
}
if (asked.length === 0) writeFileSync(join(import.meta.dirname, '../docs/bench.md'), [introduction, ...sections].join('\n'))
