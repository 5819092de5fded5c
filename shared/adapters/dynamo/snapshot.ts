import { sha256 } from '../../domain/canonical-json.ts'
import { defect } from '../../domain/failures.ts'
import type { Digest } from '../../domain/ids.ts'
import { type Invoice, invoiceSchema } from '../../domain/invoice.ts'
import { snapshotDigest, snapshotText } from '../../domain/snapshot.ts'
import { guards } from './guards.ts'
import { itemOf, packed, unpacked } from './item.ts'
import { snapshotKey } from './keys.ts'
import { getItem } from './read.ts'
import { putOne } from './single-write.ts'
import type { Store } from './store.ts'
import { putOf } from './write.ts'

/** Refused at the door, so that no later step can fail on size. */
const largestSnapshotBytes = 300_000

/** Puts the snapshot under the digest of its canonical JSON. One that is there has the same bytes, since they made its name. */
export const putSnapshot = async (store: Store, invoice: Invoice): Promise<Digest> => {
  const text = snapshotText(invoice)
  const digest = snapshotDigest(text)
  const body = packed(text)
  if (body.length > largestSnapshotBytes)
    throw defect(`snapshot of ${invoice.invoiceId} has ${body.length} bytes, at most ${largestSnapshotBytes} fit`)
  const { sellerId, invoiceId } = invoice
  const item = itemOf(snapshotKey(digest), 'snapshot', { sellerId, invoiceId, schemaVersion: invoice.schemaVersion, body })
  await putOne(store, putOf(store.tables.books, item, { guard: guards.snapshotIsNew }))
  return digest
}

/** The snapshot of a digest. What was numbered must be there as it was: anything else is a defect that a person looks at. */
export const readSnapshot = async (store: Store, digest: Digest): Promise<Invoice> => {
  const item = await getItem(store, store.tables.books, snapshotKey(digest))
  if (item === undefined) throw defect(`snapshot ${digest} is missing`)
  const text = unpacked(item['body']?.B)
  if (sha256(text) !== digest) throw defect(`snapshot ${digest} has other bytes than its name says`)
  return invoiceSchema.parse(JSON.parse(text))
}
