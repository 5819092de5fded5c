// Scenes of disputes: one is opened as a payment comes, told twice, and given an owner as it is resolved.
import { events, type House } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const own = { sellerId: 'lumiere', by: 'finance' }
const write = calls('dispute-invoice', 'TransactWriteItems')

const withInvoice = async (house: House) => {
  await house.publish(events.placed())
  await house.rest()
  const { invoiceId } = house.records().headers[0]!
  const named = { ...own, invoiceId, disputeId: 'D-1' }
  return { house, named, dispute: { ...named, what: 'open', category: 'quality', part: { what: 'all' }, openedBy: 'finance' } }
}

/** A payment comes in the moment in which all of the invoice is disputed. */
export const disputedWhilePaid: Scene = async (missing) => {
  const { house, dispute } = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  house.ask('dispute-invoice', dispute)
  const transfer = {
    what: 'receive',
    paymentId: 'BK-1',
    payer: 'C-1001',
    method: 'bankTransfer',
    currency: 'EUR',
    receivedOn: '2026-11-24',
  }
  house.ask('record-payment', { ...own, ...transfer, amount: '50', apply: [], reference: 'F2026-000001' })
  await house.rest()
  return house
}

/** All of an invoice is disputed twice at one moment: the second has nothing left to dispute. */
export const disputedTwice: Scene = async (missing) => {
  const { house, dispute } = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  for (const disputeId of ['D-1', 'D-2']) house.ask('dispute-invoice', { ...dispute, disputeId })
  await house.rest()
  return house
}

/** One dispute is told by two persons at one moment, of whom the one is slow. */
export const disputeToldTwice: Scene = async (missing) => {
  const { house, dispute } = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  for (const by of ['anna', 'berta']) house.ask('dispute-invoice', { ...dispute, by })
  await house.rest()
  return house
}

/** A dispute is given an owner by one person in the moment in which another rejects it. */
export const ownedWhileResolved: Scene = async (missing) => {
  const { house, named, dispute } = await withInvoice(await openWithout(missing))
  await house.call('dispute-invoice', dispute)
  slow(house, write, { seconds: 2 })
  house.ask('dispute-invoice', { ...named, what: 'assign', owner: 'anna' })
  house.ask('dispute-invoice', { ...named, what: 'resolve', resolution: { as: 'rejection', reason: 'delivered as ordered' } })
  await house.rest()
  return house
}
