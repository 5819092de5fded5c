// Why: after a fault of ours a whole day of events is replayed from the archive of the bus. That must change nothing that was right already.
import { describe, expect, it } from 'vitest'
import { events, openHouse, type House, type OrderEvent } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { violations } from '../support/house/invariants.ts'
import { whatIsStored } from '../support/house/what-is-stored.ts'

const day = 86_400
const aDay: readonly OrderEvent[] = [
  ...['SO-1', 'SO-2', 'SO-3', 'SO-4'].map((orderId) => events.placed({ orderId })),
  events.shipped('SO-1', 'D-1'),
  events.placed({ orderId: 'SO-5', currency: 'USD' }),
]
const theNext: readonly OrderEvent[] = [events.cancelled('SO-2'), events.returned('SO-3', 'R-1'), events.cancelled('SO-4')]

const open = (): Promise<House> => openHouse({ wiring: { renderer: plainRenderer() } })
const live = async (): Promise<House> => {
  const house = await open()
  await house.publish(...aDay)
  await house.advance(day / 2)
  await house.publish(...theNext)
  await house.advance(day)
  return house
}

/** What EventBridge does in a replay: the events of the archive in their envelopes, and the name of the replay in each. */
const replay = async ({ app }: House): Promise<number> => {
  const archived = app.events.published.filter(({ event }) => event.source === 'shop.lumiere')
  for (const { bus, event } of archived) await app.events.deliver(bus, { ...event, 'replay-name': 'the-day-again' } as typeof event)
  return archived.length
}

const counts = (house: House) => {
  const { entries, headers, workItems } = house.records()
  return { numbers: entries.length, invoices: headers.length, mails: house.app.ses.sent.length, workItems: workItems.length }
}

describe('a day of events that is replayed', () => {
  it('gives no number, no entry, no mail and no work item more, and leaves all that is stored as it is', async () => {
    const house = await live()
    const [before, stored] = [counts(house), await whatIsStored(house)]
    expect(before.numbers).toBeGreaterThan(3)
    expect(before.workItems).toBeGreaterThan(0)
    expect(await replay(house)).toBe(aDay.length + theNext.length)
    await house.advance(day)
    expect(counts(house)).toEqual(before)
    expect(await whatIsStored(house)).toEqual(stored)
    expect(violations(house.records())).toEqual([])
  })

  it('may be replayed while it still comes in, and twice', async () => {
    const house = await open()
    await house.publish(...aDay)
    await replay(house)
    await replay(house)
    await house.advance(day)
    const undisturbed = await open()
    await undisturbed.publish(...aDay)
    await undisturbed.advance(day)
    expect(counts(house)).toEqual(counts(undisturbed))
    expect(violations(house.records())).toEqual([])
  })

  it('brings in what an outage has lost', async () => {
    const house = await open()
    await house.publish(...aDay)
    for (const queue of house.queues) (house.app.sqs.messages(queue) as unknown[]).splice(0)
    await house.advance(day)
    expect(counts(house).numbers).toBe(0)
    await replay(house)
    await house.advance(day)
    expect(counts(house).numbers).toBeGreaterThan(2)
    expect(violations(house.records())).toEqual([])
  })
})
