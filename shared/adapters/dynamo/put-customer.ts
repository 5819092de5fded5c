import * as z from 'zod'
import { type Customer, customerSchema } from '../../domain/customer.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { TimelineItem } from '../../domain/timeline.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { customerKey } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { transact } from './transact.ts'
import { revisionMark, versionStep } from './version-item.ts'
import { putOf } from './write.ts'

/** Only a higher revision is applied, together with what it makes happen. */
export const putCustomer = async (
  store: Store,
  customer: Customer,
  { provenance, occurrences }: { readonly provenance: Provenance; readonly occurrences: readonly TimelineItem[] },
): Promise<'applied' | 'behind'> => {
  const { books } = store.tables
  const key = customerKey(customer.sellerId, customer.customerId)
  const record = z.encode(customerSchema, customer)
  const item = itemOf(key, 'customer', record)
  const held = { guard: guards.customerRevisionIsHigher, values: { ':customerRevision': customer.revision } }
  const result = await transact(store, [
    { name: 'customer', write: { Put: putOf(books, item, held) } },
    versionStep(store, key, { mark: revisionMark(customer.revision), provenance, record }),
    ...occurrences.map((each) => occurrenceStep(books, each)),
  ])
  return result.done ? 'applied' : 'behind'
}
