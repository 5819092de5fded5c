/** Why: what a contract promises on the sales of a period is granted once, over all their invoices, and no more than they say. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

describe('a rebate over a period', () => {
  test('is one credit note over the invoices of the period, issued and mailed, once, however often it is asked for', async () => {
    const shop = await openShop(company, 'rebate')
    await shop.publish(shop.events.placed({ orderId: 'SO-1' }))
    await shop.publish(shop.events.placed({ orderId: 'SO-2' }))
    const invoices = [await shop.issued('SO-1'), await shop.issued('SO-2')]
    const year = String(invoices[0]?.issueDate).slice(0, 4)
    const asked = {
      sellerId: shop.sellerId,
      requestId: 'R-1',
      customerId: invoices[0]?.customerId,
      contractReference: 'CADRE-2026-07',
      period: { from: `${year}-01-01`, until: `${year}-12-31` },
      invoices: invoices.map(({ number }) => number),
      grant: { kind: 'percent', percent: '10' },
      by: 'finance',
    }
    expect(await company.invoke('GrantRebateFunction', asked)).toMatchObject({ outcome: 'accepted' })
    const issued = await shop.hears('CreditNoteIssued', 'rebate:R-1')
    const net = invoices.reduce((sum, one) => sum + Number(one.net), 0)
    expect(issued).toMatchObject({ contractReference: 'CADRE-2026-07', period: asked.period, reason: 'rebate' })
    expect(Number(issued.net)).toBeCloseTo(net / 10, 2)
    await shop.hears('CreditNoteSent', 'rebate:R-1')
    expect(await company.invoke('GrantRebateFunction', asked)).toMatchObject({ outcome: 'sameAsBefore' })
    const tooMuch = { ...asked, requestId: 'R-2', grant: { kind: 'amount', amount: String(net) } }
    expect(await company.invoke('GrantRebateFunction', tooMuch)).toMatchObject({
      outcome: 'refused',
      findings: [{ code: 'REBATE_ABOVE_SALES' }],
    })
    expect(shop.all('CreditNoteIssued')).toHaveLength(1)
  })
})
