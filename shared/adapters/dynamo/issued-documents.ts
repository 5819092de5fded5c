import { sha256 } from '../../domain/canonical-json.ts'
import { defect } from '../../domain/failures.ts'
import type { Digest } from '../../domain/ids.ts'
import type { JournalEntry } from '../../domain/journal-entry.ts'
import { type DocumentFacts, documentFactsSchema, type IssuedDocument } from '../../domain/reports/issued-document.ts'
import { lookUp } from './audit-lookups.ts'
import { readEntry } from './entry-item.ts'
import { type StoredItem, unpacked } from './item.ts'
import { entryKey, snapshotKey } from './keys.ts'
import { wholly } from './ledger-series.ts'
import type { Store } from './store.ts'

/** The entries with their facts, and a corrected invoice with those of the invoice that it replaces. */
export const readDocuments = async (store: Store, entries: readonly JournalEntry[]): Promise<IssuedDocument[]> => {
  const facts = await factsOf(
    store,
    entries.map(({ digest }) => digest),
  )
  const replacedIds = facts.flatMap(({ typeCode, precedingInvoice }) => (typeCode === '384' ? (precedingInvoice?.invoiceId ?? []) : []))
  const earlier = wholly(await lookUp(store, replacedIds.map(entryKey), { table: store.tables.ledger, read: readEntry }))
  const replaced = await factsOf(
    store,
    earlier.map(({ digest }) => digest),
  )
  const byId = new Map(replaced.map((each) => [each.invoiceId, each]))
  return entries.map((entry, at) => documentOf(entry, facts[at], byId))
}

const documentOf = (
  entry: JournalEntry,
  facts: DocumentFacts | undefined,
  replaced: ReadonlyMap<string, DocumentFacts>,
): IssuedDocument => {
  if (facts?.invoiceId !== entry.invoiceId) throw defect(`the snapshot of ${entry.number} is of another invoice`)
  const of = facts.typeCode === '384' ? facts.precedingInvoice?.invoiceId : undefined
  return { entry, facts, replaced: of === undefined ? undefined : replaced.get(of) }
}

const factsOf = async (store: Store, digests: readonly Digest[]): Promise<DocumentFacts[]> =>
  wholly(await lookUp(store, digests.map(snapshotKey), { table: store.tables.books, read: readFacts }))

/** What was sealed, or nothing: other bytes under the name of a snapshot are a defect. */
const readFacts = (item: StoredItem): DocumentFacts => {
  const text = unpacked(item['body']?.B)
  if (item['PK']?.S !== `SNAPSHOT#${sha256(text)}`) throw defect('a snapshot has other bytes than its name says')
  return documentFactsSchema.parse(JSON.parse(text))
}
