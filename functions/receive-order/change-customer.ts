import type { CustomerChanged } from '../../shared/contracts/events-in.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { type Customer, customerProfileSchema, customerSchema } from '../../shared/domain/customer.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

const profileFields: readonly string[] = Object.keys(customerProfileSchema.shape)

const only = (of: object, keep: (field: string) => boolean): object =>
  Object.fromEntries(Object.entries(of).filter(([field]) => keep(field)))

const said = (of: object, field: string): string => canonicalJson(new Map(Object.entries(of)).get(field) ?? null)

/** The publisher's profile, whole, but for the fields that finance has set; what is no part of the profile stays as it is. */
const changed = (stored: Customer | undefined, { sellerId, customerId, revision, customer: profile }: CustomerChanged): Customer => {
  const setByFinance = stored?.setByFinance ?? []
  const kept = stored === undefined ? {} : only(stored, (field) => setByFinance.includes(field) || !profileFields.includes(field))
  const taken = only(profile, (field) => !setByFinance.includes(field))
  return customerSchema.parse({ ...kept, ...taken, sellerId, customerId, revision })
}

const proposed = (stored: Customer, { customer: profile }: CustomerChanged): string[] =>
  stored.setByFinance.filter((field) => profileFields.includes(field) && said(stored, field) !== said(profile, field))

/** A customer's new profile is applied when its revision is higher than the known one; a repeat or a late one changes nothing. */
export const changeCustomer = async (ports: { masterData: MasterData; clock: Clock }, change: CustomerChanged): Promise<void> => {
  const { sellerId, customerId, revision } = change
  const stored = await ports.masterData.customer(sellerId, customerId)
  const at = ports.clock.now()
  const fields = stored === undefined ? [] : proposed(stored, change)
  const occurrence: TimelineItem = {
    sellerId,
    occurredAt: at,
    occurrenceId: `CustomerChangeProposed-${customerId}-${revision}`,
    occurrence: { type: 'CustomerChangeProposed', customerId, revision, fields },
  }
  await ports.masterData.putCustomer(changed(stored, change), { by: 'CustomerChanged', at }, fields.length > 0 ? [occurrence] : [])
}
