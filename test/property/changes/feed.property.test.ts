// The feed of changes: writers land late, repeat and are lost, a reader comes when it likes; it is given each thing once, and nothing is skipped.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeActions } from '../../../functions/finance-api/changes.ts'
import { functions } from '../../../infra/functions.ts'
import { addSeconds } from '../../../shared/domain/day.ts'
import { orderIdSchema, type SellerId } from '../../../shared/domain/ids.ts'
import { settlingSeconds } from '../../../shared/domain/settled-before.ts'
import type { TimelineItem } from '../../../shared/domain/timeline.ts'
import { eventIdOf } from '../../../shared/domain/timeline-key.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { cases } from '../../support/cases.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const slowestWriter = 240

/** When a writer reads the clock, how much later its mark lands, and whether another one comes after it. */
type Mark = { readonly at: number; readonly late: number; readonly again: number | undefined }
type Visit = { readonly at: number; readonly limit: number }

const marks = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 1500 }),
    late: fc.integer({ min: 0, max: slowestWriter }),
    again: fc.option(fc.integer({ min: slowestWriter + 1, max: 1200 }), { nil: undefined }),
  }),
  { maxLength: 30 },
)
const visits = fc.array(fc.record({ at: fc.integer({ min: 0, max: 2500 }), limit: fc.integer({ min: 1, max: 6 }) }), { maxLength: 25 })

const happened = (sellerId: SellerId, number: number): TimelineItem => ({
  sellerId,
  occurredAt: addSeconds(noon, -number),
  occurrenceId: `OrderCancelled-${number}`,
  occurrence: { type: 'OrderCancelled', orderId: orderIdSchema.parse(`SO-${number}`) },
})

const listAt = ({ timeline }: Books, sellerId: SellerId) => {
  let cursor: string | undefined
  return async ({ at, limit }: Visit): Promise<string[]> => {
    const { listChanges } = changeActions({ timeline, clock: { now: () => addSeconds(noon, at) } })
    const answer = await listChanges({ params: { sellerId }, query: { cursor, limit } }, caller)
    if (!('body' in answer)) throw new Error(answer.detail)
    cursor = answer.body.next
    return answer.body.changes.map(({ eventId }) => eventId)
  }
}

type Doing = { readonly at: number; readonly act: () => Promise<unknown> }

const writes = ({ timeline }: Books, item: TimelineItem, { at, late, again }: Mark): Doing[] => {
  const marked = (seconds: number) => () => timeline.markPublished(item, addSeconds(noon, seconds))
  return [{ at: at + late, act: marked(at) }, ...(again === undefined ? [] : [{ at: at + again + late, act: marked(at + again) }])]
}

const openBooks = async (items: readonly TimelineItem[]): Promise<Books> => {
  const { client } = dynamoPeer()
  const books = booksOver(client, await createTables(client))
  for (const item of items) await books.timeline.record(item)
  return books
}

test('whoever reads on from page to page is given each thing that was published once, by time of publication, however late its mark landed', () =>
  fc.assert(
    fc.asyncProperty(marks, visits, async (marked, visited) => {
      const sellerId = freshSeller()
      const items = marked.map((_, number) => happened(sellerId, number))
      const books = await openBooks(items)
      const list = listAt(books, sellerId)
      const given: string[] = []
      const read = (visit: Visit): Doing => ({ at: visit.at, act: async () => given.push(...(await list(visit))) })
      const doings = [...items.flatMap((item, index) => writes(books, item, marked[index]!)), ...visited.map(read)]
      for (const { act } of doings.toSorted((a, b) => a.at - b.at)) await act()
      given.push(...(await list({ at: 10_000, limit: 100 })))
      const inOrder = items.map((item, index) => ({ id: eventIdOf(item), at: marked[index]!.at }))
      const expected = inOrder.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      expect(given).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: cases(150) },
  ))

test('what nobody has published is not in the feed, and waits for the sweep', async () => {
  const sellerId = freshSeller()
  const [told, untold] = [happened(sellerId, 1), happened(sellerId, 2)]
  const books = await openBooks([told, untold])
  await books.timeline.markPublished(told, noon)
  expect(await listAt(books, sellerId)({ at: 10_000, limit: 100 })).toEqual([eventIdOf(told)])
  const overdue = await books.due.overdue(['publication'], addSeconds(noon, 400), 10)
  expect(overdue.map((item) => (item.of === 'timeline' ? `${item.key.pk}/${item.key.sk}` : item.of))).toEqual([eventIdOf(untold)])
})

test('another seller has a feed of its own, and a reader whose clock is ahead of the next one loses nothing by it', async () => {
  const sellerId = freshSeller()
  const [first, second] = [happened(sellerId, 1), happened(sellerId, 2)]
  const books = await openBooks([first, second])
  await books.timeline.markPublished(first, noon)
  await books.timeline.markPublished(second, addSeconds(noon, 60))
  const list = listAt(books, sellerId)
  expect(await list({ at: settlingSeconds + 1, limit: 100 })).toEqual([eventIdOf(first)])
  expect(await list({ at: settlingSeconds - 30, limit: 100 })).toEqual([])
  expect(await list({ at: settlingSeconds + 61, limit: 100 })).toEqual([eventIdOf(second)])
  expect(await listAt(books, freshSeller())({ at: 10_000, limit: 100 })).toEqual([])
})

test('the feed stays a minute further behind than any function that publishes may run', () => {
  const publishing = Object.values(functions).filter(({ may }) => 'invoicingBus' in may)
  expect(publishing.map(({ timeoutSeconds }) => timeoutSeconds).toSorted((a, b) => b - a)[0]).toBe(slowestWriter)
  expect(slowestWriter + 60).toBeLessThanOrEqual(settlingSeconds)
})
