// The lists of invoices over all periods: what is put there, by whom, in whatever order; over the real adapters and the in-memory DynamoDB.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ports } from '../../../functions/keep-invoice-list/keep-invoice.ts'
import { keepInvoice } from '../../../functions/keep-invoice-list/keep-invoice.ts'
import { keepInvoiceList } from '../../../functions/keep-invoice-list/step.ts'
import { touchedIn } from '../../../shared/adapters/dynamo/touched-invoices.ts'
import type { InvoiceId, SellerId } from '../../../shared/domain/ids.ts'
import { listedPlaceOf } from '../../../shared/domain/invoice-list/listing.ts'
import { type Books, booksOver, createTables, freshSeller } from '../../support/books.ts'
import { frozenInvoice, issuedInvoice } from '../../support/listed-invoices.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

let books: Books
let sellerId: SellerId
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
})

const listed = async (invoiceId: InvoiceId) => {
  const entry = await books.invoices.findEntry(invoiceId)
  return entry && books.lists.find(listedPlaceOf(entry, await books.invoices.readSnapshot(entry.digest)))
}
const listedAs = async (invoiceId: InvoiceId) => (await listed(invoiceId))?.status
const refuse = (invoiceId: InvoiceId) => books.invoices.markRejected({ invoiceId, status: 'refused', wait: 'asItIs' })

describe('a reader of one invoice', () => {
  /** Its calls go on when they are let; `reached` is there once it stands before one of them. */
  const stoppedBefore = (call: number) => {
    const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let calls = 0
    const stopping =
      <A extends unknown[], R>(real: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        if ((calls += 1) === call) {
          reached.resolve()
          await goOn.promise
        }
        return real(...given)
      }
    const { invoices, lists } = books
    const ports: Ports = {
      invoices: { find: stopping(invoices.find), findEntry: stopping(invoices.findEntry), readSnapshot: stopping(invoices.readSnapshot) },
      lists: { find: stopping(lists.find), keep: stopping(lists.keep), makeFindable: stopping(lists.makeFindable) },
    }
    return { ports, reached: reached.promise, goOn: goOn.resolve }
  }

  const overtakenBefore = async (call: number, invoiceId: InvoiceId): Promise<void> => {
    const { ports, reached, goOn } = stoppedBefore(call)
    const slow = keepInvoice(ports, invoiceId)
    await reached
    await refuse(invoiceId)
    await keepInvoice(books, invoiceId)
    goOn()
    await slow
  }

  test.each([1, 2, 3, 4, 5, 6])('that is overtaken before its call %i does not undo what is listed for the first time', async (call) => {
    const invoiceId = await issuedInvoice(books, sellerId)
    await overtakenBefore(call, invoiceId)
    expect(await listedAs(invoiceId)).toBe('rejected')
  })

  test.each([1, 2, 3, 4, 5])('that is overtaken before its call %i does not undo what is listed', async (call) => {
    const invoiceId = await issuedInvoice(books, sellerId)
    await keepInvoice(books, invoiceId)
    await overtakenBefore(call, invoiceId)
    expect(await listedAs(invoiceId)).toBe('rejected')
  })

  test('says what it found: nothing, what was elsewhere, what is in order', async () => {
    const invoiceId = await issuedInvoice(books, sellerId)
    const seen = [await keepInvoice(books, invoiceId), await keepInvoice(books, invoiceId)]
    await refuse(invoiceId)
    expect([...seen, await keepInvoice(books, invoiceId)]).toEqual(['missing', 'same', 'moved'])
  })

  test('lists nothing that has no number', async () => {
    const { invoiceId } = await frozenInvoice(books, sellerId)
    expect(await keepInvoice(books, invoiceId)).toBe('notIssued')
  })
})

describe('a batch of records', () => {
  const record = (SequenceNumber: string, invoiceId: string) => ({
    dynamodb: { SequenceNumber, NewImage: { invoiceId: { S: invoiceId } } },
  })

  test('looks once at each invoice', async () => {
    const invoiceId = await issuedInvoice(books, sellerId)
    const one = record('1', invoiceId)
    expect(await keepInvoiceList(books)(touchedIn([one, record('2', invoiceId), one]))).toEqual([])
    expect((await listed(invoiceId))?.version).toBe(1)
  })

  test('asks again for what failed and for what cannot be read, and lists the others', async () => {
    const first = await issuedInvoice(books, sellerId)
    const second = await issuedInvoice(books, sellerId, { number: 2 })
    const failing: Ports = {
      ...books,
      invoices: { ...books.invoices, find: (id) => (id === first ? Promise.reject(new Error('down')) : books.invoices.find(id)) },
    }
    const records = [record('1', first), record('2', second), record('3', 'no id'), { dynamodb: { SequenceNumber: '4' } }]
    expect(await keepInvoiceList(failing)(touchedIn(records))).toEqual(['1', '3', '4'])
    expect([await listedAs(first), await listedAs(second)]).toEqual([undefined, 'issued'])
  })
})
