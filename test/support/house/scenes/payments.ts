// Scenes of money: what came in is told twice, applied by two persons, and meets a credit note.
import { type House, events } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const own = { sellerId: 'lumiere', by: 'finance' }
const transfer = {
  ...own,
  what: 'receive',
  paymentId: 'BK-1',
  payer: 'C-1001',
  method: 'bankTransfer',
  currency: 'EUR',
  receivedOn: '2026-11-24',
}
const write = calls('record-payment', 'TransactWriteItems')

const withInvoice = async (house: House): Promise<House> => {
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** The same transfer is told twice at one moment, of which the one is slow. */
export const transferToldTwice: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  const told = { ...transfer, amount: '50', apply: [] }
  house.ask('record-payment', told)
  house.ask('record-payment', told)
  await house.rest()
  return house
}

/** Two persons apply what is left of a transfer at one moment, to two invoices. */
export const restAppliedTwice: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  await house.publish(events.placed({ orderId: 'SO-2' }))
  await house.rest()
  await house.call('record-payment', { ...transfer, amount: '60', apply: [] })
  slow(house, write, { seconds: 2 })
  for (const invoice of ['F2026-000001', 'F2026-000002'])
    house.ask('record-payment', { ...own, what: 'apply', paymentId: 'BK-1', version: 1, apply: [{ invoice }] })
  await house.rest()
  return house
}

/** Two payments of one invoice come at one moment: the second leaves what it cannot settle. */
export const invoicePaidTwice: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  slow(house, write, { seconds: 2 })
  for (const paymentId of ['BK-1', 'BK-2'])
    house.ask('record-payment', { ...transfer, paymentId, amount: '119.76', apply: [], reference: 'F2026-000001' })
  await house.rest()
  return house
}

/** An invoice is paid while that it is overdue, which has not seen the payment, is being told. */
export const paidBeforeToldOverdue: Scene = async (missing) => {
  const house = await withInvoice(await openWithout(missing))
  const tells = calls('remind-customers', 'TransactWriteItems', 'InvoiceOverdue')
  let isPaid = false
  house.app.hooks.add({
    beforeCall(call) {
      if (!tells(call) || isPaid) return
      isPaid = true
      house.ask('record-payment', { ...transfer, amount: '119.76', apply: [], reference: 'F2026-000001' })
    },
  })
  slow(house, tells, { seconds: 20 })
  await house.advance(40 * 86_400)
  return house
}

/** An invoice that was due at once is paid while a statement of late fees of it, which has not seen the payment, is being frozen. */
export const paidBeforeItsFees: Scene = async (missing) => {
  const seller = { latePayment: { penaltyPercent: '12' }, terms: { due: { kind: 'net', days: 0 }, agreed: false } } as never
  const house = await withInvoice(await openWithout(missing, { seller, start: '2026-11-24T22:50:00.000Z' }))
  await house.advance(900)
  slow(house, calls('record-in-ledger', 'TransactWriteItems', 'lateFees'), { seconds: 5 })
  house.ask('claim-late-fees', { ...own, invoice: 'F2026-000001' })
  await house.advance(2)
  house.ask('record-payment', { ...transfer, amount: '119.76', apply: [], reference: 'F2026-000001' })
  await house.rest()
  return house
}
