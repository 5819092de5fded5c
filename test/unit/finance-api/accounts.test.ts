// Finance looks at what a customer owes and has in its favour: over the real adapters and the in-memory DynamoDB.
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { accountActions } from '../../../functions/finance-api/accounts.ts'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { keepInvoice } from '../../../functions/keep-invoice-list/keep-invoice.ts'
import { inputSchema, recordPayment } from '../../../functions/record-payment/step.ts'
import { headerKey, listedKey } from '../../../shared/adapters/dynamo/keys.ts'
import { stored } from '../../../shared/adapters/dynamo/item.ts'
import { accountRoutes } from '../../../shared/contracts/api/account-routes.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { customerIdSchema, invoiceIdSchema, type InvoiceId, type SellerId } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { listedPlaceOf } from '../../../shared/domain/invoice-list/listing.ts'
import { type Books, booksOver, createTables, freshSeller, noon } from '../../support/books.ts'
import { issuedInvoice } from '../../support/listed-invoices.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const caller: Caller = { subject: 'vera', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }
const payer = aCustomer().customerId

let books: Books
let sellerId: SellerId
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
  const provenance = { by: 'test', at: noon }
  await books.master.putSeller(aSeller({ sellerId }), provenance)
  await books.master.putCustomer(aCustomer({ sellerId }), { provenance, read: undefined, occurrences: [] })
})

const commands = { ask: () => Promise.reject(new Error('a reading asks no command')) }
const ports = () => ({ ...books, masterData: books.master, commands, clock: { now: () => noon } })

/** Two lamps at 50.00 net, 120.00 gross, due after 30 days, as the lists find it. */
const billed = async (number: number, month: string, changes: Partial<Invoice> = {}): Promise<InvoiceId> => {
  const invoiceId = await issuedInvoice(books, sellerId, { number, changes, at: instantOf(`${month}-02T11:00:00.000Z`) })
  await keepInvoice(books, invoiceId)
  return invoiceId
}

/** What came in, applied to the invoice of that id, as far as it is owed. */
const paid = async (paymentId: string, amount: string, invoice?: InvoiceId) => {
  const apply = invoice === undefined ? [] : [{ invoice }]
  const transfer = { paymentId, method: 'bankTransfer', amount, currency: 'EUR', receivedOn: '2026-11-20', payer, apply }
  const input = inputSchema.parse({ what: 'receive', sellerId, by: 'anna', ...transfer })
  expect(await recordPayment(ports())(input)).toMatchObject({ outcome: 'recorded' })
  if (invoice !== undefined) await keepInvoice(books, invoice)
}

const ask = (customerId = payer, seller = sellerId) =>
  accountActions(ports()).showAccount({ params: { sellerId: seller, customerId }, query: {} }, caller)
const show = async () => {
  const answer = await ask()
  return accountRoutes.showAccount.answer.parse('body' in answer ? answer.body : answer)
}

describe('the account of a customer', () => {
  it('has what is owed by due date and age, less what is unapplied, as of today at the seller', async () => {
    const old = await billed(1, '2026-08')
    await billed(2, '2026-11')
    await paid('BK-1', '20', old)
    await paid('BK-2', '15.50')
    const { on, accounts } = await show()
    expect(on).toBe('2026-11-24')
    expect(accounts).toHaveLength(1)
    expect(accounts[0]).toMatchObject({
      currency: 'EUR',
      items: [
        { invoiceId: old, issueDate: '2026-08-02', dueDate: '2026-09-01', gross: '120.00', paid: '20.00', open: '100.00', daysOverdue: 84 },
        { issueDate: '2026-11-02', dueDate: '2026-12-02', open: '120.00', daysOverdue: 0, age: 'notDue', disputed: '0.00' },
      ],
      credits: [{ kind: 'payment', paymentId: 'BK-2', on: '2026-11-20', amount: '15.50' }],
      owed: '220.00',
      overdue: '100.00',
      credit: '15.50',
      balance: '204.50',
      ages: { notDue: '120.00', days1To30: '0.00', days31To60: '0.00', days61To90: '100.00', over90Days: '0.00' },
    })
  })

  it('holds nothing of what is settled, of another customer or of another seller', async () => {
    const settled = await billed(1, '2026-11')
    await paid('BK-1', '120', settled)
    await billed(2, '2026-11', { customerId: customerIdSchema.parse('C-2') })
    expect((await show()).accounts).toEqual([])
    expect(await ask(customerIdSchema.parse('C-9'))).toMatchObject({ status: 404, code: 'unknownCustomer' })
  })

  it('has a debt again once the payment that settled it is undone, and the payment as a credit', async () => {
    const invoiceId = await billed(1, '2026-11')
    await paid('BK-1', '120', invoiceId)
    const undo = { what: 'undo', sellerId, by: 'anna', paymentId: 'BK-1', version: 1, allocationId: 1, reason: 'of another company' }
    expect(await recordPayment(ports())(inputSchema.parse(undo))).toMatchObject({ outcome: 'recorded' })
    await keepInvoice(books, invoiceId)
    expect((await show()).accounts).toMatchObject([
      { owed: '120.00', credit: '120.00', balance: '0.00', items: [{ invoiceId, paid: '0.00' }] },
    ])
  })

  it('has each instalment as an item of its own: what is paid is of the first', async () => {
    const parts = [0, 40].map((days) => ({ percent: '50' as never, due: { kind: 'net' as const, days } }))
    const invoiceId = await billed(1, '2026-11', { terms: { due: { kind: 'instalments', parts }, agreed: true } })
    await paid('BK-1', '10', invoiceId)
    expect((await show()).accounts[0]?.items).toMatchObject([
      { instalment: { number: 1, of: 2 }, dueDate: '2026-11-02', gross: '60.00', paid: '10.00', open: '50.00', age: 'days1To30' },
      { instalment: { number: 2, of: 2 }, dueDate: '2026-12-12', gross: '60.00', paid: '0.00', open: '60.00', age: 'notDue' },
    ])
  })

  it('shows what was paid beyond what a later credit left, though nothing of the invoice is open any more', async () => {
    const invoiceId = await billed(1, '2026-11')
    await paid('BK-1', '120', invoiceId)
    const credited = { UpdateExpression: 'SET credited = :credited', ExpressionAttributeValues: { ':credited': { S: 'EUR 45.00' } } }
    await books.client.send(new UpdateItemCommand({ TableName: books.tables.books, Key: stored(headerKey(invoiceId)), ...credited }))
    await keepInvoice(books, invoiceId)
    expect((await show()).accounts).toMatchObject([
      { items: [], credits: [{ kind: 'paidBeyond', invoiceId, on: '2026-11-02', amount: '45.00' }], balance: '-45.00' },
    ])
  })

  it('reads a place that was listed before settled documents were marked, and has nothing of it if it is settled', async () => {
    const invoiceId = await billed(1, '2026-11')
    await paid('BK-1', '120', invoiceId)
    const entry = await books.invoices.findEntry(invoiceId)
    const place = listedPlaceOf(entry!, await books.invoices.readSnapshot(entry!.digest))
    const remove = {
      UpdateExpression: 'REMOVE settled',
      ConditionExpression: 'settled = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    }
    await books.client.send(new UpdateItemCommand({ TableName: books.tables.books, Key: stored(listedKey(place)), ...remove }))
    expect((await show()).accounts).toEqual([])
  })

  it('is refused as a whole when more documents are open than one reading holds, and says what to do instead', async () => {
    const letters = 'abcdefghij'
    const idOf = (number: number) =>
      invoiceIdSchema.parse(
        String(number)
          .replace(/\d/g, (digit) => letters[Number(digit)]!)
          .padStart(40, 'a'),
      )
    const place = (number: number) => ({ sellerId, customerId: payer, dueDate: day('2026-12-24'), invoiceId: idOf(number) })
    for (let number = 0; number <= 1000; number += 1)
      await books.lists.keep({ ...place(number), status: 'issued', settled: false }, undefined)
    expect(await ask()).toMatchObject({ status: 422, code: 'accountTooLarge' })
  })
})
