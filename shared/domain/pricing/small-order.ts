import { compare, type Decimal, isPositive } from '../decimal.ts'
import type { Adjustment, OrderContent } from '../order.ts'
import type { Language, Seller } from '../seller.ts'

const reasons: Readonly<Record<Language, string>> = {
  fr: 'Frais pour petite commande',
  en: 'Small-order charge',
  de: 'Mindermengenzuschlag',
  es: 'Recargo por pedido pequeño',
  it: 'Supplemento per piccolo ordine',
  nl: 'Toeslag voor kleine bestelling',
}

/**
 * The seller's charge for an order whose lines stay below its minimum. It is set in the currency of the books, and there is no rule for
 * other currencies, so an order in another currency does not bear it.
 */
export const smallOrderCharge = (
  seller: Seller,
  { content, orderNet, language }: { content: OrderContent; orderNet: Decimal; language: Language },
): Adjustment | undefined => {
  const rule = seller.pricing.smallOrderCharge
  if (rule === undefined || content.currency !== seller.bookCurrency || !isPositive(rule.amount)) return undefined
  return compare(orderNet, rule.below) < 0 ? { amount: rule.amount, reason: reasons[language] } : undefined
}
