/** One list says what is not as it should be, since when, and who can mend it. */
import { describe, expect, it } from 'vitest'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { discrepancyActions } from '../../../functions/finance-api/discrepancies.ts'
import { discrepancyRoutes } from '../../../shared/contracts/api/discrepancy-routes.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { type WorkItem, workItemSchema } from '../../../shared/domain/work-item.ts'
import { booksOver, createTables } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const finding = (code: string, field = 'lines[0]') => ({ code, field, expected: 'e', actual: 'a', remedy: 'r' })
const item = (kind: WorkItem['kind'], day: string, codes: string[], more: object = {}): WorkItem =>
  workItemSchema.parse({
    workItemId: `${kind}-${day}`,
    sellerId: 'lumiere',
    state: 'OPEN',
    findings: codes.map((code) => finding(code)),
    openedAt: `2026-11-${day}T12:00:00.000Z`,
    kind,
    orderId: 'SO-1',
    factId: 'whole',
    invoiceId: 'a'.repeat(40),
    event: { id: 'e', account: '0', source: 's', detailType: 'OrderPlaced', detail: {} },
    execution: 'x',
    step: 's',
    claimKey: 'c',
    ...more,
  })

const items = [
  item('order', '24', ['PRICE_DIFFERS', 'PURCHASE_ORDER_MISSING', 'PRICE_DIFFERS']),
  item('mail', '10', ['MAIL_BOUNCED']),
  item('event', '20', ['FIELD_MISSING']),
  item('order', '19', ['CUSTOMER_UNKNOWN']),
  item('failure', '22', []),
  item('missingFact', '23', ['BILLING_FACT_MISSING']),
  item('missingFact', '21', ['DELIVERY_FACT_MISSING']),
]

const openDesk = async () => {
  const { client } = dynamoPeer()
  const { workItems } = booksOver(client, await createTables(client))
  for (const each of items) await workItems.open(each, [])
  return workItems
}
const desk = openDesk()

const list = async (query: object = {}) => {
  const ports = { workItems: await desk, clock: { now: () => instantOf('2026-11-24T11:00:00.000Z') } }
  const [action] = bound(discrepancyRoutes, discrepancyActions(ports))
  const caller = { subject: 'claire', sellers: {}, operator: false, requestKey: 'k', ifMatch: undefined }
  const { body } = (await action!.run({ params: { sellerId: 'lumiere' }, query }, caller)) as {
    body: { discrepancies: { kind: string; ageDays: number; owners: string[]; codes: string[] }[]; next?: string }
  }
  return body
}
const told = async (query: object = {}) => (await list(query)).discrepancies.map(({ kind, ageDays, owners }) => [kind, ageDays, owners])

describe('the list of discrepancies', () => {
  it('has all that is open, the oldest first, with its age in whole days and who can mend it', async () => {
    expect(await told()).toEqual([
      ['undelivered', 13, ['finance']],
      ['heldOrder', 4, ['masterData']],
      ['heldEvent', 3, ['publisher']],
      ['invoicedNotDelivered', 2, ['publisher']],
      ['failed', 1, ['finance']],
      ['deliveredNotInvoiced', 0, ['publisher']],
      ['priceDrift', 0, ['finance', 'publisher']],
    ])
  })

  it('names each code once, with the order and the invoice', async () => {
    expect((await list({ kind: 'priceDrift' })).discrepancies).toMatchObject([
      { codes: ['PRICE_DIFFERS', 'PURCHASE_ORDER_MISSING'], orderId: 'SO-1', invoiceId: expect.any(String) },
    ])
  })

  it('is narrowed to a kind or to what one owner can mend', async () => {
    expect(await told({ kind: 'undelivered' })).toEqual([['undelivered', 13, ['finance']]])
    expect((await told({ owner: 'publisher' })).map(([kind]) => kind)).toEqual([
      'heldEvent',
      'invoicedNotDelivered',
      'deliveredNotInvoiced',
      'priceDrift',
    ])
  })

  it('comes page by page, each item once', async () => {
    const pages = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: '2', ...(cursor !== undefined && { cursor }) })
      pages.push(page.discrepancies.map(({ kind }) => kind))
      cursor = page.next
    } while (cursor !== undefined)
    expect(pages).toEqual([
      ['undelivered', 'heldOrder'],
      ['heldEvent', 'invoicedNotDelivered'],
      ['failed', 'deliveredNotInvoiced'],
      ['priceDrift'],
    ])
  })
})
