import * as z from 'zod'
import { addSeconds, monthOf } from '../../domain/day.ts'
import { defect } from '../../domain/failures.ts'
import { balancesOf } from '../../domain/ledger/balances.ts'
import { entryFault } from '../../domain/ledger/entry-fault.ts'
import { waitingEntrySchema } from '../../domain/ledger/validated-entries.ts'
import { type PostedEntry, postedEntrySchema } from '../../domain/payment/posted-entry.ts'
import { addedTo } from './balance-item.ts'
import { guards } from './guards.ts'
import { itemOf, waiting } from './item.ts'
import { balanceShardKey, postingKey, shardOf, waitingEntryKey } from './keys.ts'
import { openPeriodStep } from './period-book.ts'
import type { Tables } from './store.ts'
import type { Step } from './transact.ts'
import { putOf } from './write.ts'

/** Entries are numbered every night; two hours after that operations are told of one that was not. */
const longestWaitSeconds = 26 * 3600

/**
 * What posting an entry writes, in the transaction of whatever causes it: the entry, while its period is open, its counters, and the pointer that
 * waits for a number.
 */
export const postingSteps = ({ books, ledger }: Tables, entry: PostedEntry): Step<'entry' | 'period' | 'balances' | 'pointer'>[] => {
  const fault = entryFault(entry.lines)
  if (fault !== undefined) throw defect(`the posting ${entry.entryId} is no entry: ${fault}`)
  const { sellerId, entryId, journal, date, lines } = entry
  const item = itemOf(postingKey(sellerId, entryId), 'posting', z.encode(postedEntrySchema, entry))
  const balance = balanceShardKey(sellerId, { journal, month: monthOf(date) }, shardOf(entryId))
  return [
    { name: 'entry', write: { Put: putOf(ledger, item, { guard: guards.entryIsNew }) } },
    openPeriodStep(books, entry),
    { name: 'balances', write: { Update: addedTo(books, balance, balancesOf(lines)) } },
    { name: 'pointer', write: { Put: { TableName: books, Item: pointerOf(entry) } } },
  ]
}

/** Needs no condition: its entry is new in the same transaction. */
const pointerOf = (entry: PostedEntry) => {
  const { sellerId, journal, postedAt } = entry
  const key = waitingEntryKey(sellerId, entry)
  const wait = waiting(key, { waitingFor: 'validation', dueAt: addSeconds(postedAt, longestWaitSeconds) })
  return itemOf(key, 'waitingEntry', { ...z.encode(waitingEntrySchema, entry), sellerId, journal, ...wait })
}
