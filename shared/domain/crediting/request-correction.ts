import type { Day } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { invoiceIdOf } from '../ids.ts'
import type { CorrectionRequest, Fact, Order } from '../order.ts'
import { inOrder, joinEvent } from '../receiving/join-event.ts'
import { correctionFactId } from './correction.ts'

/** A revision that a person has agreed to bill in the place of what is issued. `on` is today in the seller's zone. */
export type RequestedCorrection = Pick<CorrectionRequest, 'content' | 'by' | 'at'> & {
  /** The facts of the order's issued invoices that nothing replaces. */
  readonly standing: readonly Fact[]
  readonly on: Day
}

/**
 * The order with the correction as a READY fact. An earlier one that is not frozen is cancelled: the newer revision says it all. The
 * content in force stays what it is until the correction is frozen. Findings: CORRECTION_OF_PARTS, CORRECTION_AFTER_CREDIT,
 * REVISION_BEHIND.
 */
export const requestCorrection = (order: Order, requested: RequestedCorrection): Checked<Order> => {
  const { standing, content, by, at, on } = requested
  const [replaced, ...others] = standing
  if (replaced === undefined || others.length > 0 || (replaced.kind !== 'order' && replaced.kind !== 'correction'))
    return failed(billedInParts)
  const findings = [...creditFindings(order, replaced), ...revisionFindings(order, content.revision)]
  if (findings.length > 0) return failed(...findings)
  const { sellerId, orderId } = order
  const factId = correctionFactId(content.revision)
  const invoiceId = invoiceIdOf({ sellerId, orderId, factId, purpose: 'correction' })
  const correction = { invoiceId: replaced.invoiceId, content, by, at }
  const fact: Fact = { factId, kind: 'correction', date: on, state: 'READY', invoiceId, attempt: 1, correction }
  return passed({ ...order, revisions: revisionsWith(order, content), facts: inOrder([...order.facts.map(givenUp), fact]) })
}

/** Told again, a revision is known. */
const revisionsWith = (order: Order, content: CorrectionRequest['content']): Order['revisions'] => {
  const joined = joinEvent(order, { type: 'placed', content })
  return joined.outcome === 'joined' ? joined.order.revisions : order.revisions
}

const givenUp = (fact: Fact): Fact => (isPending(fact) ? { ...fact, state: 'CANCELLED' } : fact)

const isPending = ({ kind, state }: Fact): boolean => kind === 'correction' && (state === 'READY' || state === 'HELD')

const creditAndBillAgain =
  'Refuse this. Credit what is left of what is billed, and publish what is to be billed in its place as a new order.'

const billedInParts: Finding = {
  code: 'CORRECTION_OF_PARTS',
  field: 'revision',
  expected: 'an order that is billed as a whole, by one invoice',
  actual: 'an order that is billed in parts',
  remedy: creditAndBillAgain,
}

const creditFindings = ({ facts }: Order, { invoiceId }: Fact): Finding[] => {
  const credits = facts.filter(({ credit, state }) => credit?.invoiceId === invoiceId && state !== 'CANCELLED' && state !== 'REFUSED')
  const actual = `${credits.length} that are issued or asked for`
  const expected = 'an invoice without credit notes'
  return credits.length === 0 ? [] : [{ code: 'CORRECTION_AFTER_CREDIT', field: 'revision', expected, actual, remedy: creditAndBillAgain }]
}

const revisionFindings = ({ facts }: Order, revision: number): Finding[] => {
  const newest = Math.max(0, ...facts.flatMap(({ correction }) => correction?.content.revision ?? []))
  return newest < revision
    ? []
    : [
        {
          code: 'REVISION_BEHIND',
          field: 'revision',
          expected: `a revision above ${newest}, by which the invoice is corrected`,
          actual: `${revision}`,
          remedy: 'Refuse this; if it is what should be billed, publish it as a higher revision.',
        },
      ]
}
