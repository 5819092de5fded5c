import type { Fact, Order } from '../../shared/domain/order.ts'
import type { OrderEvent } from '../../shared/domain/receiving/order-event.ts'
import { cancelRest, occurrencesOf } from '../../shared/domain/receiving/receive.ts'
import type { BillingRule } from '../../shared/domain/seller.ts'
import type { Arrival, Ports } from './arrival.ts'
import { openChangeAfterIssue, tooLateFor } from './change-after-issue.ts'
import { type IssuedFact, issuedAmong } from './issued-invoices.ts'
import { creditIssued, creditsAtOnce } from './request-credits.ts'
import { saveOrHold } from './save-order.ts'
import { startReadyFacts } from './start-ready-facts.ts'
import { withdrawDraft } from './withdraw-draft.ts'

/** What an event says that bills, changes or cancels its order. */
export type OrderArrival = Arrival & { readonly says: OrderEvent }

/** An order as it was found, and how it is billed. */
export type Met = { readonly order: Order; readonly rule: BillingRule }

/** `again`: a draft was taken back, so the event is joined to the order as it is then. */
type Withdrawal = 'done' | 'conflict' | 'again'

/** Issued invoices are looked for first: when there is one, the change came too late, and no other draft is touched. */
export const withdrawOrCredit = async (
  ports: Ports,
  arrival: OrderArrival,
  met: Met & { readonly facts: readonly Fact[] },
): Promise<Withdrawal> => {
  const { order, rule, facts } = met
  const issued = await issuedAmong(ports.invoices, facts)
  const credits = arrival.says.type === 'cancelled' && (await creditsAtOnce(ports, arrival, 'onCancellation'))
  if (issued[0] !== undefined && !credits) return tooLate(ports, arrival, { order, fact: issued[0].fact })
  const fact = facts.find(({ factId }) => issued.every((each) => each.fact.factId !== factId))
  if (fact === undefined) return cancel(ports, arrival, { order, rule, issued })
  const withdrawn = await withdrawDraft(ports, { order, fact, reason: reasonOf(arrival.says) })
  if (withdrawn.outcome === 'conflict') return 'conflict'
  return withdrawn.outcome === 'issued' && !credits ? tooLate(ports, arrival, { order, fact }) : 'again'
}

const reasonOf = (says: OrderEvent): string => (says.type === 'placed' ? `revision ${says.content.revision}` : 'order cancelled')

/** No draft is left to take back: what is issued is credited, and nothing else of the order will be billed. */
const cancel = async (ports: Ports, arrival: OrderArrival, met: Met & { readonly issued: readonly IssuedFact[] }): Promise<Withdrawal> => {
  const cancelled = cancelRest(met.order, arrival.says, met.rule)
  const change = { before: met.order, order: creditIssued(ports, arrival, { order: cancelled, issued: met.issued }) }
  return saveOrHold(ports, arrival, { ...change, occurrences: occurrencesOf(met.order, arrival.says) })
}

/** Drafts that were withdrawn before the issue was noticed are billed as they were: the change as a whole is for a person. */
const tooLate = async (ports: Ports, { event }: OrderArrival, { order, fact }: { order: Order; fact: Fact }): Promise<Withdrawal> => {
  const { factId, invoiceId } = fact
  await openChangeAfterIssue(ports, { order, event, factId, invoiceId, findings: [tooLateFor(fact, event)] })
  return startReadyFacts(ports, order)
}
