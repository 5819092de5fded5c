// What the simulation has found, each with the seed that showed it; `npm run simulate -- --replay history/SEED` tells it call by call.
import { expect, it } from 'vitest'
import { events } from '../support/house.ts'
import { repeatRefused, silentAndUnnoted } from '../support/house/scenes/mails.ts'
import { type Run, liveRun } from '../support/simulation/runs.ts'

const history = (seed: number): Run => ({ kind: 'history', seed, missing: [] })

it('a mail whose repeat was refused may have been sent the first time, so its release sends a link and not the mail again (seed 38)', async () => {
  const house = await repeatRefused({ hooks: [] })
  expect(house.app.ses.sent.map(({ tags }) => tags['kind']?.split('_')[0])).toEqual(['issue', 'link'])
  expect(house.records().headers.map(({ state }) => state)).toEqual(['SENT'])
  expect((await liveRun(history(38))).wrong).toEqual([])
})

it('a mail whose attempt died, and of which nobody could note that, is sent once its time is over (seed 12203 of before the credits)', async () => {
  const house = await silentAndUnnoted({ hooks: [] })
  expect(house.app.ses.sent.map(({ tags }) => tags['kind'])).toEqual(['issue'])
  expect(house.records().headers.map(({ state }) => state)).toEqual(['SENT'])
})

it('an invoice that a link has brought to its customer, since its own mail was given up, is chased again like any other (seed 2889)', async () => {
  const house = await repeatRefused({ hooks: [] })
  const { invoiceId } = house.records().headers[0]!
  await house.publish(events.rejected('SO-1', invoiceId))
  await house.rest()
  const { workItemId } = house.records().workItems.find(({ kind }) => kind === 'changeAfterIssue')!
  await house.call('refuse-order', { sellerId: 'lumiere', workItemId, by: 'finance', reason: 'it is ours' })
  await house.advance(86_400)
  expect(house.records().headers[0]).toMatchObject({ waitingFor: 'reminder', nextReminder: 'before-due' })
})
