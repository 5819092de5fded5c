// Why: a desk reads on while others open and close items; whoever reads all pages must have seen each item that waited all the while, once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPlaceOf } from '../../../shared/domain/desk/open-place.ts'
import { addSeconds } from '../../../shared/domain/day.ts'
import type { WorkItem } from '../../../shared/domain/work-item.ts'
import { booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { cases } from '../../support/cases.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

/** Few instants, so that many items share one, within a shard too. */
const second = fc.integer({ min: 0, max: 1 })
const change = fc.record({ after: fc.nat({ max: 15 }), closes: fc.option(fc.nat({ max: 39 })), opens: fc.option(second) })
const story = fc.record({
  seconds: fc.array(second, { minLength: 20, maxLength: 40 }),
  limit: fc.integer({ min: 1, max: 6 }),
  changes: fc.array(change, { maxLength: 12 }),
})

it('pages give each item that stays open once and none twice, the oldest first, whatever is opened and closed between them', async () => {
  const { client } = dynamoPeer()
  const { workItems } = booksOver(client, await createTables(client))
  await fc.assert(
    fc.asyncProperty(story, async ({ seconds, limit, changes }) => {
      const sellerId = freshSeller()
      const itemOf = (workItemId: string, at: number): WorkItem => {
        const item = { workItemId, sellerId, kind: 'missingFact' as const, state: 'OPEN' as const, orderId: 'SO-1' as never }
        return { ...item, findings: [], openedAt: addSeconds(noon, at) }
      }
      const items = seconds.map((at, index) => itemOf(`first-${index}`, at))
      for (const item of items) await workItems.open(item, [])
      const closed = new Set<string>()
      const closeAndOpen = async ({ closes, opens }: (typeof changes)[number], id: string) => {
        const ending = closes === null ? undefined : items[closes]
        if (ending !== undefined) {
          closed.add(ending.workItemId)
          await workItems.update({ ...ending, state: 'DONE', closedAt: noon, closedBy: 'claire' })
        }
        if (opens !== null) await workItems.open(itemOf(id, opens), [])
      }
      const shown: WorkItem[] = []
      let after: string | undefined
      let pages = 0
      do {
        const { items: page, next } = await workItems.list(sellerId, { after, limit })
        expect(page.length).toBeLessThanOrEqual(limit)
        shown.push(...page)
        for (const [index, each] of changes.entries()) if (each.after === pages) await closeAndOpen(each, `later-${index}`)
        after = next
        pages += 1
      } while (after !== undefined)
      const places = shown.map(openPlaceOf)
      expect(places).toEqual([...new Set(places)].toSorted())
      const stayed = items.filter(({ workItemId }) => !closed.has(workItemId)).map(({ workItemId }) => workItemId)
      expect(shown.map(({ workItemId }) => workItemId)).toEqual(expect.arrayContaining(stayed))
    }),
    { numRuns: cases(60) },
  )
})
