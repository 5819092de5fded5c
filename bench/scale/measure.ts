/**
 * What one invoice asks of each service, counted on the application in memory: in a month-end run, and order by order.
 * `node bench/scale/measure.ts` counts again and writes measured.json.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionNames } from '../../infra/functions.ts'
import type { House } from '../../test/support/house.ts'
import { plainRenderer } from '../../test/support/house/functions.ts'
import { billedAtMonthEnd, monthEndOf } from '../../test/support/house/month-end.ts'
import { latency } from '../../test/support/house/scenes.ts'
import type { ChangeRecord } from '../../test/support/peers/dynamo/stream.ts'
import type { Call } from '../../test/support/peers/hooks.ts'
import { basketOf, stockUp } from '../house/basket.ts'
import { openForBench } from '../house/open.ts'
import { bytesOf } from '../house/traffic.ts'

/** All figures are for one invoice. */
export type Demand = {
  /** Attempts of SDK calls and of service integrations, by `service:operation`. */
  readonly calls: Readonly<Record<string, number>>
  /** Invocations by function. */
  readonly invocations: Readonly<Record<string, number>>
  /** Of Standard executions; a retry counts too. */
  readonly transitions: number
  readonly writeUnits: number
  readonly readUnits: number
  /** Write units by the kind of item, as its partition key begins; a transaction's two for each started kB are assumed for all. */
  readonly unitsByKind: Readonly<Record<string, number>>
  /** Events put on the bus "invoicing", by detail-type. */
  readonly events: Readonly<Record<string, number>>
}
export type Measured = { readonly measuredOn: string; readonly orders: number; readonly monthEnd: Demand; readonly orderByOrder: Demand }

const orders = 80
const ids = Array.from({ length: orders }, (_, at) => `SO-${String(at).padStart(3, '0')}`)
/** A round trip to DynamoDB, so that the workers of a list meet as they do in Lambda. */
const roundTripMs = 6

const rounded = (count: number): number => Math.round((count / orders) * 1000) / 1000
const perInvoice = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => [name, rounded(count)]))

const countCalls = (house: House) => {
  const calls = new Map<string, number>()
  const invocations = new Map<string, number>()
  const events = new Map<string, number>()
  const names = new Map(functionNames.map((name) => [house.app.functionId(name), name]))
  const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  house.app.hooks.add({
    beforeCall({ service, operation, input }: Call) {
      if (service === 'lambda') return void add(invocations, names.get(String(input['FunctionName'])) ?? 'unknown')
      add(calls, `${service}:${operation}`)
      if (operation === 'PutEvents') for (const { DetailType } of input['Entries'] as { DetailType: string }[]) add(events, DetailType)
    },
  })
  return { calls, invocations, events }
}

const kindOf = ({ keys }: ChangeRecord): string => String(keys['PK']?.S).split('#')[0] ?? ''

const unitsByKind = (changes: readonly ChangeRecord[]): Map<string, number> => {
  const units = new Map<string, number>()
  for (const change of changes) {
    const kilobytes = Math.max(1, Math.ceil(Math.max(bytesOf(change.newImage), bytesOf(change.oldImage)) / 1024))
    units.set(kindOf(change), (units.get(kindOf(change)) ?? 0) + 2 * kilobytes)
  }
  return units
}

/** Counts from now on, until everything has come to rest. */
const demandOf = async (house: House, bill: () => Promise<unknown>): Promise<Demand> => {
  const { app } = house
  const tables = ['BOOKS_TABLE', 'LEDGER_TABLE'].map((name) => app.environmentOf('store-invoice')[name] ?? '')
  const before = new Map(tables.map((table) => [table, app.dynamo.changes(table).length]))
  const counted = countCalls(house)
  app.dynamo.meter.reset()
  await bill()
  await house.rest()
  const mailed = house.records().mails.length
  if (mailed !== orders) throw new Error(`${mailed} of ${orders} invoices were mailed`)
  const visits = app.sfn.executions.flatMap(({ result }) => result?.history ?? []).filter(({ within }) => within.length === 0)
  return {
    calls: perInvoice(counted.calls),
    invocations: perInvoice(counted.invocations),
    transitions: rounded(visits.reduce((sum, { retries }) => sum + 1 + retries, 0)),
    writeUnits: rounded(app.dynamo.meter.written()),
    readUnits: rounded(app.dynamo.meter.read()),
    unitsByKind: perInvoice(unitsByKind(tables.flatMap((table) => app.dynamo.changes(table).slice(before.get(table))))),
    events: perInvoice(counted.events),
  }
}

const open = async (seller: Parameters<typeof openForBench>[0] = {}): Promise<House> => {
  const house = await openForBench({ ...seller, wiring: { renderer: plainRenderer() } })
  await stockUp(house)
  latency(house, roundTripMs)
  return house
}

export const measure = async (): Promise<Measured> => {
  const run = await open({ seller: billedAtMonthEnd })
  await run.publish(...ids.map((orderId) => basketOf(orderId)))
  await run.rest()
  const monthEnd = await monthEndOf(run, ids)
  const single = await open()
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    orders,
    monthEnd: await demandOf(run, monthEnd.start),
    orderByOrder: await demandOf(single, () => single.publish(...ids.map((orderId) => basketOf(orderId)))),
  }
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'measured.json'), `${JSON.stringify(await measure(), undefined, 2)}\n`)
