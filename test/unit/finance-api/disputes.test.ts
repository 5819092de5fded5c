// Finance works through what is disputed: over the real adapters and the in-memory DynamoDB, with commands that answer as they are told to.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { disputeActions } from '../../../functions/finance-api/disputes.ts'
import { disputeRoutes } from '../../../shared/contracts/api/dispute-routes.ts'
import { addSeconds } from '../../../shared/domain/day.ts'
import { type Dispute, disputeIdSchema } from '../../../shared/domain/dispute/dispute.ts'
import { customerIdSchema, type SellerId } from '../../../shared/domain/ids.ts'
import { aDispute, rejectedDispute } from '../../support/a-dispute.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const { invoice } = gallery['goods']!
const { invoiceId } = invoice
const creditNoteId = 'c'.repeat(40)
const day = 86_400

let books: Books
let sellerId: SellerId
let asked: [string, unknown][]
let answers: Record<string, unknown>
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
  asked = []
  answers = {}
})

const idOf = (text: string) => disputeIdSchema.parse(text)
const put = (changes: Partial<Dispute>, of = aDispute) =>
  books.disputes.save({ dispute: { ...of(invoice), sellerId, version: 0, ...changes }, occurrences: [] })
const openedDaysAgo = (disputeId: string, days: number, changes: Partial<Dispute> = {}) =>
  put({ disputeId: idOf(disputeId), openedAt: addSeconds(noon, -days * day), ...changes })

const actions = () =>
  disputeActions({
    ...books,
    clock: { now: () => noon },
    commands: {
      ask: async (command, input) => {
        asked.push([command, input])
        return answers[command]
      },
    },
  })

type Query = Partial<Parameters<ReturnType<typeof disputeActions>['listDisputes']>[0]['query']>
const list = async (query: Query = {}, seller = sellerId) => {
  const answer = await actions().listDisputes({ params: { sellerId: seller }, query: { limit: 50, state: 'open', ...query } }, caller)
  return disputeRoutes.listDisputes.answer.parse('body' in answer ? answer.body : answer)
}
const idsIn = async (query: Query, seller?: SellerId) => (await list(query, seller)).disputes.map(({ disputeId }) => disputeId)

describe('the list of disputes', () => {
  it('has the oldest first, by state, customer, owner and age, and nobody else’s', async () => {
    await openedDaysAgo('D-2', 9, { owner: 'berta' })
    await openedDaysAgo('D-1', 20)
    await openedDaysAgo('D-3', 1, { customerId: customerIdSchema.parse('C-OTHER') })
    await put({ ...rejectedDispute(invoice, 'no'), sellerId, version: 0, disputeId: idOf('D-4') })
    expect(await idsIn({})).toEqual(['D-1', 'D-2', 'D-3'])
    expect(await idsIn({ state: 'resolved' })).toEqual(['D-4'])
    expect(await idsIn({ owner: 'berta' })).toEqual(['D-2'])
    expect(await idsIn({ customerId: customerIdSchema.parse('C-OTHER') })).toEqual(['D-3'])
    expect(await idsIn({ minAgeDays: 9 })).toEqual(['D-1', 'D-2'])
    expect(await idsIn({}, freshSeller())).toEqual([])
  })

  it('is read in pages, each dispute once, one that is resolved meanwhile in the other list', async () => {
    for (let n = 1; n <= 5; n += 1) await openedDaysAgo(`D-${n}`, 10 - n)
    const first = await list({ limit: 2 })
    const known = (await books.disputes.find(invoiceId, idOf('D-3')))!
    await put({ ...known, state: 'resolved', resolution: rejectedDispute(invoice, 'no').resolution })
    const second = await list({ limit: 2, cursor: first.next })
    const ids = [first, second].flatMap(({ disputes }) => disputes.map(({ disputeId }) => disputeId))
    expect(second.next).toBeUndefined()
    expect([ids, await idsIn({ state: 'resolved' })]).toEqual([['D-1', 'D-2', 'D-4', 'D-5'], ['D-3']])
  })
})

describe('a dispute', () => {
  const named = () => ({ sellerId, invoiceId, disputeId: idOf('D-1') })
  const credit = { requestId: 'R-1', reason: 'return' as const, note: undefined, part: { kind: 'all' as const } }
  const resolve = () =>
    actions().resolveDispute({ params: named(), query: {}, body: { as: 'creditNote', credit, reason: 'came back' } }, caller)

  it('of another seller is none', async () => {
    await openedDaysAgo('D-1', 1)
    const answer = await actions().showDispute({ params: { ...named(), sellerId: freshSeller() }, query: {} }, caller)
    expect(answer).toMatchObject({ status: 404 })
  })

  it('stays open while its credit note is made, and whoever asks again goes on with the same', async () => {
    await openedDaysAgo('D-1', 1)
    answers = {
      'credit-invoice': { outcome: 'accepted', creditNoteId },
      'dispute-invoice': { outcome: 'refused', findings: [] },
    }
    expect(await resolve()).toMatchObject({ body: { state: 'open', creditNoteId } })
    answers = {
      'credit-invoice': { outcome: 'sameAsBefore', creditNoteId, state: 'INVOICED' },
      'dispute-invoice': { outcome: 'recorded', disputeId: 'D-1' },
    }
    await resolve()
    const told = { what: 'resolve', ...named(), resolution: { as: 'creditNote', creditNoteId, reason: 'came back' }, by: 'anna' }
    expect(asked.filter(([command]) => command === 'dispute-invoice')).toEqual([
      ['dispute-invoice', told],
      ['dispute-invoice', told],
    ])
  })

  it('that was rejected has no credit note made, and one whose credit is refused stays as it is', async () => {
    await put({ ...rejectedDispute(invoice, 'no'), sellerId, version: 0, disputeId: idOf('D-1') })
    expect(await resolve()).toMatchObject({ status: 422, findings: [{ code: 'DISPUTE_RESOLVED' }] })
    expect(asked).toEqual([])
    await openedDaysAgo('D-2', 1)
    const finding = { code: 'NOTHING_LEFT_TO_CREDIT', field: 'f', expected: 'e', actual: 'a', remedy: 'r' }
    answers = { 'credit-invoice': { outcome: 'refused', findings: [finding] } }
    const body = { as: 'creditNote' as const, credit, reason: 'came back' }
    const answer = await actions().resolveDispute({ params: { ...named(), disputeId: idOf('D-2') }, query: {}, body }, caller)
    expect(answer).toMatchObject({ status: 422, findings: [finding] })
    expect(asked.map(([command]) => command)).toEqual(['credit-invoice'])
  })
})
