import { defect } from '../failures.ts'
import { type FactId, factIdSchema, type InvoiceId } from '../ids.ts'
import type { Fact, Order, OrderContent } from '../order.ts'

/** The fact of an order that the correction by a revision is. A publisher's shipment cannot have such an id. */
export const correctionFactId = (revision: number): FactId => factIdSchema.parse(`correction:${revision}`)

/** Whether an id is that of a correction's fact. */
export const isCorrectionFactId = (factId: string): boolean => factId.startsWith('correction:')

/** The frozen or issued correction that replaces an invoice; a draft that was taken back replaces nothing. */
export const replacementOf = (order: Pick<Order, 'facts'>, invoiceId: InvoiceId): Fact | undefined =>
  order.facts.find(({ correction, state }) => correction?.invoiceId === invoiceId && state === 'INVOICING')

/** What the order's invoices bill: the content as it was placed, or that of the newest corrected invoice. */
export const contentInForce = ({ content, facts }: Order): OrderContent | undefined => {
  const corrections = facts.flatMap(({ correction, state }) =>
    correction !== undefined && state === 'INVOICING' ? [correction.content] : [],
  )
  return corrections.toSorted((a, b) => b.revision - a.revision)[0] ?? content
}

/** The order as it should have been billed: its whole, with the new content, under the id of the correction. */
export const correctedOrder = (order: Order, { factId, invoiceId, correction }: Fact): { readonly order: Order; readonly fact: Fact } => {
  const whole = order.facts.find(({ kind }) => kind === 'order')
  if (correction === undefined || whole === undefined) throw defect(`fact ${factId} of order ${order.orderId} corrects no whole order`)
  const { claimed: _quantities, claimsCharges: _charges, claimedAmounts: _amounts, ...supplied } = whole
  const fact: Fact = { ...supplied, factId, invoiceId, state: 'READY' }
  const facts = order.facts.filter(({ kind }) => kind !== 'correction').map((one) => (one === whole ? fact : one))
  return { order: { ...order, content: correction.content, facts }, fact }
}
