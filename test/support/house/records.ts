/** Everything that the application has written, read past it: items of both tables, objects of the archive, mails, events. */
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { readClaim } from '../../../shared/adapters/dynamo/claim-item.ts'
import { readPosting } from '../../../shared/adapters/dynamo/posting-item.ts'
import { readEntry, readPage } from '../../../shared/adapters/dynamo/entry-item.ts'
import { readHeader } from '../../../shared/adapters/dynamo/header-item.ts'
import { readItem, type StoredItem } from '../../../shared/adapters/dynamo/item.ts'
import { readOrder } from '../../../shared/adapters/dynamo/order-item.ts'
import { readWorkItem } from '../../../shared/adapters/dynamo/work-item-item.ts'
import { customerSchema } from '../../../shared/domain/customer.ts'
import { promiseSchema } from '../../../shared/domain/promise/promise.ts'
import { disputeSchema } from '../../../shared/domain/dispute/dispute.ts'
import { invoiceSchema } from '../../../shared/domain/invoice.ts'
import { paymentSchema } from '../../../shared/domain/payment/payment.ts'
import { journalHeadSchema, journalPageSchema, waitingEntrySchema } from '../../../shared/domain/ledger/validated-entries.ts'
import { seriesHeadSchema, waitingDraftSchema } from '../../../shared/domain/series.ts'
import { timelineItemSchema } from '../../../shared/domain/timeline.ts'
import type { InMemoryApp } from '../peers/app.ts'
import type { ChangeRecord } from '../peers/dynamo/stream.ts'

export type Records = ReturnType<typeof recordsOf>

/** A wait as it stands beside an item's facts. */
export type Waiting = { readonly what: string; readonly waitingFor: string | undefined; readonly dueAt: string | undefined }

const placeSchema = z.object({ PK: z.string(), SK: z.string() })
const listedSchema = placeSchema.extend({ listedAs: z.string() })

const ofKind = (items: readonly StoredItem[], of: string) => items.filter((item) => item['of']?.S === of)
const nameOf = (item: StoredItem) => `${item['PK']?.S}/${item['SK']?.S}`

const waitOf = (item: StoredItem): Waiting => ({ what: nameOf(item), waitingFor: item['waitingFor']?.S, dueAt: item['dueAt']?.S })

/** An open item stands in the list of its seller; a packed body says the same again. */
const withWait = <T>(items: readonly StoredItem[], read: (item: StoredItem) => T) =>
  items.map((item) => ({ ...read(item), wait: waitOf(item) }))

/** Of each item its images one after the other, from its first. */
export const historiesOf = (changes: readonly ChangeRecord[]): Map<string, ChangeRecord[]> => {
  const histories = new Map<string, ChangeRecord[]>()
  for (const change of changes) {
    const name = nameOf(change.keys)
    histories.set(name, [...(histories.get(name) ?? []), change])
  }
  return histories
}

export const recordsOf = (app: InMemoryApp, deadLetterQueues: readonly string[]) => {
  const env = { ...app.environmentOf('store-invoice'), ...app.environmentOf('publish-events') }
  const [booksName, ledgerName, archiveName] = [env['BOOKS_TABLE']!, env['LEDGER_TABLE']!, env['ARCHIVE_BUCKET']!]
  const books = app.dynamo.dump(booksName) as StoredItem[]
  const ledger = app.dynamo.dump(ledgerName) as StoredItem[]
  const bySequence = <T extends { sequence: number; series: string }>(a: T, b: T) =>
    a.series === b.series ? a.sequence - b.sequence : a.series < b.series ? -1 : 1
  return {
    nowMs: app.clock.nowMs(),
    orders: withWait(ofKind(books, 'order'), readOrder),
    headers: withWait(ofKind(books, 'invoice'), readHeader),
    claims: withWait(ofKind(books, 'mail'), readClaim),
    workItems: withWait(ofKind(books, 'workItem'), readWorkItem),
    timeline: withWait(ofKind(books, 'timeline'), (item) => readItem(timelineItemSchema, item)),
    customers: ofKind(books, 'customer').map((item) => readItem(customerSchema, item)),
    pointers: ofKind(books, 'pointer').map((item) => readItem(waitingDraftSchema, item)),
    heads: ofKind(books, 'head').map((item) => readItem(seriesHeadSchema, item)),
    payments: ofKind(books, 'payment').map((item) => readItem(paymentSchema, item)),
    postings: ofKind(ledger, 'posting').map((item) => readPosting(item).entry),
    sealedPostings: ofKind(ledger, 'posting').map(readPosting),
    waitingEntries: ofKind(books, 'waitingEntry').map((item) => readItem(waitingEntrySchema, item)),
    journalHeads: ofKind(books, 'journalHead').map((item) => readItem(journalHeadSchema, item)),
    journalPages: ofKind(ledger, 'journalPage').map((item) => readItem(journalPageSchema, item)),
    promised: ofKind(books, 'promise').map((item) => readItem(promiseSchema, item)),
    disputes: ofKind(books, 'dispute').map((item) => readItem(disputeSchema, item)),
    balances: ofKind(books, 'balance').map((item) => unmarshall(item, { wrapNumbers: true })),
    snapshots: new Map(
      ofKind(books, 'snapshot').map((item) => [
        item['PK']?.S?.replace('SNAPSHOT#', '') ?? '',
        invoiceSchema.parse(JSON.parse(gunzipSync(item['body']?.B ?? new Uint8Array()).toString('utf8'))),
      ]),
    ),
    listed: ofKind(books, 'listed').map((item) => readItem(listedSchema, item)),
    found: ofKind(books, 'found').map((item) => readItem(placeSchema, item)),
    entries: ofKind(ledger, 'entry').map(readEntry).toSorted(bySequence),
    pages: ofKind(ledger, 'page').map(readPage),
    booksHistory: historiesOf(app.dynamo.changes(booksName)),
    ledgerChanges: app.dynamo.changes(ledgerName),
    archived: app.s3.objects(archiveName).map(({ key }) => ({ key, versions: app.s3.versions(archiveName, key) })),
    documents: app.s3.objects(archiveName).filter(({ key }) => key.endsWith('.pdf')),
    mails: app.ses.sent,
    told: app.events.published.filter(({ bus }) => bus === env['INVOICING_BUS']).map(({ event }) => event),
    /** What nobody could take. */
    deadLetters: deadLetterQueues.flatMap((queue) => app.sqs.messages(queue).map(({ body }) => ({ queue, body }))),
  }
}
