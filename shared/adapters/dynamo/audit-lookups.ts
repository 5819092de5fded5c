import * as z from 'zod'
import type { Found } from '../../domain/audit/found.ts'
import type { Snapshot } from '../../domain/audit/invoice.ts'
import { sha256 } from '../../domain/canonical-json.ts'
import { digestSchema } from '../../domain/ids.ts'
import { invoiceSchema } from '../../domain/invoice.ts'
import { type StoredItem, unpacked } from './item.ts'
import type { Key } from './keys.ts'
import { getItems } from './read.ts'
import type { Store } from './store.ts'

/** The key as a finding names it. */
export const whereOf = ({ PK, SK }: Key): string => `${PK} ${SK}`

export const keyOf = (item: StoredItem): Key => ({ PK: item['PK']?.S ?? '', SK: item['SK']?.S ?? '' })

type Read<T> = (item: StoredItem) => T

/** An item that does not pass its schema names the fields, not their values: those may be personal data. */
export const foundAt = <T>(key: Key, item: StoredItem | undefined, read: Read<T>): Found<T> => {
  const where = whereOf(key)
  if (item === undefined) return { where, state: 'missing' }
  try {
    return { where, state: 'found', item: read(item) }
  } catch (error) {
    return { where, state: 'unreadable', fields: fieldsIn(error) }
  }
}

const fieldsIn = (error: unknown): string =>
  error instanceof z.ZodError ? [...new Set(error.issues.map(({ path }) => path.join('.')))].join(', ') : 'its packed body'

/** Items by key, in the order of the keys, which may repeat. */
export const lookUp = async <T>(store: Store, keys: readonly Key[], of: { table: string; read: Read<T> }): Promise<Found<T>[]> => {
  const distinct = new Map(keys.map((key) => [whereOf(key), key]))
  const items = await getItems(store, of.table, [...distinct.values()])
  const byKey = new Map(items.map((item) => [whereOf(keyOf(item)), item]))
  const found = new Map([...distinct].map(([where, key]) => [where, foundAt(key, byKey.get(where), of.read)]))
  return keys.flatMap((key) => found.get(whereOf(key)) ?? [])
}

/** With the digest of the bytes as they are now. */
export const readSnapshotAsIs = (item: StoredItem): Snapshot => {
  const text = unpacked(item['body']?.B)
  return { digest: digestSchema.parse(sha256(text)), invoice: invoiceSchema.parse(JSON.parse(text)) }
}
