// Each condition of each write is there for something that can happen: with it the scenario holds, without it the scenario breaks.
// Where a second guard catches the same thing, that is written down, and both must be off for the scenario to break.
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { type GuardName, guards } from '../../../shared/adapters/dynamo/guards.ts'
import { headPartition, headerKey, type Key, pageKey, pointerKey, postingKey, snapshotKey } from '../../../shared/adapters/dynamo/keys.ts'
import { addSeconds, day, instantOf } from '../../../shared/domain/day.ts'
import { type BillingRun, runIdSchema } from '../../../shared/domain/billing-run.ts'
import { type Dispute, disputeIdSchema } from '../../../shared/domain/dispute/dispute.ts'
import { amountsWith } from '../../../shared/domain/dispute/disputed-invoice.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { type MailClaim, mailClaimKey, type MailKind } from '../../../shared/domain/mail-claim.ts'
import { money } from '../../../shared/domain/money.ts'
import { overdueItem } from '../../../shared/domain/overdue.ts'
import { type Payment, paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { postedAccountsOf } from '../../../shared/domain/payment/payment-accounts.ts'
import type { PostedEntry } from '../../../shared/domain/payment/posted-entry.ts'
import { toldOfPromise } from '../../../shared/domain/promise/promise-occurrences.ts'
import type { PromiseWrite } from '../../../shared/ports/promise-book.ts'
import type { DisputeWrite } from '../../../shared/ports/dispute-book.ts'
import type { PaymentWrite } from '../../../shared/ports/payment-book.ts'
import { waitingDraftSchema } from '../../../shared/domain/series.ts'
import { snapshotText } from '../../../shared/domain/snapshot.ts'
import type { TimelineItem } from '../../../shared/domain/timeline.ts'
import type { CustomerChange } from '../../../shared/ports/master-data.ts'
import { timelineKey } from '../../../shared/domain/timeline-key.ts'
import type { WorkItem } from '../../../shared/domain/work-item.ts'
import { writeOffIdSchema } from '../../../shared/domain/write-off/invoice-write-off.ts'
import type { WriteOff } from '../../../shared/domain/write-off/write-off.ts'
import {
  type Books,
  booksOver,
  createTables,
  type DraftSample,
  freezeOf,
  freshSeller,
  frozen,
  headerFor,
  idsOf,
  noon,
  orderFor,
  pointerFor,
  queueFor,
  stored,
  withdrawalOf,
} from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { type DynamoPeer, dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'
import { withoutGuard } from '../../support/without-guard.ts'

type Scenario = (books: Books, peer: DynamoPeer) => Promise<void>
type Case = { readonly breaks: Scenario; readonly alsoCaughtBy?: readonly GuardName[] }

const sellerId = freshSeller()
const first: DraftSample = { sellerId, number: 1 }
const second: DraftSample = { sellerId, number: 2 }
const queue = queueFor(sellerId)
const later = addSeconds(noon, 900)
const settlement = { waitingFor: 'mailSettlement', dueAt: later } as const
const aRun: BillingRun = {
  runId: runIdSchema.parse('run-abcdefghijklmnopqrstuvwx'),
  state: 'RUNNING',
  attempt: 1,
  lists: 1,
  orders: 1,
  startedAt: noon,
  mailsBy: later,
}
const byFinance = { by: 'finance', at: noon }
const changeOf = (read: CustomerChange['read']): CustomerChange => ({ provenance: byFinance, read, occurrences: [] })
const listedPlace = { ...idsOf(first), customerId: aCustomer().customerId, dueDate: day('2026-12-24') }
const nothingElse = { occurrences: [], workItems: [], wait: undefined }

const raw = (client: DynamoDBClient, table: string) => ({
  put: (item: Record<string, unknown>) =>
    client.send(new PutItemCommand({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }) })),
  get: async (key: Key) => (await client.send(new GetItemCommand({ TableName: table, Key: marshall(key) }))).Item,
  remove: (key: Key) => client.send(new DeleteItemCommand({ TableName: table, Key: marshall(key) })),
})

/** A pointer that nobody has frozen, or that has outlived its commit. */
const plantPointer = ({ client, tables }: Books, sample: DraftSample) =>
  raw(client, tables.books).put({
    ...pointerKey(queue, pointerFor(sample)),
    of: 'pointer',
    ...z.encode(waitingDraftSchema, pointerFor(sample)),
  })

/** What another worker does between a commit's reading and its transaction. */
const beforeCommit = (peer: DynamoPeer, act: () => Promise<unknown>) => {
  let left = 1
  peer.hooks.add({
    async beforeCall(call) {
      const commits = JSON.stringify(call.input).includes('REGISTER#')
      if (call.operation !== 'TransactWriteItems' || !commits || left === 0) return
      left = 0
      await act()
    },
  })
}

/** Another worker commits the second draft alone, as when clocks differ and the batch is full without the first. */
const othersCommit = async (books: Books) => {
  const { put, remove } = raw(books.client, books.tables.books)
  await remove(pointerKey(queue, pointerFor(first)))
  await frozen(books, second)
  expect((await books.invoices.commitOldest(queue, noon)).outcome).toBe('issued')
  await put({ ...pointerKey(queue, pointerFor(first)), of: 'pointer', ...z.encode(waitingDraftSchema, pointerFor(first)) })
}

const numbersOf = async ({ invoices }: Books, ...samples: DraftSample[]) =>
  Promise.all(samples.map(async (sample) => (await invoices.findEntry(idsOf(sample).invoiceId))?.number))

const claimOf = ({ invoiceId }: InvoiceHeader, kind: MailKind = { type: 'issue' }, attemptId = 'a-1'): MailClaim => ({
  claimKey: mailClaimKey(invoiceId, kind),
  sellerId,
  invoiceId,
  kind,
  recipientHash: 'a'.repeat(64),
  state: 'CLAIMED',
  attemptId,
  claimedAt: noon,
  resends: 0,
})

const happened: TimelineItem = {
  sellerId,
  occurredAt: noon,
  occurrenceId: 'OrderCancelled-1',
  occurrence: { type: 'OrderCancelled', orderId: idsOf(first).orderId },
}

const workItem: WorkItem = {
  kind: 'event',
  workItemId: 'w-1',
  sellerId,
  state: 'OPEN',
  findings: [],
  openedAt: noon,
  event: { id: 'e', account: '0', source: 's', detailType: 'OrderPlaced', detail: {} },
}
const done: WorkItem = { ...workItem, state: 'DONE', closedBy: 'finance' }

const overdueInvoice = anIssuedInvoice({ lines: [{ sku: 'L', name: 'Lampe', quantity: '1', unitCode: 'C62', netPrice: '5' }] }).invoice

const sentHeader = async (books: Books): Promise<InvoiceHeader> => {
  const header: InvoiceHeader = { ...(await stored(books, first)), state: 'SENT', nextReminder: 'due' }
  await books.invoices.advance({ ...nothingElse, header, from: 'STORED' })
  return header
}

const claimed = async (books: Books): Promise<MailClaim> => {
  const header = await stored(books, first)
  const claim = claimOf(header)
  await books.claims.claim(claim, header, settlement)
  return claim
}

/** A transfer that settles nothing. */
const unapplied = (paymentId: string, minor = 100n): PaymentWrite => {
  const eur = money('EUR', minor)
  const amounts = { amount: eur, bookAmount: eur }
  const payment: Payment = {
    paymentId: paymentIdSchema.parse(paymentId),
    sellerId,
    method: 'bankTransfer',
    ...amounts,
    accounts: postedAccountsOf({ receivables: '411000' }, { method: 'bankTransfer' }),
    receivedOn: day('2026-11-24'),
    by: 'finance',
    at: noon,
    version: 0,
    allocations: [],
    refunds: [],
  }
  const lines: PostedEntry['lines'] = [
    { account: '512000', side: 'debit', ...amounts },
    { account: '471000', side: 'credit', ...amounts },
  ]
  const entryId = `payment/${paymentId}`
  const entry = { entryId, sellerId, journal: 'BQ' as const, date: day('2026-11-24'), postedAt: noon, paymentId: payment.paymentId, lines }
  return { payment, invoices: [], entry, occurrences: [] }
}

/** A transfer that settles a part of an invoice of 120 cents of which nothing was paid. */
const paying = ({ invoiceId, state }: InvoiceHeader, paymentId: string, minor: bigint): PaymentWrite => {
  const amount = money('EUR', minor)
  const payments = [{ paymentId, allocationId: 1, receivedOn: day('2026-11-24'), amount, bookAmount: amount }]
  const asRead = { openRead: undefined, settlementsRead: undefined }
  const paid = { invoiceId, state, payments, ...asRead, open: money('EUR', 120n - minor), wait: 'asItIs' } as const
  return { ...unapplied(paymentId, minor), invoices: [paid] }
}

/** A promise that finance records of an invoice as it was read. */
const promising = (header: InvoiceHeader, promisedFor: string): PromiseWrite => {
  const { orderId, factId, customerId, invoiceId } = header
  const until = instantOf(`${promisedFor}T23:00:00.000Z`)
  const said = { day: day(promisedFor), until, promisedBy: 'finance', by: 'anna', at: noon } as const
  const promise = { sellerId, invoiceId, orderId, factId, customerId, number: 'F2026-000001', ...said }
  return { promise, read: header, occurrence: toldOfPromise(promise) }
}

/** So many cents of an invoice of 120, as it was read. */
const disputing = (header: InvoiceHeader, disputeId: string, minor: bigint): DisputeWrite & { readonly dispute: Dispute } => {
  const amount = money('EUR', minor)
  const { orderId, factId, customerId, invoiceId } = header
  const about = {
    sellerId,
    invoiceId,
    orderId,
    factId,
    customerId,
    number: 'F2026-000001',
    category: 'other',
    part: { what: 'all' },
  } as const
  const opened = { openedBy: 'finance', by: 'finance', openedAt: noon, openedOn: day('2026-11-24'), version: 0, state: 'open' } as const
  const dispute: Dispute = { disputeId: disputeIdSchema.parse(disputeId), ...about, amount, ...opened }
  const amounts = amountsWith(header, dispute, header.open ?? money('EUR', 120n))
  return { dispute, invoice: { read: header, amounts }, occurrences: [] }
}

/** All of an invoice of 120 cents. */
const writingOff = ({ invoiceId, customerId }: InvoiceHeader): WriteOff => ({
  writeOffId: writeOffIdSchema.parse('WO-1'),
  sellerId,
  invoiceId,
  customerId,
  number: 'F2026-000001',
  amount: money('EUR', 120n),
  bookAmount: money('EUR', 120n),
  parts: [],
  proven: false,
  accounts: { loss: '654000', recovered: '758300' },
  reason: 'cannot be found',
  state: 'proposed',
  proposed: byFinance,
  version: 0,
})

const cases: Record<GuardName, Case> = {
  orderIsNew: {
    async breaks({ orders }) {
      await orders.save({ order: orderFor(first), ...nothingElse })
      expect(await orders.save({ order: { ...orderFor(first), facts: [] }, ...nothingElse })).toBe('conflict')
    },
  },
  orderAtVersionRead: {
    async breaks({ orders }) {
      await orders.save({ order: orderFor(first), ...nothingElse })
      await orders.save({ order: orderFor(first, 'HELD', 1), ...nothingElse })
      expect(await orders.save({ order: orderFor(first, 'READY', 1), ...nothingElse })).toBe('conflict')
    },
  },
  occurrenceIsNew: {
    async breaks({ timeline }) {
      await timeline.record(happened)
      await timeline.markPublished(happened, later)
      await timeline.record(happened)
      expect((await timeline.find(timelineKey(happened)))?.publishedAt).toBe(later)
    },
  },
  workItemIsNew: {
    async breaks({ workItems }) {
      await workItems.open(workItem, [])
      await workItems.update(done)
      await workItems.open(workItem, [])
      expect(await workItems.find(sellerId, 'w-1')).toEqual(done)
    },
  },
  workItemIsOpen: {
    async breaks({ workItems }) {
      await workItems.open(workItem, [])
      await workItems.update(done)
      expect(await workItems.update({ ...workItem, state: 'RELEASED' })).toBe('conflict')
    },
  },
  workItemAsRead: {
    async breaks({ workItems }) {
      await workItems.open(workItem, [])
      const proposed = (by: string) => ({ ...workItem, proposed: { what: 'release' as const, by, at: noon } })
      expect([await workItems.update(proposed('claire')), await workItems.update(proposed('paul'))]).toEqual(['updated', 'conflict'])
      expect(await workItems.find(sellerId, 'w-1')).toMatchObject({ proposed: { by: 'claire' } })
    },
  },
  snapshotIsNew: {
    async breaks({ invoices, client, tables }) {
      const { invoice } = anIssuedInvoice({ lines: [{ sku: 'L', name: 'Lampe', quantity: '1', unitCode: 'C62', netPrice: '5' }] })
      const digest = await invoices.putSnapshot(invoice)
      // Another build may compress otherwise; the bytes that were written first stay.
      const key = snapshotKey(digest)
      await raw(client, tables.books).put({ ...key, body: gzipSync(snapshotText(invoice), { level: 0 }) })
      const before = await raw(client, tables.books).get(key)
      await invoices.putSnapshot(invoice)
      expect(await raw(client, tables.books).get(key)).toEqual(before)
    },
  },
  headerIsNew: {
    async breaks(books) {
      await frozen(books, first)
      const again = { ...first, frozenAt: later }
      expect(await books.invoices.freezeDraft(freezeOf(again, 2))).toBe('frozenBefore')
    },
  },
  headerTakenBack: {
    async breaks(books) {
      await frozen(books, first)
      await books.invoices.withdrawDraft(withdrawalOf(first, 2))
      await books.invoices.freezeDraft(freezeOf({ ...first, draft: 2 }, 3))
      expect(await books.invoices.freezeDraft(freezeOf({ ...first, draft: 2, frozenAt: later }, 4))).toBe('frozenBefore')
    },
  },
  pointerIsNew: {
    async breaks(books) {
      await books.orders.save({ order: orderFor(first), ...nothingElse })
      await plantPointer(books, first)
      expect(await books.invoices.freezeDraft(freezeOf(first, 1))).toBe('frozenBefore')
    },
  },
  pointerWaits: {
    async breaks(books, peer) {
      await frozen(books, first)
      beforeCommit(peer, () => books.invoices.withdrawDraft(withdrawalOf(first, 2)))
      await books.invoices.commitOldest(queue, noon)
      expect(await numbersOf(books, first)).toEqual([undefined])
    },
  },
  draftIsFrozen: {
    async breaks(books) {
      await stored(books, first)
      await plantPointer(books, first)
      expect(await books.invoices.withdrawDraft(withdrawalOf(first, 2))).toBe('issued')
    },
  },
  entryIsNew: {
    async breaks(books) {
      await stored(books, first)
      await plantPointer(books, first)
      await books.invoices.commitOldest(queue, noon)
      expect(await numbersOf(books, first)).toEqual(['F2026-000001'])
      expect(await books.invoices.commitOldest(queue, noon)).toEqual({ outcome: 'idle' })
    },
  },
  pageIsNew: {
    async breaks(books) {
      const key = pageKey(queue, 2026, 1)
      const page = {
        ...key,
        queue,
        year: 2026,
        firstSequence: 1,
        issueDate: '2026-11-24',
        batchId: 'other',
        invoiceIds: [idsOf(second).invoiceId],
        link: 'l',
      }
      await raw(books.client, books.tables.ledger).put(page)
      await frozen(books, first)
      expect(await books.invoices.commitOldest(queue, noon)).toEqual({ outcome: 'lost' })
    },
  },
  seriesIsNew: {
    // Within a year the page of number 1 catches it too; at midnight only the queue's own beginning does.
    async breaks(books, peer) {
      await frozen(books, first)
      const before = await books.invoices.readFront(queue, 'batch')
      await frozen(books, second)
      const after = await books.invoices.readFront(queue, 'batch')
      await books.invoices.commitFront(before, instantOf('2026-12-31T22:59:59.900Z'))
      await books.invoices.commitFront(after, instantOf('2026-12-31T23:00:00.000Z'))
      const heads = peer.dump(books.tables.books).filter((item) => item['PK']?.S === headPartition(queue))
      expect(heads.filter((head) => head['state']?.S === 'OPEN')).toHaveLength(1)
    },
  },
  headAtSequenceRead: {
    // Within a year the page catches it too; at the year's end only the head does, which would close the year short of its last number.
    async breaks(books, peer) {
      await frozen(books, { sellerId, number: 9 })
      await books.invoices.commitOldest(queue, noon)
      await frozen(books, first)
      beforeCommit(peer, () => othersCommit(books))
      await books.invoices.commitOldest(queue, instantOf('2027-01-01T08:00:00.000Z'))
      const heads = peer.dump(books.tables.books).filter((item) => item['PK']?.S === headPartition(queue))
      expect(heads.find((head) => head['SK']?.S === '2026')?.['sequence']?.N).toBe('2')
    },
  },
  headerInStateRead: {
    async breaks(books) {
      const header = await sentHeader(books)
      expect(await books.invoices.advance({ ...nothingElse, header: { ...header, state: 'STORED' }, from: 'FROZEN' })).toBe('conflict')
    },
  },
  headerOwedAsRead: {
    async breaks(books) {
      const header = await sentHeader(books)
      await books.payments.save(paying(header, 'BK-1', 40n))
      expect(await books.payments.save(paying(header, 'BK-2', 50n))).toBe('conflict')
      expect((await books.invoices.find(header.invoiceId))?.open).toEqual(money('EUR', 80n))
    },
  },
  feesMayBeClaimed: {
    async breaks(books) {
      const header = await sentHeader(books)
      await books.orders.save({ order: orderFor(second), ...nothingElse })
      const late = {
        invoiceId: header.invoiceId,
        state: 'SENT',
        open: undefined,
        settlements: undefined,
        disputed: undefined,
        at: noon,
      } as const
      const claim = () => books.invoices.freezeDraft({ ...freezeOf(second, 1), late })
      const pending = { paymentId: paymentIdSchema.parse('pi_1'), until: addSeconds(noon, 1) }
      await books.invoices.markPending({ invoiceId: header.invoiceId, pending })
      expect(await claim()).toBe('orderChanged')
      await books.invoices.markPending({ invoiceId: header.invoiceId, pending: undefined })
      await books.payments.save(paying(header, 'BK-1', 40n))
      expect(await claim()).toBe('orderChanged')
      expect(await books.invoices.find(idsOf(second).invoiceId)).toBeUndefined()
    },
  },
  overdueMayBeTold: {
    async breaks(books) {
      const read = await sentHeader(books)
      const tell = () => books.invoices.tellOverdue({ read, occurrence: overdueItem(read, overdueInvoice, noon) })
      await books.payments.save(paying(read, 'BK-1', 40n))
      expect(await tell()).toBe('conflict')
      expect(await books.invoices.find(read.invoiceId)).not.toHaveProperty('overdueToldAt')
    },
  },
  paymentIsNew: {
    async breaks({ payments }) {
      await payments.save(unapplied('BK-1'))
      expect(await payments.save({ ...unapplied('BK-1'), entry: undefined })).toBe('conflict')
    },
  },
  paymentAtVersionRead: {
    async breaks({ payments }) {
      const { payment } = unapplied('BK-1')
      await payments.save(unapplied('BK-1'))
      const change = { payment: { ...payment, version: 1 }, invoices: [], entry: undefined, occurrences: [] }
      await payments.save(change)
      expect(await payments.save(change)).toBe('conflict')
    },
  },
  headerPromisedAsRead: {
    async breaks(books) {
      const header = await sentHeader(books)
      expect(await books.promises.save(promising(header, '2026-12-10'))).toBe('saved')
      expect(await books.promises.save(promising(header, '2026-12-12'))).toBe('conflict')
      const promised = (await books.invoices.find(header.invoiceId))!
      await books.payments.save(paying(promised, 'BK-1', 120n))
      expect(await books.promises.save(promising(promised, '2026-12-14'))).toBe('conflict')
    },
  },
  headerDisputedAsRead: {
    async breaks(books) {
      const header = await sentHeader(books)
      await books.payments.save(paying(header, 'BK-1', 40n))
      expect(await books.disputes.save(disputing(header, 'D-1', 120n))).toBe('conflict')
      const paid = (await books.invoices.find(header.invoiceId))!
      await books.disputes.save(disputing(paid, 'D-1', 50n))
      expect(await books.disputes.save(disputing(paid, 'D-2', 50n))).toBe('conflict')
    },
  },
  writeOffIsNew: {
    async breaks(books) {
      const proposed = writingOff(await sentHeader(books))
      await books.writeOffs.save({ writeOff: proposed, occurrences: [] })
      expect(await books.writeOffs.save({ writeOff: { ...proposed, reason: 'another' }, occurrences: [] })).toBe('conflict')
    },
  },
  writeOffAtVersionRead: {
    async breaks(books) {
      const proposed = writingOff(await sentHeader(books))
      await books.writeOffs.save({ writeOff: proposed, occurrences: [] })
      const declined = { ...proposed, version: 1, state: 'declined' } as const
      await books.writeOffs.save({ writeOff: declined, occurrences: [] })
      expect(await books.writeOffs.save({ writeOff: { ...proposed, version: 1, state: 'approved' }, occurrences: [] })).toBe('conflict')
    },
  },
  disputeIsNew: {
    async breaks(books) {
      const header = await sentHeader(books)
      const { dispute } = disputing(header, 'D-1', 50n)
      await books.disputes.save({ dispute, occurrences: [] })
      expect(await books.disputes.save({ dispute, occurrences: [] })).toBe('conflict')
    },
  },
  disputeAtVersionRead: {
    async breaks(books) {
      const header = await sentHeader(books)
      const { dispute } = disputing(header, 'D-1', 50n)
      await books.disputes.save({ dispute, occurrences: [] })
      await books.disputes.save({ dispute: { ...dispute, version: 1, owner: 'anna' }, occurrences: [] })
      expect(await books.disputes.save({ dispute: { ...dispute, version: 1, owner: 'berta' }, occurrences: [] })).toBe('conflict')
    },
  },
  periodIsOpen: {
    async breaks({ payments, periods, client, tables }) {
      await periods.close({ sellerId, month: '2026-11', by: 'finance', at: noon })
      expect(await payments.save(unapplied('BK-1'))).toBe('conflict')
      expect(await raw(client, tables.ledger).get(postingKey(sellerId, 'payment/BK-1'))).toBeUndefined()
    },
  },
  periodMovesForward: {
    async breaks({ periods }) {
      await periods.close({ sellerId, month: '2026-10', by: 'finance', at: noon })
      expect(await periods.close({ sellerId, month: '2026-09', by: 'other', at: noon })).toBe('closedBefore')
      expect(await periods.closedThrough(sellerId)).toBe('2026-10')
    },
  },
  headerBeforeReminder: {
    async breaks(books) {
      const header = await sentHeader(books)
      await books.invoices.advance({ ...nothingElse, header: { ...header, nextReminder: 'final' }, from: 'SENT' })
      const slow = {
        ...nothingElse,
        header: { ...header, nextReminder: 'first' },
        from: 'SENT' as const,
        nextReminderRead: { step: 'due' },
      }
      expect(await books.invoices.advance(slow)).toBe('conflict')
    },
  },
  headerWithoutReminder: {
    async breaks(books) {
      const header = await sentHeader(books)
      const slow = {
        ...nothingElse,
        header: { ...header, nextReminder: 'first' },
        from: 'SENT' as const,
        nextReminderRead: { step: undefined },
      }
      expect(await books.invoices.advance(slow)).toBe('conflict')
    },
  },
  headerExists: {
    async breaks({ invoices, client, tables }) {
      const { invoiceId } = headerFor(first)
      await invoices.wait(invoiceId, settlement).catch(() => undefined)
      expect(await raw(client, tables.books).get(headerKey(invoiceId))).toBeUndefined()
    },
  },
  deliveryMovesForward: {
    async breaks(books) {
      const { invoiceId } = await stored(books, first)
      await books.invoices.recordDelivery({ invoiceId, delivery: 'bounced', occurrences: [], workItems: [] })
      await books.invoices.recordDelivery({ invoiceId, delivery: 'delivered', occurrences: [], workItems: [] })
      expect((await books.invoices.find(invoiceId))?.delivery).toBe('bounced')
    },
  },
  customerIsNew: {
    async breaks({ master }) {
      const first = (revision: number) => aCustomer({ sellerId, revision, version: 1 })
      await master.putCustomer(first(2), changeOf(undefined))
      expect(await master.putCustomer(first(1), changeOf(undefined))).toBe('conflict')
      expect((await master.customer(sellerId, first(1).customerId, noon))?.revision).toBe(2)
    },
  },
  customerAsRead: {
    async breaks({ master }) {
      const read = aCustomer({ sellerId, version: 1 })
      await master.putCustomer(read, changeOf(undefined))
      await master.putCustomer({ ...read, version: 2, name: 'Of finance' }, changeOf(read))
      expect(await master.putCustomer({ ...read, version: 2, revision: 2 }, changeOf(read))).toBe('conflict')
      expect((await master.customer(sellerId, read.customerId, noon))?.name).toBe('Of finance')
    },
  },
  sellerRevisionIsNotLower: {
    async breaks({ master }) {
      await master.putSeller(aSeller({ sellerId, revision: 2 }), byFinance)
      await master.putSeller(aSeller({ sellerId, revision: 1 }), byFinance)
      expect((await master.seller(sellerId, noon))?.revision).toBe(2)
    },
  },
  sellerAtRevisionRead: {
    async breaks({ master }) {
      await master.putSeller(aSeller({ sellerId, revision: 1 }), byFinance)
      const change = (name: string) => master.putSeller(aSeller({ sellerId, revision: 2, name }), byFinance, 1)
      expect([await change('First'), await change('Second')]).toEqual(['applied', 'behind'])
      expect((await master.seller(sellerId, noon))?.name).toBe('First')
    },
  },
  listedIsNew: {
    async breaks({ lists }) {
      expect(await lists.keep({ ...listedPlace, status: 'sent', settled: false }, undefined)).toBe('kept')
      expect(await lists.keep({ ...listedPlace, status: 'issued', settled: false }, undefined)).toBe('conflict')
      expect((await lists.find(listedPlace))?.status).toBe('sent')
    },
  },
  listedAtVersionRead: {
    async breaks({ lists }) {
      await lists.keep({ ...listedPlace, status: 'sent', settled: false }, undefined)
      const read = await lists.find(listedPlace)
      expect(await lists.keep({ ...listedPlace, status: 'rejected', settled: false }, read)).toBe('kept')
      expect(await lists.keep({ ...listedPlace, status: 'delivered', settled: false }, read)).toBe('conflict')
      expect((await lists.find(listedPlace))?.status).toBe('rejected')
    },
  },
  callIsNew: {
    async breaks({ apiCalls }) {
      const call = { subject: 'u-1', key: 'k-1', digest: 'd', attempt: 'a-0' }
      await apiCalls.begin(call, noon)
      expect(await apiCalls.begin({ ...call, attempt: 'a-1' }, noon)).toEqual({ state: 'running' })
      expect(await apiCalls.begin({ ...call, digest: 'other' }, later)).toEqual({ state: 'otherRequest' })
    },
  },
  callIsMine: {
    async breaks({ apiCalls }) {
      const [late, other, third] = ['a-1', 'a-2', 'a-3'].map((attempt) => ({ subject: 'u-1', key: 'k-2', digest: 'd', attempt }))
      await apiCalls.begin(late!, noon)
      await apiCalls.begin(other!, later)
      await apiCalls.giveBack(late!)
      expect(await apiCalls.begin(third!, later)).toEqual({ state: 'running' })
    },
  },
  runIsNew: {
    async breaks({ runs }) {
      await runs.open({ ...aRun, state: 'PAUSED' })
      await runs.open(aRun)
      expect((await runs.find(aRun.runId))?.state).toBe('PAUSED')
    },
  },
  runAsRead: {
    async breaks({ runs }) {
      await runs.open(aRun)
      const paused = { ...aRun, state: 'PAUSED' } as const
      await runs.change(aRun, paused)
      expect(await runs.change(aRun, { ...aRun, state: 'DONE' })).toBe('conflict')
      expect(await runs.find(aRun.runId)).toEqual(paused)
    },
  },
  claimIsNew: {
    async breaks(books) {
      const claim = await claimed(books)
      const header = (await books.invoices.find(claim.invoiceId))!
      expect((await books.claims.claim(claimOf(header, { type: 'issue' }, 'a-2'), header, settlement)).outcome).toBe('claimedBefore')
    },
  },
  issueMayBeMailed: {
    async breaks(books) {
      const header = await sentHeader(books)
      expect((await books.claims.claim(claimOf(header), header, settlement)).outcome).toBe('notDue')
    },
  },
  reminderMayBeMailed: {
    async breaks(books) {
      const header = await sentHeader(books)
      const claim = claimOf(header, { type: 'reminder', step: 'final' })
      expect((await books.claims.claim(claim, header, settlement)).outcome).toBe('notDue')
      const pending = { paymentId: paymentIdSchema.parse('pi_1'), until: addSeconds(claim.claimedAt, 1) }
      await books.invoices.markPending({ invoiceId: header.invoiceId, pending })
      const due = claimOf(header, { type: 'reminder', step: 'due' })
      expect((await books.claims.claim(due, header, settlement)).outcome).toBe('notDue')
      await books.invoices.markPending({ invoiceId: header.invoiceId, pending: undefined })
      await books.invoices.markRejected({ invoiceId: header.invoiceId, status: 'rejected', wait: 'asItIs' })
      const rejected = claimOf(header, { type: 'reminder', step: 'due' })
      expect((await books.claims.claim(rejected, header, settlement)).outcome).toBe('notDue')
      await books.invoices.markRejected({ invoiceId: header.invoiceId, status: undefined, wait: 'asItIs' })
      await books.disputes.save(disputing(header, 'D-1', 50n))
      const disputed = claimOf(header, { type: 'reminder', step: 'due' })
      expect((await books.claims.claim(disputed, { ...header, open: money('EUR', 120n) }, settlement)).outcome).toBe('notDue')
    },
  },
  customerMayBeReminded: {
    async breaks(books) {
      const header = await sentHeader(books)
      const customer = aCustomer({ sellerId, customerId: header.customerId, insolvent: true })
      await books.master.putCustomer(customer, { provenance: { by: 'finance', at: noon }, read: undefined, occurrences: [] })
      const due = claimOf(header, { type: 'reminder', step: 'due' })
      expect((await books.claims.claim(due, header, settlement)).outcome).toBe('notDue')
    },
  },
  linkMayBeMailed: {
    async breaks(books) {
      const header = await frozen(books, first)
      expect((await books.claims.claim(claimOf(header, { type: 'link', requestId: 'r' }), header, settlement)).outcome).toBe('notDue')
    },
  },
  claimIsUnsettled: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordSent(claim, 'm-1', undefined)
      await books.claims.recordSent(claim, 'm-2', undefined)
      expect((await books.claims.find(claim.claimKey))?.messageId).toBe('m-1')
    },
  },
  claimIsMine: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordUnknown({ ...claim, attemptId: 'gave-it-back' }, settlement)
      expect((await books.claims.find(claim.claimKey))?.state).toBe('CLAIMED')
    },
  },
  claimIsUnsentAndMine: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordUnknown(claim, settlement)
      await books.claims.release(claim)
      expect((await books.claims.find(claim.claimKey))?.state).toBe('UNKNOWN')
    },
  },
  claimIsRefused: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordSent(claim, 'm-1', undefined)
      await books.claims.reopen(claim)
      expect((await books.claims.find(claim.claimKey))?.state).toBe('SENT')
    },
  },
  claimIsResent: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordUnknown(claim, settlement)
      await books.claims.claimResend({ claim, attemptId: 'a-2', at: later, wait: settlement })
      const resent = (await books.claims.find(claim.claimKey))!
      await books.claims.recordSent(resent, 'm-1', undefined)
      await books.claims.recordUnknown(resent, settlement)
      expect(await books.due.overdue(['mailSettlement'], later, 10)).toEqual([])
    },
  },
  claimMayBeResent: {
    async breaks(books) {
      const claim = await claimed(books)
      await books.claims.recordUnknown(claim, settlement)
      const resend = (attemptId: string) => books.claims.claimResend({ claim, attemptId, at: later, wait: settlement })
      expect([await resend('a-2'), await resend('a-3')]).toEqual(['claimed', 'settledBefore'])
    },
  },
  timelineItemExists: {
    async breaks({ timeline, client, tables }) {
      await timeline.markPublished(happened, later)
      const { pk, sk } = timelineKey(happened)
      expect(await raw(client, tables.books).get({ PK: pk, SK: sk })).toBeUndefined()
    },
  },
}

describe('guards', () => {
  let peer: DynamoPeer
  let books: Books
  beforeEach(async () => {
    peer = dynamoPeer()
    books = booksOver(peer.client, await createTables(peer.client))
  })

  const outcome = async (scenario: Scenario, off: readonly GuardName[]) => {
    for (const name of off) peer.hooks.add(withoutGuard(name))
    return scenario(books, peer).then(
      () => 'holds',
      (error: Error) => (error.name === 'AssertionError' ? 'breaks' : `fails otherwise: ${error.stack}`),
    )
  }

  it('each has a condition of its own, so that it can be told from the others', () => {
    const expressions = Object.values(guards).map((guard) => guard.expression)
    expect(new Set(expressions).size).toBe(expressions.length)
  })

  for (const [name, { breaks, alsoCaughtBy = [] }] of Object.entries(cases) as [GuardName, Case][]) {
    it(`${name}: ${guards[name].why}`, async () => {
      expect(await outcome(breaks, [])).toBe('holds')
    })
    if (alsoCaughtBy.length > 0)
      it(`without ${name} the scenario is still caught by ${alsoCaughtBy.join(', ')}`, async () => {
        expect(await outcome(breaks, [name])).toBe('holds')
      })
    it(`without ${[name, ...alsoCaughtBy].join(' and ')} the scenario breaks`, async () => {
      expect(await outcome(breaks, [name, ...alsoCaughtBy])).toBe('breaks')
    })
  }
})
