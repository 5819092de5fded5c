/** The reader of the order queue over both tables and Step Functions in memory, with the example sellers, and what their shops publish. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { holdUnreadable } from '../../functions/receive-order/hold-event.ts'
import { inputSchema, receiveOrder } from '../../functions/receive-order/step.ts'
import { registerMasterData } from '../../functions/register-master-data/step.ts'
import type { StoredItem } from '../../shared/adapters/dynamo/item.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { day, instantOf } from '../../shared/domain/day.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { booksOver, createTables } from '../support/books.ts'
import { dynamoPeer } from '../support/peers/dynamo.ts'
import { createHooks } from '../support/peers/hooks.ts'
import { sfnPeer } from '../support/peers/sfn.ts'
import { seedRecords } from '../support/seed.ts'
import { listening } from './witness.ts'

export type Published = { DetailType: string; Detail: Record<string, unknown> }

const events = join(import.meta.dirname, '../../events')
const read = (file: string): unknown => JSON.parse(readFileSync(join(events, file), 'utf8'))

const files = (pattern: string) => globSync(pattern, { cwd: events }).toSorted().map(read)
export const valid = files('examples/*/*.json') as readonly Published[]
export const invalid = (files('invalid/*.json') as readonly { event: Published }[]).map(({ event }) => event)

export const envelopeOf = (detailType: string, detail: unknown): Record<string, unknown> => ({
  version: '0',
  id: '6b2a0e4e-0000-4000-9000-000000000001',
  account: '000000000000',
  region: 'eu-west-3',
  time: '2026-11-24T11:00:00Z',
  resources: [],
  source: 'shop.lumiere',
  'detail-type': detailType,
  detail,
})

export type OrderQueue = Awaited<ReturnType<typeof openOrderQueue>>

const succeeds = { QueryLanguage: 'JSONata', StartAt: 'Done', States: { Done: { Type: 'Succeed' } } } as const
const context = {} as never

export const openOrderQueue = async () => {
  const dynamo = dynamoPeer({ hooks: createHooks() })
  const sfn = sfnPeer({ hooks: createHooks(), machines: { 'order-to-invoice': succeeds }, tasks: {} })
  const tables = await createTables(dynamo.client)
  const books = booksOver(dynamo.client, tables)
  const clock = { now: () => instantOf('2026-11-24T10:00:00.000Z') }
  const ports = { ...books, masterData: books.master, workflow: sfnWorkflow(sfn.arnOf('order-to-invoice'), sfn.client), clock }
  const register = registerMasterData(ports)
  for (const record of seedRecords(day('2026-11-24')) as Parameters<typeof register>[0][]) await register(record)
  const run = receiveOrder({ ...ports, compressedSize: (text) => gzipSync(text).length })
  const handler = queueHandler({ name: 'receive-order', message: inputSchema, run, unreadable: holdUnreadable(ports) })
  let [seen, serial] = [dynamo.changes(tables.books).length, 0]
  return {
    books,
    /** What was said by events that are held. */
    held: new Set<string>(),
    take: async (body: string) => {
      const record = { messageId: `m-${(serial += 1)}`, body }
      const { result, lines } = await listening(
        () => handler({ Records: [record] } as never, context) as Promise<{ batchItemFailures: object[] }>,
      )
      const changes = dynamo.changes(tables.books)
      const written = changes.slice(seen).map(({ newImage }) => newImage as StoredItem)
      seen = changes.length
      return { failed: result.batchItemFailures.length, lines, written }
    },
  }
}
