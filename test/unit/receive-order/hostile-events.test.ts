/** What a broken or hostile sender puts into the order queue is shown to a person; it neither comes back for ever nor takes others with it. */
import type { Context, SQSEvent } from 'aws-lambda'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { holdUnreadable } from '../../../functions/receive-order/hold-event.ts'
import { inputSchema, receiveOrder } from '../../../functions/receive-order/step.ts'
import { queueHandler } from '../../../shared/runtime/queue-handler.ts'
import { randomFrom } from '../../support/house/chance.ts'
import { openItems } from '../../support/open-items.ts'
import { type Intake, openIntake, placed } from './intake.ts'

let intake: Intake
beforeEach(async () => {
  intake = await openIntake()
})

const handle = async (...bodies: string[]): Promise<number> => {
  const ports = { ...intake, compressedSize: (text: string) => gzipSync(text).length }
  const unreadable = holdUnreadable(ports)
  const handler = queueHandler({ name: 'receive-order', message: inputSchema, run: receiveOrder(ports), unreadable })
  const Records = bodies.map((body, index) => ({ messageId: `m-${index}`, body }))
  return (await handler({ Records } as SQSEvent, {} as Context)).batchItemFailures.length
}

const held = async (sellerId: string) =>
  (await openItems(intake.workItems, sellerId)).map((item) => ({
    shown: 'event' in item ? item.event.detail : undefined,
    found: item.findings.map(({ code, field }) => `${code} ${field}`.trim()),
  }))

const envelope = (detail: unknown): string =>
  JSON.stringify({ account: '000000000000', source: 'shop.lumiere', 'detail-type': 'OrderPlaced', detail })

describe('a message that is no event', () => {
  it.each(['', 'Marie Dupont, 3 quai Voltaire', '{"detail":', 'null', '[]', '"text"', '{"id":7,"detail":{}}'])(
    '%s is held as it is',
    async (body) => {
      expect(await handle(body)).toBe(0)
      expect(await held('unknown')).toEqual([{ shown: body, found: ['EVENT_UNREADABLE'] }])
    },
  )

  it('is held when it is nested so deep that no program could walk it', async () => {
    const deep = envelope('x').replace('"x"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(await handle(deep, envelope(placed('SO-1')))).toBe(0)
    expect(await held('unknown')).toMatchObject([{ found: ['EVENT_UNREADABLE'] }])
    expect(intake.started()).toHaveLength(1)
  })

  it.each(['orderId', 'sellerId', 'lines'])('is held when %s is an object that no comparison survives', async (field) => {
    const trap = { length: { toString: 1, valueOf: 1 } }
    expect(await handle(envelope(placed('SO-1', { [field]: trap })))).toBe(0)
    expect(await held('unknown')).toMatchObject([{ found: ['EVENT_UNREADABLE'] }])
  })

  it('is held when it has no detail', async () => {
    expect(await handle(JSON.stringify({ 'detail-type': 'OrderPlaced', source: 'shop.lumiere' }))).toBe(0)
    expect(await held('unknown')).toEqual([{ shown: null, found: ['FIELD_INVALID'] }])
  })
})

describe('an event that no table could hold', () => {
  const random = randomFrom(7)
  const noise = () => Array.from({ length: 600 }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 20_000))).join('')

  it('is held with its beginning', async () => {
    const names = Array.from({ length: 300 }, noise)
    const line = (name: string, at: number) => ({
      lineId: String(at),
      sku: 'LAMP-DESK',
      name,
      quantity: '1',
      unitCode: 'C62',
      netUnitPrice: '1',
    })
    const body = envelope(placed('SO-1', { lines: names.map(line) }))
    expect(await handle(body)).toBe(0)
    const [item] = await held('lumiere')
    expect(item?.found).toEqual(['EVENT_TOO_LARGE'])
    expect(body).toContain(`"detail":${String(item?.shown)}`)
  })
})

describe('an order that grows with every event', () => {
  it('keeps what it holds; the report that is too much is held', async () => {
    const random = randomFrom(3)
    const lineId = () => Array.from({ length: 48 }, () => String.fromCodePoint(0x21 + Math.floor(random() * 90))).join('')
    const shipment = (at: number) => {
      const lines = Array.from({ length: 1000 }, () => ({ lineId: lineId(), quantity: '1' }))
      const detail = { version: 1, sellerId: 'lumiere', orderId: 'SO-1', shipmentId: `S-${at}`, shippedOn: '2026-11-21', lines }
      return envelope(detail).replace('OrderPlaced', 'OrderShipped')
    }
    expect(await handle(...Array.from({ length: 9 }, (_, at) => shipment(at)))).toBe(0)
    const facts = (await intake.order('SO-1'))?.facts.length ?? 0
    const late = await held('lumiere')
    expect(late[0]?.found).toEqual(['LIMIT_EXCEEDED orderId'])
    expect(facts + late.length).toBe(9)
  })
})

describe('an event of the right form with impossible contents', () => {
  it('is held for half characters and control characters, with the place of each', async () => {
    const line = { lineId: '1', sku: 'LAMP\ud800', name: 'La\u0000mpe', quantity: '1', unitCode: 'C62', netUnitPrice: '44.90' }
    expect(await handle(envelope(placed('SO-1', { lines: [line], currency: 'euro' })))).toBe(0)
    expect((await held('lumiere'))[0]?.found).toEqual(['TEXT_INVALID lines[0].sku', 'TEXT_INVALID lines[0].name', 'FIELD_INVALID currency'])
  })

  it('is held for a list of a hundred thousand entries before any of them is looked at', async () => {
    expect(await handle(envelope(placed('SO-1', { lines: Array.from({ length: 100_000 }, () => ({})) })))).toBe(0)
    expect((await held('lumiere'))[0]?.found).toEqual(['LIMIT_EXCEEDED lines'])
  })
})
