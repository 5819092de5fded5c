/** Writes `events/schemas` from the contracts; with --check it writes nothing and fails when a file is not what it would write. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { eventsIn } from '../shared/contracts/events-in.ts'
import { eventsOut } from '../shared/contracts/events-out.ts'

const directory = join(import.meta.dirname, 'schemas')
const contracts: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = { in: eventsIn, out: eventsOut }

/** As a publisher writes the detail, before defaults are filled in. */
const schemaText = (way: string, name: string, contract: z.ZodType): string => {
  const { $schema, ...schema } = z.toJSONSchema(contract, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ $schema, $id: `urn:quittance:events:${way}:${name}:v1`, title: name, ...schema }, undefined, 2)}\n`
}

/** Every file's path below `events/schemas`, with what it must hold. */
const schemaFiles = (): Map<string, string> =>
  new Map(
    Object.entries(contracts).flatMap(([way, byName]) =>
      Object.entries(byName).map(([name, contract]) => [join(way, `${name}.v1.json`), schemaText(way, name, contract)] as const),
    ),
  )

const present = (): string[] =>
  existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')) : []

/** The files that are missing, hold something else, or belong to no contract. */
export const staleSchemas = (): string[] => {
  const files = schemaFiles()
  const isCurrent = (file: string) => existsSync(join(directory, file)) && readFileSync(join(directory, file), 'utf8') === files.get(file)
  return [...new Set([...files.keys(), ...present()])].filter((file) => !isCurrent(file))
}

const write = (): void => {
  rmSync(directory, { recursive: true, force: true })
  for (const way of Object.keys(contracts)) mkdirSync(join(directory, way), { recursive: true })
  for (const [file, text] of schemaFiles()) writeFileSync(join(directory, file), text)
}

const check = (): void => {
  const stale = staleSchemas()
  if (stale.length === 0) return
  console.error(`Stale in events/schemas: ${stale.join(', ')}. Run: node events/generate-schemas.ts`)
  process.exitCode = 1
}

if (import.meta.main) (process.argv.includes('--check') ? check : write)()
