/** Values from a JSON schema of the OpenAPI: mostly what it allows, at its bounds now and then. No more of JSON Schema than the API uses. */
import type { Random } from '../../support/house/chance.ts'
import { hostileText, hostileValue, pick } from '../hostile.ts'

export type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What is known by the name of a field, and texts among which those are looked for that a pattern allows. */
export type Known = { readonly fields: Readonly<Record<string, readonly unknown[]>>; readonly texts: readonly string[] }

const atBounds = (random: Random, { minLength = 0, maxLength = 20 }: Schema): string =>
  random() < 0.5
    ? hostileText(random)
    : 'x'.repeat(
        pick(
          random,
          [minLength, maxLength, maxLength + 1, minLength - 1].filter((of) => of >= 0),
        ),
      )

const textOf = (random: Random, schema: Schema, known: Known): string => {
  const { pattern } = schema
  if (pattern === undefined) return atBounds(random, schema)
  const allowed = new RegExp(pattern)
  const fitting = known.texts.filter((text) => allowed.test(text))
  return fitting.length === 0 ? hostileText(random) : pick(random, fitting)
}

const objectOf = (random: Random, { properties = {}, required = [] }: Schema, known: Known): object =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || random() < 0.4)
      .map(([name, schema]) => [name, generated(random, schema, known, name)]),
  )

const listOf = (random: Random, { items = {}, minItems = 0, maxItems = 3 }: Schema, known: Known, name: string): unknown[] => {
  const length = random() < 0.9 ? Math.max(minItems, 1) : pick(random, [0, minItems, maxItems, maxItems + 1])
  return Array.from({ length }, () => generated(random, items, known, name))
}

export const generated = (random: Random, schema: Schema, known: Known, name = ''): unknown => {
  const fields = Object.hasOwn(known.fields, name) ? known.fields[name] : undefined
  if (fields !== undefined && schema.type !== 'array' && random() < 0.85) return pick(random, fields)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return pick(random, schema.enum)
  const options = schema.oneOf ?? schema.anyOf
  if (options !== undefined) return generated(random, pick(random, options), known, name)
  const { minimum = -1, maximum = 100 } = schema
  switch (schema.type) {
    case 'object':
      return objectOf(random, schema, known)
    case 'array':
      return listOf(random, schema, known, name)
    case 'string':
      return textOf(random, schema, known)
    case 'integer':
    case 'number':
      return pick(random, [minimum, minimum - 1, maximum, maximum + 1, minimum + 1, minimum + 0.5])
    case 'boolean':
      return random() < 0.5
    default:
      return hostileValue(random)
  }
}
