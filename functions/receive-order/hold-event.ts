import * as z from 'zod'
import { type Finding, summarised } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { eventKey } from './event-key.ts'

type Ports = { readonly workItems: WorkItems; readonly clock: Clock }
type Held = { readonly event: ReceivedEvent; readonly sellerId: SellerId | 'unknown'; readonly findings: readonly Finding[] }

const namedOrderSchema = z.object({ orderId: z.string().max(60) })

const orderNamedIn = (detail: unknown): { orderId?: string } => namedOrderSchema.safeParse(detail).data ?? {}

/** An event that cannot be taken in becomes a work item, and its publisher hears of it by an OrderHeld event. A repeat finds the item. */
export const holdEvent = async (ports: Ports, { event, sellerId, findings: all }: Held): Promise<void> => {
  const openedAt = ports.clock.now()
  const [workItemId, findings] = [eventKey(event), summarised(all)]
  const { id: eventId, source, detailType, detail } = event
  const told = { type: 'EventHeld', eventId, source, detailType, ...orderNamedIn(detail), workItemId, findings } as const
  const occurrence = { sellerId, occurredAt: openedAt, occurrenceId: `EventHeld-${workItemId}`, occurrence: told }
  await ports.workItems.open({ kind: 'event', workItemId, sellerId, state: 'OPEN', findings, openedAt, event }, [occurrence])
}

/** So much of a text is shown that a person sees what it is; the whole is in the archive of the bus for thirty days. */
const shownCharacters = 10_000

export const beginningOf = (text: string): string => text.slice(0, shownCharacters)

/** A message that is no event at all, as no bus writes it, is shown as the text that it is. */
export const holdUnreadable =
  (ports: Ports) =>
  (body: string): Promise<void> => {
    const event = { id: 'unknown', account: 'unknown', source: 'unknown', detailType: 'unknown', detail: beginningOf(body) }
    const unreadable: Finding = {
      code: 'EVENT_UNREADABLE',
      field: '',
      expected: 'an event as EventBridge writes it: JSON, nested at most 32 levels, no member "length" that is an object',
      actual: `a text of ${body.length} characters`,
      remedy: 'Find who sent it; publish the event again by the bus.',
    }
    return holdEvent(ports, { event, sellerId: 'unknown', findings: [unreadable] })
  }
