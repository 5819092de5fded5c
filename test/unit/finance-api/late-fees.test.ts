// Finance asks what a buyer owes for paying late: over the real adapters and the in-memory DynamoDB, with payments as they are recorded.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { lateFeeActions } from '../../../functions/finance-api/late-fees.ts'
import { recordPayment } from '../../../functions/record-payment/step.ts'
import { dynamoPaymentBook } from '../../../shared/adapters/dynamo/payment-book.ts'
import { lateFeeRoutes } from '../../../shared/contracts/api/late-fee-routes.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { factIdSchema, type SellerId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { type Books, booksOver, createTables, freezeOf, freshSeller, idsOf, noon, orderFor, queueFor } from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const caller: Caller = { subject: 'anna', sellers: {}, operator: false, requestKey: 'r', ifMatch: undefined }

let books: Books
let sellerId: SellerId
const provenance = { by: 'test', at: noon }
const register = () => books.master.putCustomer(aCustomer({ sellerId }), { provenance, read: undefined, occurrences: [] })
beforeEach(async () => {
  const { client } = dynamoPeer()
  books = booksOver(client, await createTables(client))
  sellerId = freshSeller()
  await books.master.putSeller(aSeller({ sellerId }), provenance)
  await register()
})

const commands = { ask: () => Promise.reject(new Error('nothing is asked')) }
const ports = () => ({ ...books, masterData: books.master, clock: { now: () => noon }, commands })

/** EUR 120 issued on 1 September, due on 1 October. */
const frozen = async (number = 1, currency: 'EUR' | 'USD' = 'EUR'): Promise<InvoiceHeader> => {
  const sample = { sellerId, number }
  const { invoiceId } = idsOf(sample)
  const line = { sku: 'LAMP', name: 'Lamp', quantity: '2', unitCode: 'C62', netPrice: '50' }
  const customerId = aCustomer().customerId
  const digest = await books.invoices.putSnapshot(
    anIssuedInvoice({ lines: [line], currency, changes: { invoiceId, sellerId, customerId } }).invoice,
  )
  await books.orders.save({ order: orderFor(sample), occurrences: [], workItems: [], wait: undefined })
  const freeze = freezeOf(sample, 1)
  const header = { ...freeze.header, digest }
  expect(await books.invoices.freezeDraft({ ...freeze, header, pointer: { ...freeze.pointer, digest } })).toBe('frozen')
  return header
}

const issued = async (onDay = '2026-09-01', ...sample: Parameters<typeof frozen>): Promise<InvoiceHeader> => {
  const header = await frozen(...sample)
  await books.invoices.commitOldest(queueFor(sellerId), instantOf(`${onDay}T10:00:00.000Z`))
  return header
}

/** EUR 60 of an invoice, by a document that was asked for on a day. */
const credit = async ({ orderId }: InvoiceHeader, of: InvoiceHeader, by: Pick<InvoiceHeader, 'invoiceId'>, askedOn: string) => {
  const order = (await books.orders.find(sellerId, orderId))!
  const claim = { lines: [], adjustments: [], groups: [], revenue: [], gross: money('EUR', 6000n) }
  const request = { requestId: 'R-1', invoiceId: of.invoiceId, reason: 'rebate', part: { kind: 'all' }, by: 'anna', at: noon } as const
  const fact = { factId: factIdSchema.parse('credit-1'), kind: 'credit', date: day(askedOn), state: 'INVOICING', attempt: 1 } as const
  const facts = [...order.facts, { ...fact, invoiceId: by.invoiceId, credit: request, credited: claim }]
  await books.orders.save({ order: { ...order, facts }, occurrences: [], workItems: [], wait: undefined })
}

const pay = ({ invoiceId }: InvoiceHeader, amount: string, receivedOn: string) =>
  recordPayment({ ...ports(), payments: dynamoPaymentBook(books.client, books.tables) })({
    what: 'receive',
    sellerId,
    paymentId: paymentIdSchema.parse(`bank-${receivedOn}`),
    method: 'bankTransfer',
    amount: decimal(amount),
    currency: 'EUR',
    receivedOn: day(receivedOn),
    apply: [{ invoice: invoiceId }],
    by: 'anna',
  })

const ask = async ({ invoiceId }: InvoiceHeader, on?: string, seller = sellerId) => {
  const query = on === undefined ? {} : { on: day(on) }
  const answer = await lateFeeActions(ports()).showLateFees({ params: { sellerId: seller, invoiceId }, query }, caller)
  if (!('body' in answer)) return answer
  expect(lateFeeRoutes.showLateFees.answer.safeParse(answer.body).error).toBeUndefined()
  return answer.body
}

describe('what is owed for a delay', () => {
  it('is told with its periods, rates and sources, and their sum', async () => {
    expect(await ask(await issued(), '2026-10-31')).toEqual({
      owed: true,
      on: '2026-10-31',
      currency: 'EUR',
      periods: [
        {
          dueDate: '2026-10-01',
          from: '2026-10-02',
          until: '2026-10-31',
          days: 30,
          unpaid: '120.00',
          percent: '12.4',
          source: 'L441-10 C. com.: ECB main refinancing rate of 2026-07-01 (2.4 %, decision in force since 2026-06-17) and 10 points',
          interest: '1.22',
        },
      ],
      interest: '1.22',
      indemnity: { currency: 'EUR', amount: '40.00', articles: 'L441-10, D441-5 C. com.' },
      total: '41.22',
      statementFrom: '2026-10-11',
      statements: [],
    })
  })

  it('is that of today where no day is given, by the clock of the seller', async () => {
    expect(await ask(await issued())).toMatchObject({ on: '2026-11-24', periods: [{ until: '2026-11-24', days: 54 }] })
  })

  it('falls with each payment from the day on which it was received, and stays when all is paid', async () => {
    const header = await issued()
    expect(await pay(header, '60', '2026-10-12')).toMatchObject({ outcome: 'recorded' })
    expect(await pay(header, '60', '2026-11-01')).toMatchObject({ outcome: 'recorded' })
    expect(await ask(header)).toMatchObject({
      periods: [
        { until: '2026-10-11', days: 10, unpaid: '120.00' },
        { from: '2026-10-12', until: '2026-10-31', days: 20, unpaid: '60.00' },
      ],
      // (120 x 10 + 60 x 20) x 12.4 / 36500
      interest: '0.82',
    })
  })

  it('falls with a credit note from its day of issue, and with one that waits for its number from the day on which it was asked for', async () => {
    const [invoice, document] = [await issued(), await issued('2026-10-12', 2)]
    const waiting = idsOf({ sellerId, number: 3 })
    await credit(invoice, invoice, document, '2026-10-05')
    const periods = [
      { until: '2026-10-11', unpaid: '120.00' },
      { from: '2026-10-12', unpaid: '60.00' },
    ]
    expect(await ask(invoice)).toMatchObject({ periods })
    await credit(document, document, waiting, '2026-11-20')
    expect(await ask(document)).toMatchObject({ periods: [{ until: '2026-11-19' }, { from: '2026-11-20', unpaid: '60.00' }] })
  })

  it('does not fall with a credit of another invoice of the order', async () => {
    const [invoice, other] = [await issued(), await issued('2026-09-01', 2)]
    await credit(invoice, other, idsOf({ sellerId, number: 3 }), '2026-10-05')
    expect(await ask(invoice)).toMatchObject({ periods: [{ unpaid: '120.00' }] })
  })

  it('has no sum where the invoice is in another currency than the indemnity', async () => {
    const fees = await ask(await issued('2026-09-01', 1, 'USD'), '2026-10-31')
    expect(fees).toMatchObject({ currency: 'USD', interest: '1.22', indemnity: { currency: 'EUR', amount: '40.00' } })
    expect(fees).toHaveProperty('total', undefined)
  })

  it('is nothing when it was paid in time', async () => {
    const header = await issued()
    await pay(header, '120', '2026-10-01')
    expect(await ask(header)).toEqual({ owed: false, on: '2026-11-24', reason: 'notLate', statements: [] })
  })

  it('is nothing before the issue, nor of a customer that finance exempts', async () => {
    expect(await ask(await frozen())).toMatchObject({ owed: false, reason: 'notIssued' })
    sellerId = freshSeller()
    await register()
    await books.master.putSeller(aSeller({ sellerId, latePayment: { exemptCustomers: ['C-1001'] } }), provenance)
    expect(await ask(await issued())).toMatchObject({ owed: false, reason: 'exemptCustomer' })
  })

  it('of another seller is unknown, like one that does not exist', async () => {
    expect(await ask(await issued(), undefined, freshSeller())).toMatchObject({ status: 404, code: 'unknownInvoice' })
  })
})
