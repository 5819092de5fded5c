import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'

/**
 * Bundles every handler in one esbuild call: dist/<function>/index.mjs, and for a list-handler dist/<function>-list/index.mjs.
 * ESM with the SDK inside: it imports in half the time of the CommonJS defaults, and needs no layer.
 */
const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const stampFile = join(dist, 'inputs.json')
const pdfmake = join(root, 'shared/adapters/pdfmake')
const parsedFonts = join(pdfmake, 'parsed-fonts.ts')
const colourProfile = 'sRGB_IEC61966_2_1.icc'

/** dist name -> source: "receive-order" -> functions/receive-order/handler.ts */
export const handlers = (): Record<string, string> =>
  Object.fromEntries(
    globSync(['functions/*/handler.ts', 'functions/*/list-handler.ts'], { cwd: root })
      .toSorted()
      .map((file) => [basename(dirname(file)) + (basename(file) === 'list-handler.ts' ? '-list' : ''), join(root, file)]),
  )

/** `import 'node:http'` in ESM evaluates all its lazy exports, undici among them; require() does not: 20 % off a cold start. */
const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  setup: (bundler) => {
    // Under another name than require(), which esbuild would resolve to this very module again.
    bundler.onResolve({ filter: new RegExp(`^(node:.*|${builtinModules.join('|')})$`) }, ({ path }) => ({ path, namespace: 'builtin' }))
    bundler.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = requireBuiltin(${JSON.stringify(path)})`,
      loader: 'js',
    }))
  },
}

/** Lambda hands a function its role's credentials in the environment; files, single sign-on and metadata services are never asked. */
const credentialsOfTheRole: Plugin = {
  name: 'credentials-of-the-role',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({ path, namespace: 'role' }))
    bundler.onLoad({ filter: /.*/, namespace: 'role' }, () => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'`,
      resolveDir: root,
    }))
  },
}

/**
 * The SDK writes its shapes with computed names, `{ [_hE]: 403 }`, which may not be dropped; with the names written out, esbuild leaves
 * out the shapes of all operations that we never call: of the S3 client two thirds.
 */
const shapesInUse: Plugin = {
  name: 'shapes-in-use',
  setup: (bundler) => {
    bundler.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const texts = new Map([...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name = '', text = '']) => [name, text]))
      const written = (computed: string, name: string) => (texts.has(name) ? `${texts.get(name)}: ` : computed)
      return { contents: source.replaceAll(/\[(_\w+)\]: /g, written) }
    })
  },
}

/** Stripe's client holds every resource of its API, six times what we call; the others are classes without anything in them. */
const resourcesInUse: Plugin = {
  name: 'resources-in-use',
  setup: (bundler) => {
    const used = /\/(Checkout\/(index|Sessions)|PaymentIntents|Refunds|Disputes|Payouts|BalanceTransactions)\.js$/
    bundler.onLoad({ filter: /\/stripe\/esm\/resources\/.*\.js$/ }, ({ path }) => {
      if (used.test(path)) return undefined
      const names = [...readFileSync(path, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => `export class ${name} {}`)
      return { contents: names.join('\n') }
    })
  },
}

/** nodemailer's table of media types guesses by file name; our attachments say what they are. */
const withoutMediaTypes: Plugin = {
  name: 'without-media-types',
  setup: (bundler) => {
    bundler.onLoad({ filter: /nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/ }, () => ({
      contents: `export const detectMimeType = () => 'application/octet-stream'; export const detectExtension = () => 'bin'`,
    }))
  },
}

/** The tables of Unicode are inflated when their module loads, four of them; zlib does that thirty times quicker than JavaScript. */
const inflatedByZlib: Plugin = {
  name: 'inflated-by-zlib',
  setup: (bundler) => {
    bundler.onLoad({ filter: /node_modules\/tiny-inflate\/index\.js$/ }, () => ({
      contents: `const { inflateRawSync } = requireBuiltin('node:zlib')
        module.exports = (packed, into) => { into.set(inflateRawSync(packed)); return into }`,
    }))
  },
}

/** Only WOFF2 fonts need brotli, 470 kB of tables; ours are TrueType. */
const withoutBrotli: Plugin = {
  name: 'without-brotli',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^brotli\/decompress/ }, ({ path }) => ({ path, namespace: 'no-brotli' }))
    bundler.onLoad({ filter: /.*/, namespace: 'no-brotli' }, () => ({
      contents: 'module.exports = () => { throw new Error("WOFF2 fonts are not bundled") }',
    }))
  },
}

/** pdfkit parses a font per document unless `fontkit` remembers; its export cannot be redefined, so the bundle takes our module for it. */
const fontsParsedOnce: Plugin = {
  name: 'fonts-parsed-once',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^fontkit$/ }, ({ importer }) =>
      importer === parsedFonts || !existsSync(parsedFonts) ? undefined : { path: parsedFonts },
    )
  },
}

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
    plugins: [
      requiredBuiltins,
      credentialsOfTheRole,
      shapesInUse,
      resourcesInUse,
      withoutMediaTypes,
      inflatedByZlib,
      withoutBrotli,
      fontsParsedOnce,
    ],
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
