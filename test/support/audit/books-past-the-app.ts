/**
 * Writing into the books past the application, as nobody should: single items, documents of the archive, and whole invoices that are wrong
 * but consistent, sealed and added up again, so that one promise is broken and no other.
 */
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { entryStored, pageStored, readEntry, readPage } from '../../../shared/adapters/dynamo/entry-item.ts'
import { counterName } from '../../../shared/adapters/dynamo/balance-item.ts'
import { itemOf, packed, type StoredItem } from '../../../shared/adapters/dynamo/item.ts'
import { balanceKey, headKey, snapshotKey } from '../../../shared/adapters/dynamo/keys.ts'
import { readItem } from '../../../shared/adapters/dynamo/item.ts'
import { monthOf } from '../../../shared/domain/day.ts'
import { genesisLink, linkOf } from '../../../shared/domain/hash-chain.ts'
import { invoiceSchema, type Invoice } from '../../../shared/domain/invoice.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import { type RegisterPage, seriesHeadSchema } from '../../../shared/domain/series.ts'
import { snapshotDigest, snapshotText } from '../../../shared/domain/snapshot.ts'
import type { House } from '../house.ts'
import { offline } from '../peers/attach.ts'
import type { StoredObject, Version } from '../peers/s3.ts'
import { placesOf } from './auditor.ts'

type Table = 'books' | 'ledger'
const nameOf = (item: StoredItem) => `${item['PK']?.S} ${item['SK']?.S}`

export type Books = ReturnType<typeof openBooks>

export const openBooks = (house: House) => {
  const { app } = house
  const { tables, archive } = placesOf(house)
  const client = app.dynamo.attach(new DynamoDBClient(offline))
  const undo: (() => Promise<unknown> | void)[] = []
  const items = (table: Table) => app.dynamo.dump(tables[table]) as StoredItem[]
  const send = (command: PutItemCommand | DeleteItemCommand) => client.send(command as PutItemCommand)
  const put = async (table: Table, item: StoredItem) => {
    const before = items(table).find((one) => nameOf(one) === nameOf(item))
    await send(new PutItemCommand({ TableName: tables[table], Item: item }))
    undo.push(() => (before === undefined ? drop(table, item) : send(new PutItemCommand({ TableName: tables[table], Item: before }))))
  }
  const drop = (table: Table, { PK, SK }: StoredItem) =>
    send(new DeleteItemCommand({ TableName: tables[table], Key: { PK: PK!, SK: SK! } }))

  return {
    house,
    /** All items of a kind, in the order of their keys. */
    all: (table: Table, of: string) =>
      items(table)
        .filter((item) => item['of']?.S === of)
        .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    put,
    /** An item with attributes changed; undefined removes one. */
    change: (table: Table, item: StoredItem, changes: Record<string, StoredItem[string] | undefined>) =>
      put(
        table,
        Object.fromEntries(
          Object.entries({ ...item, ...changes }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ),
      ),
    remove: async (table: Table, item: StoredItem) => {
      await drop(table, item)
      undo.push(() => send(new PutItemCommand({ TableName: tables[table], Item: item })))
    },
    /** What the archive holds under the first key with this ending, as a list that can be changed. */
    document: (change: (versions: Version[]) => void, ending = '.pdf') => {
      const { key } = app.s3.objects(archive).find((object) => object.key.endsWith(ending))!
      const versions = app.s3.versions(archive, key) as Version[]
      const before = [...versions]
      change(versions)
      undo.push(() => void versions.splice(0, versions.length, ...before))
    },
    /** Other bytes in place of an archived file's; by the checksum that S3 keeps as if they had always been there. */
    rewrite: (key: string, bytes: Uint8Array, checksum: 'its own' | 'of before' = 'its own') => {
      const versions = app.s3.versions(archive, key) as Version[]
      const before = [...versions]
      const sha256 = createHash('sha256').update(bytes).digest('base64')
      const changed = { bytes: Buffer.from(bytes), ...(checksum === 'its own' ? { sha256 } : {}) }
      versions.splice(0, versions.length, ...versions.map((version) => ({ ...(version as StoredObject), ...changed })))
      undo.push(() => void versions.splice(0, versions.length, ...before))
    },
    relabel: (key: string | undefined, metadata: Record<string, string>) => {
      const versions = app.s3.versions(archive, key ?? '') as Version[]
      const before = [...versions]
      versions.splice(0, versions.length, ...versions.map((version) => ({ ...(version as StoredObject), metadata })))
      undo.push(() => void versions.splice(0, versions.length, ...before))
    },
    /** Everything as it was. */
    async restore() {
      for (const back of undo.splice(0).toReversed()) await back()
    },
  }
}

export const entriesOf = ({ all }: Books): JournalEntry[] =>
  all('ledger', 'entry')
    .map(readEntry)
    .toSorted((a, b) => (a.series === b.series ? a.sequence - b.sequence : a.series < b.series ? -1 : 1))

/** Links of entries, pages and heads made anew over what the entries say now, and the balances added up anew. */
export const sealAnew = async (books: Books, changed: readonly JournalEntry[]): Promise<void> => {
  let previousLink = genesisLink
  const sealed = changed.map((entry) => {
    const next = { ...entry, previousLink, link: linkOf({ ...entry, previousLink }) }
    previousLink = next.link
    return next
  })
  for (const entry of sealed) await books.put('ledger', entryStored(entry))
  const linkAfter = new Map(sealed.map(({ invoiceId, link }) => [invoiceId, link]))
  for (const page of books.all('ledger', 'page').map(readPage)) {
    await books.put('ledger', pageStored({ ...page, link: linkAfter.get(page.invoiceIds.at(-1)!) ?? page.link }))
  }
  for (const item of books.all('books', 'head')) {
    const head = readItem(seriesHeadSchema, item)
    const last = sealed.findLast(({ issueDate }) => issueDate.startsWith(String(head.year)))
    await books.change('books', { ...item, ...headKeyOf(head.queue, head.year) }, { lastLink: { S: last!.link } })
  }
  await addUp(books, sealed)
}

const headKeyOf = (...at: Parameters<typeof headKey>) => {
  const { PK, SK } = headKey(...at)
  return { PK: { S: PK }, SK: { S: SK } }
}

const addUp = async (books: Books, entries: readonly JournalEntry[]): Promise<void> => {
  for (const [key, ofMonth] of Map.groupBy(entries, ({ journal, issueDate }) => `${journal} ${monthOf(issueDate)}`)) {
    const [journal = '', month = ''] = key.split(' ')
    const counters = balancesOf(ofMonth.flatMap(({ lines }) => lines)).flatMap((balance) => [
      [counterName({ ...balance, side: 'debit' }), { N: String(balance.debitMinor) }],
      [counterName({ ...balance, side: 'credit' }), { N: String(balance.creditMinor) }],
    ])
    await books.put('books', {
      ...itemOf(balanceKey(ofMonth[0]!.sellerId, journal, month), 'balance', {}),
      ...Object.fromEntries(counters),
    })
  }
}

export const invoiceOf = ({ all }: Books, digest: string): Invoice => {
  const item = all('books', 'snapshot').find(({ PK }) => PK?.S === `SNAPSHOT#${digest}`)
  return invoiceSchema.parse(JSON.parse(gunzipSync(item!['body']!.B!).toString('utf8')))
}

/** An invoice whose facts were other ones all along: its snapshot, header, document and entry agree, the chain and the balances too. */
export const billedOtherwise = async (books: Books, at: number, change: (invoice: Invoice) => Invoice): Promise<void> => {
  const entries = entriesOf(books)
  const entry = entries[at]!
  const text = snapshotText(change(invoiceOf(books, entry.digest)))
  const [digest, invoice] = [snapshotDigest(text), invoiceSchema.parse(JSON.parse(text))]
  await books.put('books', itemOf(snapshotKey(digest), 'snapshot', { body: packed(text) }))
  const header = headerOf(books, entry.invoiceId)
  await books.change('books', header, { digest: { S: digest } })
  const files = [header['archive'], ...(header['furtherFiles']?.L ?? [])]
  for (const file of files) books.relabel(file?.M?.['key']?.S, { invoice: entry.invoiceId, digest })
  await sealAnew(
    books,
    entries.map((one, place) => (place === at ? { ...one, digest, lines: invoice.posting } : one)),
  )
}

export const headerOf = ({ all }: Books, invoiceId: string): StoredItem =>
  all('books', 'invoice').find(({ PK }) => PK?.S === `INVOICE#${invoiceId}`)!

export type { RegisterPage }
