import { unmarshall } from '@aws-sdk/util-dynamodb'
import { canonicalJson, sha256 } from '../../domain/canonical-json.ts'
import { digestSchema } from '../../domain/ids.ts'
import type { SealedEntry } from '../../domain/ledger/validated-entries.ts'
import { postedEntrySchema } from '../../domain/payment/posted-entry.ts'
import { readItem, type StoredItem } from './item.ts'

/** An entry with the digest of all that is stored of it, be it of a version that knows more than this one. */
export const readPosting = (item: StoredItem): SealedEntry => {
  const { PK: _partition, SK: _sort, ...facts } = unmarshall(item)
  return { entry: readItem(postedEntrySchema, item), digest: digestSchema.parse(sha256(canonicalJson(facts))) }
}
