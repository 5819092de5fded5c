/** How long a fresh process takes to import the real bundle of each function, against a handler with a DynamoDB client alone. */
import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundle, handlers, moduleSettings } from '../../infra/build-handlers.ts'
import { functions } from '../../infra/functions.ts'
import { type Goal, goalsTable, table } from '../report.ts'
import { median } from '../statistics.ts'

const rounds = 15
const bare = join(import.meta.dirname, 'bare-handler.ts')
const boot = join(import.meta.dirname, 'boot.mjs')

/** Every variable that the stacks give to functions; nothing is called, so any value does. */
const variables = Object.values(functions).flatMap(({ environment }): readonly string[] => environment)
const env = {
  ...Object.fromEntries(variables.map((name) => [name, '1'])),
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
}

type Import = { readonly importMs: number; readonly cpuMs: number }

const importOnce = async (file: string): Promise<Import> =>
  JSON.parse((await promisify(execFile)(process.execPath, [boot, file], { env })).stdout) as Import

const plainBundle = async (outdir: string): Promise<string> => {
  const outfile = join(outdir, 'bare/index.mjs')
  await build({ ...moduleSettings, entryPoints: [bare], outfile, logLevel: 'error' })
  return outfile
}

/** The bundles, and the bare handler twice: as ours are built, and as esbuild makes an ES module without further ado. */
const bundles = async (outdir: string): Promise<Map<string, string>> => {
  await bundle({ ...handlers(), 'bare, built like ours': bare }, outdir)
  await plainBundle(outdir)
  const files = globSync('*/index.mjs', { cwd: outdir }).toSorted()
  return new Map(files.map((file) => [basename(dirname(file)), join(outdir, file)]))
}

/** Round by round, so that a busy moment of the machine meets all alike; the first round only warms the disk's cache. */
const importAll = async (files: ReadonlyMap<string, string>): Promise<Map<string, Import[]>> => {
  const taken = new Map([...files.keys()].map((name): [string, Import[]] => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, file] of files) {
      const one = await importOnce(file)
      if (round > 0) taken.get(name)!.push(one)
    }
  return taken
}

type Row = { readonly name: string; readonly kB: number; readonly gzipKB: number; readonly importMs: number; readonly cpuMs: number }

const rowOf = (name: string, file: string, imports: readonly Import[]): Row => {
  const code = readFileSync(file)
  return {
    name,
    kB: code.length / 1024,
    gzipKB: gzipSync(code).length / 1024,
    importMs: median(imports.map(({ importMs }) => importMs)),
    cpuMs: median(imports.map(({ cpuMs }) => cpuMs)),
  }
}

const render = 'generate-invoice'

/** Of the bare handler as esbuild makes it: how quick this machine is at what a function does. */
export const bareImportMs = async (): Promise<number> => {
  const outdir = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  try {
    const file = await plainBundle(outdir)
    const taken: number[] = []
    for (let round = 0; round < rounds; round += 1) taken.push((await importOnce(file)).importMs)
    return median(taken)
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

export const coldStartBench = async (): Promise<string> => {
  const outdir = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  try {
    const files = await bundles(outdir)
    const imports = await importAll(files)
    const rows = [...files].map(([name, file]) => rowOf(name, file, imports.get(name)!)).toSorted((a, b) => a.cpuMs - b.cpuMs)
    return print(rows)
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** By CPU: importing is nothing but computing, and on a shared machine its wall time tells who else was computing. */
const ratioOf = ({ cpuMs }: Row, to: Row): number => cpuMs / to.cpuMs
const most = { others: 1.3, render: 2.3 } as const

const print = (rows: readonly Row[]): string => {
  const base = rows.find(({ name }) => name === 'bare')!
  const strict = rows.find(({ name }) => name === 'bare, built like ours')!
  const cells = (row: Row) => [
    row.name,
    row.kB.toFixed(0),
    row.gzipKB.toFixed(0),
    row.importMs.toFixed(1),
    row.cpuMs.toFixed(1),
    `${ratioOf(row, base).toFixed(2)}x`,
    `${ratioOf(row, strict).toFixed(2)}x`,
  ]
  return [
    `Medians of ${rounds} imports, each in a fresh process, taken in turns. *Bare* is a handler with a DynamoDB client and four commands, minified as an ES module by esbuild; *built like ours* adds the steps of infra/build-handlers.ts. Ratios are of CPU.`,
    table(['bundle', 'kB', 'gzip kB', 'import ms', 'CPU ms', 'to bare', 'to bare built like ours'], rows.map(cells)),
    goalsTable(goalsOf(rows, base)),
  ].join('\n\n')
}

const goalsOf = (rows: readonly Row[], base: Row): Goal[] => {
  const others = rows.filter(({ name }) => !name.startsWith('bare') && !name.startsWith(render))
  const beyond = others.filter((row) => ratioOf(row, base) > most.others).map(({ name }) => name)
  return [
    {
      what: 'import of the slowest function but the renderer',
      figure: ratioOf(others.at(-1)!, base),
      goal: { atMost: most.others },
      unit: 'x bare',
      because: `${beyond.length} of ${others.length} functions are beyond (${beyond.join(', ')}): each of their clients costs an eighth of bare, the schemas of the domain a third`,
    },
    {
      what: 'import of the renderer',
      figure: Math.max(...rows.filter(({ name }) => name.startsWith(render)).map((row) => ratioOf(row, base))),
      goal: { atMost: most.render },
      unit: 'x bare',
      because: 'pdfmake, pdfkit and fontkit are evaluated when they are loaded',
    },
  ]
}
