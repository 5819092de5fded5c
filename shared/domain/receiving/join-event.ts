import { canonicalJson, sha256 } from '../canonical-json.ts'
import type { Finding } from '../finding.ts'
import { invoiceIdOf } from '../ids.ts'
import type { Fact, Order, OrderContent } from '../order.ts'
import { decisionsUnder } from '../pricing/price-decision.ts'
import type { OrderEvent } from './order-event.ts'

/**
 * What an event adds to what is known of its order. `superseded`: a lower revision that came late. `toldOtherwise`: the same thing was told
 * before in other words, and only a person can say which is true.
 */
export type Joined =
  | { readonly outcome: 'joined'; readonly order: Order }
  | { readonly outcome: 'superseded'; readonly order: Order }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'toldOtherwise'; readonly finding: Finding }

/** Hash of an order's content as read: defaults filled, decimals canonical, so that it tells content from spelling. */
export const payloadHashOf = (content: OrderContent): string => sha256(canonicalJson(content))

const mostFacts = 1000
const mostRevisions = 200

const remedies = {
  REVISION_CONFLICT: 'Find out which is true, and publish it as a higher revision.',
  FACT_CONFLICT: 'Find out which is true. If this is, correct what the earlier report billed; then refuse this one.',
} as const

const toldOtherwise = (code: keyof typeof remedies, found: Pick<Finding, 'field' | 'expected' | 'actual'>): Joined => ({
  outcome: 'toldOtherwise',
  finding: { code, ...found, remedy: remedies[code] },
})

const tooMany = (field: string, most: number): Joined => ({
  outcome: 'toldOtherwise',
  finding: { code: 'LIMIT_EXCEEDED', field, expected: `at most ${most}`, actual: `one more than ${most}`, remedy: 'Split the order.' },
})

const joinContent = (order: Order, content: OrderContent): Joined => {
  const payloadHash = payloadHashOf(content)
  const revisions = order.revisions ?? []
  const told = revisions.find(({ revision }) => revision === content.revision)
  if (told?.payloadHash === payloadHash) return { outcome: 'known' }
  if (told !== undefined)
    return toldOtherwise('REVISION_CONFLICT', {
      field: 'revision',
      expected: `the content of revision ${content.revision} as it was first told, or a higher revision`,
      actual: `revision ${content.revision} with other content`,
    })
  if (revisions.length >= mostRevisions) return tooMany('revision', mostRevisions)
  const all = [...revisions, { revision: content.revision, payloadHash }].toSorted((a, b) => a.revision - b.revision)
  if (content.revision < (order.content?.revision ?? 0)) return { outcome: 'superseded', order: { ...order, revisions: all } }
  const { decisions: _, ...undecided } = order
  const decisions = decisionsUnder(order, content)
  return { outcome: 'joined', order: { ...undecided, revisions: all, content, payloadHash, ...(decisions.length > 0 && { decisions }) } }
}

type Reported = Extract<OrderEvent, { type: 'reported' }>

const sameReport = (fact: Fact, event: Reported): boolean =>
  canonicalJson([fact.kind, fact.date, fact.lines ?? null]) === canonicalJson([event.kind, event.on, event.lines ?? null])

const joinReport = (order: Order, event: Reported): Joined => {
  const told = order.facts.find(({ factId }) => factId === event.factId)
  if (told !== undefined && sameReport(told, event)) return { outcome: 'known' }
  if (told !== undefined)
    return toldOtherwise('FACT_CONFLICT', {
      field: `${event.kind}Id`,
      expected: `the ${told.kind} ${told.factId} as it was first told, of ${told.date}`,
      actual: `a ${event.kind} of the same id with other content, of ${event.on}`,
    })
  if (order.facts.length >= mostFacts) return tooMany(`${event.kind}Id`, mostFacts)
  const { sellerId, orderId } = order
  const fact: Fact = {
    factId: event.factId,
    kind: event.kind,
    date: event.on,
    ...(event.lines && { lines: event.lines }),
    state: 'RECORDED',
    invoiceId: invoiceIdOf({ sellerId, orderId, factId: event.factId, purpose: 'invoice' }),
    attempt: 0,
  }
  return { outcome: 'joined', order: { ...order, facts: inOrder([...order.facts, fact]) } }
}

/** The same facts are stored in the same order, whichever came first. */
export const inOrder = (facts: readonly Fact[]): Fact[] => facts.toSorted((a, b) => (a.factId < b.factId ? -1 : 1))

type Once = { field: string; told: string | undefined; now: string; joined: Order }

/** Something that is true of an order once, such as its day of readiness. */
const joinOnce = ({ field, told, now, joined }: Once): Joined => {
  if (told === undefined) return { outcome: 'joined', order: joined }
  return told === now ? { outcome: 'known' } : toldOtherwise('FACT_CONFLICT', { field, expected: `${told}, as first told`, actual: now })
}

/** Adds an event's facts to the order. The result does not depend on the order in which events arrive. */
export const joinEvent = (order: Order, event: OrderEvent): Joined => {
  switch (event.type) {
    case 'placed':
      return joinContent(order, event.content)
    case 'reported':
      return joinReport(order, event)
    case 'readyToShip':
      return joinOnce({ field: 'readyOn', told: order.readyOn, now: event.on, joined: { ...order, readyOn: event.on } })
    case 'cancelled': {
      const cancelled = { on: event.on, ...(event.reason !== undefined && { reason: event.reason }) }
      return joinOnce({ field: 'cancelledOn', told: order.cancelled?.on, now: event.on, joined: { ...order, cancelled } })
    }
  }
}
