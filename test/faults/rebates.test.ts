// A rebate over a period is a credit note over many invoices: numbered once, mailed once, and with their credits never more than they say.
import { describe, expect, it } from 'vitest'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { events, type House, openHouse } from '../support/house.ts'

const day = 86_400

const twoIssued = async (options: Parameters<typeof openHouse>[0] = {}): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, ...options })
  for (const orderId of ['SO-1', 'SO-2']) await house.publish(events.placed({ orderId }))
  await house.rest()
  return house
}

const asked = {
  sellerId: 'lumiere',
  requestId: 'R-1',
  customerId: 'C-1001',
  contractReference: 'CADRE-2026',
  period: { from: '2026-11-01', until: '2026-12-31' },
  invoices: ['F2026-000001', 'F2026-000002'],
  grant: { kind: 'percent', percent: '2' },
  by: 'finance',
}
const grant = (house: House, changes: object = {}) => house.call('grant-rebate', { ...asked, ...changes })
const creditAll = (house: House, invoice: string) =>
  house.call('credit-invoice', {
    sellerId: 'lumiere',
    invoice,
    requestId: `C-${invoice}`,
    reason: 'return',
    part: { kind: 'all' },
    by: 'finance',
  })

const numbers = (house: House) => house.records().entries.map(({ number }) => number)
const documents = (house: House, typeCode: string) => {
  const { entries, snapshots } = house.records()
  return entries.flatMap(({ digest }) => snapshots.get(digest) ?? []).filter((one) => one.typeCode === typeCode)
}
const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

describe('a rebate over a period', () => {
  it('is numbered among the credit notes, posted, archived and mailed once, and never chased', async () => {
    const house = await twoIssued()
    expect(await grant(house)).toMatchObject({ outcome: 'accepted' })
    await house.rest()
    expect(numbers(house)).toEqual(['A2026-000001', 'F2026-000001', 'F2026-000002'])
    const [rebate] = documents(house, '262')
    expect(rebate).toMatchObject({ contractReference: 'CADRE-2026', supplyPeriod: asked.period })
    expect(rebate).not.toHaveProperty('precedingInvoice')
    expect(rebate?.lines).toHaveLength(1)
    expect(house.app.ses.sent.filter(({ tags }) => tags['kind'] === 'issue')).toHaveLength(3)
    expect(wrongIn(house)).toEqual([])
  })
  it('asked for twice under one id is one; other content under that id is refused in words', async () => {
    const house = await twoIssued()
    await grant(house)
    expect(await grant(house, { invoices: asked.invoices.toReversed() })).toMatchObject({ outcome: 'sameAsBefore' })
    expect(await grant(house, { grant: { kind: 'percent', percent: '3' } })).toMatchObject({
      outcome: 'refused',
      findings: [{ code: 'REQUEST_CONFLICT' }],
    })
    await house.rest()
    expect(documents(house, '262')).toHaveLength(1)
  })

  it('takes what credits have left, and credits what it has left: together no more than the invoices', async () => {
    const house = await twoIssued()
    await creditAll(house, 'F2026-000001')
    await house.rest()
    await grant(house)
    await house.rest()
    expect(documents(house, '262')[0]?.rebate?.parts.map(({ number }) => number)).toEqual(['F2026-000002'])
    expect(await creditAll(house, 'F2026-000002')).toMatchObject({ outcome: 'accepted' })
    await house.rest()
    expect(await grant(house, { requestId: 'R-2' })).toMatchObject({ outcome: 'refused', findings: [{ code: 'NOTHING_LEFT_TO_CREDIT' }] })
    expect(wrongIn(house)).toEqual([])
  })

  it('and everything else that is asked for at one moment follow each other, and none is lost', async () => {
    const house = await twoIssued()
    const half = { grant: { kind: 'percent', percent: '60' } }
    for (const requestId of ['R-1', 'R-2', 'R-3']) house.ask('grant-rebate', { ...asked, ...half, requestId })
    house.ask('credit-invoice', {
      sellerId: 'lumiere',
      invoice: 'F2026-000001',
      requestId: 'C-1',
      reason: 'return',
      part: { kind: 'all' },
      by: 'finance',
    })
    await house.advance(day)
    expect(documents(house, '262')).toHaveLength(3)
    expect(wrongIn(house)).toEqual([])
  })

  it.each([
    ['another customer', { customerId: 'C-2' }, 'REBATE_FOR_OTHER_CUSTOMER'],
    ['another period', { period: { from: '2026-01-01', until: '2026-06-30' } }, 'INVOICE_OUTSIDE_PERIOD'],
    ['a period that ends before it begins', { period: { from: '2026-12-31', until: '2026-01-01' } }, 'PERIOD_BACKWARDS'],
    ['more than was sold', { grant: { kind: 'amount', amount: '100000' } }, 'REBATE_ABOVE_SALES'],
    ['more than all of it', { grant: { kind: 'percent', percent: '101' } }, 'PERCENT_OUT_OF_RANGE'],
    ['an invoice that nobody issued', { invoices: ['F2026-000009'] }, 'INVOICE_UNKNOWN'],
  ])('for %s is refused in words', async (_, changes, code) => {
    const house = await twoIssued()
    const refused = await grant(house, changes)
    expect(refused).toMatchObject({ outcome: 'refused', findings: expect.arrayContaining([expect.objectContaining({ code })]) })
    await house.rest()
    expect(numbers(house)).toEqual(['F2026-000001', 'F2026-000002'])
  })
})
