import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Instant, yearOf } from '../../domain/day.ts'
import { entryFault } from '../../domain/ledger/entry-fault.ts'
import {
  type JournalHead,
  journalHeadSchema,
  journalPageSchema,
  type JournalYear,
  planValidation,
  type SealedEntry,
  type Validation,
  type WaitingEntry,
} from '../../domain/ledger/validated-entries.ts'
import type { PostedJournal } from '../../domain/ledger/posted-journals.ts'
import type { SellerId } from '../../domain/ids.ts'
import type { JournalBook, JournalFront, Validated } from '../../ports/journal-book.ts'
import { readQueues } from './audit-lists.ts'
import { commitBatch, type Plan } from './commit-batch.ts'
import type { CommitStep } from './commit-steps.ts'
import { guards } from './guards.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { journalHeadKey, journalPageKey, postingKey, waitingEntryKey } from './keys.ts'
import { readPosting } from './posting-item.ts'
import { getItem, getItems } from './read.ts'
import type { Store, Tables } from './store.ts'
import { readWaitingEntries } from './waiting-entries.ts'
import { deleteOf, putOf } from './write.ts'

export const dynamoJournalBook = (client: DynamoDBClient, tables: Tables): JournalBook => {
  const store: Store = { client, tables }
  return {
    sellers: async () => [...new Set((await readQueues(store)).map(({ sellerId }) => sellerId))],
    readFront: (journal, aside) => readFront(store, journal, aside),
    validateFront: (front, at) => validateFront(store, front, at),
  }
}

type Journal = { readonly sellerId: SellerId; readonly journal: PostedJournal }

/** A full batch takes twelve or thirteen of each shard; three times as many, so that uneven shards still fill one. */
const perShard = 40

const readFront = async (store: Store, journal: Journal, aside: ReadonlySet<string>): ReturnType<JournalBook['readFront']> => {
  const read = await readWaitingEntries(store, journal, { after: '', limit: perShard })
  const waiting = read.entries.filter(({ entryId }) => !aside.has(entryId))
  const [oldest] = waiting
  if (oldest === undefined) return undefined
  const of: JournalYear = { ...journal, year: yearOf(oldest.date) }
  const ofYear = waiting.filter(({ date }) => yearOf(date) === of.year)
  const [head, entries] = await Promise.all([readHead(store, of), readEntries(store, journal.sellerId, ofYear)])
  return Array.isArray(entries) ? { of, head, entries } : entries
}

const readHead = async (store: Store, of: JournalYear): Promise<JournalHead | undefined> => {
  const item = await getItem(store, store.tables.books, journalHeadKey(of))
  return item && readItem(journalHeadSchema, item)
}

type Poisoned = Extract<Validated, { outcome: 'poisoned' }>

/** The entries in the order of their pointers, or the first that is none. */
const readEntries = async (store: Store, sellerId: SellerId, waiting: readonly WaitingEntry[]): Promise<SealedEntry[] | Poisoned> => {
  const keys = waiting.map(({ entryId }) => postingKey(sellerId, entryId))
  const found = new Map((await getItems(store, store.tables.ledger, keys)).map((item) => [item['PK']?.S, item]))
  const read = waiting.map(({ entryId }, at) => sealedOf(entryId, found.get(keys[at]?.PK)))
  const poisoned = read.find((one) => 'outcome' in one)
  return poisoned ?? read.flatMap((one) => ('entry' in one ? [one] : []))
}

const sealedOf = (entryId: string, item: StoredItem | undefined): SealedEntry | Poisoned => {
  try {
    if (item === undefined) return { outcome: 'poisoned', entryId, reason: 'it has no entry in the ledger' }
    const sealed = readPosting(item)
    const fault = entryFault(sealed.entry.lines)
    return fault === undefined ? sealed : { outcome: 'poisoned', entryId, reason: fault }
  } catch (error) {
    return { outcome: 'poisoned', entryId, reason: error instanceof Error ? error.message : 'unreadable' }
  }
}

const validateFront = async (
  store: Store,
  { of, head: found, entries }: JournalFront,
  at: { readonly now: Instant; readonly zone: string },
): Promise<Validated> => {
  const planOf = (waiting: readonly SealedEntry[]) => planned(store.tables, planValidation({ of, found, entries: waiting, ...at }), waiting)
  const pointerOf = ({ entry }: SealedEntry) => waitingEntryKey(of.sellerId, entry)
  const committed = await commitBatch(store, { planOf, pointerOf }, entries)
  switch (committed.answer) {
    case 'applied':
      return { outcome: 'validated', page: committed.plan.validation.page }
    case 'lost':
      return { outcome: 'lost' }
    case 'refused':
      return { outcome: 'poisoned', entryId: committed.draft.entry.entryId, reason: committed.reason }
  }
}

const planned = (tables: Tables, validation: Validation, waiting: readonly SealedEntry[]) => {
  const { page } = validation
  const taken = waiting.slice(0, page.entryIds.length)
  const key = journalPageKey(page, page.firstSequence)
  const steps: CommitStep<SealedEntry>[] = [
    headStep(tables.books, validation),
    {
      name: 'page',
      write: { Put: putOf(tables.ledger, itemOf(key, 'journalPage', z.encode(journalPageSchema, page)), { guard: guards.pageIsNew }) },
    },
    ...taken.map((draft): CommitStep<SealedEntry> => {
      const pointer = waitingEntryKey(page.sellerId, draft.entry)
      return { name: 'pointer', write: { Delete: deleteOf(tables.books, pointer, { guard: guards.pointerWaits }) }, draft }
    }),
  ]
  return { validation, taken, steps, batchId: page.batchId, page: key } satisfies Plan<SealedEntry> & { validation: Validation }
}

const headStep = (table: string, { found, head }: Validation): CommitStep<SealedEntry> => {
  const item = itemOf(journalHeadKey(head), 'journalHead', z.encode(journalHeadSchema, head))
  const held =
    found === undefined
      ? { guard: guards.seriesIsNew }
      : { guard: guards.headAtSequenceRead, values: { ':sequenceRead': found.sequence, ':headOpen': 'OPEN' } }
  return { name: 'head', write: { Put: putOf(table, item, held) } }
}
