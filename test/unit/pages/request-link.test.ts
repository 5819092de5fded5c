/** The printed address lies in drawers and inboxes for ten years: it must give nothing away, and cannot be used to flood a mailbox. */
import { describe, expect, it } from 'vitest'
import { requestLink, requestsPerHour } from '../../../functions/request-link/step.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { openCalls } from './calls.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import type { MailOrder } from '../../../shared/domain/mail-claim.ts'

const known = 'a'.repeat(40) as InvoiceId
const unknown = 'b'.repeat(40) as InvoiceId

const world = (state: InvoiceHeader['state'] = 'SENT') => {
  const { client, calls } = openCalls()
  const orders: MailOrder[] = []
  const clock = { at: '2026-11-25T09:59:59.000Z' }
  const header = { invoiceId: known, sellerId: 'lumiere', state } as InvoiceHeader
  const request = requestLink({
    invoices: { find: async (invoiceId) => (invoiceId === known ? header : undefined) },
    mailQueue: { enqueue: async (order) => void orders.push(order) },
    useCounts: dynamoUseCounts(calls, client),
    clock: { now: () => instantOf(clock.at) },
    pagesUrl: 'https://pages.example',
  })
  return { orders, clock, request }
}

describe('GET of the printed address', () => {
  it('changes nothing, and looks the same for an invoice that exists and one that does not', async () => {
    const { orders, request } = world()
    const [one, two] = [await request({ method: 'GET', invoiceId: known }), await request({ method: 'GET', invoiceId: unknown })]
    expect(orders).toEqual([])
    expect(one.body.replaceAll(known, 'X')).toBe(two.body.replaceAll(unknown, 'X'))
    expect(one).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })
  })
})

describe('POST', () => {
  it('orders a mail with a fresh link to the address on file', async () => {
    const { orders, request } = world()
    await request({ method: 'POST', invoiceId: known })
    expect(orders).toEqual([{ sellerId: 'lumiere', invoiceId: known, kind: { type: 'link', requestId: '2026-11-25T09' } }])
  })

  it('orders the same mail however often it is pressed within an hour, and another one in the next', async () => {
    const { orders, clock, request } = world()
    await request({ method: 'POST', invoiceId: known })
    await request({ method: 'POST', invoiceId: known })
    clock.at = '2026-11-25T10:00:00.000Z'
    await request({ method: 'POST', invoiceId: known })
    const [first, second, third] = orders.map(({ kind }) => JSON.stringify(kind))
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('answers the same whether there is such an invoice or not', async () => {
    const { orders, request } = world()
    expect(await request({ method: 'POST', invoiceId: unknown })).toEqual(await request({ method: 'POST', invoiceId: known }))
    expect(orders).toHaveLength(1)
  })

  it.each(['FROZEN', 'WITHDRAWN', 'PARKED', 'STORED'] as const)(
    'orders nothing for an invoice that was not sent yet (%s)',
    async (state) => {
      const { orders, request } = world(state)
      await request({ method: 'POST', invoiceId: known })
      expect(orders).toEqual([])
    },
  )
})

describe('one order too many within an hour', () => {
  const press = async ({ request }: ReturnType<typeof world>, times: number, invoiceId = known) => {
    const answers = []
    for (let time = 0; time < times; time += 1) answers.push(await request({ method: 'POST', invoiceId, acceptLanguage: 'de' }))
    return answers
  }

  it('is answered in words with when to come again, and orders nothing; the last one that is allowed still does', async () => {
    const shop = world()
    const allowed = await press(shop, requestsPerHour)
    expect(allowed.map(({ status }) => status)).toEqual(Array.from({ length: requestsPerHour }, () => 200))
    const [refused] = await press(shop, 1)
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '1', 'cache-control': 'no-store' } })
    expect(refused?.body).toContain('Ein Link wurde schon angefordert')
    expect(shop.orders).toHaveLength(requestsPerHour)
  })

  it('is told to wait for the rest of the hour, and is free again with the next', async () => {
    const shop = world()
    shop.clock.at = '2026-11-25T09:00:00.000Z'
    const answers = await press(shop, requestsPerHour + 1)
    expect(answers.at(-1)?.headers['retry-after']).toBe('3600')
    shop.clock.at = '2026-11-25T10:00:00.000Z'
    expect((await press(shop, 1))[0]?.status).toBe(200)
  })

  it('looks the same whether there is such an invoice or not, and counts each invoice apart', async () => {
    const shop = world()
    const ofUnknown = (await press(shop, requestsPerHour + 1, unknown)).at(-1)
    expect((await press(shop, 1))[0]?.status).toBe(200)
    expect((await press(shop, requestsPerHour)).at(-1)).toEqual(ofUnknown)
  })

  it('does not close the page, which everybody may see', async () => {
    const shop = world()
    await press(shop, requestsPerHour + 1)
    expect((await shop.request({ method: 'GET', invoiceId: known })).status).toBe(200)
  })
})

describe('anything else', () => {
  it.each([{ method: 'DELETE', invoiceId: known }, { method: 'POST', invoiceId: 'x' }, { method: 'POST' }, {}])(
    'is not found: %o',
    async (wrong) => {
      const { orders, request } = world()
      expect((await request(wrong)).status).toBe(404)
      expect(orders).toEqual([])
    },
  )
})
