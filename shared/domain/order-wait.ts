import { addDays, addSeconds, type Day, instantOf, type Instant } from './day.ts'
import type { Fact, Order } from './order.ts'
import { isUnbilled } from './receiving/unbilled.ts'
import { deliveryDueOn } from './receiving/undelivered.ts'
import type { WaitingFor } from './waiting-for.ts'

/** A workflow that was to start has begun long before; a person gets a day before somebody reminds them. */
const startSeconds = 120
const personSeconds = 86_400
/** Delivery and what bills it come from several systems, in any order; after six hours it is no matter of order any more. */
const billingSeconds = 21_600

type Start = Pick<Fact, 'state' | 'leftToRunUntil'>

/** UTC serves for every seller: nothing hangs on the hours. */
const endOfRunTime = ({ leftToRunUntil }: Start): Instant | undefined => leftToRunUntil && instantOf(`${leftToRunUntil}T00:00:00.000Z`)

/** Whether a fact's workflow is to start without a run: it is READY, and not left to a run or no longer. */
export const startsByItself = (fact: Start, now: Instant): boolean => fact.state === 'READY' && (endOfRunTime(fact) ?? now) <= now

const startDueAt = (fact: Start, now: Instant): Instant =>
  startsByItself(fact, now) ? addSeconds(now, startSeconds) : (endOfRunTime(fact) ?? now)

/** UTC serves for every seller here too. */
const endOf = (date: Day): Instant => instantOf(`${addDays(date, 1)}T00:00:00.000Z`)

type OrderWait = { readonly waitingFor: WaitingFor; readonly dueAt: Instant }

type Waiting = Pick<Order, 'content' | 'facts' | 'cancelled' | 'returns' | 'deliveryAskedAt'>

/** Who was asked for a delivery is not asked again. */
const deliveryWait = (order: Waiting): OrderWait[] => {
  const dueOn = order.deliveryAskedAt === undefined ? deliveryDueOn(order) : undefined
  return dueOn === undefined ? [] : [{ waitingFor: 'delivery', dueAt: endOf(dueOn) }]
}

/** The days on which statements of late fees are to be issued by themselves. At noon (UTC) it is that day, or later, wherever a seller is. */
const feesWait = ({ facts }: Waiting): OrderWait[] =>
  facts.flatMap((fact): OrderWait[] => {
    const dueAt = feesDueAt(fact)
    return dueAt === undefined ? [] : [{ waitingFor: 'lateFees', dueAt }]
  })

const feesDueAt = ({ state, feesDueOn }: Pick<Fact, 'state' | 'feesDueOn'>): Instant | undefined =>
  state === 'INVOICING' && feesDueOn !== undefined ? instantOf(`${feesDueOn}T12:00:00.000Z`) : undefined

/**
 * What an order waits for by the state of its facts, whichever comes first: a start that is due, a person who decides, the delivery of
 * what is invoiced, or the day on which its delay costs something; where nothing of it is on its way and it is delivered, that it can be billed.
 */
export const waitOf = (order: Waiting, now: Instant): OrderWait | undefined => {
  if (isUnbilled(order)) return { waitingFor: 'billing', dueAt: addSeconds(now, billingSeconds) }
  const waits = order.facts.flatMap((fact): OrderWait[] => {
    if (fact.state === 'READY') return [{ waitingFor: 'workflowStart', dueAt: startDueAt(fact, now) }]
    return fact.state === 'HELD' ? [{ waitingFor: 'person', dueAt: addSeconds(now, personSeconds) }] : []
  })
  return [...waits, ...deliveryWait(order), ...feesWait(order)].toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
}
