/** `npm start` is the first thing that anybody sees: its orders must be what they claim before the cloud is even started. */
import { describe, expect, it } from 'vitest'
import { exampleOrders } from '../../../events/example-orders/example-orders.ts'
import { readEvent } from '../../../shared/contracts/read-event.ts'
import { addDays, day } from '../../../shared/domain/day.ts'

const orders = exampleOrders((daysFromToday) => addDays(day('2026-11-24'), daysFromToday))

describe('the example orders', () => {
  it('are told apart by their ids', () => {
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(orders.length)
  })

  it('keep the contracts, but for the one that shows what happens otherwise', () => {
    const broken = orders.filter(({ events }) =>
      events.some(({ DetailType, Detail }) => !readEvent(DetailType, JSON.parse(JSON.stringify(Detail))).ok),
    )
    expect(broken.map(({ orderId, expected }) => ({ orderId, expected }))).toEqual([
      { orderId: 'SO-9004', expected: { outcome: 'held', code: 'FIELD_INVALID' } },
    ])
  })

  it('fit into an event, the one with 1,000 lines too', () => {
    for (const event of orders.flatMap(({ events }) => events)) expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(240_000)
  })
})
