// Why: finance must see of each entry whether it is numbered, and a month that was closed must stay as it was declared, while no money is lost.
import { beforeEach, describe, expect, it } from 'vitest'
import { closePeriod } from '../../../functions/close-period/step.ts'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { entryActions } from '../../../functions/finance-api/entries.ts'
import { inputSchema, recordPayment } from '../../../functions/record-payment/step.ts'
import { validateEntries } from '../../../functions/validate-entries/step.ts'
import { entryRoutes } from '../../../shared/contracts/api/entry-routes.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { SellerId } from '../../../shared/domain/ids.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import type { Commands } from '../../../shared/ports/commands.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const payer = aCustomer().customerId

let books: Books
let sellerId: SellerId
let now = noon
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
  now = noon
  const provenance = { by: 'test', at: noon }
  await books.master.putSeller(aSeller({ sellerId }), provenance)
  await books.master.putCustomer(aCustomer({ sellerId }), { provenance, read: undefined, occurrences: [] })
})

const ports = () => ({ ...books, masterData: books.master, clock: { now: () => now }, unvalidated: () => {} })
const commands: Commands = {
  ask: (command, input) =>
    command === 'close-period'
      ? closePeriod(ports())(input as Parameters<ReturnType<typeof closePeriod>>[0])
      : validateEntries(ports())(input as Parameters<ReturnType<typeof validateEntries>>[0]),
}
const actions = () => entryActions({ ...books, commands })
const record = (input: object) =>
  recordPayment(ports())(inputSchema.parse({ sellerId, by: 'anna', what: 'receive', amount: '10', currency: 'EUR', apply: [], ...input }))
const transfer = (paymentId: string, receivedOn: string, more: object = {}) =>
  record({ paymentId, method: 'bankTransfer', payer, receivedOn, ...more })
const close = (month: string) => actions().closePeriod({ params: { sellerId }, query: {}, body: { month } }, caller)

const listed = async (changes: object = {}) => {
  const rows: { entryId: string; entryDate: string; account: string; number?: string | undefined; validatedOn?: string | undefined }[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const query = {
      journal: 'BQ',
      from: '2026-01-01',
      until: '2026-12-31',
      limit: '3',
      ...changes,
      ...(cursor !== undefined && { cursor }),
    }
    const answer = await actions().listEntries(entryRoutes.listEntries.call.parse({ params: { sellerId }, query }), caller)
    if (!('body' in answer)) throw new Error(answer.detail)
    rows.push(...answer.body.rows)
    cursor = answer.body.next
    more = cursor !== undefined
  }
  return rows
}
const summary = async (changes: object = {}) =>
  (await listed(changes)).map(({ entryId, number, validatedOn }) => `${entryId} ${number ?? 'waits'} ${validatedOn ?? ''}`.trim())

describe('the list of entries', () => {
  it('says of each its number and the day of its validation, once it has them', async () => {
    await transfer('BK-1', '2026-11-01')
    await transfer('BK-2', '2026-11-02')
    await actions().validateEntries({ params: { sellerId }, query: {}, body: {} }, caller)
    now = instantOf('2026-11-25T12:00:00.000Z')
    await transfer('BK-3', '2026-11-03')
    const numbered = ['payment/BK-1 BQ2026-000001 2026-11-24', 'payment/BK-2 BQ2026-000002 2026-11-24']
    expect(await summary({ account: '512000' })).toEqual(['payment/BK-3 waits', ...numbered])
    expect(await summary({ account: '512000', from: '2026-11-02' })).toEqual(['payment/BK-3 waits', numbered[1]])
    expect(await summary({ customerId: payer, account: '411000' })).toHaveLength(3)
    expect(await summary({ customerId: 'C-2' })).toEqual([])
    expect(await summary({ journal: 'OD' })).toEqual([])
  })

  it('is whole however many wait and are numbered', async () => {
    for (let n = 1; n <= 120; n += 1) await transfer(`BK-${n}`, n % 3 === 0 ? '2025-12-01' : '2026-11-01')
    const all = { from: '2025-01-01', account: '512000' }
    expect(new Set(await summary(all)).size).toBe(120)
    await actions().validateEntries({ params: { sellerId }, query: {}, body: {} }, caller)
    const numbers = (await summary(all)).map((row) => row.split(' ')[1])
    expect([numbers.length, new Set(numbers).size, numbers.includes('BQ2025-000040'), numbers.includes('BQ2026-000080')]).toEqual([
      120,
      120,
      true,
      true,
    ])
  })
})

describe('a closed month', () => {
  it('refuses an entry in words, and takes it on the first open day with the day of receipt as it was', async () => {
    expect(await close('2026-10')).toMatchObject({
      body: { closedThrough: '2026-10', closed: [{ month: '2026-10', by: 'anna', at: noon }] },
    })
    const finding = {
      code: 'PERIOD_CLOSED',
      field: 'receivedOn',
      actual: '2026-10-30',
      remedy: expect.stringContaining('bookedOn 2026-11-01'),
    }
    expect(await transfer('BK-1', '2026-10-30')).toMatchObject({ outcome: 'refused', findings: [finding] })
    expect(await listed()).toEqual([])
    expect(await transfer('BK-1', '2026-10-30', { bookedOn: '2026-11-01' })).toMatchObject({ outcome: 'recorded' })
    expect(await listed({ account: '512000' })).toMatchObject([{ entryId: 'payment/BK-1', entryDate: '2026-11-01' }])
    expect(await books.payments.find(sellerId, paymentIdSchema.parse('BK-1'))).toMatchObject({ receivedOn: '2026-10-30' })
  })

  it('refuses a refund of its days, and a day of booking that is closed, too early or to come', async () => {
    await transfer('BK-1', '2026-10-30')
    await close('2026-10')
    const back = { what: 'refund', paymentId: 'BK-1', version: 1, refundId: 'RF-1', reason: 'twice', on: '2026-10-31' }
    const codes = async (input: object) => {
      const answer = await record({ ...back, ...input })
      return answer.outcome === 'refused' ? answer.findings.map(({ code, field }) => `${code} ${field}`) : answer.outcome
    }
    expect(await codes({})).toEqual(['PERIOD_CLOSED on'])
    expect(await codes({ bookedOn: '2026-10-31' })).toEqual(['PERIOD_CLOSED bookedOn'])
    expect(await codes({ bookedOn: '2026-10-30' })).toEqual(['BOOKED_OUT_OF_TIME bookedOn'])
    expect(await codes({ bookedOn: '2026-11-25' })).toEqual(['BOOKED_OUT_OF_TIME bookedOn'])
    expect(await codes({ bookedOn: '2026-11-02' })).toBe('recorded')
  })

  it('loses no payment that the provider tells of: it is booked on the first open day', async () => {
    await close('2026-10')
    expect(await record({ paymentId: 'pi_1', method: 'card', payer, receivedOn: '2026-10-31', by: 'stripe' })).toMatchObject({
      outcome: 'recorded',
    })
    expect(await listed({ journal: 'PP', account: '517000' })).toMatchObject([{ entryDate: '2026-11-01' }])
    expect(await books.payments.find(sellerId, paymentIdSchema.parse('pi_1'))).toMatchObject({ receivedOn: '2026-10-31' })
  })

  it('is over for an hour, and stays closed', async () => {
    const refused = {
      body: { code: 'notClosed', findings: [{ code: 'PERIOD_NOT_OVER', field: 'month', expected: 'a month before 2026-11' }] },
    }
    expect(await close('2026-11')).toMatchObject(refused.body)
    now = instantOf('2026-11-30T23:30:00.000Z')
    expect(await close('2026-11')).toMatchObject(refused.body)
    now = instantOf('2026-12-01T00:00:00.000Z')
    expect(await close('2026-11')).toMatchObject({ body: { closedThrough: '2026-11' } })
    expect(await close('2026-10')).toMatchObject({ body: { closedThrough: '2026-11', closed: [{ month: '2026-11' }] } })
  })
})
