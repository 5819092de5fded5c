// Numbering as a promise, whatever DynamoDB is behind it: the in-memory peer and the emulator run every line.
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { pointerKey } from '../../../shared/adapters/dynamo/keys.ts'
import { waitingDraftSchema } from '../../../shared/domain/series.ts'
import { addSeconds, instantOf } from '../../../shared/domain/day.ts'
import { verifyChain } from '../../../shared/domain/hash-chain.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import type { SellerId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import {
  type Books,
  freezeOf,
  freshSeller,
  frozen,
  idsOf,
  noon,
  orderFor,
  pointerFor,
  queueFor,
  stored,
  withdrawalOf,
} from '../../support/books.ts'

export type Place = {
  readonly books: () => Books
  /** Lets the place's time pass while the work goes on. */
  readonly run: <T>(work: Promise<T>) => Promise<T>
  readonly pause: (ms: number) => Promise<void>
}

const entriesOf = async ({ invoices }: Books, sellerId: SellerId, count: number): Promise<JournalEntry[]> => {
  const found = await Promise.all(
    Array.from({ length: count }, (_, at) => invoices.findEntry(idsOf({ sellerId, number: at + 1 }).invoiceId)),
  )
  return found
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => (a.series === b.series ? a.sequence - b.sequence : a.series < b.series ? -1 : 1))
}

/** A worker as the workflow runs it: freezes its draft, then helps until it is numbered. */
const worker = async (place: Place, sellerId: SellerId, number: number): Promise<void> => {
  const books = place.books()
  const { invoiceId } = await frozen(books, { sellerId, number })
  for (let look = 0; look < 400; look += 1) {
    await books.invoices.commitOldest(queueFor(sellerId), noon)
    if ((await books.invoices.findEntry(invoiceId)) !== undefined) return
    await place.pause(30 + ((number * 7 + look * 13) % 200))
  }
  throw new Error(`draft ${number} got no number`)
}

export const numberingContract = (place: Place): void => {
  it('40 workers at once number 1..n without a gap, each invoice once, and the chain and the balances agree', async () => {
    const sellerId = freshSeller()
    const numbers = Array.from({ length: 40 }, (_, at) => at + 1)
    await place.run(Promise.all(numbers.map((number) => worker(place, sellerId, number))))
    const entries = await place.run(entriesOf(place.books(), sellerId, 40))
    expect(entries.map((entry) => entry.sequence)).toEqual(numbers)
    expect(entries[39]?.number).toBe('F2026-000040')
    expect(verifyChain(entries)).toBeUndefined()
    const balances = await place.run(place.books().invoices.balances(sellerId, 'VT26', '2026-11'))
    expect(balances).toEqual(balancesOf(entries.flatMap((entry) => entry.lines)))
  })

  it('the oldest drafts are numbered first, 48 in one commit', async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    for (let number = 60; number >= 1; number -= 1) await place.run(frozen(books, { sellerId, number }))
    const first = await place.run(invoices.commitOldest(queueFor(sellerId), noon))
    const expected = Array.from({ length: 48 }, (_, at) => idsOf({ sellerId, number: at + 1 }).invoiceId)
    expect(first).toMatchObject({ outcome: 'issued', invoiceIds: expected })
    const second = await place.run(invoices.commitOldest(queueFor(sellerId), noon))
    expect(second.outcome === 'issued' && second.invoiceIds.length).toBe(12)
    expect(await place.run(invoices.commitOldest(queueFor(sellerId), noon))).toEqual({ outcome: 'idle' })
  })

  it('a draft that is frozen twice waits once', async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    await place.run(frozen(books, { sellerId, number: 1 }))
    expect(await place.run(invoices.freezeDraft(freezeOf({ sellerId, number: 1 }, 1)))).toBe('frozenBefore')
    expect(await place.run(invoices.freezeDraft(freezeOf({ sellerId, number: 1 }, 2)))).toBe('frozenBefore')
    expect((await place.run(invoices.commitOldest(queueFor(sellerId), noon))).outcome).toBe('issued')
    expect((await place.run(invoices.commitOldest(queueFor(sellerId), noon))).outcome).toBe('idle')
  })

  it('of ten attempts at one draft at once, one freezes it', async () => {
    const { invoices, orders } = place.books()
    const sellerId = freshSeller()
    await place.run(orders.save({ ...freezeOf({ sellerId, number: 1 }, 0).change, order: orderFor({ sellerId, number: 1 }) }))
    const attempt = () => invoices.freezeDraft(freezeOf({ sellerId, number: 1 }, 1)).catch((error: Error) => error.name)
    const outcomes = await place.run(Promise.all(Array.from({ length: 10 }, attempt)))
    expect(outcomes.filter((outcome) => outcome === 'frozen')).toHaveLength(1)
    expect(outcomes.filter((outcome) => !['frozen', 'frozenBefore', 'Conflict'].includes(outcome))).toEqual([])
    const issued = await place.run(invoices.commitOldest(queueFor(sellerId), noon))
    expect(issued).toMatchObject({ outcome: 'issued', invoiceIds: [{}] })
  })

  it('an entry is never overwritten: a pointer that outlived its commit is cleared away', async () => {
    const books = place.books()
    const { invoices, client, tables } = books
    const sellerId = freshSeller()
    for (const number of [1, 2]) await place.run(stored(books, { sellerId, number }))
    const before = await place.run(invoices.findEntry(idsOf({ sellerId, number: 1 }).invoiceId))
    const pointer = pointerFor({ sellerId, number: 1 })
    const stray = marshall(
      { ...pointerKey(queueFor(sellerId), pointer), of: 'pointer', ...z.encode(waitingDraftSchema, pointer) },
      { removeUndefinedValues: true },
    )
    await place.run(client.send(new PutItemCommand({ TableName: tables.books, Item: stray })))
    await place.run(frozen(books, { sellerId, number: 3 }))
    expect(await place.run(invoices.commitOldest(queueFor(sellerId), noon))).toMatchObject({
      outcome: 'issued',
      invoiceIds: [idsOf({ sellerId, number: 3 }).invoiceId],
    })
    expect(await place.run(invoices.findEntry(pointer.invoiceId))).toEqual(before)
    expect((await place.run(entriesOf(books, sellerId, 3))).map((entry) => entry.sequence)).toEqual([1, 2, 3])
    expect(await place.run(invoices.commitOldest(queueFor(sellerId), noon))).toEqual({ outcome: 'idle' })
  })

  it('an order that changed since it was validated is not frozen, and nothing waits', async () => {
    const { invoices, orders } = place.books()
    const sellerId = freshSeller()
    const { change } = freezeOf({ sellerId, number: 1 }, 0)
    await place.run(orders.save(change))
    await place.run(orders.save({ ...change, order: { ...change.order, version: 1 } }))
    expect(await place.run(invoices.freezeDraft(freezeOf({ sellerId, number: 1 }, 1)))).toBe('orderChanged')
    expect(await place.run(invoices.find(idsOf({ sellerId, number: 1 }).invoiceId))).toBeUndefined()
    expect((await place.run(invoices.commitOldest(queueFor(sellerId), noon))).outcome).toBe('idle')
  })

  it('after a withdrawal the next draft is frozen, and the first is never numbered', async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    await place.run(frozen(books, { sellerId, number: 1 }))
    expect(await place.run(invoices.withdrawDraft(withdrawalOf({ sellerId, number: 1 }, 2)))).toBe('withdrawn')
    expect((await place.run(invoices.commitOldest(queueFor(sellerId), noon))).outcome).toBe('idle')
    expect(await place.run(invoices.freezeDraft(freezeOf({ sellerId, number: 1, draft: 3 }, 3)))).toBe('orderChanged')
    expect(await place.run(invoices.freezeDraft(freezeOf({ sellerId, number: 1, draft: 2 }, 3)))).toBe('frozen')
    await place.run(invoices.commitOldest(queueFor(sellerId), noon))
    const entry = await place.run(invoices.findEntry(idsOf({ sellerId, number: 1 }).invoiceId))
    expect(entry).toMatchObject({ number: 'F2026-000001', digest: freezeOf({ sellerId, number: 1, draft: 2 }, 3).header.digest })
  })

  it('a withdrawal that is repeated is withdrawn, one after the issue is told so, and one of another order version is a conflict', async () => {
    const books = place.books()
    const { invoices, orders } = books
    const sellerId = freshSeller()
    for (const number of [1, 2, 3]) await place.run(frozen(books, { sellerId, number }))
    const withdraw = (number: number, version = 2) => place.run(invoices.withdrawDraft(withdrawalOf({ sellerId, number }, version)))
    expect(await withdraw(1)).toBe('withdrawn')
    expect(await withdraw(1)).toBe('withdrawn')
    expect(await withdraw(2, 1)).toBe('conflict')
    await place.run(invoices.commitOldest(queueFor(sellerId), noon))
    expect(await withdraw(3)).toBe('issued')
    const order = await place.run(orders.find(sellerId, idsOf({ sellerId, number: 3 }).orderId))
    expect(order?.facts[0]?.state).toBe('INVOICING')
  })

  it('of a withdrawal and a commit at the same moment exactly one wins', async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    for (let number = 1; number <= 12; number += 1) {
      await place.run(frozen(books, { sellerId, number }))
      const commit = async () => {
        if (number % 2 === 0) await place.pause(number)
        return invoices.commitOldest(queueFor(sellerId), noon).catch(() => undefined)
      }
      const withdraw = async () => {
        if (number % 2 === 1) await place.pause(number * 3)
        return invoices.withdrawDraft(withdrawalOf({ sellerId, number }, 2)).catch(() => undefined)
      }
      await place.run(Promise.all([commit(), withdraw()]))
      // Contention may have let neither through; a second look settles it.
      await place.run(invoices.commitOldest(queueFor(sellerId), noon))
      const { invoiceId } = idsOf({ sellerId, number })
      const [entry, header] = await place.run(Promise.all([invoices.findEntry(invoiceId), invoices.find(invoiceId)]))
      expect([entry !== undefined, header?.state]).toEqual(entry === undefined ? [false, 'WITHDRAWN'] : [true, 'FROZEN'])
    }
    const entries = await place.run(entriesOf(place.books(), sellerId, 12))
    expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, at) => at + 1))
    expect(verifyChain(entries)).toBeUndefined()
  })

  it("numbers begin at 1 again at the seller's midnight, the old year is closed, and the chain goes on", async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    const issue = async (number: number, at: string) => {
      await place.run(frozen(books, { sellerId, number }))
      await place.run(invoices.commitOldest(queueFor(sellerId), instantOf(at)))
      return place.run(invoices.findEntry(idsOf({ sellerId, number }).invoiceId))
    }
    expect(await issue(1, '2026-12-31T22:59:59.999Z')).toMatchObject({ number: 'F2026-000001', issueDate: '2026-12-31', journal: 'VT26' })
    expect(await issue(2, '2026-12-31T23:00:00.000Z')).toMatchObject({ number: 'F2027-000001', issueDate: '2027-01-01', journal: 'VT27' })
    // A worker whose clock is behind does not go back.
    expect(await issue(3, '2026-12-31T22:00:00.000Z')).toMatchObject({ number: 'F2027-000002', issueDate: '2027-01-01' })
    const entries = await place.run(entriesOf(place.books(), sellerId, 3))
    expect(verifyChain(entries)).toBeUndefined()
    expect(await place.run(invoices.balances(sellerId, 'VT27', '2027-01'))).toEqual(
      balancesOf(entries.slice(1).flatMap((each) => each.lines)),
    )
  })

  it('two first commits of a queue around midnight, by clocks that differ, open one year: the later one begins again, and closes it', async () => {
    const books = place.books()
    const { invoices } = books
    const sellerId = freshSeller()
    const queue = queueFor(sellerId)
    await place.run(frozen(books, { sellerId, number: 1 }))
    const before = await place.run(invoices.readFront(queue, 'batch'))
    await place.run(frozen(books, { sellerId, number: 2 }))
    const after = await place.run(invoices.readFront(queue, 'batch'))
    const [december, january] = [instantOf('2026-12-31T22:59:59.900Z'), instantOf('2026-12-31T23:00:00.000Z')]
    expect((await place.run(invoices.commitFront(before, december))).outcome).toBe('issued')
    expect(await place.run(invoices.commitFront(after, january))).toEqual({ outcome: 'lost' })
    expect((await place.run(invoices.commitOldest(queue, january))).outcome).toBe('issued')
    const entries = await place.run(entriesOf(books, sellerId, 2))
    expect(entries.map((entry) => entry.number)).toEqual(['F2026-000001', 'F2027-000001'])
    expect(verifyChain(entries)).toBeUndefined()
  })

  it('however much waits of one kind, the oldest of each other kind is found too', async () => {
    const books = place.books()
    const sellerId = freshSeller()
    await place.run(stored(books, { sellerId, number: 1 }))
    for (const number of [2, 3]) await place.run(frozen(books, { sellerId, number }))
    const found = await place.run(books.due.overdue(['issue', 'mail'], instantOf('2099-01-01T00:00:00.000Z'), 1))
    expect(found.map((item) => item.waitingFor).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['issue', 'mail'])
  })

  it('a wait is due after its time, oldest first, and gone when what was waited for has come', async () => {
    const books = place.books()
    const { invoices, due } = books
    const sellerId = freshSeller()
    const mine = async (at: string) => {
      const all = await place.run(due.overdue(['issue', 'mail'], instantOf(at), 1000))
      return all.flatMap((item) => (item.of === 'invoice' && item.sellerId === sellerId ? [`${item.waitingFor} ${item.dueAt}`] : []))
    }
    const header = await place.run(stored(books, { sellerId, number: 1 }))
    await place.run(frozen(books, { sellerId, number: 2 }))
    await place.run(frozen(books, { sellerId, number: 3 }))
    expect(await mine('2026-11-24T11:04:59.999Z')).toEqual([])
    expect(await mine('2026-11-24T11:05:02.000Z')).toEqual(['mail 2026-11-24T11:05:00.000Z', 'issue 2026-11-24T11:05:02.000Z'])
    await place.run(invoices.wait(header.invoiceId, undefined))
    await place.run(invoices.wait(idsOf({ sellerId, number: 2 }).invoiceId, { waitingFor: 'issue', dueAt: addSeconds(noon, 3600) }))
    expect(await mine('2026-11-24T12:00:00.000Z')).toEqual(['issue 2026-11-24T11:05:03.000Z', 'issue 2026-11-24T12:00:00.000Z'])
  })
}
