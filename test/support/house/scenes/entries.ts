// Scenes of the night: two validations of one journal meet.
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const transfer = (n: number) => ({
  what: 'receive',
  sellerId: 'lumiere',
  by: 'finance',
  paymentId: `BK-${n}`,
  method: 'bankTransfer',
  amount: '10',
  currency: 'EUR',
  receivedOn: '2026-11-24',
  apply: [],
})

/** Two validations have read the same head and the same entries; the transaction of the first is slow. */
export const validationsMeet: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.call('record-payment', transfer(1))
  await house.call('validate-entries', {})
  await house.call('record-payment', transfer(2))
  slow(house, calls('validate-entries', 'TransactWriteItems'), { seconds: 2 })
  house.ask('validate-entries', {})
  house.begin(async () => {
    await house.app.clock.sleep(1000)
    house.ask('validate-entries', {})
  })
  await house.rest()
  return house
}

/** A month is closed after the transfer was read as one of an open month, and before it is posted. */
export const closedWhilePosting: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('record-payment', 'TransactWriteItems'), { seconds: 2 })
  house.ask('record-payment', { ...transfer(1), receivedOn: '2026-10-31' })
  house.begin(async () => {
    await house.app.clock.sleep(1000)
    house.ask('close-period', { sellerId: 'lumiere', month: '2026-10', by: 'finance' })
  })
  await house.rest()
  return house
}

/** Two persons close at one moment, one of them a month earlier, and slower. */
export const periodsClosedByTwo: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('close-period', 'TransactWriteItems', '2026-09'), { seconds: 2 })
  for (const month of ['2026-09', '2026-10']) house.ask('close-period', { sellerId: 'lumiere', month, by: 'finance' })
  await house.rest()
  return house
}
