/** Books with a history: two years, several days, partial shipments, and an order whose draft waits for its number. */
import { plainRenderer } from '../house/functions.ts'
import { events, type House, openHouse } from '../house.ts'
import type { Hook } from '../peers/hooks.ts'

/** The commit that would give a number does not get through. */
const noMoreNumbers: Hook = {
  beforeCall({ operation, input }) {
    if (operation === 'TransactWriteItems' && JSON.stringify(input).includes('#pageIsNew')) {
      throw Object.assign(new Error('the ledger does not answer'), { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } })
    }
  },
}

const part = (orderId: string, shipmentId: string) => events.shipped(orderId, shipmentId, [{ lineId: '1', quantity: '1' }])
const hour = 3600

export const booksWithHistory = async (): Promise<House> => {
  const house = await openHouse({
    start: '2026-12-29T10:00:00.000Z',
    wiring: { renderer: plainRenderer() },
    customer: { eInvoice: { format: 'ublFrance' } },
    seller: { billing: { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' } },
  })
  await house.publish(...['SO-1', 'SO-2', 'SO-3', 'SO-4'].map((orderId) => events.placed({ orderId })))
  await house.publish(part('SO-1', 'A-1'), part('SO-2', 'A-2'))
  await house.advance(24 * hour)
  await house.publish(part('SO-1', 'A-3'))
  await house.advance(72 * hour)
  await house.publish(part('SO-2', 'A-4'), part('SO-3', 'A-5'))
  await house.advance(24 * hour)
  await house.publish(part('SO-3', 'A-6'))
  await house.advance(24 * hour)
  house.app.hooks.add(noMoreNumbers)
  await house.publish(part('SO-4', 'A-7'))
  await house.advance(hour)
  return house
}
