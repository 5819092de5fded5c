import { OrderTooLarge } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { holdEvent } from './hold-event.ts'

type Ports = { readonly workItems: WorkItems; readonly clock: Clock }
type Told = { readonly event: ReceivedEvent; readonly sellerId: SellerId }

const grownTooLarge = (message: string): Finding => ({
  code: 'LIMIT_EXCEEDED',
  field: 'orderId',
  expected: 'an order that its store can hold, with all that is reported of it',
  actual: message,
  remedy: 'Split the order; what this event says can be told of another one.',
})

/** An order that outgrows its place keeps what it has; the event that is too much waits for a person. */
export const holdIfTooLarge = async <T>(ports: Ports, { event, sellerId }: Told, save: () => Promise<T>): Promise<T | 'done'> => {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof OrderTooLarge)) throw error
    await holdEvent(ports, { event, sellerId, findings: [grownTooLarge(error.message)] })
    return 'done'
  }
}
