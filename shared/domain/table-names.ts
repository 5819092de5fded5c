/**
 * The two tables as names: key attributes, indexes and streams. Infrastructure and adapters are both built from this file, so that a key
 * that one writes is a key that the other created. `docs/data.md` says which access pattern needs which.
 */
export type IndexDefinition = {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey: string
  /** Attributes that the index carries besides the keys; none means keys only. */
  readonly carries: readonly string[]
}

export type TableDefinition = {
  readonly partitionKey: string
  readonly sortKey: string
  readonly stream: 'NEW_IMAGE' | 'NEW_AND_OLD_IMAGES'
  readonly indexes: readonly IndexDefinition[]
}

/** All key attributes, of tables and indexes, are strings. */
const tableKeys = { partitionKey: 'PK', sortKey: 'SK' } as const

/** Whatever waits: sparse, one shard of one `waitingFor` a partition, by due time. */
export const dueIndex = {
  name: 'due',
  partitionKey: 'dueOf',
  sortKey: 'dueAt',
  carries: ['of', 'waitingFor', 'sellerId', 'orderId', 'invoiceId', 'claimKey', 'workItemId'],
} as const satisfies IndexDefinition

/** Open work items of a seller by age: sparse, sharded; an item leaves it when it is closed. */
export const openWorkIndex = {
  name: 'openWork',
  partitionKey: 'openOf',
  sortKey: 'openedAt',
  carries: [],
} as const satisfies IndexDefinition

/** What happened to one order, and so to its invoices, by time. */
export const historyIndex = {
  name: 'history',
  partitionKey: 'timelineOf',
  sortKey: 'occurredAt',
  carries: [],
} as const satisfies IndexDefinition

/** What was published of a seller, in that order: sparse, sharded; an item enters it once, with its publish mark, and stays. */
export const publishedIndex = {
  name: 'published',
  partitionKey: 'publishedOf',
  sortKey: 'publishedKey',
  carries: [],
} as const satisfies IndexDefinition

/** Issued invoices of a seller by status, sharded, in order of their due dates; one item for each invoice, which moves from list to list. */
export const listedIndex = {
  name: 'listed',
  partitionKey: 'listedAs',
  sortKey: 'SK',
  carries: [],
} as const satisfies IndexDefinition

/** Everything that changes. Its stream tells of new timeline items, and of invoices that were issued or changed. */
export const booksTable = {
  ...tableKeys,
  stream: 'NEW_IMAGE',
  indexes: [dueIndex, openWorkIndex, historyIndex, publishedIndex, listedIndex],
} as const satisfies TableDefinition

/** Journal entries and register pages, written once. The old image is in its stream because a change there is an alarm. */
export const ledgerTable = { ...tableKeys, stream: 'NEW_AND_OLD_IMAGES', indexes: [] } as const satisfies TableDefinition

/** Calls of the API and their counters, which expire by themselves, in seconds since 1970: the one table in which something is deleted. */
export const callsTable = { ...tableKeys, expiresAt: 'expiresAt' } as const

/** Says what an item is; stream filters and the due index read it. */
export const itemType = 'of'

/** The items whose INSERT is published; event source mappings filter on `dynamodb.NewImage.of.S`. */
export const publishedItems = { books: 'timeline', ledger: 'entry' } as const

/** What moves an invoice from list to list: a MODIFY of its header, and the INSERT of the timeline item that tells of its issue, which changes no header. */
export const listedBy = {
  header: 'invoice',
  issue: 'timeline',
  occurrences: ['InvoiceIssued', 'CreditNoteIssued', 'LateFeeIssued'],
} as const
