/**
 * `npm run bench [-- NAME ...]` runs the named benches, or all, prints each as Markdown with the goals beside the figures, and renews its
 * section of docs/bench.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { coldStartBench } from './cold-start/cold-start.ts'
import { costBench } from './cost/cost.ts'
import { growthBench } from './growth/growth.ts'
import { latencyBench } from './latency/latency.ts'
import { numberingBench } from './numbering/run.ts'
import { pipelineBench } from './pipeline/pipeline.ts'
import { recoveryBench } from './recovery/recovery.ts'
import { renderBench } from './render/render.ts'

type Bench = { readonly title: string; readonly run: () => Promise<string> }

const benches: Readonly<Record<string, Bench>> = {
  'cold-start': { title: 'Cold start', run: coldStartBench },
  pipeline: { title: 'Pipeline', run: pipelineBench },
  render: { title: 'Render', run: renderBench },
  latency: { title: 'Latency', run: latencyBench },
  growth: { title: 'Growth', run: growthBench },
  cost: { title: 'Cost of 1,000 invoices', run: costBench },
  numbering: { title: 'Numbering', run: numberingBench },
  recovery: { title: 'Recovery', run: recoveryBench },
}

/** A figure in time means little without knowing what else the machine was doing. */
const load = (): string => loadavg()[0]!.toFixed(1)

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

const sectionOf = async ({ title, run }: Bench): Promise<string> => {
  const [startedAt, loadBefore] = [Date.now(), load()]
  const text = await run()
  const taken = ((Date.now() - startedAt) / 1000).toFixed(0)
  const day = new Date(startedAt).toISOString().slice(0, 10)
  return `## ${title}\n\n${text}\n\n*${day}, ${machine}; took ${taken} s; load of the machine ${loadBefore} before, ${load()} after.*\n`
}

const page = join(import.meta.dirname, '../docs/bench.md')
const introduction = `# Benches

Made by \`npm run bench\`, which runs all of them; \`npm run bench -- NAME\` renews one. Ratios are taken side by side in one run;
milliseconds are of the machine that each section names.
`

/** The sections that the page has, by title. */
const known = (): Map<string, string> => {
  const sections = existsSync(page)
    ? readFileSync(page, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : []
  return new Map(sections.map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', section.trimEnd() + '\n']))
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const section = await sectionOf(bench)
  console.log(section)
  const sections = known().set(bench.title, section)
  const inOrder = Object.values(benches).flatMap(({ title }) => sections.get(title) ?? [])
  writeFileSync(page, [introduction, ...inOrder].join('\n'))
}
// Connections that clients keep alive would hold the process.
process.exit(0)
