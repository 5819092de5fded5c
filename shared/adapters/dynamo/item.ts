import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { gunzipSync, gzipSync } from 'node:zlib'
import type * as z from 'zod'
import { duePartition, type Key, shardOf } from './keys.ts'
import type { Wait, WaitChange } from '../../ports/order-book.ts'

export type StoredItem = Record<string, AttributeValue>
export type Attributes = Readonly<Record<string, unknown>>

/** An item as DynamoDB takes it. Amounts and decimals are texts by now; the numbers that are left are counts and versions. */
export const itemOf = (key: Key, of: string, attributes: Attributes): StoredItem => stored({ ...key, of, ...attributes })

export const stored = (attributes: Attributes): StoredItem => marshall(attributes, { removeUndefinedValues: true })

/** Reads an item at the border: whatever is stored passes its schema, or it is a defect that names the field. */
export const readItem = <S extends z.ZodType>(schema: S, item: StoredItem): z.output<S> => schema.parse(unmarshall(item))

/** JSON of the larger items, compressed: an order of 1,000 lines is then well below the 400 kB of an item. */
export const packed = (json: string): Uint8Array => gzipSync(json)
export const unpacked = (bytes: unknown): string => {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a packed attribute is missing')
  return gunzipSync(bytes).toString('utf8')
}

/** Reads an item whose facts are packed in `body`. */
export const readPacked = <S extends z.ZodType>(schema: S, item: StoredItem): z.output<S> =>
  schema.parse(JSON.parse(unpacked(item['body']?.B)))

/** The attributes that put an item into the due index; all undefined when it waits for nothing. */
export const waiting = ({ PK, SK }: Key, wait: Wait | undefined) => ({
  waitingFor: wait?.waitingFor,
  dueAt: wait?.dueAt,
  dueOf: wait === undefined ? undefined : duePartition(wait.waitingFor, shardOf(`${PK}/${SK}`)),
})

/** The same as a part of an update that may leave the wait as it is. */
export const waitChanged = (key: Key, change: WaitChange) =>
  change === 'asItIs' ? {} : waiting(key, change === 'none' ? undefined : change)
