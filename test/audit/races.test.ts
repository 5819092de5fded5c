// The books go on while they are audited. Between any two reads of an audit, drafts are numbered and taken back, documents stored, mails sent.
import { expect, it } from 'vitest'
import { auditorOf } from '../support/audit/auditor.ts'
import { events, type House, openHouse } from '../support/house.ts'
import { callerNow, named } from '../support/house/callers.ts'
import { plainRenderer } from '../support/house/functions.ts'
import type { Hook } from '../support/peers/hooks.ts'

const noAnswer = () => Object.assign(new Error('no answer'), { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } })

/** Neither numbers nor mails get through. */
const standstill: Hook = {
  beforeCall({ operation, input }) {
    const numbers = operation === 'TransactWriteItems' && JSON.stringify(input).includes('#pageIsNew')
    if (numbers || (callerNow() === 'store-invoice' && operation === 'PutObject')) throw noAnswer()
  },
}
const noMails: Hook = {
  beforeCall({ service }) {
    if (service === 'ses') throw Object.assign(new Error('too many'), { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } })
  },
}

/** One invoice is sent, one is stored and not sent, one waits for its document, two wait for their number. */
const onTheWay = async (): Promise<{ house: House; goOn: () => Promise<void> }> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(events.placed({ orderId: 'SO-1' }))
  await house.advance(60)
  const mails = house.app.hooks.add(noMails)
  await house.publish(events.placed({ orderId: 'SO-2' }))
  await house.advance(60)
  const rest = house.app.hooks.add(standstill)
  await house.publish(events.placed({ orderId: 'SO-4' }), events.placed({ orderId: 'SO-5' }))
  await house.advance(30)
  const goOn = async () => {
    // The audit has come to the call that is held up.
    await house.advance(10)
    await house.publish(events.cancelled('SO-5'))
    await house.advance(30)
    rest()
    mails()
    await house.advance(1200)
  }
  return { house, goOn }
}

/** No end of its time. */
const patient = { getRemainingTimeInMillis: () => Infinity }

/** The audit's call of this place waits for ten minutes; gives the calls whose answer held something, and what was found. */
const heldUpAt = async (place: number) => {
  const { house, goOn } = await onTheWay()
  const answered: number[] = []
  let calls = 0
  house.app.hooks.add({
    async beforeCall() {
      if (callerNow() === 'auditor' && (calls += 1) === place) await house.app.clock.sleep(600_000)
    },
    afterCall(_call, outcome) {
      if (callerNow() === 'auditor' && /"(?:PK|Key)":/.test(JSON.stringify(outcome))) answered.push(calls)
    },
  })
  const auditor = auditorOf(house)
  house.begin(async () => {
    await named('auditor', () => auditor.through())(undefined as never, patient as never)
  })
  await goOn()
  const states = Object.fromEntries(house.records().headers.map(({ orderId, state }) => [orderId, state]))
  return { answered, states, findings: auditor.finished.map((report) => report.findings) }
}

it('nothing that moves on is a finding, whichever call is held up', async () => {
  const { answered } = await heldUpAt(0)
  // Between two answers that hold nothing, nothing is compared.
  const places = new Set(answered.flatMap((place) => [place, place + 1]))
  expect(places.size).toBeGreaterThan(12)
  for (const place of places) {
    const { findings, states } = await heldUpAt(place)
    expect(states).toEqual({ 'SO-1': 'SENT', 'SO-2': 'SENT', 'SO-4': 'SENT', 'SO-5': 'WITHDRAWN' })
    expect(findings, `call ${place} of ${[...places].join(', ')}`).toEqual([[]])
  }
})
