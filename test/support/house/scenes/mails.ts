// Scenes of mailing: deliveries of one message that meet, answers that are lost, reminders that come late.
import { events, type House } from '../../house.ts'
import { type Call, failBefore, loseAnswer, on } from '../../peers/hooks.ts'
import { aCustomer } from '../../samples.ts'
import { never } from '../../peers/work.ts'
import { calls, daySeconds, openWithout, type Scene, slow, slowAnswer } from '../scenes.ts'

const quarterSeconds = 900

const silent = { mailSays: () => [] }

const invoiceOf = (house: House) => house.records().headers[0]!

const mailOrder = (house: House, kind: object = { type: 'issue' }) => {
  const { sellerId, invoiceId } = invoiceOf(house)
  return { sellerId, invoiceId, kind }
}

/** The queue delivers every mail order twice, to two instances at one moment. */
const everyMessageTwice = ({ app }: House): void => {
  const queue = app.sqs
  app.hooks.add({
    afterCall({ operation, input }) {
      const { QueueUrl, MessageBody } = input as { QueueUrl: string; MessageBody: string }
      if (operation === 'SendMessage') queue.send(QueueUrl.split('/').at(-1)!, MessageBody)
    },
  })
}

export const mailOrderedTwice: Scene = async (missing) => {
  const house = await openWithout(missing)
  everyMessageTwice(house)
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** The provider takes a mail and its answer is lost; it tells nothing of it either, and the sweep's order to look comes twice. */
export const unknownSettledTwice: Scene = async (missing) => {
  const house = await openWithout(missing, silent)
  everyMessageTwice(house)
  house.app.hooks.add(loseAnswer(on('ses', 'SendRawEmail')))
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** The attempt that claimed a mail dies before it sends, and whoever looks after it in the next quarter of an hour cannot note that. */
export const silentAndUnnoted: Scene = async (missing) => {
  const house = await openWithout(missing)
  const dies = house.app.hooks.add({ beforeCall: (call) => (call.operation === 'SendRawEmail' ? never() : undefined) })
  const down = () => Object.assign(new Error('down'), { name: 'InternalServerError' })
  const isNote = calls('send-mail', 'UpdateItem', 'MAIL#')
  const unnoted = house.app.hooks.add(failBefore(isNote, down, Infinity))
  await house.publish(events.placed())
  await house.advance(quarterSeconds + 1)
  dies()
  unnoted()
  await house.advance(4 * quarterSeconds)
  return house
}

/** The same, once and without anybody else. */
export const mailUnknown: Scene = async (missing) => {
  const house = await openWithout(missing, silent)
  house.app.hooks.add(loseAnswer(on('ses', 'SendRawEmail')))
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** The answer to a link's mail is lost; no workflow and no reminder stands behind it, so what becomes of it is up to the sweep. */
export const linkUnknown: Scene = async (missing) => {
  const house = await openWithout(missing, silent)
  await house.publish(events.placed())
  await house.rest()
  house.app.hooks.add(loseAnswer(on('ses', 'SendRawEmail')))
  house.deliver('send-mail', mailOrder(house, { type: 'link', requestId: '2026112412' }))
  await house.rest()
  return house
}

const refusedMail = async (missing: Parameters<Scene>[0]) => {
  const house = await openWithout(missing)
  house.app.ses.setFate(() => 'reject')
  await house.publish(events.placed())
  await house.rest()
  const release = () => {
    const item = house.records().workItems.find(({ kind, state }) => kind === 'mail' && state === 'OPEN')
    return { sellerId: 'lumiere', workItemId: item?.workItemId ?? '', by: 'finance' }
  }
  return { house, release }
}

/** Two persons release one refused mail; one of them is slow, and gives back its claim when the mail has gone. */
export const refusedMailReleasedTwice: Scene = async (missing) => {
  const { house, release } = await refusedMail(missing)
  slow(house, calls('release-order', 'DeleteItem'), { seconds: 5, first: 2 })
  house.app.ses.setFate(() => 'accept')
  house.ask('release-order', release())
  house.ask('release-order', release())
  await house.rest()
  return house
}

/** A mail was taken and its answer lost; its one repeat is refused; a person releases it. */
export const repeatRefused: Scene = async (missing) => {
  const house = await openWithout(missing, silent)
  let times = 0
  house.app.ses.setFate(() => ((times += 1) === 1 ? 'accept-but-hang' : times === 2 ? 'reject' : 'accept'))
  await house.publish(events.placed())
  await house.advance(3600)
  const item = house.records().workItems.find(({ kind, state }) => kind === 'mail' && state === 'OPEN')
  await house.call('release-order', { sellerId: 'lumiere', workItemId: item?.workItemId ?? '', by: 'finance' })
  await house.rest()
  return house
}

/** A refused mail is released, and refused again. */
export const mailRefusedAgain: Scene = async (missing) => {
  const { house, release } = await refusedMail(missing)
  await house.call('release-order', release())
  await house.rest()
  return house
}

/** While a slow send is under way, a second delivery finds its claim, and writes down that nobody knows after the first knows. */
export const doubtAfterAnswer: Scene = async (missing) => {
  const house = await openWithout(missing, silent)
  slowAnswer(house, on('ses', 'SendRawEmail'), 5)
  slow(house, calls('send-mail', 'UpdateItem', 'MAIL#'), { seconds: 10 })
  await house.publish(events.placed())
  await house.advance(1)
  house.deliver('send-mail', mailOrder(house))
  await house.rest()
  return house
}

/** A throttled claim is given back, the answer to that is lost, and it is given back again when another has mailed under it. */
export const givenBackTwice: Scene = async (missing) => {
  const house = await openWithout(missing, { ...silent, ses: { fate: () => 'throttle' } })
  const { app } = house
  const givingBack = calls('send-mail', 'DeleteItem')
  app.hooks.add(loseAnswer(givingBack))
  slow(house, (call: Call) => givingBack(call) && call.attempt === 2, { seconds: 20 })
  await house.publish(events.placed())
  await house.advance(15)
  app.ses.setFate(() => 'accept')
  house.deliver('send-mail', mailOrder(house))
  await house.rest()
  return house
}

/** The repeat of an unknown mail is heard of by the provider's event, before its own lost answer is given up. */
export const repeatHeardOf: Scene = async (missing) => {
  const house = await openWithout(missing, { mailSays: ({ at }) => (at.getMinutes() === 0 ? [] : [{ afterMs: 500, eventType: 'Send' }]) })
  house.app.ses.setFate(() => 'accept-but-hang')
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** The provider's Send event comes after its Delivery. */
export const eventsOutOfOrder: Scene = async (missing) => {
  const mailSays = () => ['Delivery', 'Send'].map((eventType, at) => ({ afterMs: 1000 + 2000 * at, eventType }))
  const house = await openWithout(missing, { mailSays })
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** A reminder's answer is slower than the provider's event about it: both record that it was sent. */
export const reminderHeardOfTwice: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  slowAnswer(house, on('ses', 'SendRawEmail'), 2)
  await house.advance(10 * daySeconds)
  return house
}

/** A reminder's order lay in the dead letters while the dunning went on, and is sent again days later. */
export const reminderFromTheDead: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(26 * daySeconds)
  const down = () => Object.assign(new Error('down'), { name: 'InternalServerError' })
  const end = house.app.hooks.add(failBefore(on('dynamodb', 'Query'), down, Infinity))
  await house.advance(4.5 * daySeconds)
  end()
  await house.advance(daySeconds)
  house.deliver('send-mail', mailOrder(house, { type: 'reminder', step: 'before-due' }))
  await house.rest()
  return house
}

/** The invoice is credited in full between the moment at which a reminder reads it and that at which it claims its mail. */
export const creditedBeforeReminder: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  besideClaim(house, 'before-due', () => house.ask('credit-invoice', creditOfAll))
  await house.advance(12 * daySeconds)
  return house
}

/** Finance hears of insolvency proceedings between the moment at which a reminder reads its customer and that at which it claims its mail. */
export const insolventBeforeReminder: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  const record = aCustomer({ revision: 2, insolvent: true })
  besideClaim(house, 'before-due', () => house.ask('register-master-data', { kind: 'customer', record }))
  await house.advance(12 * daySeconds)
  return house
}

/** Finance pauses the reminders between the moment at which one reads its invoice and that at which it claims its mail. */
export const pausedBeforeReminder: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  const { sellerId, invoiceId } = invoiceOf(house)
  const pause = { sellerId, invoiceId, steering: { action: 'pause', reason: 'asked for by phone' }, by: 'anna' }
  besideClaim(house, 'before-due', () => house.ask('steer-dunning', pause))
  await house.advance(12 * daySeconds)
  return house
}

/** Finance skips a step while its mail is being claimed. */
export const skippedWhileClaimed: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  const { sellerId, invoiceId } = invoiceOf(house)
  slowAnswer(house, on('ses', 'SendRawEmail'), 5)
  const skip = { sellerId, invoiceId, steering: { action: 'skip', step: 'before-due', reason: 'asked for by phone' }, by: 'anna' }
  slow(house, calls('steer-dunning', 'TransactWriteItems'), { seconds: 22 })
  besideClaim(house, 'before-due', () => house.ask('steer-dunning', skip))
  await house.advance(40 * daySeconds)
  return house
}

/** While a reminder is about to claim its mail something else happens. */
const besideClaim = (house: House, step: string, happens: () => void): void => {
  const claims = calls('send-mail', 'TransactWriteItems', `reminder_${step}`)
  let asked = false
  house.app.hooks.add({
    beforeCall(call) {
      if (!claims(call) || asked) return
      asked = true
      happens()
    },
  })
  slow(house, claims, { seconds: 20 })
}

const creditOfAll = {
  sellerId: 'lumiere',
  invoice: 'F2026-000001',
  requestId: 'R-1',
  reason: 'return',
  part: { kind: 'all' },
  by: 'finance',
}

/** Two runs of remind-customers take one step; one writes when the mail has gone and the next step is set. */
export const remindersMeet: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.advance(20 * daySeconds)
  slow(house, calls('remind-customers', 'UpdateItem'), { seconds: 60, first: 2 })
  slow(house, calls('remind-customers', 'TransactWriteItems'), { seconds: 60, first: 2 })
  besideFirst(house, 'remind-customers', () => ({}))
  await house.advance(10 * daySeconds)
  return house
}

/** The step that schedules the first reminder is slow, and by the time it writes the reminder has been sent. */
export const firstReminderScheduledLate: Scene = async (missing) => {
  const house = await openWithout(missing, { start: '2026-12-21T07:59:50.000Z' })
  besideFirst(house, 'schedule-reminder', () => mailOrder(house))
  slow(house, calls('schedule-reminder', 'UpdateItem'), { seconds: 25, first: 2 })
  slow(house, calls('schedule-reminder', 'TransactWriteItems'), { seconds: 25, first: 2 })
  await house.publish(events.placed({ paymentTerms: { due: { kind: 'net', days: 3 }, agreed: false } }))
  await house.advance(3600)
  return house
}

/** Beside the first call of a function another one begins. */
const besideFirst = (house: House, name: string, input: () => object): void => {
  let first = true
  house.app.hooks.add({
    beforeCall(call) {
      if (call.operation !== 'Invoke' || call.input['FunctionName'] !== house.app.functionId(name) || !first) return
      first = false
      house.ask(name, input())
    },
  })
}
