// Scenes of receiving: events that meet, work items, master data.
import { customerProfileSchema } from '../../../../shared/domain/customer.ts'
import { aCustomer, aSeller } from '../../samples.ts'
import { events, type House, type OrderEvent } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const half = [{ lineId: '1', quantity: '1' }]
const billedWhenShipped = { seller: { billing: { trigger: 'shipped', onePer: 'shipment', orderCharges: 'first' } } } as const

/** Two first events of one order arrive at one moment. */
export const firstEventsMeet: Scene = async (missing) => {
  const house = await openWithout(missing, billedWhenShipped)
  house.meet(events.placed(), events.shipped('SO-1', 'D-1', half))
  await house.rest()
  return house
}

/** Two shipments of a known order are reported at one moment. */
export const reportsMeet: Scene = async (missing) => {
  const house = await openWithout(missing, billedWhenShipped)
  await house.publish(events.placed())
  await house.rest()
  house.meet(events.shipped('SO-1', 'D-1', half), events.shipped('SO-1', 'D-2', half))
  await house.rest()
  return house
}

/** The function that receives orders does not answer, and the queue shows the event again. */
export const eventMeetsFailure: Scene = async (missing) => {
  const house = await openWithout(missing)
  const { app } = house
  let failing = true
  app.hooks.add({
    beforeCall({ operation, input }) {
      if (failing && operation === 'Invoke' && input['FunctionName'] === app.functionId('receive-order')) throw new Error('no instance')
    },
  })
  await house.publish(events.placed())
  await house.rest()
  failing = false
  if (missing.forgetsFailures === true) for (const name of house.queues) (app.sqs.messages(name) as unknown[]).splice(0)
  return house
}

const wrong: OrderEvent = { detailType: 'OrderPlaced', detail: { version: 1, sellerId: 'lumiere', orderId: 'SO-1' } }

const heldEvent = (missing: Parameters<Scene>[0]) =>
  openWithout(missing).then(async (house) => {
    await house.publish(wrong)
    await house.rest()
    const [item] = house.records().workItems
    const refuse = (reason: string) => ({ sellerId: 'lumiere', workItemId: item?.workItemId ?? '', by: 'finance', reason })
    return { house, refuse }
  })

/** A person refuses a wrong event, and the archive replays it. */
export const refusedEventReplayed: Scene = async (missing) => {
  const { house, refuse } = await heldEvent(missing)
  await house.call('refuse-order', refuse('nonsense'))
  await house.publish(wrong)
  await house.rest()
  return house
}

/** Two persons refuse one work item at one moment. */
export const twoPersonsDecide: Scene = async (missing) => {
  const { house, refuse } = await heldEvent(missing)
  house.ask('refuse-order', refuse('nonsense'))
  house.ask('refuse-order', refuse('a test of theirs'))
  await house.rest()
  return house
}

const { sellerId, customerId, revision: _, ...ofCustomer } = aCustomer()
const profile = Object.fromEntries(Object.entries(ofCustomer).filter(([field]) => field in customerProfileSchema.shape))
const changedTo = (house: House, revision: number, id: string = customerId) =>
  house.deliver(
    'receive-order',
    house.envelope({ detailType: 'CustomerChanged', detail: { version: 1, sellerId, customerId: id, revision, customer: profile } }),
  )

/** Of a customer's two changes the older one has read before the newer one, and writes after it. */
export const profilesMeet: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('receive-order', 'TransactWriteItems'), { seconds: 5 })
  changedTo(house, 2)
  await house.advance(1)
  changedTo(house, 3)
  await house.rest()
  return house
}

/** The same of a customer of whom nothing is known. */
export const customerSpokenOfTwice: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('receive-order', 'TransactWriteItems'), { seconds: 5 })
  changedTo(house, 2, 'C-NEW')
  await house.advance(1)
  changedTo(house, 3, 'C-NEW')
  await house.rest()
  return house
}

/** Finance changes a customer while a newer profile of it is being applied. */
export const financeMeetsProfile: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('receive-order', 'TransactWriteItems'), { seconds: 5 })
  changedTo(house, 2)
  await house.advance(1)
  const record = { ...aCustomer(), version: 1, invoiceEmail: 'finance@dupont.example' }
  await house.call('register-master-data', { kind: 'customer', record, by: 'anna', read: 1 })
  await house.rest()
  return house
}

/** An old file of settings is registered after a newer one. */
export const olderSettingsLate: Scene = async (missing) => {
  const house = await openWithout(missing)
  for (const revision of [3, 2]) await house.call('register-master-data', { kind: 'seller', record: aSeller({ revision }) })
  return house
}

/** Two admins have read the same settings, and each puts its change. */
export const twoAdminsChangeSettings: Scene = async (missing) => {
  const house = await openWithout(missing)
  const { revision } = aSeller()
  for (const by of ['anna', 'bert']) {
    const record = { ...aSeller({ revision: revision + 1 }), register: `RCS ${by}` }
    await house.call('register-master-data', { kind: 'seller', record, by, read: revision })
  }
  return house
}
