/** Why: what an invoice is made from, complete and valid; a test changes the one thing that it is about. */
import type { Article, Price } from '../../shared/domain/article.ts'
import { composeInvoice } from '../../shared/domain/billing/compose-invoice.ts'
import type { Materials } from '../../shared/domain/billing/materials.ts'
import { day, instantOf } from '../../shared/domain/day.ts'
import { decimal } from '../../shared/domain/decimal.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { factIdSchema, invoiceIdOf } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Fact, Order, OrderContent } from '../../shared/domain/order.ts'
import { aCustomer, anArticle, anOrder, aPrice, aSeller } from './samples.ts'

type FactChanges = Partial<Omit<Fact, 'factId' | 'lines'>> & { id?: string; lines?: Record<string, string> }

/** A fact of the sample order: the whole of it unless told otherwise; `lines` are quantities by line id. */
export const aFact = ({ id = 'order', lines, ...changes }: FactChanges = {}): Fact => {
  const factId = factIdSchema.parse(id)
  const { sellerId, orderId } = anOrder()
  return {
    factId,
    kind: id === 'order' ? 'order' : 'shipment',
    date: day('2026-11-21'),
    state: 'READY',
    attempt: 1,
    invoiceId: invoiceIdOf({ sellerId, orderId, factId, purpose: 'invoice' }),
    ...(lines && { lines: Object.entries(lines).map(([lineId, quantity]) => ({ lineId, quantity: decimal(quantity) })) }),
    ...changes,
  }
}

/** What is known of an order with these facts. */
export const theOrder = (content: OrderContent = anOrder(), facts: readonly Fact[] = [aFact()], changes: Partial<Order> = {}): Order => ({
  sellerId: content.sellerId,
  orderId: content.orderId,
  version: 1,
  content,
  facts: [...facts],
  firstSeenAt: instantOf('2026-11-20T10:00:00.000Z'),
  ...changes,
})

type Changes = Partial<Omit<Materials, 'articles' | 'prices'>> & {
  content?: OrderContent
  articles?: readonly Article[]
  prices?: readonly Price[]
}

export const theMaterials = ({ content, articles = [anArticle()], prices = [aPrice()], ...changes }: Changes = {}): Materials => {
  const order = changes.order ?? theOrder(content)
  return {
    fact: order.facts[0]!,
    seller: aSeller(),
    customer: aCustomer(),
    rate: undefined,
    on: day('2026-11-24'),
    missingGlyphs: () => [],
    compressedSize: (text) => text.length / 8,
    ...changes,
    order,
    articles: new Map(articles.map((article) => [article.sku, article])),
    prices,
  }
}

/** The invoice, or the findings as the failure's text. */
export const theInvoice = (materials: Materials): Invoice => {
  const composed = composeInvoice(materials)
  if (!composed.ok) throw new Error(composed.findings.map((finding) => JSON.stringify(finding)).join('\n'))
  return composed.value
}

export const findingsFor = (materials: Materials): readonly Finding[] => {
  const composed = composeInvoice(materials)
  return composed.ok ? [] : composed.findings
}

/** The codes of all findings, sorted. */
export const codesFor = (materials: Materials): string[] =>
  findingsFor(materials)
    .map(({ code }) => code)
    .toSorted()
