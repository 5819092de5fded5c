import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..')
const parsedFonts = join(root, 'shared/adapters/pdfmake/parsed-fonts.ts')

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

/** What makes a bundle smaller and its import quicker; docs/bench.md has the figures. */
export const bundlePlugins: readonly Plugin[] = [
  requiredBuiltins,
  credentialsOfTheRole,
  shapesInUse,
  resourcesInUse,
  withoutMediaTypes,
  inflatedByZlib,
  withoutBrotli,
  fontsParsedOnce,
]
