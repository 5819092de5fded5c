import { BatchGetItemCommand, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { transient } from '../../domain/failures.ts'
import { stored, type StoredItem } from './item.ts'
import type { Key } from './keys.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'

/** One item, strongly consistent: what was written before is seen. */
export const getItem = async ({ client }: Store, table: string, key: Key): Promise<StoredItem | undefined> =>
  (await naming('get', () => client.send(new GetItemCommand({ TableName: table, Key: stored(key), ConsistentRead: true })))).Item

type QueryPage = { readonly items: readonly StoredItem[]; readonly more: boolean; readonly last: StoredItem | undefined }

/** One page of a query; `last` is the key to go on from. */
export const queryPage = async ({ client }: Store, query: QueryCommandInput): Promise<QueryPage> => {
  const page = await naming('query', () => client.send(new QueryCommand(query)))
  return { items: page.Items ?? [], more: page.LastEvaluatedKey !== undefined, last: page.LastEvaluatedKey }
}

/** All pages of a query. */
export const queryAll = async ({ client }: Store, query: QueryCommandInput): Promise<readonly StoredItem[]> => {
  const found: StoredItem[] = []
  let start: StoredItem | undefined
  do {
    const page = await naming('query', () => client.send(new QueryCommand({ ...query, ExclusiveStartKey: start })))
    found.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return found
}

const batchLimit = 100
const attempts = 5

/** Many items by key, strongly consistent, in no order; missing ones are left out. Keys must differ. */
export const getItems = async (store: Store, table: string, keys: readonly Key[]): Promise<readonly StoredItem[]> => {
  const batches = Array.from({ length: Math.ceil(keys.length / batchLimit) }, (_, at) => keys.slice(at * batchLimit, (at + 1) * batchLimit))
  return (await Promise.all(batches.map((batch) => getBatch(store, table, batch)))).flat()
}

/** The service may answer a part; the rest is asked for again, and what is still left is a transient failure, never a missing item. */
const getBatch = async ({ client }: Store, table: string, keys: readonly Key[]): Promise<readonly StoredItem[]> => {
  const found: StoredItem[] = []
  let left = { [table]: { Keys: keys.map((key) => stored(key)), ConsistentRead: true } }
  for (let attempt = 0; attempt < attempts && left[table] !== undefined; attempt += 1) {
    const request = new BatchGetItemCommand({ RequestItems: left })
    const answer = await naming('batch get', () => client.send(request))
    found.push(...(answer.Responses?.[table] ?? []))
    const rest = answer.UnprocessedKeys?.[table]?.Keys ?? []
    if (rest.length === 0) return found
    left = { [table]: { Keys: rest, ConsistentRead: true } }
  }
  throw transient('Transient', 'batch get: the service answers only a part')
}
