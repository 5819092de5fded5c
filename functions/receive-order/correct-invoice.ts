import { requestCorrection } from '../../shared/domain/crediting/request-correction.ts'
import { dayAt } from '../../shared/domain/day.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { type IssuedFact, standing } from './issued-invoices.ts'
import type { OrderArrival } from './withdraw-or-credit.ts'

/** The order with a revision that came after the issue as a correction, once a person has agreed to it; undefined for anything else. */
export const correctInvoice = (
  { clock }: { clock: Clock },
  { says, event, seller }: OrderArrival,
  { order, issued }: { order: Order; issued: readonly IssuedFact[] },
): Checked<Order> | undefined => {
  const { approvedBy: by } = event
  if (says.type !== 'placed' || by === undefined) return undefined
  const at = clock.now()
  const facts = standing(order, issued).map(({ fact }) => fact)
  return requestCorrection(order, { standing: facts, content: says.content, by, at, on: dayAt(at, seller.zone) })
}
