// Why: a payment ends the dunning at once and is applied once, whatever is lost, repeated or killed while it is booked.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { calls, slow } from '../support/house/scenes.ts'

const day = 86_400
const own = { sellerId: 'lumiere', by: 'finance' }

const issued = async (): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** Of the invoice of 119.76 of a customer of Lumière, by its number. */
const transfer = (amount: string, changes: object = {}) => ({
  ...own,
  what: 'receive',
  paymentId: 'BK-1',
  payer: 'C-1001',
  method: 'bankTransfer',
  amount,
  currency: 'EUR',
  receivedOn: '2026-11-24',
  apply: [],
  reference: 'F2026-000001',
  ...changes,
})
const pay = (house: House, amount: string, changes: object = {}) => house.call('record-payment', transfer(amount, changes))
const undo = { ...own, what: 'undo', paymentId: 'BK-1', version: 1, allocationId: 1, reason: 'of another' }

const reminders = (house: House) =>
  house.app.ses.sent.filter(({ tags }) => tags['kind']?.startsWith('reminder')).map(({ tags }) => tags['kind'])
const open = (house: House) => house.records().headers.find(({ number }) => number === 'F2026-000001')?.open?.minor
const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

describe('an invoice', () => {
  it('that is paid is chased no more, be it between two reminders', async () => {
    const house = await issued()
    await house.advance(28 * day)
    expect(reminders(house)).toEqual(['reminder_before-due'])
    expect(await pay(house, '119.76')).toMatchObject({ outcome: 'recorded' })
    await house.advance(90 * day)
    expect([reminders(house), open(house), wrongIn(house)]).toEqual([['reminder_before-due'], 0n, []])
  })

  it('that is paid in part is chased for the rest, and once that is paid no more', async () => {
    const house = await issued()
    await pay(house, '100')
    await house.advance(31 * day)
    expect(reminders(house)).toEqual(['reminder_before-due', 'reminder_due'])
    expect(house.app.ses.sent.at(-1)!.raw.toString()).toContain('19,76')
    await pay(house, '19.76', { paymentId: 'BK-2' })
    await house.advance(90 * day)
    expect([reminders(house).length, open(house), wrongIn(house)]).toEqual([2, 0n, []])
  })

  it('is chased again when its payment turns out to be of another', async () => {
    const house = await issued()
    await pay(house, '119.76')
    await house.advance(10 * day)
    expect(await house.call('record-payment', undo)).toMatchObject({ outcome: 'recorded', version: 2 })
    await house.advance(90 * day)
    expect([reminders(house).length, open(house), wrongIn(house)]).toEqual([4, 11_976n, []])
  })

  it('of which more is credited than is left leaves the customer a credit, and owes nothing', async () => {
    const house = await issued()
    await pay(house, '100')
    const credit = { ...own, invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part: { kind: 'all' } }
    expect(await house.call('credit-invoice', credit)).toMatchObject({ outcome: 'accepted' })
    await house.advance(90 * day)
    expect([reminders(house), open(house), wrongIn(house)]).toEqual([[], 0n, []])
  })

  it('whose payment comes while its credit note is made owes what both leave of it', async () => {
    const house = await issued()
    const part = { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] }
    house.ask('credit-invoice', { ...own, invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part })
    house.ask('record-payment', transfer('50'))
    await house.advance(day)
    expect([open(house), wrongIn(house)]).toEqual([11_976n - 5_988n - 5_000n, []])
  })

  it('that is paid while its reminder is being claimed gets none when the payment is recorded first, and one when the claim is', async () => {
    for (const { first, expected } of [
      { first: 'payment', expected: 0 },
      { first: 'claim', expected: 1 },
    ]) {
      const house = await issued()
      const claim = calls('send-mail', 'TransactWriteItems', 'reminder')
      let asked = false
      house.app.hooks.add({
        beforeCall(call) {
          if (claim(call) && !asked) asked = house.ask('record-payment', transfer('119.76')) === undefined
        },
      })
      slow(house, first === 'payment' ? claim : calls('record-payment', 'TransactWriteItems'), { seconds: 5 })
      await house.advance(90 * day)
      expect([first, asked, reminders(house).length, open(house), wrongIn(house)]).toEqual([first, true, expected, 0n, []])
    }
  })
})

describe('a payment that is told again after a fault at any of its calls', () => {
  it('is booked once', async () => {
    const sites: string[] = []
    const quiet = await issued()
    quiet.app.hooks.add(listSites(sites))
    await pay(quiet, '70')
    expect(sites.length).toBeGreaterThan(6)
    for (const fault of faults)
      for (let n = 1; n <= sites.length; n += 1) {
        const house = await issued()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        const end = house.app.hooks.add(hook)
        house.ask('record-payment', transfer('70'))
        await house.rest()
        end()
        expect(hook.site(), `call ${n}`).toBeDefined()
        expect(await pay(house, '70')).toMatchObject({ paymentId: 'BK-1', version: 1 })
        await house.advance(day)
        expect([`${fault} ${hook.site()}`, open(house), ...wrongIn(house)]).toEqual([`${fault} ${hook.site()}`, 4_976n])
      }
  })
})
