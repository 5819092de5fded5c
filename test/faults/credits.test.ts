// A credit note is an invoice's opposite with the same guarantees: numbered once, posted, archived, mailed once, never chased, never too much.
import { describe, expect, it } from 'vitest'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { events, type House, openHouse } from '../support/house.ts'

const day = 86_400

const issued = async (options: Parameters<typeof openHouse>[0] = {}): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, ...options })
  await house.publish(events.placed())
  await house.rest()
  return house
}

const credit = (house: House, changes: object = {}) =>
  house.call('credit-invoice', {
    sellerId: 'lumiere',
    invoice: 'F2026-000001',
    requestId: 'R-1',
    reason: 'return',
    part: { kind: 'all' },
    by: 'finance',
    ...changes,
  })

const oneUnit = { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] }
const numbers = (house: House) => house.records().entries.map(({ number }) => number)
const invoiceOf = (house: House) => house.records().headers.find(({ number }) => number === 'F2026-000001')!

const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

describe('a credit note', () => {
  it('is numbered in its own series, posted, archived and mailed, and its invoice is chased no more', async () => {
    const house = await issued()
    expect(await credit(house)).toMatchObject({ outcome: 'accepted' })
    await house.advance(90 * day)
    expect(numbers(house)).toEqual(['A2026-000001', 'F2026-000001'])
    const kinds = house.app.ses.sent.map(({ tags }) => tags['kind'])
    expect(kinds).toEqual(['issue', 'issue'])
    expect(invoiceOf(house)).toMatchObject({ open: { minor: 0n } })
    expect(wrongIn(house)).toEqual([])
  })

  it('for a part leaves the rest owed: it is chased for that', async () => {
    const house = await issued()
    await credit(house, { part: oneUnit })
    await house.advance(90 * day)
    const reminders = house.app.ses.sent.filter(({ tags }) => tags['kind']?.startsWith('reminder'))
    expect(reminders).toHaveLength(4)
    expect(reminders.every(({ raw }) => raw.toString().includes('59,88'))).toBe(true)
    expect(wrongIn(house)).toEqual([])
  })

  it('asked for twice under one id is one; other content under that id, and more than is left, is refused in words', async () => {
    const house = await issued()
    await credit(house, { part: oneUnit })
    expect(await credit(house, { part: oneUnit })).toMatchObject({ outcome: 'sameAsBefore' })
    expect(await credit(house)).toMatchObject({ outcome: 'refused', findings: [{ code: 'REQUEST_CONFLICT' }] })
    await house.rest()
    const two = { kind: 'lines', lines: [{ lineId: '1', quantity: '2' }] }
    const refused = await credit(house, { requestId: 'R-2', part: two })
    expect(refused).toMatchObject({ outcome: 'refused', findings: [{ code: 'QUANTITY_ABOVE_INVOICED', remedy: expect.any(String) }] })
    expect(numbers(house)).toEqual(['A2026-000001', 'F2026-000001'])
  })

  it('of two that ask for everything at one moment, one takes it, and the other is refused', async () => {
    const house = await issued()
    for (const requestId of ['R-1', 'R-2']) house.ask('credit-invoice', { ...asked, requestId })
    await house.advance(day)
    expect(numbers(house)).toEqual(['A2026-000001', 'F2026-000001'])
    expect(house.records().orders[0]!.facts.flatMap(({ kind, state }) => (kind === 'credit' ? [state] : []))).toContain('INVOICING')
    expect(wrongIn(house)).toEqual([])
  })
})

describe('a rejected invoice', () => {
  const rejected = async () => {
    const house = await issued()
    await house.publish(events.rejected('SO-1', invoiceOf(house).invoiceId))
    await house.rest()
    return house
  }
  const decide = (house: House, name: string) => {
    const { workItemId } = house.records().workItems[0]!
    return house.call(name, { sellerId: 'lumiere', workItemId, by: 'finance', ...(name === 'refuse-order' && { reason: 'it is ours' }) })
  }
  const reminders = (house: House) => house.app.ses.sent.filter(({ tags }) => tags['kind']?.startsWith('reminder')).length

  it('is not chased as long as nobody has decided', async () => {
    const house = await rejected()
    await house.advance(90 * day)
    expect([reminders(house), wrongIn(house)]).toEqual([0, []])
  })

  it('is chased again once a person says that the buyer is wrong', async () => {
    const house = await rejected()
    expect(await decide(house, 'refuse-order')).toEqual({ outcome: 'done' })
    await house.advance(90 * day)
    expect([reminders(house), numbers(house), wrongIn(house)]).toEqual([4, ['F2026-000001'], []])
  })

  it('is credited in full once a person agrees', async () => {
    const house = await rejected()
    expect(await decide(house, 'release-order')).toEqual({ outcome: 'released' })
    await house.advance(90 * day)
    expect([reminders(house), numbers(house), wrongIn(house)]).toEqual([0, ['A2026-000001', 'F2026-000001'], []])
  })
})

const asked = { sellerId: 'lumiere', invoice: 'F2026-000001', reason: 'return', part: { kind: 'all' }, by: 'finance' }
