/**
 * Integrators copy the examples and generate code from the JSON Schemas: both must say what the code does, and go stale as soon as it
 * changes.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { staleSchemas } from '../../../events/generate-schemas.ts'
import { eventsIn } from '../../../shared/contracts/events-in.ts'
import { readEvent } from '../../../shared/contracts/read-event.ts'

const events = join(import.meta.dirname, '../../../events')
type Published = { Source: string; DetailType: string; Detail: unknown }
type Invalid = { error: string; expected: { code: string; field: string }[]; event: Published }

const read = (file: string): unknown => JSON.parse(readFileSync(join(events, file), 'utf8'))
const examples = globSync('examples/*/*.json', { cwd: events }).toSorted()
const invalid = globSync('invalid/*.json', { cwd: events }).toSorted()
const schemaOf = (name: string) => z.fromJSONSchema(read(`schemas/in/${name}.v1.json`) as Parameters<typeof z.fromJSONSchema>[0])

/** What only master data can tell: the contract has nothing against these. */
const beyondTheContract = ['SELLER_UNKNOWN', 'PUBLISHER_UNKNOWN', 'CUSTOMER_UNKNOWN']
/** What JSON Schema cannot say: an id twice, a quantity above zero, a reserved word. */
const beyondJsonSchema = [
  'date-beyond-the-calendar',
  'line-id-twice',
  'shipment-of-nothing',
  'shipment-id-reserved',
  'shipment-id-of-a-credit',
  'order-id-of-a-rebate',
  'event-unknown',
]

describe('the examples of events', () => {
  it('exist for every event in', () => {
    expect([...new Set(examples.map((file) => basename(dirname(file))))].toSorted()).toEqual(Object.keys(eventsIn).toSorted())
  })

  it.each(examples)('%s keeps the contract and its JSON Schema', (file) => {
    const { DetailType, Detail } = read(file) as Published
    expect(DetailType).toBe(basename(dirname(file)))
    expect(readEvent(DetailType, Detail)).toMatchObject({ ok: true })
    expect(schemaOf(DetailType).safeParse(Detail).error?.issues).toBeUndefined()
  })

  it.each(invalid)('%s is held with exactly the findings that it names', (file) => {
    const { expected, event } = read(file) as Invalid
    const wanted = expected.filter(({ code }) => !beyondTheContract.includes(code))
    const outcome = readEvent(event.DetailType, event.Detail)
    expect(outcome.ok ? [] : outcome.findings.map(({ code, field }) => ({ code, field }))).toEqual(wanted)
  })

  it.each(invalid.filter((file) => !beyondJsonSchema.includes(basename(file, '.json'))))('%s fails by its JSON Schema too', (file) => {
    const { expected, event } = read(file) as Invalid
    const beyond = expected.every(({ code }) => beyondTheContract.includes(code))
    expect(schemaOf(event.DetailType).safeParse(event.Detail).success).toBe(beyond)
  })
})

describe('the JSON Schemas', () => {
  it('are those that the contracts generate', () => {
    expect(staleSchemas()).toEqual([])
  })
})
