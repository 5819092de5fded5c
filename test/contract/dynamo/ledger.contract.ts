// The ledger as finance reads it: whole, in order, and cut into pieces only where the reader asked for it.
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import { entryKey, queueListKey } from '../../../shared/adapters/dynamo/keys.ts'
import { dynamoLedgerReads } from '../../../shared/adapters/dynamo/ledger-reads.ts'
import { day, type Instant, instantOf, monthOf } from '../../../shared/domain/day.ts'
import type { SellerId } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import type { QueueKey } from '../../../shared/domain/series.ts'
import { queueId } from '../../../shared/domain/series.ts'
import { type Books, freezeOf, freshSeller, idsOf, orderFor } from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import type { Place } from './numbering.contract.ts'

const at = (date: string): Instant => instantOf(`${date}T11:00:00.000Z`)
const kinds = ['creditNote', 'invoice'] as const

const registered = async ({ client, tables }: Books, sellerId: SellerId): Promise<void> => {
  const queue: QueueKey = { sellerId, kind: 'invoice' }
  await client.send(new PutItemCommand({ TableName: tables.books, Item: marshall({ ...queueListKey(queue), of: 'queue', ...queue }) }))
}

type Commit = { readonly kind: (typeof kinds)[number]; readonly on: string; readonly numbers: readonly number[] }

const issue = async ({ orders, invoices }: Books, sellerId: SellerId, { kind, on, numbers }: Commit): Promise<void> => {
  const queue: QueueKey = { sellerId, kind }
  for (const number of numbers) {
    await orders.save({ order: orderFor({ sellerId, number }), occurrences: [], workItems: [], wait: undefined })
    const freeze = freezeOf({ sellerId, number }, 1)
    const pointer = { ...freeze.pointer, ...(kind === 'creditNote' && { journal: 'VA', prefix: 'A' }) }
    await invoices.freezeDraft({ ...freeze, queue, pointer, header: { ...freeze.header, queue: queueId(queue) } })
  }
  await invoices.commitOldest(queue, at(on))
}

/** Five days of two years, both series. */
const history: readonly Commit[] = [
  { kind: 'invoice', on: '2026-10-31', numbers: [1] },
  { kind: 'invoice', on: '2026-11-02', numbers: [2, 3, 4] },
  { kind: 'creditNote', on: '2026-11-03', numbers: [5] },
  { kind: 'invoice', on: '2026-11-30', numbers: [6, 7] },
  { kind: 'invoice', on: '2026-12-01', numbers: [8] },
  { kind: 'creditNote', on: '2026-12-31', numbers: [9] },
  { kind: 'invoice', on: '2027-01-02', numbers: [10] },
]

const withHistory = async (place: Place): Promise<SellerId> => {
  const sellerId = freshSeller()
  await place.run(registered(place.books(), sellerId))
  for (const commit of history) await place.run(issue(place.books(), sellerId, commit))
  return sellerId
}

const readsOf = (place: Place) => dynamoLedgerReads(place.books().tables, place.books().client)

const allOf = async (
  place: Place,
  sellerId: SellerId,
  [from, until]: readonly [string, string],
  limit: number,
): Promise<JournalEntry[]> => {
  const found: JournalEntry[] = []
  let after: string | undefined
  do {
    const part = await place.run(readsOf(place).entries({ sellerId, from: day(from), until: day(until) }, { after, limit }))
    found.push(...part.items)
    after = part.next
  } while (after !== undefined)
  return found
}

export const ledgerContract = (place: Place): void => {
  it('a period has its entries, those of both its days included, series by series in number order, in pieces as at once', async () => {
    const sellerId = await withHistory(place)
    const november = ['A2026-000001', 'F2026-000002', 'F2026-000003', 'F2026-000004', 'F2026-000005', 'F2026-000006']
    for (const limit of [1, 2, 4, 100]) {
      expect((await allOf(place, sellerId, ['2026-11-02', '2026-11-30'], limit)).map(({ number }) => number)).toEqual(november)
      expect(await allOf(place, sellerId, ['2026-01-01', '2027-12-31'], limit)).toHaveLength(10)
    }
    expect(await allOf(place, sellerId, ['2026-11-04', '2026-11-29'], 10)).toEqual([])
    expect((await allOf(place, sellerId, ['2027-01-01', '2027-01-31'], 10)).map(({ number }) => number)).toEqual(['F2027-000001'])
    expect(await allOf(place, freshSeller(), ['2026-01-01', '2026-12-31'], 10)).toEqual([])
  })

  it('a piece has the entries of whole commits, and says where to go on until nothing is left', async () => {
    const sellerId = await withHistory(place)
    const period = { sellerId, from: day('2026-11-02'), until: day('2026-11-30') }
    const first = await place.run(readsOf(place).entries(period, { after: undefined, limit: 2 }))
    expect([first.items.length, first.next]).toEqual([4, `${sellerId}#invoice#2026/2`])
    const second = await place.run(readsOf(place).entries(period, { after: first.next, limit: 2 }))
    expect([second.items.length, second.next]).toEqual([2, undefined])
    await expect(place.run(readsOf(place).entries(period, { after: 'elsewhere#invoice#2026/2', limit: 2 }))).rejects.toThrow(RangeError)
  })

  it('the counters of all journals up to a month are the fold of the entries up to it', async () => {
    const sellerId = await withHistory(place)
    const months = await place.run(readsOf(place).balances(sellerId, '2026-12'))
    expect(months.map(({ journal, month }) => `${journal} ${month}`)).toEqual([
      'VA26 2026-11',
      'VA26 2026-12',
      'VT26 2026-10',
      'VT26 2026-11',
      'VT26 2026-12',
    ])
    const entries = await allOf(place, sellerId, ['2026-01-01', '2026-12-31'], 100)
    for (const { journal, month, balances } of months) {
      const lines = entries
        .filter((entry) => entry.journal === journal && monthOf(entry.issueDate) === month)
        .flatMap((entry) => entry.lines)
      expect(balances).toEqual(balancesOf(lines))
    }
  })

  it('an entry that is registered and gone stops the report', async () => {
    const sellerId = await withHistory(place)
    const { client, tables } = place.books()
    const Key = marshall(entryKey(idsOf({ sellerId, number: 3 }).invoiceId))
    await place.run(client.send(new DeleteItemCommand({ TableName: tables.ledger, Key })))
    await expect(allOf(place, sellerId, ['2026-11-02', '2026-11-30'], 10)).rejects.toThrow('missing')
  })

  it('a corrected invoice comes with the facts of the one that it replaces, and every document with its own', async () => {
    const sellerId = freshSeller()
    await place.run(registered(place.books(), sellerId))
    const { invoices, orders } = place.books()
    const issueOne = async (number: number, changes: object): Promise<JournalEntry> => {
      const { invoiceId } = idsOf({ sellerId, number })
      const lines = [{ sku: 'LAMP-1', name: 'Lampe', quantity: '1', unitCode: 'C62', netPrice: '10.00' }]
      const { invoice } = anIssuedInvoice({ lines, changes: { sellerId, invoiceId, ...changes } })
      const digest = await place.run(invoices.putSnapshot(invoice))
      await place.run(orders.save({ order: orderFor({ sellerId, number }), occurrences: [], workItems: [], wait: undefined }))
      const { pointer, header, ...freeze } = freezeOf({ sellerId, number }, 1)
      await place.run(invoices.freezeDraft({ ...freeze, header: { ...header, digest }, pointer: { ...pointer, digest } }))
      await place.run(invoices.commitOldest({ sellerId, kind: 'invoice' }, at('2026-11-24')))
      return (await place.run(invoices.findEntry(invoiceId)))!
    }
    const original = await issueOne(1, {})
    const precedingInvoice = { invoiceId: original.invoiceId, number: original.number, issueDate: original.issueDate }
    const correction = await issueOne(2, { typeCode: '384', precedingInvoice })
    const documents = await place.run(readsOf(place).documents([correction, original]))
    expect(documents.map(({ entry, facts, replaced }) => [entry.number, facts.invoiceId, replaced?.invoiceId])).toEqual([
      ['F2026-000002', correction.invoiceId, original.invoiceId],
      ['F2026-000001', original.invoiceId, undefined],
    ])
    const headers = await place.run(readsOf(place).headers([correction, original]))
    expect(headers.map(({ invoiceId }) => invoiceId)).toEqual([correction.invoiceId, original.invoiceId])
  })
}
