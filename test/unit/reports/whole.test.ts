/** Why: a VAT report that silently leaves documents out looks like one that is whole. */
import { expect, test } from 'vitest'
import { withIssuedSince } from '../../../functions/finance-api/issued-since.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import type { IssuedDocument } from '../../../shared/domain/reports/issued-document.ts'
import { aSeller } from '../../support/samples.ts'

/** Books of so many documents, 500 an answer; what they say is of no matter here. */
const booksOf = (count: number) => {
  const entries = Array.from({ length: count }, () => ({}) as JournalEntry)
  return {
    masterData: { seller: async () => aSeller() },
    clock: { now: () => instantOf('2026-11-24T23:30:00.000Z') },
    ledger: {
      entries: async (_period: unknown, { after = '0', limit }: { after: string | undefined; limit: number }) => {
        const end = Number(after) + limit
        return { items: entries.slice(Number(after), end), next: end < count ? String(end) : undefined }
      },
      documents: async (some: readonly JournalEntry[]) => some.map((entry) => ({ entry }) as IssuedDocument),
    },
  }
}

const asked = { sellerId: aSeller().sellerId, month: '2026-10', kind: 'vat' } as const
const madeOf = (count: number) => withIssuedSince(booksOf(count), asked, (issued) => ({ body: issued.madeOf }))

test('a report is made of all documents from the first of the month to today in the seller’s zone', async () => {
  expect(await madeOf(2000)).toEqual({ body: { documents: 2000, issuedFrom: '2026-10-01', issuedUntil: '2026-11-25' } })
})

test('with more documents than a request can read there is no report, and the answer names the export that has it', async () => {
  expect(await madeOf(2001)).toMatchObject({
    status: 422,
    code: 'tooManyDocuments',
    detail: expect.stringContaining('{"kind":"vat","from":"2026-10-01","until":"2026-11-25"}'),
  })
})
