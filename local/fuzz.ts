/**
 * `npm run fuzz -- [--cases N] [--from N] [--border NAME]`: hostile input for every border, on all cores. Exit code 1 and a command that
 * shows each failure again, if there is one. A border's cases are numbered; the same number is the same case.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './places.ts'

type Task = { readonly border: string; readonly done: number; readonly from: number; readonly cases: number }
type Failed = { readonly border: string; readonly case: number; readonly wrong: readonly string[]; readonly replay: string }
type Message = { readonly done: number; readonly failed: readonly Failed[] }

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, from: { type: 'string', default: '0' }, border: { type: 'string' } },
})

/** As `test/fuzz/worker.ts` tells them: their names, parts of all cases, and how many cases meet in one world. */
const listBorders = (): Promise<{ name: string; share: number; casesPerWorld: number }[]> =>
  new Promise((resolve, reject) => {
    const child = fork(join(root, 'test/fuzz/worker.ts'))
    child.once('message', (list) => resolve(list as { name: string; share: number; casesPerWorld: number }[]))
    child.once('exit', (code) => reject(new Error(`the list of borders ended with ${code}`)))
  })

/** Small enough that all cores end together, and that a process gives its memory back. */
const casesPerTask = 20_000

const tasksOf = async (): Promise<Task[]> => {
  const [from, cases] = [Number(values.from), Number(values.cases)]
  const borders = await listBorders()
  const chosen = values.border === undefined ? borders : borders.filter(({ name }) => name === values.border)
  if (chosen.length === 0) throw new Error(`There is no border ${values.border}, only ${borders.map(({ name }) => name).join(', ')}`)
  const tasks = chosen.flatMap(({ name, share, casesPerWorld }) => {
    const all = values.border === undefined ? Math.ceil(cases * share) : cases
    const step = Math.max(1, Math.floor((casesPerTask * Math.min(1, share * 4)) / casesPerWorld)) * casesPerWorld
    return Array.from({ length: Math.ceil(all / step) }, (_, at) => ({
      border: name,
      done: (at * step) / all,
      from: from + at * step,
      cases: Math.min(step, all - at * step),
    }))
  })
  // All borders side by side: a run that is broken off has tried each.
  return tasks.toSorted((a, b) => a.done - b.done)
}

type Figures = { cases: number; seconds: number }
const figures = new Map<string, Figures>()
const failures: Failed[] = []
let tried = 0

const run = ({ border, from, cases }: Task): Promise<void> =>
  new Promise((resolve) => {
    const child = fork(join(root, 'test/fuzz/worker.ts'), [border, String(from), String(cases)])
    let [done, began] = [0, performance.now()]
    child.on('message', (message) => {
      const { done: now, failed } = message as Message
      if (done === 0) began = Math.min(began, performance.now())
      tried += now - done
      done = now
      for (const failure of failed) report(failure)
    })
    child.once('exit', (code) => {
      const of = figures.get(border) ?? { cases: 0, seconds: 0 }
      figures.set(border, { cases: of.cases + done, seconds: of.seconds + (performance.now() - began) / 1000 })
      const replay = `npm run fuzz -- --border ${border} --from ${from} --cases ${cases}`
      if (code !== 0) report({ border, case: from + done, wrong: [`the process ended with ${code}`], replay })
      resolve()
    })
  })

const report = (failure: Failed): void => {
  failures.push(failure)
  console.log(`\n✗ ${failure.border}, case ${failure.case}\n  ${failure.wrong.join('\n  ')}\n  ${failure.replay}`)
}

const tasks = await tasksOf()
const all = tasks.reduce((sum, { cases }) => sum + cases, 0)
const began = performance.now()
const progress = setInterval(() => {
  const seconds = (performance.now() - began) / 1000
  console.log(`${tried} of ${all} cases, ${Math.round(tried / seconds)}/s, ${failures.length} failed`)
}, 15_000)
const waiting = [...tasks]
const work = async () => {
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await run(task)
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
clearInterval(progress)

console.log('\nborder              cases   cases/s and process')
for (const [border, { cases, seconds }] of figures)
  console.log(`${border.padEnd(16)}${String(cases).padStart(9)}${String(Math.round(cases / seconds)).padStart(10)}`)
console.log(`\n${tried} cases in ${Math.round((performance.now() - began) / 1000)} s, ${failures.length} failed`)
process.exit(failures.length > 0 ? 1 : 0)
