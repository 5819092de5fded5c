// A corrected invoice takes the place of one that was wrong: numbered once, posted, archived, mailed; the wrong one is owed and chased no more.
import { describe, expect, it } from 'vitest'
import type { Order } from '../../shared/domain/order.ts'
import { toText } from '../../shared/domain/money.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { events, type House, openHouse } from '../support/house.ts'

const day = 86_400
const original = 'F2026-000001'
const lamps = (quantity: string) => [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity, unitCode: 'C62', netUnitPrice: '49.90' }]
const revision = (number: number, changes: object = {}) => events.placed({ revision: number, ...changes })

const issued = async (): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(events.placed({ lines: lamps('2') }))
  await house.rest()
  return house
}
const openItem = (house: House) => house.records().workItems.find(({ state }) => state === 'OPEN')
const release = (house: House) =>
  house.call('release-order', { sellerId: 'lumiere', workItemId: openItem(house)!.workItemId, by: 'claire' })
const correct = async (house: House, number: number, changes: object = {}): Promise<void> => {
  await house.publish(revision(number, changes))
  await house.rest()
  expect(await release(house)).toEqual({ outcome: 'released' })
}
const numbers = (house: House) => house.records().entries.map(({ number }) => number)
const headerOf = (house: House, number: string) => house.records().headers.find((header) => header.number === number)!
const documentOf = (house: House, number: string) => house.records().snapshots.get(headerOf(house, number).digest)!
const mails = (house: House, number: string) =>
  house.app.ses.sent.filter(({ tags }) => tags['invoice'] === headerOf(house, number).invoiceId).map(({ tags }) => tags['kind'])
const facts = (house: House): Order['facts'] => house.records().orders[0]!.facts
const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}
const credit = (house: House, invoice: string) =>
  house.call('credit-invoice', { sellerId: 'lumiere', invoice, requestId: 'R-1', reason: 'return', part: { kind: 'all' }, by: 'finance' })

describe('a corrected invoice', () => {
  it('replaces the one that was wrong once a person agrees to the revision, and is what is chased from then on', async () => {
    const house = await issued()
    await correct(house, 2, { lines: lamps('3'), purchaseOrderNumber: 'PO-77' })
    await house.advance(90 * day)
    expect(numbers(house)).toEqual([original, 'F2026-000002'])
    const { typeCode, precedingInvoice, purchaseOrderNumber, totals } = documentOf(house, 'F2026-000002')
    expect([typeCode, precedingInvoice?.number, purchaseOrderNumber, toText(totals.net)]).toEqual(['384', original, 'PO-77', '149.70'])
    expect(headerOf(house, original)).toMatchObject({ open: { minor: 0n }, replacedBy: headerOf(house, 'F2026-000002').invoiceId })
    expect(mails(house, original)).toEqual(['issue'])
    expect(mails(house, 'F2026-000002')).toHaveLength(5)
    expect(wrongIn(house)).toEqual([])
  })

  it('waits for a person, who sees what a release does, and is never made without one', async () => {
    const house = await issued()
    await house.publish(revision(2))
    await house.rest()
    expect(openItem(house)).toMatchObject({ findings: [{ code: 'CHANGED_AFTER_ISSUE', remedy: expect.stringContaining('384') }] })
    expect(numbers(house)).toEqual([original])
  })

  it('is one, however often it is released and its revision told again', async () => {
    const house = await issued()
    await correct(house, 2, { lines: lamps('1') })
    await house.rest()
    await house.publish(revision(2, { lines: lamps('1') }))
    await house.advance(day)
    expect(numbers(house)).toEqual([original, 'F2026-000002'])
    expect(wrongIn(house)).toEqual([])
  })

  it('may itself be corrected: its own part of the entry is taken back, and not the reversal before it', async () => {
    const house = await issued()
    await correct(house, 2, { lines: lamps('3') })
    await house.rest()
    await correct(house, 3, { lines: lamps('1') })
    await house.advance(day)
    expect(numbers(house)).toEqual([original, 'F2026-000002', 'F2026-000003'])
    expect(documentOf(house, 'F2026-000003').precedingInvoice?.number).toBe('F2026-000002')
    expect(documentOf(house, 'F2026-000003').posting).toHaveLength(6)
    expect(wrongIn(house)).toEqual([])
  })

  it('is credited like any invoice, to nothing; what it replaces is not, and says so in words', async () => {
    const house = await issued()
    await correct(house, 2, { lines: lamps('3') })
    await house.rest()
    expect(await credit(house, original)).toMatchObject({ outcome: 'refused', findings: [{ code: 'INVOICE_REPLACED' }] })
    expect(await credit(house, 'F2026-000002')).toMatchObject({ outcome: 'accepted' })
    await house.advance(day)
    expect(headerOf(house, 'F2026-000002')).toMatchObject({ open: { minor: 0n } })
    expect(wrongIn(house)).toEqual([])
  })

  it('is not made of what is credited: the revision waits again, with what to do', async () => {
    const house = await issued()
    await credit(house, original)
    await house.rest()
    await correct(house, 2)
    await house.rest()
    expect(openItem(house)).toMatchObject({ kind: 'event', findings: [{ code: 'CORRECTION_AFTER_CREDIT' }] })
    expect(facts(house).filter(({ kind }) => kind === 'correction')).toEqual([])
  })

  it('that cannot be made is held, and the invoice stands; a higher revision puts it right', async () => {
    const house = await issued()
    await correct(house, 2, { lines: [{ ...lamps('3')[0]!, sku: 'UNKNOWN' }] })
    await house.rest()
    expect(openItem(house)).toMatchObject({ kind: 'order', factId: 'correction:2' })
    expect(headerOf(house, original).replacedBy).toBeUndefined()
    const held = openItem(house)!.workItemId
    await house.publish(revision(3, { lines: lamps('3') }))
    await house.rest()
    const { workItemId } = house.records().workItems.find(({ state, kind }) => state === 'OPEN' && kind === 'changeAfterIssue')!
    await house.call('release-order', { sellerId: 'lumiere', workItemId, by: 'claire' })
    await house.advance(day)
    expect(facts(house).map(({ factId, state }) => `${factId} ${state}`)).toEqual([
      'correction:2 CANCELLED',
      'correction:3 INVOICING',
      'order INVOICING',
    ])
    expect(house.records().workItems.find(({ workItemId }) => workItemId === held)?.state).toBe('DONE')
    expect(wrongIn(house)).toEqual([])
  })

  it('that meets a cancellation of the order leaves nothing owed, whichever comes first', async () => {
    const house = await issued()
    await house.publish(revision(2, { lines: lamps('3') }), events.cancelled('SO-1'))
    await house.rest()
    for (const { workItemId } of house.records().workItems) house.ask('release-order', { sellerId: 'lumiere', workItemId, by: 'claire' })
    await house.advance(day)
    const owed = house.records().headers.filter(({ number, open }) => number?.startsWith('F') && open?.minor !== 0n)
    expect(owed).toEqual([])
    expect(wrongIn(house)).toEqual([])
  })
})
