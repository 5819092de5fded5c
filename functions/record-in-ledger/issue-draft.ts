import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import { numberingPolicy, type Place, type Sight, sightOf, type Turn, turnOf } from '../../shared/domain/numbering-policy.ts'
import type { QueueKey } from '../../shared/domain/series.ts'
import type { Clock, Pause } from '../../shared/ports/clock.ts'
import type { InvoiceBook, QueueFront } from '../../shared/ports/invoice-book.ts'
import { lead, type LeadPorts } from './lead.ts'

type Ports = LeadPorts & {
  readonly invoices: Pick<InvoiceBook, 'readFront' | 'commitFront' | 'findEntry' | 'find'>
  readonly clock: Clock
  readonly pause: Pause
}

/** The frozen draft of a call, and when the call began. */
type Draft = { readonly queue: QueueKey; readonly place: Place; readonly calledAt: Instant }

type Issue = { outcome: 'issued'; number: string } | { outcome: 'waiting' } | { outcome: 'withdrawn' } | { outcome: 'parked' }

/**
 * The owner of the oldest draft leads, the others pause and look again, until the own draft has a number. A worker waits for so long, then
 * the workflow waits and comes back. Alone in the queue, all this is one parallel read and one commit.
 */
export const issueDraft = async (ports: Ports, draft: Draft): Promise<Issue> => {
  const until = addSeconds(draft.calledAt, numberingPolicy.patienceSeconds)
  let sight: Sight | undefined
  do {
    const from = ports.clock.now()
    const front = await ports.invoices.readFront(draft.queue, 'oldest')
    sight = seen(front, { from, at: ports.clock.now() }, sight)
    const ended = await takeTurn(ports, draft, { front, turn: turnOf(draft.place, sight) })
    if (ended !== undefined) return ended
  } while (ports.clock.now() < until)
  return { outcome: 'waiting' }
}

const seen = ({ oldest, more, head }: QueueFront, look: { from: Instant; at: Instant }, before: Sight | undefined): Sight | undefined =>
  oldest === undefined ? undefined : sightOf({ oldest, more, ledAt: head?.ledAt }, look, before)

type View = { readonly front: QueueFront; readonly turn: Turn }

/** Leads or pauses, and looks what has become of the own draft. */
const takeTurn = async (ports: Ports, { place, calledAt }: Draft, { front, turn }: View): Promise<Issue | undefined> => {
  if (turn.act === 'pause') {
    await ports.pause(turn.atMostMs)
    return issued(ports, place)
  }
  if (turn.act === 'lead') await lead(ports, front, addSeconds(calledAt, numberingPolicy.leadSeconds))
  const ended = (await issued(ports, place)) ?? (await takenBack(ports, place))
  if (ended === undefined) await ports.pause(numberingPolicy.shortestRoundMs / 2)
  return ended
}

/** The entry is the fact of issue. */
const issued = async ({ invoices }: Ports, { invoiceId }: Place): Promise<Issue | undefined> => {
  const entry = await invoices.findEntry(invoiceId)
  return entry === undefined ? undefined : { outcome: 'issued', number: entry.number }
}

/** A header that is no longer frozen, without an entry, was withdrawn or parked. */
const takenBack = async ({ invoices }: Ports, { invoiceId }: Place): Promise<Issue | undefined> => {
  const state = (await invoices.find(invoiceId))?.state
  if (state === 'WITHDRAWN') return { outcome: 'withdrawn' }
  return state === 'PARKED' ? { outcome: 'parked' } : undefined
}
