/** The books as they stand after n invoices, as far as the next one can see them: made from the items that the first invoice left. */
import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { House } from '../../test/support/house.ts'

type Item = Record<string, AttributeValue>

/** Of 10,000 invoices a month that are due after thirty days so many are open at any time, each waiting for its reminder. */
const mostOpen = 10_000

/** An invoice id that no order gives: base 32 of a serial. */
const idOf = (serial: number): string =>
  serial
    .toString(32)
    .replaceAll(/[0189]/g, (digit) => `${'wxyz'['0189'.indexOf(digit)]}`)
    .padStart(40, 'a')

const tablesOf = (house: House) => {
  const { BOOKS_TABLE: books = '', LEDGER_TABLE: ledger = '' } = house.app.environmentOf('record-in-ledger')
  return { books, ledger }
}

/** The one item of a kind that the first invoice left. */
const theOnly = (items: readonly Item[], of: string): Item => {
  const found = items.filter((item) => item['of']?.S === of)
  if (found.length !== 1) throw new Error(`One invoice leaves one ${of}, here are ${found.length}`)
  return found[0]!
}

const text = (value: string): AttributeValue => ({ S: value })
const count = (value: number): AttributeValue => ({ N: String(value) })

const isCounter = (name: string): boolean => / (debit|credit)$/.test(name)

/** Every counter of the month grown n times. */
const grown = (balance: Item, n: number): Item =>
  Object.fromEntries(
    Object.entries(balance).map(([name, value]) => [name, isCounter(name) ? { N: String(BigInt(value.N ?? '0') * BigInt(n)) } : value]),
  )

/** The page of the commit that gave number n alone. */
const newestPage = (page: Item, n: number): Item => ({ ...page, SK: text(String(n).padStart(10, '0')), firstSequence: count(n) })

/** Another open invoice like the first, in the shard that its number falls into. */
const openInvoice = (header: Item, serial: number): Item => ({
  ...header,
  PK: text(`INVOICE#${idOf(serial)}`),
  invoiceId: text(idOf(serial)),
  dueOf: text(`${header['waitingFor']?.S}#${serial % 8}`),
})

/** The last number that was given. */
export const lastNumberOf = (house: House): number => Number(theOnly(house.app.dynamo.dump(tablesOf(house).books), 'head')['sequence']?.N)

export const bringBooksTo = async (house: House, n: number): Promise<void> => {
  const { books, ledger } = tablesOf(house)
  const [inBooks, inLedger] = [house.app.dynamo.dump(books) as Item[], house.app.dynamo.dump(ledger) as Item[]]
  const put = (table: string, item: Item) => house.app.dynamo.client.send(new PutItemCommand({ TableName: table, Item: item }))
  await put(books, { ...theOnly(inBooks, 'head'), sequence: count(n) })
  await put(books, grown(theOnly(inBooks, 'balance'), n))
  await put(ledger, newestPage(theOnly(inLedger, 'page'), n))
  const header = theOnly(inBooks, 'invoice')
  for (let serial = 1; serial < Math.min(n, mostOpen); serial += 1) await put(books, openInvoice(header, serial))
}
