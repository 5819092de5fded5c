import type { CustomerChanged } from '../../shared/contracts/events-in.ts'
import type { Customer } from '../../shared/domain/customer.ts'
import { proposedBy, toldByUpstream } from '../../shared/domain/customers/change-customer.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

type Ports = { readonly masterData: MasterData; readonly clock: Clock }

/** Each time another writer got through, and few ever write one customer at once. */
const mostConflicts = 20

/**
 * A customer's new profile is applied when its revision is higher than the known one; a repeat or a late one changes nothing. What finance
 * has set is proposed. Who meets another writer reads again.
 */
export const changeCustomer = async (ports: Ports, change: CustomerChanged): Promise<void> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) if ((await changeOnce(ports, change)) !== 'conflict') return
  throw transient('Conflict', `customer ${change.customerId} of ${change.sellerId} is being changed by others`)
}

const changeOnce = async ({ masterData, clock }: Ports, change: CustomerChanged): Promise<'applied' | 'behind' | 'conflict'> => {
  const { sellerId, customerId, revision, customer: profile } = change
  const at = clock.now()
  const read = await masterData.customer(sellerId, customerId, at)
  if (read !== undefined && read.revision >= revision) return 'behind'
  const occurrences = read === undefined ? [] : proposalOf(read, change, at)
  const customer = toldByUpstream(read, { sellerId, customerId, revision, customer: profile })
  return masterData.putCustomer(customer, { provenance: { by: 'CustomerChanged', at }, read, occurrences })
}

const proposalOf = (read: Customer, { sellerId, customerId, revision, customer }: CustomerChanged, occurredAt: Instant): TimelineItem[] => {
  const fields = proposedBy(read, customer)
  if (fields.length === 0) return []
  const occurrence = { type: 'CustomerChangeProposed', customerId, revision, fields } as const
  return [{ sellerId, occurredAt, occurrenceId: `CustomerChangeProposed-${customerId}-${revision}`, occurrence }]
}
