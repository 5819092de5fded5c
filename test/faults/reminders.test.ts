// Why: reminders that come twice, out of turn or in a row are what customers remember; here a whole dunning runs on the house's clock.
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { violations } from '../support/house/invariants.ts'
import { failBefore, on } from '../support/peers/hooks.ts'

const day = 86_400
const inParis = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16)
/** When each mail left, in the seller's time, and what it was. */
const mailed = (house: House) => house.app.ses.sent.map(({ at, tags }) => [inParis(at), tags['kind']])

describe('the dunning of an unpaid invoice of 24 November, due on 24 December', () => {
  it('sends each step of the policy once, in the morning of its day, and then no more', async () => {
    const house = await openHouse()
    await house.publish(events.placed())
    await house.advance(120 * day)
    const [issue, ...reminders] = mailed(house)
    expect(issue).toEqual(['2026-11-24 12:00', 'issue'])
    expect(reminders.map(([at, kind]) => [String(at).slice(0, 10), kind])).toEqual([
      ['2026-12-21', 'reminder_before-due'],
      ['2026-12-24', 'reminder_due'],
      ['2027-01-01', 'reminder_first'],
      ['2027-01-23', 'reminder_final'],
    ])
    for (const [at] of reminders) expect(String(at).slice(11, 13)).toBe('09')
    expect(violations(house.records())).toEqual([])
  })

  it('names the customer, the amount and the due date in each mail, and says what to do when it is paid already', async () => {
    const house = await openHouse()
    await house.publish(events.placed())
    await house.advance(120 * day)
    const last = await simpleParser(house.app.ses.sent.at(-1)!.raw)
    expect(last.text).toMatch(/Marie Dupont/)
    expect(last.text).toMatch(/119,76/)
    expect(last.text).toMatch(/24 décembre 2026/)
    expect(last.attachments).toEqual([])
  })

  it('after an outage sends the latest step that is due, not the row of those missed', async () => {
    const house = await openHouse()
    await house.publish(events.placed())
    await house.advance(26 * day)
    const outage = failBefore(on('dynamodb', 'Query'), () => Object.assign(new Error('down'), { name: 'InternalServerError' }), Infinity)
    const end = house.app.hooks.add(outage)
    await house.advance(14 * day)
    end()
    await house.advance(30 * day)
    expect(mailed(house).map(([, kind]) => kind)).toEqual(['issue', 'reminder_first', 'reminder_final'])
    expect(violations(house.records())).toEqual([])
  })

  it('does nothing where the policy has no step', async () => {
    const house = await openHouse({ seller: { dunning: [{ policyId: 'standard', steps: [] }] } })
    await house.publish(events.placed())
    await house.advance(120 * day)
    expect(mailed(house)).toHaveLength(1)
    expect(violations(house.records())).toEqual([])
  })
})

describe('what finance decides of reminders', () => {
  const reminders = (house: House) => mailed(house).flatMap(([at, kind]) => (kind === 'issue' ? [] : [`${at!.slice(0, 10)} ${kind}`]))
  const steering = (house: House, action: object) => {
    const { sellerId, invoiceId } = house.records().headers[0]!
    return house.call('steer-dunning', { sellerId, invoiceId, steering: { reason: 'asked for by phone', ...action }, by: 'anna' })
  }
  const opened = async () => {
    const house = await openHouse()
    await house.publish(events.placed())
    await house.advance(20 * day)
    return house
  }

  it('a pause holds them until its day; then the latest step that is due goes out, and not those missed', async () => {
    const house = await opened()
    expect(await steering(house, { action: 'pause', until: '2027-01-10' })).toEqual({ outcome: 'recorded' })
    expect(await steering(house, { action: 'pause', until: '2027-01-10' })).toEqual({ outcome: 'sameAsBefore' })
    await house.advance(100 * day)
    expect(reminders(house)).toEqual(['2027-01-10 reminder_first', '2027-01-23 reminder_final'])
    expect(violations(house.records())).toEqual([])
  })

  it('a pause without an end lasts until somebody resumes it, which sends what is due by then', async () => {
    const house = await opened()
    await steering(house, { action: 'pause' })
    await house.advance(60 * day)
    expect(reminders(house)).toEqual([])
    expect(await steering(house, { action: 'resume' })).toEqual({ outcome: 'recorded' })
    expect(await steering(house, { action: 'resume' })).toEqual({ outcome: 'sameAsBefore' })
    await house.advance(30 * day)
    expect(reminders(house)).toEqual(['2027-02-12 reminder_final'])
    expect(violations(house.records())).toEqual([])
  })

  it('a step that is skipped is not sent, also when the request is repeated; the next ones are', async () => {
    const house = await opened()
    expect(await steering(house, { action: 'skip', step: 'before-due' })).toEqual({ outcome: 'recorded' })
    expect(await steering(house, { action: 'skip', step: 'before-due' })).toEqual({ outcome: 'sameAsBefore' })
    expect(await steering(house, { action: 'skip', step: 'final' })).toMatchObject({
      findings: [{ code: 'STEP_NOT_NEXT', expected: 'due' }],
    })
    await house.advance(100 * day)
    expect(reminders(house).map((text) => text.slice(11))).toEqual(['reminder_due', 'reminder_first', 'reminder_final'])
    expect(violations(house.records())).toEqual([])
  })

  it('a step that is sent now is sent once, and not again on its day, be it the last one', async () => {
    const house = await opened()
    await steering(house, { action: 'skip', step: 'before-due' })
    await steering(house, { action: 'skip', step: 'due' })
    for (const outcome of ['recorded', 'sameAsBefore']) {
      expect(await steering(house, { action: 'sendNow', step: 'first' })).toEqual({ outcome })
      await house.advance(60)
    }
    await steering(house, { action: 'sendNow', step: 'final' })
    await house.advance(100 * day)
    expect(reminders(house)).toEqual(['2026-12-14 reminder_first', '2026-12-14 reminder_final'])
  })

  it('nothing is sent now that is paused, and nothing is decided of what is paid for', async () => {
    const house = await opened()
    await steering(house, { action: 'pause' })
    expect(await steering(house, { action: 'sendNow', step: 'before-due' })).toMatchObject({ findings: [{ code: 'REMINDERS_HELD' }] })
    await house.call('credit-invoice', {
      sellerId: 'lumiere',
      invoice: 'F2026-000001',
      requestId: 'R-1',
      reason: 'return',
      part: { kind: 'all' },
      by: 'finance',
    })
    expect(await steering(house, { action: 'pause', until: '2027-01-10' })).toMatchObject({ findings: [{ code: 'NOTHING_TO_REMIND' }] })
  })

  it('stays on the timeline of the invoice: what, by whom and why', async () => {
    const house = await opened()
    await steering(house, { action: 'pause', until: '2027-01-10' })
    await steering(house, { action: 'resume' })
    const told = house.records().timeline.flatMap(({ occurrence }) => (occurrence.type.startsWith('Reminders') ? [occurrence] : []))
    expect(told).toMatchObject([
      { type: 'RemindersPaused', number: 'F2026-000001', until: '2027-01-10', reason: 'asked for by phone', by: 'anna' },
      { type: 'RemindersResumed', number: 'F2026-000001', reason: 'asked for by phone', by: 'anna' },
    ])
  })
})
