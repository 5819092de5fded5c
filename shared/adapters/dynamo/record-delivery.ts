import { defect } from '../../domain/failures.ts'
import type { InvoiceId } from '../../domain/ids.ts'
import type { DeliveryState } from '../../domain/invoice-header.ts'
import type { TimelineItem } from '../../domain/timeline.ts'
import type { WorkItem } from '../../domain/work-item.ts'
import { guards } from './guards.ts'
import { deliveryRank } from './header-item.ts'
import { headerKey } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { workItemStep } from './work-item-item.ts'
import { updateOf } from './write.ts'

type Delivery = {
  readonly invoiceId: InvoiceId
  readonly delivery: DeliveryState
  readonly occurrences: readonly TimelineItem[]
  readonly workItems: readonly WorkItem[]
}

/** What the mail provider says last counts only when it is further than what is known: its events come in any order, and twice. */
export const recordDelivery = async (store: Store, change: Delivery): Promise<'recorded' | 'behind'> => {
  const { books } = store.tables
  const result = await transact(store, [
    deliveryStep(books, change),
    ...change.occurrences.map((item) => occurrenceStep(books, item)),
    ...change.workItems.map((item) => workItemStep(books, item)),
  ])
  if (result.done) return 'recorded'
  if (result.refused.get('delivery') === undefined) throw defect(`delivery of invoice ${change.invoiceId}, which has no header`)
  return 'behind'
}

const deliveryStep = (table: string, { invoiceId, delivery }: Delivery): Step<'delivery'> => {
  const rank = deliveryRank(delivery)
  const held = { guard: guards.deliveryMovesForward, values: { ':deliveryRank': rank } }
  return { name: 'delivery', write: { Update: updateOf(table, headerKey(invoiceId), { change: { delivery, deliveryRank: rank }, held }) } }
}
