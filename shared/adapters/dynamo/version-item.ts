import * as z from 'zod'
import { type Provenance, provenanceSchema, type Version } from '../../domain/provenance.ts'
import type { HistoryPage, VersionPage } from '../../ports/master-data.ts'
import { itemOf, readItem } from './item.ts'
import type { Key } from './keys.ts'
import { queryPage } from './read.ts'
import type { Store } from './store.ts'
import type { Step } from './transact.ts'

/** `mark` orders the versions of an item: its revision, or the day from which it is valid. */
type Kept = { readonly mark: string; readonly provenance: Provenance; readonly record: object; readonly what?: string }

/** Ten digits, so that versions sort by revision. */
export const revisionMark = (revision: number): string => revision.toString().padStart(10, '0')

/** What an item says from now on, kept beside it in the transaction that says so: no change is without its version, nor a version without its change. */
export const versionStep = ({ tables }: Store, { PK }: Pick<Key, 'PK'>, { mark, provenance, record, what }: Kept): Step<'version'> => {
  const SK = ['V', mark, provenance.at, ...(what === undefined ? [] : [what])].join('#')
  return { name: 'version', write: { Put: { TableName: tables.books, Item: itemOf({ PK, SK }, 'version', { ...provenance, record }) } } }
}

const versionSchema = z.object({ SK: z.string(), ...provenanceSchema.shape, record: z.unknown() })

/** The versions of an item, the newest first. */
export const readVersions = async <S extends z.ZodType>(
  store: Store,
  { PK, record }: Pick<Key, 'PK'> & { readonly record: S },
  { after, limit }: HistoryPage,
): Promise<VersionPage<z.output<S>>> => {
  const { items, more } = await queryPage(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :version)',
    ExpressionAttributeValues: { ':pk': { S: PK }, ':version': { S: 'V#' } },
    ...(after !== undefined && { ExclusiveStartKey: { PK: { S: PK }, SK: { S: after } } }),
    ScanIndexForward: false,
    Limit: limit,
    ConsistentRead: true,
  })
  const found = items.map((item) => readItem(versionSchema, item))
  const versions = found.map(({ by, at, record: kept }): Version<z.output<S>> => ({ by, at, record: record.parse(kept) }))
  return { versions, next: more ? found.at(-1)?.SK : undefined }
}
