import type { Fact, Order } from '../../shared/domain/order.ts'
import type { OrderEvent } from '../../shared/domain/receiving/order-event.ts'
import { cancelRest, occurrencesOf } from '../../shared/domain/receiving/receive.ts'
import type { BillingRule } from '../../shared/domain/seller.ts'
import type { Arrival, Ports } from './arrival.ts'
import { openChangeAfterIssue, tooLateFor } from './change-after-issue.ts'
import { correctInvoice } from './correct-invoice.ts'
import { holdEvent } from './hold-event.ts'
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

/**
 * Issued invoices are looked for first: when there is one, the change came too late, and no other draft is touched, unless what is issued
 * is credited or corrected.
 */
export const withdrawOrCredit = async (
  ports: Ports,
  arrival: OrderArrival,
  met: Met & { readonly facts: readonly Fact[] },
): Promise<Withdrawal> => {
  const { order, rule, facts } = met
  const issued = await issuedAmong(ports.invoices, facts)
  const changes = await changesIssued(ports, arrival)
  if (issued[0] !== undefined && !changes) return tooLate(ports, arrival, { order, fact: issued[0].fact })
  const fact = facts.find(({ factId }) => issued.every((each) => each.fact.factId !== factId))
  if (fact === undefined) return changeIssued(ports, arrival, { order, rule, issued })
  const withdrawn = await withdrawDraft(ports, { order, fact, reason: reasonOf(arrival.says) })
  if (withdrawn.outcome === 'conflict') return 'conflict'
  return withdrawn.outcome === 'issued' && !changes ? tooLate(ports, arrival, { order, fact }) : 'again'
}

/** A cancellation that is credited, and a revision that a person has agreed to. */
const changesIssued = async (ports: Ports, arrival: OrderArrival): Promise<boolean> =>
  arrival.says.type === 'cancelled' ? creditsAtOnce(ports, arrival, 'onCancellation') : arrival.event.approvedBy !== undefined

const reasonOf = (says: OrderEvent): string => (says.type === 'placed' ? `revision ${says.content.revision}` : 'order cancelled')

/** No draft is left to take back. */
type Issued = Met & { readonly issued: readonly IssuedFact[] }

const changeIssued = async (ports: Ports, arrival: OrderArrival, met: Issued): Promise<Withdrawal> => {
  const corrected = correctInvoice(ports, arrival, met)
  if (corrected === undefined) return cancel(ports, arrival, met)
  if (corrected.ok) return saveOrHold(ports, arrival, { before: met.order, order: corrected.value, occurrences: [] })
  const { event, sellerId } = arrival
  await holdEvent(ports, { event, sellerId, findings: corrected.findings })
  return 'done'
}

/** What is issued is credited, and nothing else of the order will be billed. */
const cancel = async (ports: Ports, arrival: OrderArrival, met: Issued): Promise<Withdrawal> => {
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
