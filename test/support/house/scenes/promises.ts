// Scenes of promises to pay: two at one moment, and one that comes as its invoice is paid.
import { events } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const write = calls('record-promise', 'TransactWriteItems')

/** Buyer and finance promise other days at one moment. */
export const promisedTwice: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.rest()
  const { invoiceId } = house.records().headers[0]!
  const promise = { what: 'make', sellerId: 'lumiere', invoiceId }
  slow(house, write, { seconds: 2 })
  house.ask('record-promise', { ...promise, day: '2026-12-10', promisedBy: 'buyer', by: 'buyer' })
  await house.advance(1)
  house.ask('record-promise', { ...promise, day: '2026-12-12', promisedBy: 'finance', by: 'anna' })
  await house.rest()
  return house
}
