import { withFact } from '../billing/claim-of.ts'
import { isSupply } from '../crediting/purpose.ts'
import { dayAt, type Instant } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { Order } from '../order.ts'
import { dueDates } from '../tax/due-dates.ts'
import { statementFrom } from '../late-fees/statement-day.ts'

type Frozen = { readonly invoice: Pick<Invoice, 'lateFeesAfter' | 'zone' | 'invoiceId' | 'terms' | 'totals'>; readonly frozenAt: Instant }

/** The order once a draft is frozen, with the day on which a statement of late fees is due should it not be paid; without that setting as it was. */
export const expectingFees = (order: Order, { invoice, frozenAt }: Frozen): Order => {
  const { lateFeesAfter: statementAfter, invoiceId, zone, terms, totals } = invoice
  const fact = order.facts.find((candidate) => candidate.invoiceId === invoiceId && isSupply(candidate))
  if (statementAfter === undefined || fact === undefined) return order
  const feesDueOn = statementFrom({ statementAfter }, dueDates(terms, dayAt(frozenAt, zone), totals.gross))
  return withFact(order, fact.factId, (billed) => ({ ...billed, feesDueOn }))
}
