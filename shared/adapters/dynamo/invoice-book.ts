import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { InvoiceBook } from '../../ports/invoice-book.ts'
import { readBalances } from './balance-item.ts'
import { commitFront } from './commit-front.ts'
import { readEntry } from './entry-item.ts'
import { findByNumber, findNumbered } from './find-numbered.ts'
import { freezeDraft } from './freeze-draft.ts'
import { advanceSteps, readHeader } from './header-item.ts'
import { entryKey, headerKey } from './keys.ts'
import { markPending } from './mark-pending.ts'
import { markRejected } from './mark-rejected.ts'
import { readQueueFront } from './queue-front.ts'
import { getItem } from './read.ts'
import { recordDelivery } from './record-delivery.ts'
import { setWait } from './set-wait.ts'
import { putSnapshot, readSnapshot } from './snapshot.ts'
import { steerDunning } from './steer-dunning.ts'
import type { Store, Tables } from './store.ts'
import { tellOverdue } from './tell-overdue.ts'
import { transact } from './transact.ts'
import { withdrawDraft } from './withdraw-draft.ts'

export const dynamoInvoiceBook = (client: DynamoDBClient, tables: Tables): InvoiceBook => {
  const store: Store = { client, tables }
  return {
    find: async (invoiceId) => {
      const item = await getItem(store, tables.books, headerKey(invoiceId))
      return item === undefined ? undefined : readHeader(item)
    },
    findEntry: async (invoiceId) => {
      const item = await getItem(store, tables.ledger, entryKey(invoiceId))
      return item === undefined ? undefined : readEntry(item)
    },
    findNumbered: (queue, place) => findNumbered(store, queue, place),
    findByNumber: (sellerId, number) => findByNumber(store, sellerId, number),
    putSnapshot: (invoice) => putSnapshot(store, invoice),
    readSnapshot: (digest) => readSnapshot(store, digest),
    freezeDraft: (freeze) => freezeDraft(store, freeze),
    readFront: (queue, depth) => readQueueFront(store, queue, depth),
    commitFront: (front, now) => commitFront(store, front, now),
    withdrawDraft: (withdrawal) => withdrawDraft(store, withdrawal),
    advance: async (change) => ((await transact(store, advanceSteps(tables.books, change))).done ? 'advanced' : 'conflict'),
    markPending: (pending) => markPending(store, pending),
    steerDunning: (decision) => steerDunning(store, decision),
    tellOverdue: (overdue) => tellOverdue(store, overdue),
    markRejected: (rejected) => markRejected(store, rejected),
    recordDelivery: (change) => recordDelivery(store, change),
    wait: (invoiceId, wait, whileIn) => setWait(store, { invoiceId, wait, whileIn }),
    balances: (sellerId, journal, month) => readBalances(store, { sellerId, journal, month }),
  }
}
