import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { bundlePlugins } from './bundle-plugins.ts'

/**
 * Bundles every handler in one esbuild call: dist/<function>/index.mjs, and for a list-handler dist/<function>-list/index.mjs.
 * ESM with the SDK inside: it imports in half the time of the CommonJS defaults, and needs no layer.
 */
const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const stampFile = join(dist, 'inputs.json')
const pdfmake = join(root, 'shared/adapters/pdfmake')
const colourProfile = 'sRGB_IEC61966_2_1.icc'

/** dist name -> source: "receive-order" -> functions/receive-order/handler.ts */
export const handlers = (): Record<string, string> =>
  Object.fromEntries(
    globSync(['functions/*/handler.ts', 'functions/*/list-handler.ts'], { cwd: root })
      .toSorted()
      .map((file) => [basename(dirname(file)) + (basename(file) === 'list-handler.ts' ? '-list' : ''), join(root, file)]),
  )

/** What CommonJS inside an ES module expects to find. */
const banner = [
  `import { createRequire as createRequireOf } from 'node:module'`,
  `const require = createRequireOf(import.meta.url)`,
  `const requireBuiltin = require`,
  `const __filename = import.meta.filename`,
  `const __dirname = import.meta.dirname`,
].join(';')

/** An ES module for Node 24 with all it needs inside: of the SDK's two builds the one that can be shaken. */
export const moduleSettings = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  banner: { js: banner },
} satisfies BuildOptions

/** Bundles entries (dist name -> source) with the data files beside them; tests bundle smaller entries the way the handlers are. */
export const bundle = async (entries: Record<string, string>, outdir = dist): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([name, source]) => ({ in: source, out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    ...moduleSettings,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'linked',
    plugins: [...bundlePlugins],
    metafile: true,
    logLevel: 'error',
  })
  copyDataFiles(metafile)
  return metafile
}

/** pdfkit reads its colour profile, and our adapter its fonts, from beside the bundle. */
const copyDataFiles = (metafile: Metafile): void => {
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    const pdfkit = Object.keys(inputs).find((input) => input.includes('node_modules/pdfkit/'))
    if (!pdfkit) continue
    const beside = join(root, dirname(output))
    mkdirSync(join(beside, 'data'), { recursive: true })
    cpSync(join(root, dirname(pdfkit), 'data', colourProfile), join(beside, 'data', colourProfile))
    if (existsSync(join(pdfmake, 'fonts'))) cpSync(join(pdfmake, 'fonts'), join(beside, 'fonts'), { recursive: true })
  }
}

const fingerprint = (files: string[]): string =>
  files
    .map((file) => join(root, file))
    .map((file) => (existsSync(file) ? `${file} ${statSync(file).mtimeMs} ${statSync(file).size}` : `${file} is gone`))
    .join('\n')

const watchedBeside = (): string[] => [
  'infra/build-handlers.ts',
  'infra/bundle-plugins.ts',
  ...globSync('shared/adapters/pdfmake/{parsed-fonts.ts,fonts/*}', { cwd: root }),
]

const isCurrent = (names: string[]): boolean => {
  if (!existsSync(stampFile)) return false
  const stamp: { names: string; inputs: string[]; fingerprint: string } = JSON.parse(readFileSync(stampFile, 'utf8'))
  return stamp.names === names.join() && stamp.fingerprint === fingerprint([...stamp.inputs, ...watchedBeside()])
}

const removeOthers = (names: string[]): void => {
  for (const entry of readdirSync(dist, { withFileTypes: true }))
    if (entry.isDirectory() && !names.includes(entry.name)) rmSync(join(dist, entry.name), { recursive: true })
}

/** Builds dist/; does nothing when no input has changed since the last time. */
export const buildHandlers = async (): Promise<void> => {
  const entries = handlers()
  const names = Object.keys(entries)
  if (isCurrent(names)) return
  mkdirSync(dist, { recursive: true })
  rmSync(stampFile, { force: true })
  const metafile = await bundle(entries)
  removeOthers(names)
  const inputs = Object.keys(metafile.inputs).filter((input) => existsSync(join(root, input)))
  writeFileSync(stampFile, JSON.stringify({ names: names.join(), inputs, fingerprint: fingerprint([...inputs, ...watchedBeside()]) }))
}

if (import.meta.main) await buildHandlers()
