import * as z from 'zod'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../domain/article.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { customerSchema } from '../../domain/customer.ts'
import { repairSchema } from '../../domain/desk/repair.ts'
import { findingSchema } from '../../domain/finding.ts'
import { sellerSchema } from '../../domain/seller.ts'
import { workItemSchema } from '../../domain/work-item.ts'
import { problemSchema } from './problem.ts'

export type Json = Readonly<Record<string, unknown>>

/** What has a name of its own in the OpenAPI and in the client; a smaller one may stand in a larger one. */
const named: Readonly<Record<string, z.ZodType>> = {
  Finding: findingSchema,
  Problem: problemSchema,
  Seller: sellerSchema,
  Customer: customerSchema,
  Article: articleSchema,
  Price: priceSchema,
  ExchangeRate: exchangeRateSchema,
  WorkItem: workItemSchema,
  Repair: repairSchema,
}

const written = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return json
}

const names = new Map(Object.entries(named).map(([name, schema]) => [canonicalJson(written(schema, 'output')), name]))

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same schema with a reference in the place of each part that has a name. */
const withNames = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(withNames)
  if (!isJson(json)) return json
  const name = names.get(canonicalJson(json))
  return name === undefined ? partsNamed(json) : { $ref: `#/components/schemas/${name}` }
}

const partsNamed = (json: Json): Json => Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withNames(value)]))

/** A schema as JSON Schema; of an answer, its parts by their names. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const json = withNames(written(schema, io))
  return isJson(json) ? json : {}
}

export const components = (): Json =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, partsNamed(written(schema, 'output'))]))
