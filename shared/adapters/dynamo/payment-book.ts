import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { invoicePaymentSchema } from '../../domain/payment/collected.ts'
import type { InvoiceAfter } from '../../domain/payment/invoice-after-payment.ts'
import { type Payment, paymentSchema } from '../../domain/payment/payment.ts'
import { paymentStatusOf, paymentWaitOf } from '../../domain/payment/payment-status.ts'
import { moneySchema } from '../../domain/money.ts'
import type { PaymentBook, PaymentWrite } from '../../ports/payment-book.ts'
import { guards } from './guards.ts'
import { owedAsReadIn } from './header-item.ts'
import { itemOf, readItem, waitChanged, waiting } from './item.ts'
import { headerKey, listedPaymentKey, listShardOf, paymentKey, statusPartition } from './keys.ts'
import { readPaymentPage } from './list-pages.ts'
import { postingSteps } from './posting-steps.ts'
import { getItem } from './read.ts'
import type { Store, Tables } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { putOf, updateOf } from './write.ts'

export const dynamoPaymentBook = (client: DynamoDBClient, tables: Tables): PaymentBook => {
  const store: Store = { client, tables }
  return {
    find: async (sellerId, paymentId) => {
      const item = await getItem(store, tables.books, paymentKey(sellerId, paymentId))
      return item === undefined ? undefined : readItem(paymentSchema, item)
    },
    page: (of, range) => readPaymentPage(store, of, range),
    save: async (write) => ((await transact(store, stepsOf(tables, write))).done ? 'saved' : 'conflict'),
  }
}

/**
 * One transaction: the payment at the version that was read, each invoice with what is paid of it, held to what was open, the entry, its
 * journal's counters, and what is told of it.
 */
const stepsOf = ({ books, ledger }: Tables, { payment, invoices, entry, occurrences }: PaymentWrite): Step[] => [
  paymentStep(books, payment),
  listStep(books, payment),
  ...invoices.map((invoice) => invoiceStep(books, invoice)),
  ...(entry === undefined ? [] : postingSteps({ books, ledger }, entry)),
  ...occurrences.map((item) => occurrenceStep(books, item)),
]

const paymentStep = (table: string, payment: Payment): Step => {
  const { sellerId, paymentId, version } = payment
  const key = paymentKey(sellerId, paymentId)
  const facts = { ...z.encode(paymentSchema, { ...payment, version: version + 1 }), ...waiting(key, paymentWaitOf(payment)) }
  const item = itemOf(key, 'payment', facts)
  const held =
    version === 0 ? { guard: guards.paymentIsNew } : { guard: guards.paymentAtVersionRead, values: { ':paymentVersionRead': version } }
  return { name: 'payment', write: { Put: putOf(table, item, held) } }
}

/** No more than where it stands; the payment's own condition holds both. */
const listStep = (table: string, payment: Payment): Step => {
  const { sellerId, paymentId } = payment
  const listedAs = statusPartition(sellerId, paymentStatusOf(payment), listShardOf(paymentId))
  return { name: 'listed', write: { Put: { TableName: table, Item: itemOf(listedPaymentKey(payment), 'listedPayment', { listedAs }) } } }
}

const invoiceStep = (table: string, { invoiceId, state, payments, open, openRead, settlementsRead, wait }: InvoiceAfter): Step => {
  const key = headerKey(invoiceId)
  const paid = payments.map((one) => z.encode(invoicePaymentSchema, one))
  const amounts = { payments: paid, open: z.encode(moneySchema, open), settlements: (settlementsRead ?? 0) + 1 }
  const held = owedAsReadIn(state, { open: openRead, settlements: settlementsRead })
  return { name: 'invoice', write: { Update: updateOf(table, key, { change: { ...amounts, ...waitChanged(key, wait) }, held }) } }
}
