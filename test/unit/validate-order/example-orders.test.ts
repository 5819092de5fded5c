/**
 * Why: the example orders say what must come of them, to the cent. Here they run from event to invoice without a cloud, so that a wrong
 * figure shows in a second.
 */
import { describe, expect, test } from 'vitest'
import { exampleOrders } from '../../../events/example-orders/example-orders.ts'
import type { ExampleOrder } from '../../../events/example-orders/publisher.ts'
import { type Sources, gather } from '../../../functions/validate-order/gather.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { readEvent } from '../../../shared/contracts/read-event.ts'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../../shared/domain/article.ts'
import { claimOf, withFact } from '../../../shared/domain/billing/claim-of.ts'
import { composeInvoice } from '../../../shared/domain/billing/compose-invoice.ts'
import { type Customer, customerSchema } from '../../../shared/domain/customer.ts'
import { addDays, day, instantOf } from '../../../shared/domain/day.ts'
import { toText } from '../../../shared/domain/money.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { billingRuleFor } from '../../../shared/domain/receiving/billing-rule.ts'
import { newOrder, receive } from '../../../shared/domain/receiving/receive.ts'
import { type Seller, sellerSchema } from '../../../shared/domain/seller.ts'
import type { MasterData } from '../../../shared/ports/master-data.ts'
import { seedRecords } from '../../support/seed.ts'

const now = instantOf('2026-11-24T10:00:00.000Z')
const today = day('2026-11-24')
const examples = exampleOrders((days) => addDays(today, days))

const records = seedRecords(today)
const all = <T>(kind: string, parse: (record: unknown) => T): T[] =>
  records.filter((one) => one.kind === kind).map(({ record }) => parse(record))
const sellers: Seller[] = all('seller', (record) => sellerSchema.parse(record))
const customers: Customer[] = all('customer', (record) => customerSchema.parse(record))
const articles = all('article', (record) => articleSchema.parse(record))
const prices = all('price', (record) => priceSchema.parse(record))
const rates = all('rate', (record) => exchangeRateSchema.parse(record))

const customerOf = (sellerId: string, customerId: string) =>
  customers.find((one) => one.sellerId === sellerId && one.customerId === customerId)
const seeds: Partial<MasterData> = {
  seller: async (sellerId) => sellers.find((one) => one.sellerId === sellerId),
  customer: async (sellerId, customerId) => customerOf(sellerId, customerId),
  articles: async (sellerId, skus) => articles.filter((one) => one.sellerId === sellerId && skus.includes(one.sku)),
  prices: async (sellerId, skus, lists) =>
    prices.filter((one) => one.sellerId === sellerId && skus.includes(one.sku) && lists.includes(one.list)),
  exchangeRate: async (sellerId, currency, on) =>
    rates
      .filter((one) => one.sellerId === sellerId && one.currency === currency && one.date <= on)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0],
}
const sources: Sources = {
  masterData: seeds as MasterData,
  glyphs: pdfmakeGlyphCoverage,
  compressedSize: (text) => text.length / 4,
  clock: { now: () => now },
}

type Came = { gross: string[]; codes: string[]; cancelled: boolean }

/** What comes of an example: each event is received, and each fact that it makes billable is validated at once. */
const played = async ({ events, sellerId }: ExampleOrder): Promise<Came> => {
  const came: Came = { gross: [], codes: [], cancelled: false }
  let order: Order | undefined
  for (const { DetailType, Detail } of events) {
    const read = readEvent(DetailType, Detail)
    if (!read.ok) {
      came.codes.push(...read.findings.map(({ code }) => code))
      continue
    }
    if (read.value.of !== 'order') throw new Error('an example order neither changes a customer nor credits an invoice')
    const known: Order = order ?? newOrder(read.value.sellerId, read.value.orderId, now)
    const says = read.value.event
    const customerId = says.type === 'placed' ? says.content.customerId : known.content?.customerId
    const customer = customerId && customerOf(sellerId, customerId)
    if (customerId !== undefined && customer === undefined) {
      came.codes.push('CUSTOMER_UNKNOWN')
      continue
    }
    const received = receive(
      known,
      says,
      billingRuleFor(
        sellers.find((one) => one.sellerId === sellerId)!,
        customer,
      ),
    )
    if (received.outcome === 'applied') order = await billed(received.order, came)
    came.cancelled ||= order?.cancelled !== undefined
  }
  return came
}

const billed = async (received: Order, came: Came): Promise<Order> => {
  let order = received
  for (const fact of received.facts.filter(({ state }) => state === 'READY')) {
    const composed = composeInvoice(await gather(sources, order, fact))
    if (composed.ok) {
      order = claimOf(order, fact.factId, composed.value)
      came.gross.push(`${toText(composed.value.totals.gross)} ${composed.value.currency}`)
    } else {
      order = withFact(order, fact.factId, (held) => ({ ...held, state: 'HELD' }))
      came.codes.push(...composed.findings.map(({ code }) => code))
    }
  }
  return order
}

describe('each example order', () => {
  test.each(examples.map((example) => [example.orderId, example.shows, example] as const))('%s: %s', async (_, __, example) => {
    const { gross, codes, cancelled } = await played(example)
    switch (example.expected.outcome) {
      case 'invoiced':
        // What was held on the way has been corrected by a later event.
        return expect(gross.toSorted()).toEqual(example.expected.gross.toSorted())
      case 'held':
        return expect(codes).toContain(example.expected.code)
      case 'cancelled':
        return expect({ gross, cancelled }).toEqual({ gross: [], cancelled: true })
    }
  })
})
