import * as z from 'zod'
import { type Customer, customerSchema } from '../../domain/customer.ts'
import type { TimelineItem } from '../../domain/timeline.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { customerKey } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { transact } from './transact.ts'
import { putOf } from './write.ts'

/** Only a higher revision is applied, together with what it makes happen. */
export const putCustomer = async (
  store: Store,
  customer: Customer,
  occurrences: readonly TimelineItem[],
): Promise<'applied' | 'behind'> => {
  const { books } = store.tables
  const item = itemOf(customerKey(customer.sellerId, customer.customerId), 'customer', z.encode(customerSchema, customer))
  const held = { guard: guards.customerRevisionIsHigher, values: { ':customerRevision': customer.revision } }
  const result = await transact(store, [
    { name: 'customer', write: { Put: putOf(books, item, held) } },
    ...occurrences.map((each) => occurrenceStep(books, each)),
  ])
  return result.done ? 'applied' : 'behind'
}
