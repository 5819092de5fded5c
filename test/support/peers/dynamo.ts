import type { DynamoDBClientConfig, TransactGetItemsCommandInput, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { TooBusy } from './dynamo/batch.ts'
import { batchGet, batchWrite } from './dynamo/batch.ts'
import type { Meter } from './dynamo/capacity.ts'
import { createDatabase } from './dynamo/database.ts'
import type { TableDefinition, TableDescription, Template } from './dynamo/definition.ts'
import { definitionOf, definitionsFromTemplate } from './dynamo/definition.ts'
import { query } from './dynamo/query.ts'
import { singleOperations } from './dynamo/single.ts'
import type { ChangeRecord, StreamPump, StreamPumpOptions } from './dynamo/stream.ts'
import { streamPump } from './dynamo/stream.ts'
import { tableOperations } from './dynamo/tables.ts'
import { transactGet } from './dynamo/transact-get.ts'
import { transactWriter } from './dynamo/transact.ts'
import type { Item } from './dynamo/values.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'

export type { ChangeRecord } from './dynamo/stream.ts'
export { streamEvent } from './dynamo/stream.ts'
export { ValidationException } from './dynamo/errors.ts'

export interface DynamoPeerOptions extends PeerOptions<DynamoDBClientConfig> {
  /** Tables in a few words, or all of a synthesised template's; CreateTable works too. */
  readonly tables?: readonly TableDescription[]
  readonly template?: Template
  /** How late a change shows in indexes, and in reads that are not strongly consistent. */
  readonly indexLagMs?: () => number
  readonly readLagMs?: () => number
  /** How long a transaction holds its items, so that others meet a conflict. */
  readonly transactionMs?: (actions: number) => number
  readonly tooBusy?: TooBusy
}

export interface DynamoPeer {
  readonly client: DynamoDBClient
  readonly hooks: Hooks
  readonly clock: VirtualClock
  /** Capacity units spent so far. */
  readonly meter: Meter
  /** Puts the same database behind another client, e.g. one that the code under test made itself. */
  attach(client: DynamoDBClient): DynamoDBClient
  /** One operation by its name, past clients and hooks. */
  apply(operation: string, input: Record<string, unknown>): Promise<unknown>
  createTable(table: TableDescription | TableDefinition): void
  /** All items of a table as they are stored, for assertions only; the code under test has no Scan. */
  dump(tableName: string): Item[]
  /** All changes so far, of one table or of all. */
  changes(tableName?: string): readonly ChangeRecord[]
  /** How many changes there were so far. */
  readonly changed: number
  /** A poller that hands the tables' changes to a Lambda handler. */
  onStream(options: Omit<StreamPumpOptions, 'changes'>): StreamPump
}

/** DynamoDB in memory behind a real client. Deviations from AWS are held in check by the contract suite. */
export function dynamoPeer(options: DynamoPeerOptions = {}): DynamoPeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const { indexLagMs = () => 0, readLagMs = () => 0 } = options
  const { tooBusy = () => false, transactionMs = () => 0 } = options
  const database = createDatabase({ clock, indexMs: indexLagMs, readMs: readLagMs })
  const write = transactWriter(database, { transactionMs })
  const operations = {
    ...singleOperations(database),
    ...tableOperations(database),
    Query: (request: never) => query(database, request),
    BatchGetItem: (request: never) => batchGet(database, request, tooBusy),
    BatchWriteItem: (request: never) => batchWrite(database, request, tooBusy),
    TransactGetItems: (request: TransactGetItemsCommandInput) => transactGet(database, request),
    TransactWriteItems: (request: TransactWriteItemsCommandInput, wire: { body?: unknown }) => write(request, wire),
    Scan: () => {
      throw new Error('No table is ever scanned; a test may use dump')
    },
  } as Operations
  const attach = (client: DynamoDBClient) => attachPeer(client, { service: 'dynamodb', hooks, operations })
  const createTable = (table: TableDescription | TableDefinition) => database.create('partition' in table ? table : definitionOf(table))

  for (const table of options.tables ?? []) createTable(table)
  for (const table of options.template === undefined ? [] : definitionsFromTemplate(options.template)) createTable(table)
  const client = onFirstUse(() => attach(new DynamoDBClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    clock,
    meter: database.meter,
    attach,
    async apply(operation, input) {
      const known = operations[operation]
      if (known === undefined)
        throw Object.assign(new Error(`The peer does not know ${operation}`), { name: 'UnknownOperationException', $fault: 'client' })
      return known(input as never, {})
    },
    createTable,
    dump: (tableName) => database.table(tableName).all(),
    changes: (tableName) => database.changes.filter((change) => tableName === undefined || change.table === tableName),
    get changed() {
      return database.changes.length
    },
    onStream: (stream) => streamPump({ ...stream, changes: () => database.changes }),
  }
}
