/** What a document costs, XML inside, against the same page drawn with plain pdfkit and the same fonts parsed once. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundle } from '../../infra/build-handlers.ts'
import { type Goal, goalsTable, table } from '../report.ts'
import { median, sum } from '../statistics.ts'
import type { Took } from './worker.ts'

const root = join(import.meta.dirname, '../..')
const sizes = [5, 500] as const
const names = ['ours', 'plain'] as const
const rounds = { 5: 51, 500: 17 } as const
const warmingUp = { 5: 30, 500: 4 } as const
const coldStarts = 9

type Size = (typeof sizes)[number]
type Name = (typeof names)[number]
type Process = { readonly ask: (lines: Size) => Promise<Took>; readonly stop: () => void }

/** The bundles in their folder, and a process of one of them. */
const start = (folder: string, name: Name): Process => {
  const bundled = join(folder, name, 'index.mjs')
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), bundled], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    ask: async (lines) => {
      child.stdin.write(`${lines}\n`)
      const { value, done } = await answers.next()
      if (done === true) throw new Error(`The process of ${name} has died`)
      return JSON.parse(value) as Took
    },
    stop: () => child.stdin.end(),
  }
}

const first = async (folder: string, name: Name): Promise<Took> => {
  const one = start(folder, name)
  const took = await one.ask(5)
  one.stop()
  return took
}

/** One peer after the other in every round, so that a busy moment of the machine meets all alike. */
const warm = async (folder: string, lines: Size): Promise<Map<Name, Took[]>> => {
  const taken = new Map(names.map((name): [Name, Took[]] => [name, []]))
  const running = names.map((name) => [name, start(folder, name)] as const)
  for (const [, one] of running) for (let turn = 0; turn < warmingUp[lines]; turn += 1) await one.ask(lines)
  for (let round = 0; round < rounds[lines]; round += 1) for (const [name, one] of running) taken.get(name)!.push(await one.ask(lines))
  for (const [, one] of running) one.stop()
  return taken
}

const cold = async (folder: string): Promise<Map<Name, Took[]>> => {
  const taken = new Map(names.map((name): [Name, Took[]] => [name, []]))
  for (let round = 0; round < coldStarts; round += 1) for (const name of names) taken.get(name)!.push(await first(folder, name))
  return taken
}

/** On a machine that has other work milliseconds are rough, and ratios of CPU the only figures to trust. */
const isBusy = (): boolean => loadavg()[0]! > availableParallelism() + 1

type Figures = { readonly ms: number; readonly cpuMs: number; readonly xmlPercent: number; readonly kB: number }

/** Median time; mean CPU, since its clock ticks coarsely. */
const figuresOf = (taken: readonly Took[]): Figures => ({
  ms: median(taken.map(({ ms }) => ms)),
  cpuMs: sum(taken.map(({ cpuMs }) => cpuMs)) / taken.length,
  xmlPercent: (100 * median(taken.map(({ xmlMs }) => xmlMs))) / median(taken.map(({ ms }) => ms)),
  kB: sum(taken.map(({ bytes }) => bytes)) / taken.length / 1024,
})

const rowsOf = (what: string, taken: ReadonlyMap<Name, readonly Took[]>): string[][] => {
  const rough = isBusy() ? '~' : ''
  return names.map((name) => {
    const { ms, cpuMs, xmlPercent, kB } = figuresOf(taken.get(name)!)
    const hand = figuresOf(taken.get('plain')!)
    return [
      what,
      name,
      `${rough}${ms.toFixed(1)}`,
      `${(ms / hand.ms).toFixed(2)}x`,
      `${rough}${cpuMs.toFixed(1)}`,
      `${(cpuMs / hand.cpuMs).toFixed(2)}x`,
      xmlPercent.toFixed(1),
      kB.toFixed(0),
    ]
  })
}

const goalsOf = (lines: Size, taken: ReadonlyMap<Name, readonly Took[]>): Goal[] => {
  const [ours, hand] = [figuresOf(taken.get('ours')!), figuresOf(taken.get('plain')!)]
  return [
    {
      what: `a document of ${lines} lines, CPU against plain pdfkit`,
      figure: ours.cpuMs / hand.cpuMs,
      goal: { atMost: lines === 5 ? 1.5 : 2 },
      unit: 'x',
      because: 'pdfmake measures, breaks and draws text word by word, and lays each page out from nodes; plain pdfkit is told every place',
    },
    {
      what: `writing the XML of ${lines} lines, of the whole`,
      figure: ours.xmlPercent,
      goal: { atMost: 5 },
      unit: '%',
      because: 'the XML of a long invoice is 680 kB, five times its page, and the builder walks every element',
    },
  ]
}

export const renderBench = async (): Promise<string> => {
  mkdirSync(join(root, '.local'), { recursive: true })
  const folder = mkdtempSync(join(root, '.local/bench-'))
  try {
    await bundle(Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])), folder)
    const [fresh, short, long] = [await cold(folder), await warm(folder, 5), await warm(folder, 500)]
    const head = ['document', 'drawn', 'ms', 'time', 'CPU ms', 'CPU', 'XML %', 'kB']
    const rows = [...rowsOf('5 lines', short), ...rowsOf('500 lines', long), ...rowsOf('the first of a process, import included', fresh)]
    return [
      'PDF/A-3b with the Factur-X XML attached, warm processes asked in turn; time is the median, CPU the mean of all threads. Plain: the same page drawn by hand with pdfkit, the same two fonts parsed once.',
      table(head, rows),
      goalsTable([...goalsOf(5, short), ...goalsOf(500, long)]),
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
