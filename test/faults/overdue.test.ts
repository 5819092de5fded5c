// Why: InvoiceOverdue is what collection begins with; here it meets pauses, disputes, payments, and answers and runs that are lost.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { violations } from '../support/house/invariants.ts'
import { calls } from '../support/house/scenes.ts'
import { connectionLost, failBefore, type Hook, loseAnswer } from '../support/peers/hooks.ts'

const day = 86_400
const noSteps = { dunning: [{ policyId: 'standard', steps: [] }] }

/** Of an invoice of 24 November that is due on 24 December. */
const opened = async (options: Parameters<typeof openHouse>[0] = {}) => {
  const house = await openHouse(options)
  await house.publish(events.placed())
  await house.advance(20 * day)
  return house
}

const told = (house: House) =>
  house
    .records()
    .timeline.flatMap(({ occurredAt, occurrence }) =>
      occurrence.type === 'InvoiceOverdue' ? [`${occurredAt.slice(0, 13)} ${occurrence.open}`] : [],
    )

const invoiceOf = (house: House) => house.records().headers[0]!
const steer = (house: House, steering: object) => {
  const { sellerId, invoiceId } = invoiceOf(house)
  return house.call('steer-dunning', { sellerId, invoiceId, steering: { reason: 'asked for by phone', ...steering }, by: 'anna' })
}
const pay = (house: House, amount: string) =>
  house.call('record-payment', {
    what: 'receive',
    sellerId: 'lumiere',
    paymentId: 'BK-1',
    payer: 'C-1001',
    method: 'bankTransfer',
    amount,
    currency: 'EUR',
    receivedOn: '2026-12-14',
    apply: [{ invoice: 'F2026-000001' }],
    by: 'anna',
  })

/** The first quarter of an hour of 25 December in Paris. */
const onceAsItIs = ['2026-12-24T23 119.76']

describe('that an invoice is overdue', () => {
  it('is told once, as its due date is over: with steps, without any, and while reminders are paused', async () => {
    const [plain, without, paused] = [await opened(), await opened({ seller: noSteps }), await opened()]
    await steer(paused, { action: 'pause' })
    for (const house of [plain, without, paused]) {
      await house.advance(100 * day)
      expect(told(house)).toEqual(onceAsItIs)
      expect(violations(house.records())).toEqual([])
    }
  })

  it('is told when each step was skipped or sent before its time', async () => {
    const house = await opened()
    for (const step of ['before-due', 'due', 'first']) expect(await steer(house, { action: 'skip', step })).toEqual({ outcome: 'recorded' })
    expect(await steer(house, { action: 'sendNow', step: 'final' })).toEqual({ outcome: 'recorded' })
    await house.advance(100 * day)
    expect(told(house)).toEqual(onceAsItIs)
    const spared = await opened()
    for (const step of ['before-due', 'due', 'first', 'final']) await steer(spared, { action: 'skip', step })
    await spared.advance(100 * day)
    expect(told(spared)).toEqual(onceAsItIs)
    expect(violations(spared.records())).toEqual([])
  })

  it('is told of what a part payment leaves, and not of what is paid, until the payment is taken back', async () => {
    const part = await opened()
    await pay(part, '50.00')
    await part.advance(100 * day)
    expect(told(part)).toEqual(['2026-12-24T23 69.76'])
    const paid = await opened()
    await pay(paid, '119.76')
    await paid.advance(20 * day)
    expect(told(paid)).toEqual([])
    const undo = {
      what: 'undo',
      sellerId: 'lumiere',
      paymentId: 'BK-1',
      version: 1,
      allocationId: 1,
      reason: 'of another customer',
      by: 'anna',
    }
    expect(await paid.call('record-payment', undo)).toMatchObject({ outcome: 'recorded' })
    await paid.advance(3600)
    expect(told(paid).map((text) => text.slice(14))).toEqual(['119.76'])
  })

  it('is not told while all of it is disputed, but once the dispute is rejected, though no reminder is to come', async () => {
    const house = await opened({ seller: noSteps })
    const about = { sellerId: 'lumiere', invoiceId: invoiceOf(house).invoiceId, disputeId: 'D-1', by: 'anna' }
    const dispute = { ...about, what: 'open', category: 'quality', part: { what: 'all' }, openedBy: 'buyer' }
    expect(await house.call('dispute-invoice', dispute)).toMatchObject({ outcome: 'recorded' })
    await house.advance(60 * day)
    expect(told(house)).toEqual([])
    await house.call('dispute-invoice', { ...about, what: 'resolve', resolution: { as: 'rejection', reason: 'delivered as ordered' } })
    await house.advance(day + 900)
    expect(told(house).map((text) => text.slice(14))).toEqual(['119.76'])
    expect(violations(house.records())).toEqual([])
  })

  it.each(['a call that fails', 'an answer that is lost', 'a run that meets another'])('is told once in spite of %s', async (what) => {
    const house = await opened()
    const tells = calls('remind-customers', 'TransactWriteItems', 'InvoiceOverdue')
    let met = 0
    const hooks: Record<string, Hook> = {
      'a call that fails': failBefore(tells, connectionLost, 3),
      'an answer that is lost': loseAnswer(tells, 3),
      'a run that meets another': {
        async beforeCall(call) {
          if (!tells(call) || (met += 1) > 1) return
          house.ask('remind-customers', {})
          await house.app.clock.sleep(20_000)
        },
      },
    }
    let struck = 0
    house.app.hooks.add({ beforeCall: (call) => void (struck += tells(call) ? 1 : 0) })
    house.app.hooks.add(hooks[what]!)
    await house.advance(100 * day)
    expect(struck).toBeGreaterThan(0)
    expect(told(house)).toHaveLength(1)
    expect(violations(house.records())).toEqual([])
  })
})
