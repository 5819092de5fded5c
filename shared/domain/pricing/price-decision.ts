import * as z from 'zod'
import { skuSchema, unitCodeSchema } from '../article.ts'
import { canonicalJson } from '../canonical-json.ts'
import { currencySchema } from '../currency.ts'
import { instantSchema } from '../day.ts'
import { decimalSchema } from '../decimal.ts'
import type { Order, OrderContent, OrderLine } from '../order.ts'

/** What an order line said when its price was decided: whatever of it changes, the decision was about another line. */
const decidedLineSchema = z.object({
  sku: skuSchema,
  quantity: decimalSchema,
  unitCode: unitCodeSchema,
  netUnitPrice: decimalSchema,
  priceBaseQuantity: decimalSchema,
  currency: currencySchema,
})

/**
 * Which price of an order line finance bills, this once: that of the list, or that of the order. `price` is what is billed, in major units for
 * the line's base quantity. It never touches the price list.
 */
export const priceDecisionSchema = z.object({
  lineId: z.string(),
  take: z.enum(['listPrice', 'orderPrice']),
  price: decimalSchema,
  /** The revision on which it was decided. */
  revision: z.number().int().min(1),
  line: decidedLineSchema,
  by: z.string(),
  at: instantSchema,
  reason: z.string(),
})
export type PriceDecision = z.infer<typeof priceDecisionSchema>

/** How an invoice's line tells of it: what the order had said, what was taken in its place, by whom and why. */
export const takenPriceSchema = priceDecisionSchema
  .pick({ take: true, by: true, at: true, reason: true })
  .extend({ ordered: decimalSchema })

export const decidedLineOf = (line: OrderLine, { currency }: Pick<OrderContent, 'currency'>): PriceDecision['line'] => {
  const { sku, quantity, unitCode, netUnitPrice, priceBaseQuantity } = line
  return { sku, quantity, unitCode, netUnitPrice, priceBaseQuantity, currency }
}

const isAbout =
  (content: OrderContent) =>
  ({ lineId, line: decided }: PriceDecision): boolean => {
    const line = content.lines.find((one) => one.lineId === lineId)
    return line !== undefined && canonicalJson(decidedLineOf(line, content)) === canonicalJson(decided)
  }

/** The decisions that stand under a content: those of lines that say what they said. A revision with another price drops the others for good. */
export const decisionsUnder = ({ decisions = [] }: Pick<Order, 'decisions'>, content: OrderContent): PriceDecision[] =>
  decisions.filter(isAbout(content))

/** The content with the prices that finance has decided, and which lines those are. */
export const contentAsDecided = (order: Order, content: OrderContent) => {
  const decisions = new Map(decisionsUnder(order, content).map((decision) => [decision.lineId, decision]))
  const priced = (line: OrderLine): OrderLine => ({ ...line, netUnitPrice: decisions.get(line.lineId)?.price ?? line.netUnitPrice })
  return { content: decisions.size === 0 ? content : { ...content, lines: content.lines.map(priced) }, decisions }
}
