/** The order queue's reader over both tables and Step Functions in memory, with the example sellers registered. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sfnWorkflow } from '../../../shared/adapters/sfn/workflow.ts'
import { addDays, type Day, day, instant } from '../../../shared/domain/day.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { orderIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { inputSchema, receiveOrder } from '../../../functions/receive-order/step.ts'
import { inputSchema as registerInput, registerMasterData } from '../../../functions/register-master-data/step.ts'
import { booksOver, createTables } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { createHooks } from '../../support/peers/hooks.ts'
import { sfnPeer } from '../../support/peers/sfn.ts'

export const today: Day = day('2026-11-24')

/** The records of the example sellers, with days such as `today-4` counted from today. */
export const seedRecords = (): { kind: string; record: unknown }[] =>
  ['seller', 'customer', 'article', 'price', 'rate'].flatMap((kind) => {
    const json = readFileSync(join(import.meta.dirname, `../../../local/seed/${kind}s.json`), 'utf8')
    const dated = json.replaceAll(/"today(?:-(\d+))?"/g, (_, days = '0') => `"${addDays(today, -Number(days))}"`)
    return (JSON.parse(dated) as unknown[]).map((record) => ({ kind, record }))
  })

const succeeds = { QueryLanguage: 'JSONata', StartAt: 'Done', States: { Done: { Type: 'Succeed' } } } as const

export const openIntake = async () => {
  const hooks = createHooks()
  const dynamo = dynamoPeer({ hooks })
  const sfn = sfnPeer({ hooks, machines: { 'order-to-invoice': succeeds }, tasks: {} })
  const books = booksOver(dynamo.client, await createTables(dynamo.client))
  const clock = { now: () => instant(new Date('2026-11-24T10:00:00.000Z')) }
  const workflow = sfnWorkflow(sfn.arnOf('order-to-invoice'), sfn.client)
  const compressedSize = (text: string) => gzipSync(text).length
  const ports = { ...books, masterData: books.master, workflow, clock, compressedSize }
  const register = registerMasterData(ports)
  for (const { kind, record } of seedRecords()) await register(registerInput.parse({ kind, record }))
  const receive = receiveOrder(ports)
  let events = 0
  return {
    ...ports,
    hooks,
    register,
    /** As the queue delivers what EventBridge put there. */
    receive: async (
      detailType: string,
      detail: object,
      of: { source?: string; account?: string; release?: number; approvedBy?: string } = {},
    ) => {
      const { source = 'shop.lumiere', account = '000000000000', ...desk } = of
      const envelope = { id: `event-${(events += 1)}`, account, source, 'detail-type': detailType, detail, ...desk }
      await receive(inputSchema.parse(JSON.parse(JSON.stringify(envelope))))
    },
    order: async (orderId: string, sellerId = 'lumiere'): Promise<Order | undefined> =>
      books.orders.find(sellerIdSchema.parse(sellerId), orderIdSchema.parse(orderId)),
    started: () => sfn.executions.map(({ input, name }) => ({ ...(input as { orderId: string; factId: string; attempt: number }), name })),
    told: async (sellerId = 'lumiere') => (await books.timeline.ofDay(sellerId, today)).map(({ occurrence }) => occurrence),
  }
}

export type Intake = Awaited<ReturnType<typeof openIntake>>

const place = { line1: '27 place Bellecour', postcode: '69002', city: 'Lyon', countryCode: 'FR' }

/** An order of a customer that is billed when the order is placed (C-1002), unless told otherwise. */
export const placed = (orderId: string, changes: object = {}) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId,
  revision: 1,
  customerId: 'C-1002',
  currency: 'EUR',
  orderDate: '2026-11-20',
  shipFrom: { countryCode: 'FR', postcode: '69002' },
  deliverTo: place,
  lines: [{ lineId: '1', sku: 'LAMP-DESK', name: 'Lampe', quantity: '2', unitCode: 'C62', netUnitPrice: '44.90' }],
  ...changes,
})
export const shipped = (orderId: string, shipmentId: string, changes: object = {}) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId,
  shipmentId,
  shippedOn: '2026-11-21',
  ...changes,
})
export const cancelled = (orderId: string) => ({ version: 1, sellerId: 'lumiere', orderId, cancelledOn: '2026-11-22' })
