/** Writes docs/api: the OpenAPI and the typed client, both made from the contracts; with --check it only says what is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateApi } from 'swagger-typescript-api'
import { openApi } from '../../shared/contracts/api/openapi.ts'

const place = (name: string): string => join(import.meta.dirname, name)

/** Node runs TypeScript by leaving its types out, and an enum is more than a type. */
const withoutEnums = (text: string): string =>
  text.replace(/export enum (\w+) \{([^}]*)\}/g, (_, name: string, members: string) => {
    const object = `export const ${name} = {${members.replaceAll(' = ', ': ')}} as const`
    return `${object}\nexport type ${name} = (typeof ${name})[keyof typeof ${name}]`
  })

const clientText = async (spec: string): Promise<string> => {
  const { files } = await generateApi({
    spec: JSON.parse(spec),
    output: false,
    silent: true,
    httpClientType: 'fetch',
    unwrapResponseData: false,
    extractRequestParams: false,
    defaultResponseAsSuccess: false,
    sortRoutes: true,
  })
  return files.map(({ fileContent }) => withoutEnums(fileContent)).join('\n')
}

const specText = `${JSON.stringify(openApi(), undefined, 2)}\n`
const texts = { 'openapi.json': specText, 'client.ts': await clientText(specText) }
const stale = Object.entries(texts).filter(([name, text]) => !existsSync(place(name)) || readFileSync(place(name), 'utf8') !== text)

if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`Stale in docs/api: ${stale.map(([name]) => name).join(', ')}. Run: node docs/api/write-api.ts`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else for (const [name, text] of stale) writeFileSync(place(name), text)
