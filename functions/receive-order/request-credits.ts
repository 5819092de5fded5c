import { creditNotesOf } from '../../shared/domain/crediting/credit-note-rule.ts'
import { type CreditRequest, creditRequestIdSchema } from '../../shared/domain/crediting/credit-request.ts'
import type { CreditedShare } from '../../shared/domain/crediting/credit-return.ts'
import { requestCredit } from '../../shared/domain/crediting/request-credit.ts'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import { dayAt, type Instant } from '../../shared/domain/day.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { CreditNoteRule, Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Arrival } from './arrival.ts'
import { isDecided } from './change-after-issue.ts'
import type { IssuedFact } from './issued-invoices.ts'

/** Whether what an event says is credited now: a person has agreed to it, or the seller's rule says so and no person has refused it. */
export const creditsAtOnce = async (
  ports: { workItems: Pick<WorkItems, 'find'> },
  arrival: Pick<Arrival, 'seller' | 'sellerId' | 'event'>,
  rule: keyof CreditNoteRule & `on${string}`,
): Promise<boolean> =>
  arrival.event.approvedBy !== undefined || (creditNotesOf(arrival.seller)[rule] === 'automatic' && !(await isDecided(ports, arrival)))

type Asked = Pick<CreditRequest, 'reason' | 'note'> & {
  readonly seller: Seller
  readonly event: ReceivedEvent
  /** Names the request with its invoice: the same thing told again is the same request. */
  readonly cause: string
  readonly at: Instant
}

/** The order with a READY fact for each share; one that is there from before stays as it is. */
export const withCredits = (order: Order, shares: readonly CreditedShare[], asked: Asked): Order => {
  const { seller, event, cause, at, reason, note } = asked
  return shares.reduce((before, { invoiceId, part }) => {
    const requestId = creditRequestIdSchema.parse(`${reason}-${sha256(`${cause}/${invoiceId}`).slice(0, 32)}`)
    const request = { requestId, invoiceId, reason, note, part, by: event.approvedBy ?? event.source.slice(0, 120), at }
    const requested = requestCredit(before, request, dayAt(at, seller.zone))
    return requested.outcome === 'added' ? requested.order : before
  }, order)
}

/** The order with a credit in full of each of these invoices of which anything is left. */
export const creditIssued = (
  { clock }: { clock: Clock },
  { seller, event }: Pick<Asked, 'seller' | 'event'>,
  { order, issued }: { order: Order; issued: readonly IssuedFact[] },
): Order => {
  const open = issued.filter(({ header }) => header.open === undefined || header.open.minor > 0n)
  const shares = open.map(({ fact }): CreditedShare => ({ invoiceId: fact.invoiceId, part: { kind: 'all' } }))
  return withCredits(order, shares, { seller, event, cause: 'cancellation', at: clock.now(), reason: 'cancellation', note: undefined })
}
