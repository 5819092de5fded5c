import * as z from 'zod'
import { type Customer, customerSchema } from '../../domain/customer.ts'
import type { CustomerChange } from '../../ports/master-data.ts'
import { guards } from './guards.ts'
import { itemOf } from './item.ts'
import { customerKey } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { transact } from './transact.ts'
import { revisionMark, versionStep } from './version-item.ts'
import { type Held, putOf } from './write.ts'

/** A change of exactly what was read, together with what it makes happen: upstream and finance may write at the same moment. */
export const putCustomer = async (
  store: Store,
  customer: Customer,
  { provenance, read, occurrences }: CustomerChange,
): Promise<'applied' | 'conflict'> => {
  const { books } = store.tables
  const key = customerKey(customer.sellerId, customer.customerId)
  const record = z.encode(customerSchema, customer)
  const item = itemOf(key, 'customer', record)
  const result = await transact(store, [
    { name: 'customer', write: { Put: putOf(books, item, heldBy(read)) } },
    versionStep(store, key, { mark: markOf(customer), provenance, record }),
    ...occurrences.map((each) => occurrenceStep(books, each)),
  ])
  return result.done ? 'applied' : 'conflict'
}

const heldBy = (read: CustomerChange['read']): Held =>
  read === undefined
    ? { guard: guards.customerIsNew }
    : { guard: guards.customerAsRead, values: { ':customerVersionRead': read.version, ':customerRevisionRead': read.revision } }

/** Sorts after the versions of its revision that were kept when the upstream system alone counted: those go on with their year. */
const markOf = ({ revision, version }: Customer): string => `${revisionMark(revision)}#v${revisionMark(version)}`
