import { createHash } from 'node:crypto'
import type { Sku } from '../../domain/article.ts'
import type { Currency } from '../../domain/currency.ts'
import { type Instant, yearOf } from '../../domain/day.ts'
import type { RunId } from '../../domain/billing-run.ts'
import type { DisputeId, DisputeState } from '../../domain/dispute/dispute.ts'
import type { CustomerId, Digest, InvoiceId, OrderId, SellerId } from '../../domain/ids.ts'
import type { ListedPlace } from '../../domain/invoice-list/listing.ts'
import type { FinanceStatus } from '../../domain/invoice-list/status.ts'
import type { Payment, PaymentId } from '../../domain/payment/payment.ts'
import type { WriteOffId } from '../../domain/write-off/invoice-write-off.ts'
import type { PaymentStatus } from '../../domain/payment/payment-status.ts'
import { type JournalYear, journalSeries, type WaitingEntry } from '../../domain/ledger/validated-entries.ts'
import type { PostedJournal } from '../../domain/ledger/posted-journals.ts'
import { type QueueKey, queueId, seriesId, type WaitingDraft } from '../../domain/series.ts'
import type { WaitingFor } from '../../domain/waiting-for.ts'

/** `docs/data.md` says which access pattern each key serves. `#` separates; no id may contain it, and free text stands last. */
export type Key = { readonly PK: string; readonly SK: string }

/** Enough for about 8,000 written units a second in one queue or of one due kind. */
export const shardCount = 8
export const shards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard)

export const shardOf = (text: string): number => (createHash('sha256').update(text).digest()[0] ?? 0) % shardCount

export const orderKey = (sellerId: SellerId, orderId: OrderId): Key => ({ PK: `ORDER#${sellerId}#${orderId}`, SK: 'HEAD' })
export const headerKey = (invoiceId: InvoiceId): Key => ({ PK: `INVOICE#${invoiceId}`, SK: 'HEAD' })
export const snapshotKey = (digest: Digest): Key => ({ PK: `SNAPSHOT#${digest}`, SK: 'SNAPSHOT' })
export const claimKey = (key: string): Key => ({ PK: `MAIL#${key}`, SK: 'CLAIM' })
export const workItemKey = (sellerId: string, workItemId: string): Key => ({ PK: `WORKITEM#${sellerId}#${workItemId}`, SK: 'ITEM' })

export const waitingPartition = (queue: QueueKey, shard: number): string => `QUEUE#${queueId(queue)}/${shard}`
/** Sorts by freezing time; ends in invoice and draft, so that a pointer is born once. */
export const pointerKey = (
  queue: QueueKey,
  { invoiceId, draft, frozenAt }: Pick<WaitingDraft, 'invoiceId' | 'draft' | 'frozenAt'>,
): Key => ({
  PK: waitingPartition(queue, shardOf(invoiceId)),
  SK: `${frozenAt}#${invoiceId}#${draft}`,
})

/** All numbering queues in one short list, so that neither sellers nor series are ever looked for. */
export const queuesPartition = 'QUEUES'
export const queueListKey = (queue: QueueKey): Key => ({ PK: queuesPartition, SK: queueId(queue) })

/** There from a queue's first commit on. */
export const queueKey = (queue: QueueKey): Key => ({ PK: `QUEUE#${queueId(queue)}`, SK: 'BEGUN' })

export const headPartition = (queue: QueueKey): string => `SERIES#${queueId(queue)}`
export const headKey = (queue: QueueKey, year: number): Key => ({ PK: headPartition(queue), SK: String(year) })

/** Sales journals have a head, hence one writer at a time and one item. */
export const balanceKey = (sellerId: SellerId, journal: string, month: string): Key => ({
  PK: `BALANCE#${sellerId}#${journal}#${month}`,
  SK: 'ALL',
})

/** Journals without a head have many writers at a time: a shard for each entry, summed when read. */
export const balanceShardKey = (sellerId: SellerId, { journal, month }: { journal: string; month: string }, shard: number): Key => ({
  PK: `BALANCE#${sellerId}#${journal}#${month}`,
  SK: `SHARD#${shard}`,
})

export const paymentKey = (sellerId: SellerId, paymentId: PaymentId): Key => ({ PK: `PAYMENT#${sellerId}#${paymentId}`, SK: 'PAYMENT' })

export const payerPartition = (sellerId: SellerId, payer: CustomerId): string => `PAYMENTS#${sellerId}#${payer}`
/** Stands in the list of its payer, or among those of nobody; sorts by the day of receipt, in the lists by status too. */
export const listedPaymentKey = ({ sellerId, payer, receivedOn, paymentId }: Payment): Key => ({
  PK: payer === undefined ? `PAYMENTS#${sellerId}` : payerPartition(sellerId, payer),
  SK: `${receivedOn}#${paymentId}`,
})
/** Disputes of one invoice stand together. */
export const disputesPrefix = 'DISPUTES#'
export const disputesPartition = (invoiceId: InvoiceId): string => `${disputesPrefix}${invoiceId}`
export const disputeKey = (invoiceId: InvoiceId, disputeId: DisputeId): Key => ({ PK: disputesPartition(invoiceId), SK: disputeId })
/** In the index of open work, beside work items: no seller's id has a slash. */
export const disputesListPartition = (sellerId: SellerId, state: DisputeState, shard: number): string =>
  `${sellerId}/${state}Disputes#${shard}`

/** Promises of one invoice stand together, by the instant at which they were made. */
export const promisesPrefix = 'PROMISES#'
export const promisesPartition = (invoiceId: InvoiceId): string => `${promisesPrefix}${invoiceId}`
export const promiseKey = (invoiceId: InvoiceId, at: Instant): Key => ({ PK: promisesPartition(invoiceId), SK: at })
/** In the index of open work, as disputes are. */
export const promisesListPartition = (sellerId: SellerId, shard: number): string => `${sellerId}/promises#${shard}`

/** Up to where a seller's books are closed, in eight shards that say the same, so that postings of one moment look at different ones. */
export const periodKey = (sellerId: SellerId, shard: number): Key => ({ PK: `PERIOD#${sellerId}`, SK: `SHARD#${shard}` })
export const closedPeriodKey = (sellerId: SellerId, month: string): Key => ({ PK: `PERIOD#${sellerId}`, SK: `CLOSED#${month}` })

/** In the ledger table: an entry of a journal that is numbered at validation. */
export const writeOffKey = (sellerId: SellerId, writeOffId: WriteOffId): Key => ({
  PK: `WRITEOFF#${sellerId}#${writeOffId}`,
  SK: 'WRITEOFF',
})

export const postingKey = (sellerId: SellerId, entryId: string): Key => ({ PK: `ENTRY#posting#${sellerId}#${entryId}`, SK: 'ENTRY' })

export const waitingEntryPartition = (sellerId: SellerId, journal: PostedJournal, shard: number): string =>
  `QUEUE#${sellerId}#${journal}/${shard}`
/** Sorts by year, then by when it was posted; ends in the entry's id. */
export const waitingEntryKey = (
  sellerId: SellerId,
  { journal, date, postedAt, entryId }: WaitingEntry & { readonly journal: PostedJournal },
): Key => ({
  PK: waitingEntryPartition(sellerId, journal, shardOf(entryId)),
  SK: `${yearOf(date)}#${postedAt}#${entryId}`,
})
export const journalHeadKey = ({ sellerId, journal, year }: JournalYear): Key => ({ PK: `SERIES#${sellerId}#${journal}`, SK: String(year) })
/** In the ledger table. */
export const journalPageKey = (of: JournalYear, firstSequence: number): Key => ({
  PK: `REGISTER#${journalSeries(of)}`,
  SK: firstSequence.toString().padStart(10, '0'),
})

/** In the ledger table. */
export const entryKey = (invoiceId: InvoiceId): Key => ({ PK: `ENTRY#invoice#${invoiceId}`, SK: 'ENTRY' })
/** In the ledger table; ten digits, so that pages sort by number. */
export const pageKey = (queue: QueueKey, year: number, firstSequence: number): Key => ({
  PK: `REGISTER#${seriesId(queue, year)}`,
  SK: firstSequence.toString().padStart(10, '0'),
})

export const sellerKey = (sellerId: SellerId): Key => ({ PK: `SELLER#${sellerId}`, SK: 'SELLER' })
export const customerKey = (sellerId: SellerId, customerId: CustomerId): Key => ({
  PK: `CUSTOMER#${sellerId}#${customerId}`,
  SK: 'CUSTOMER',
})
export const articleKey = (sellerId: SellerId, sku: Sku): Key => ({ PK: `ARTICLE#${sellerId}#${sku}`, SK: 'ARTICLE' })
export const pricesKey = (sellerId: SellerId, sku: Sku, list: string): Key => ({ PK: `PRICES#${sellerId}#${sku}`, SK: list })
export const ratesPartition = (sellerId: SellerId, currency: Currency): string => `RATES#${sellerId}#${currency}`

export const duePartition = (waitingFor: WaitingFor, shard: number): string => `${waitingFor}#${shard}`
export const openWorkPartition = (sellerId: string, shard: number): string => `${sellerId}#${shard}`
/** An order's id is its seller's own. */
export const historyPartition = (sellerId: string, orderId: OrderId): string => `${sellerId}#${orderId}`
export const publishedPartition = (sellerId: string, shard: number): string => `${sellerId}#${shard}`

/** Each status of a seller is written twice for each invoice: 140 units a second in each of four shards at a million invoices in an hour. */
export const listShards: readonly number[] = [0, 1, 2, 3]
export const statusPartition = (sellerId: SellerId, status: FinanceStatus | PaymentStatus, shard: number): string =>
  `${statusPrefix(sellerId, status)}${shard}`
/** Of the lists of a status in all shards. */
export const statusPrefix = (sellerId: SellerId, status: FinanceStatus | PaymentStatus): string => `${sellerId}#${status}#`
export const listShardOf = (id: InvoiceId | PaymentId): number => shardOf(id) % listShards.length
export const customerPartition = (sellerId: SellerId, customerId: CustomerId): string => `LIST#${sellerId}#${customerId}`
/** Stands in the list of its customer; sorts by due date, in the lists by status too. */
export const listedKey = ({ sellerId, customerId, dueDate, invoiceId }: ListedPlace): Key => ({
  PK: customerPartition(sellerId, customerId),
  SK: `${dueDate}#${invoiceId}`,
})

/** A name is looked for by two letters at least, which spread names. */
export const namePartition = (sellerId: SellerId, key: string): string => `FIND#${sellerId}#name#${Array.from(key).slice(0, 2).join('')}`
export const nameKey = (sellerId: SellerId, customerId: CustomerId, key: string): Key => ({
  PK: namePartition(sellerId, key),
  SK: `${key}#${customerId}`,
})
export const purchaseOrderPartition = (sellerId: SellerId, key: string): string => `FIND#${sellerId}#purchaseOrder#${key}`

/** A run and the reports of its lists; a report is written once for each 40 orders, so one partition carries them. */
export const runKey = (runId: RunId): Key => ({ PK: `RUN#${runId}`, SK: 'HEAD' })
/** Seven digits, so that reports sort by list. */
export const listReportKey = (runId: RunId, list: number): Key => ({ PK: `RUN#${runId}`, SK: `LIST#${String(list).padStart(7, '0')}` })

/** Members of a seller stand under their subject and under the seller. */
export const memberKey = (subject: string, sellerId: SellerId): Key => ({ PK: `MEMBER#${subject}`, SK: `SELLER#${sellerId}` })
export const operatorKey = (subject: string): Key => ({ PK: `MEMBER#${subject}`, SK: 'OPERATOR' })
export const sellerMemberKey = (sellerId: SellerId, subject: string): Key => ({ PK: `MEMBERS#${sellerId}`, SK: subject })

/** Calls of the API, which expire. */
export const apiCallKey = (digest: string): Key => ({ PK: `CALL#${digest}`, SK: 'CALL' })
export const callCountKey = (subject: string, minute: string): Key => ({ PK: `LIMIT#${subject}#${minute}`, SK: 'LIMIT' })
