import { plus, zero } from '../decimal.ts'
import type { FactId } from '../ids.ts'
import type { Invoice, InvoiceAdjustment } from '../invoice.ts'
import { toDecimal } from '../money.ts'
import type { Fact, FactState, Order } from '../order.ts'
import { adjustmentKey } from './order-adjustments.ts'

/** The order once a draft of this invoice is frozen: the fact INVOICING, with what the draft bills, credits of an invoice or claims for its delay. Pure. */
export const claimOf = (order: Order, factId: FactId, invoice: Invoice): Order =>
  withFact(order, factId, (fact) => ({ ...fact, state: 'INVOICING', ...claimsOf(invoice) }))

const claimsOf = (invoice: Invoice): Pick<Fact, 'claimed' | 'claimsCharges' | 'claimedAmounts' | 'credited' | 'feesClaimed'> => {
  if (invoice.credit !== undefined) return { credited: invoice.credit.claim }
  if (invoice.rebate !== undefined) return {}
  if (invoice.lateFees !== undefined) return { feesClaimed: invoice.lateFees.claim }
  return {
    claimed: invoice.lines.map((line) => ({ lineId: line.orderLineId, quantity: line.quantity })),
    claimsCharges: invoice.adjustments.some((adjustment) => adjustment.nature === 'packaging' || adjustment.nature === 'freight'),
    claimedAmounts: claimedAmounts(invoice),
  }
}

/** The order once that draft is taken back: the claims given back, the fact in the state that follows. */
export const unclaimed = (order: Order, factId: FactId, state: FactState): Order =>
  withFact(order, factId, (frozen) => {
    const {
      claimed: _quantities,
      claimsCharges: _charges,
      claimedAmounts: _amounts,
      credited: _credit,
      deliveryDueOn: _day,
      feesClaimed: _fees,
      feesDueOn: _feesDay,
      ...fact
    } = frozen
    return { ...fact, state }
  })

/** The order with one fact changed; the others stay as they are. */
export const withFact = (order: Order, factId: FactId, change: (fact: Fact) => Fact): Order => ({
  ...order,
  facts: order.facts.map((fact) => (fact.factId === factId ? change(fact) : fact)),
})

/** A charge that is split over VAT groups is one claim. */
const claimedAmounts = (invoice: Invoice): NonNullable<Fact['claimedAmounts']> => {
  const amounts: NonNullable<Fact['claimedAmounts']> = {}
  const claim = (lineId: string | undefined, adjustment: InvoiceAdjustment): void => {
    const key = adjustmentKey(lineId, adjustment)
    amounts[key] = plus(amounts[key] ?? zero, toDecimal(adjustment.amount))
  }
  for (const adjustment of invoice.adjustments) claim(undefined, adjustment)
  for (const line of invoice.lines) for (const adjustment of line.adjustments) claim(line.orderLineId, adjustment)
  return amounts
}
