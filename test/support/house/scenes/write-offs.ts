// Scenes of write-offs: one is proposed twice, decided by two persons, and meets a payment.
import { events, type House } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const lumiere = { sellerId: 'lumiere' }
const write = calls('write-off-invoice', 'TransactWriteItems')

const proposal = { ...lumiere, what: 'propose', writeOffId: 'WO-1', invoice: 'F2026-000001', proven: false, reason: 'cannot be found' }
const decision = { ...lumiere, writeOffId: 'WO-1', version: 1 }

const withInvoice = async (house: House): Promise<House> => {
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** Two persons propose one write-off at one moment, of whom the one is slow. */
export const writeOffProposedTwice: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  for (const by of ['anna', 'berta']) house.ask('write-off-invoice', { ...proposal, by })
  await house.rest()
  return house
}

/** A write-off is approved by one person in the moment in which another declines it. */
export const approvedWhileDeclined: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  await house.call('write-off-invoice', { ...proposal, by: 'anna' })
  slow(house, write, { seconds: 2 })
  house.ask('write-off-invoice', { ...decision, what: 'approve', by: 'head' })
  house.ask('write-off-invoice', { ...decision, what: 'decline', reason: 'paid after all', by: 'berta' })
  await house.rest()
  return house
}

/** A payment comes in the moment in which all of the invoice is written off. */
export const writtenOffWhilePaid: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  await house.call('write-off-invoice', { ...proposal, by: 'anna' })
  slow(house, write, { seconds: 2 })
  house.ask('write-off-invoice', { ...decision, what: 'approve', by: 'head' })
  const transfer = {
    what: 'receive',
    paymentId: 'BK-1',
    payer: 'C-1001',
    method: 'bankTransfer',
    currency: 'EUR',
    receivedOn: '2026-11-24',
  }
  house.ask('record-payment', { ...lumiere, by: 'finance', ...transfer, amount: '119.76', apply: [], reference: 'F2026-000001' })
  await house.rest()
  return house
}
