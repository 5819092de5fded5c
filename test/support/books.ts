/** Both tables and everything that stores in them, over any client; and drafts to be numbered, in the one place a test is about. */
import { CreateTableCommand, type CreateTableCommandInput, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { dynamoAccountReads } from '../../shared/adapters/dynamo/account-reads.ts'
import { dynamoApiCalls } from '../../shared/adapters/dynamo/api-calls.ts'
import { dynamoBillingRuns } from '../../shared/adapters/dynamo/billing-runs.ts'
import { dynamoDisputeBook } from '../../shared/adapters/dynamo/dispute-book.ts'
import { dynamoWriteOffBook } from '../../shared/adapters/dynamo/write-off-book.ts'
import { dynamoPromiseBook } from '../../shared/adapters/dynamo/promise-book.ts'
import { dynamoDueList } from '../../shared/adapters/dynamo/due-list.ts'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoInvoiceLists } from '../../shared/adapters/dynamo/invoice-lists.ts'
import { dynamoMailClaims } from '../../shared/adapters/dynamo/mail-claims.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { dynamoOrderBook } from '../../shared/adapters/dynamo/order-book.ts'
import { dynamoJournalBook } from '../../shared/adapters/dynamo/journal-book.ts'
import { dynamoLedgerReads } from '../../shared/adapters/dynamo/ledger-reads.ts'
import { dynamoPostingBook } from '../../shared/adapters/dynamo/posting-book.ts'
import { dynamoPeriodBook } from '../../shared/adapters/dynamo/period-book.ts'
import { dynamoPaymentBook } from '../../shared/adapters/dynamo/payment-book.ts'
import type { Tables } from '../../shared/adapters/dynamo/store.ts'
import { dynamoTimeline } from '../../shared/adapters/dynamo/timeline.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import { addSeconds, day, type Instant, instantOf } from '../../shared/domain/day.ts'
import { digestSchema, factIdSchema, invoiceIdOf, orderIdSchema, type SellerId, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { PostingLine } from '../../shared/domain/journal-entry.ts'
import { money } from '../../shared/domain/money.ts'
import type { FactState, Order } from '../../shared/domain/order.ts'
import { type QueueKey, queueId, type WaitingDraft } from '../../shared/domain/series.ts'
import { booksTable, ledgerTable, type TableDefinition } from '../../shared/domain/table-names.ts'
import type { CommitOutcome, Freeze, InvoiceBook, Withdrawal } from '../../shared/ports/invoice-book.ts'
import { anOrder } from './samples.ts'

export const tablesNamed = (name: string): Tables => ({ books: `${name}-books`, ledger: `${name}-ledger` })

const requestFor = (TableName: string, definition: TableDefinition): CreateTableCommandInput => {
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
  const named = [definition, ...definition.indexes].flatMap((each) => [each.partitionKey, each.sortKey])
  const indexes = definition.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: keys(index.partitionKey, index.sortKey),
    Projection:
      index.carries.length > 0
        ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.carries] }
        : { ProjectionType: 'KEYS_ONLY' as const },
  }))
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys(definition.partitionKey, definition.sortKey),
    AttributeDefinitions: [...new Set(named)].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  }
}

/** The tables as the template makes them, in any DynamoDB. */
export const createTables = async (client: DynamoDBClient): Promise<Tables> => {
  const tables = tablesNamed(`t-${randomUUID()}`)
  await client.send(new CreateTableCommand(requestFor(tables.books, booksTable)))
  await client.send(new CreateTableCommand(requestFor(tables.ledger, ledgerTable)))
  return tables
}

/** What a worker does that is alone: reads the front, and commits it. */
const committing =
  (invoices: InvoiceBook) =>
  async (queue: QueueKey, now: Instant): Promise<CommitOutcome> =>
    invoices.commitFront(await invoices.readFront(queue, 'batch'), now)

export type Books = ReturnType<typeof booksOver>

export const booksOver = (client: DynamoDBClient, tables: Tables) => ({
  client,
  tables,
  orders: dynamoOrderBook(client, tables),
  invoices: { ...dynamoInvoiceBook(client, tables), commitOldest: committing(dynamoInvoiceBook(client, tables)) },
  workItems: dynamoWorkItems(client, tables),
  master: dynamoMasterData(client, tables),
  claims: dynamoMailClaims(client, tables),
  timeline: dynamoTimeline(client, tables),
  due: dynamoDueList(client, tables),
  payments: dynamoPaymentBook(client, tables),
  disputes: dynamoDisputeBook(client, tables),
  promises: dynamoPromiseBook(client, tables),
  journals: dynamoJournalBook(client, tables),
  postings: dynamoPostingBook(client, tables),
  periods: dynamoPeriodBook(client, tables),
  ledger: dynamoLedgerReads(tables, client),
  writeOffs: dynamoWriteOffBook(client, tables),
  runs: dynamoBillingRuns(client, tables),
  lists: dynamoInvoiceLists(client, tables),
  accounts: dynamoAccountReads(client, tables),
  apiCalls: dynamoApiCalls(tables.books, client),
})

export const noon: Instant = instantOf('2026-11-24T11:00:00.000Z')

/** A seller of its own for each test, so that tests share tables without meeting. */
export const freshSeller = (): SellerId => sellerIdSchema.parse(`s-${randomUUID()}`.slice(0, 40))

export const queueFor = (sellerId: SellerId): QueueKey => ({ sellerId, kind: 'invoice' })

/** Dr 411 / Cr 707, Cr 44571: one sale of `minor` cents net at 20 %. */
export const saleOf = (minor: bigint): PostingLine[] => {
  const eur = (amount: bigint) => ({ amount: money('EUR', amount), bookAmount: money('EUR', amount) })
  const vat = (minor * 20n) / 100n
  return [
    { account: '411000', auxiliary: 'C-1001', side: 'debit', ...eur(minor + vat) },
    { account: '707000', side: 'credit', ...eur(minor), taxCode: 'S20' },
    { account: '445710', side: 'credit', ...eur(vat), taxCode: 'S20', taxBase: money('EUR', minor) },
  ]
}

export type DraftSample = {
  readonly sellerId: SellerId
  /** Names the order; one of each number. */
  readonly number: number
  readonly draft?: number
  readonly frozenAt?: Instant
  readonly lines?: PostingLine[]
}

export const idsOf = ({ sellerId, number }: Pick<DraftSample, 'sellerId' | 'number'>) => {
  const ids = { sellerId, orderId: orderIdSchema.parse(`SO-${number}`), factId: factIdSchema.parse('order') }
  return { ...ids, invoiceId: invoiceIdOf({ ...ids, purpose: 'invoice' }) }
}

export const orderFor = (sample: DraftSample, state: FactState = 'READY', version = 0): Order => {
  const { sellerId, orderId, factId, invoiceId } = idsOf(sample)
  const content = anOrder({ sellerId, orderId })
  const fact = { factId, kind: 'order' as const, date: day('2026-11-20'), state, invoiceId, attempt: 1 }
  return { sellerId, orderId, version, content, payloadHash: sha256(orderId), facts: [fact], firstSeenAt: noon }
}

export const pointerFor = (sample: DraftSample): WaitingDraft => ({
  invoiceId: idsOf(sample).invoiceId,
  draft: sample.draft ?? 1,
  frozenAt: sample.frozenAt ?? addSeconds(noon, sample.number),
  digest: digestSchema.parse(sha256(`${sample.number}/${sample.draft ?? 1}`)),
  currency: 'EUR',
  zone: 'Europe/Paris',
  journal: 'VT',
  prefix: 'F',
  digits: 6,
  lines: sample.lines ?? saleOf(BigInt(sample.number) * 100n),
})

export const headerFor = (sample: DraftSample): InvoiceHeader => {
  const { draft, digest, frozenAt, zone } = pointerFor(sample)
  const ids = { ...idsOf(sample), customerId: anOrder().customerId }
  const wait = { waitingFor: 'issue' as const, dueAt: addSeconds(frozenAt, 300) }
  return { ...ids, state: 'FROZEN', draft, digest, queue: queueId(queueFor(sample.sellerId)), zone, frozenAt, linkVersion: 1, ...wait }
}

/** The freeze of a draft whose order stands at `version`. */
export const freezeOf = (sample: DraftSample, version: number): Freeze => ({
  change: { order: orderFor(sample, 'INVOICING', version), occurrences: [], workItems: [], wait: undefined },
  header: headerFor(sample),
  pointer: pointerFor(sample),
  queue: queueFor(sample.sellerId),
})

export const withdrawalOf = (sample: DraftSample, version: number, state: 'WITHDRAWN' | 'PARKED' = 'WITHDRAWN'): Withdrawal => ({
  change: { order: orderFor(sample, 'READY', version), occurrences: [], workItems: [], wait: undefined },
  header: { ...headerFor(sample), state, waitingFor: undefined, dueAt: undefined },
  queue: queueFor(sample.sellerId),
})

/** An order that has come in and whose draft waits for a number. */
export const frozen = async ({ orders, invoices }: Pick<Books, 'orders' | 'invoices'>, sample: DraftSample): Promise<InvoiceHeader> => {
  await orders.save({ order: orderFor(sample), occurrences: [], workItems: [], wait: undefined })
  const outcome = await invoices.freezeDraft(freezeOf(sample, 1))
  if (outcome !== 'frozen') throw new Error(`the draft was not frozen: ${outcome}`)
  return headerFor(sample)
}

/** An invoice that is issued and stored, ready to be mailed. */
export const stored = async (books: Books, sample: DraftSample): Promise<InvoiceHeader> => {
  const header = await frozen(books, sample)
  await books.invoices.commitOldest(queueFor(sample.sellerId), noon)
  const next: InvoiceHeader = {
    ...header,
    state: 'STORED',
    number: 'F2026-000001',
    issueDate: day('2026-11-24'),
    dueDate: day('2026-12-24'),
  }
  const wait = { waitingFor: 'mail' as const, dueAt: addSeconds(noon, 300) }
  await books.invoices.advance({ header: next, from: 'FROZEN', occurrences: [], workItems: [], wait })
  return { ...next, ...wait }
}
