import type { Customer } from '../../shared/domain/customer.ts'
import { createdByFinance, wantedByFinance } from '../../shared/domain/customers/change-customer.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Provenance } from '../../shared/domain/provenance.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { checkedPlans, dunningFindings } from './check-planned.ts'

type Registered =
  | { readonly outcome: 'applied'; readonly customer: Customer }
  | { readonly outcome: 'behind' }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] }

const behind: Registered = { outcome: 'behind' }
const mostConflicts = 20

/** A whole record of a file counts with a higher revision than the known one, whoever has changed that in between. */
export const replaceCustomer = async (masterData: MasterData, record: Customer, provenance: Provenance): Promise<Registered> => {
  const seller = record.planned && (await masterData.seller(record.sellerId, provenance.at))
  const checked = checkedPlans(record, seller, provenance.at)
  if (!checked.ok) return { outcome: 'invalid', findings: checked.findings }
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const read = await masterData.customer(record.sellerId, record.customerId, provenance.at)
    if (read !== undefined && read.revision >= record.revision) return behind
    const customer = { ...checked.value, version: (read?.version ?? 0) + 1 }
    if ((await masterData.putCustomer(customer, { provenance, read, occurrences: [] })) === 'applied')
      return { outcome: 'applied', customer }
  }
  throw transient('Conflict', `customer ${record.customerId} of ${record.sellerId} is being changed by others`)
}

type Made = { readonly provenance: Provenance; readonly read: number | 'nothing' }

/** A change by finance is one of exactly the version that it has read, or of nothing: what came in between is not undone. */
export const changeCustomer = async (masterData: MasterData, wanted: Customer, { provenance, read }: Made): Promise<Registered> => {
  const { at } = provenance
  const [seller, stored] = await Promise.all([
    masterData.seller(wanted.sellerId, at),
    masterData.customer(wanted.sellerId, wanted.customerId, at),
  ])
  if (seller === undefined || (stored?.version ?? 'nothing') !== read) return behind
  const checked = checkedPlans(wanted, seller, at)
  if (!checked.ok) return { outcome: 'invalid', findings: checked.findings }
  const customer = stored === undefined ? createdByFinance(checked.value) : wantedByFinance(stored, checked.value)
  const findings = dunningFindings(customer, seller, at)
  if (findings.length > 0) return { outcome: 'invalid', findings }
  const outcome = await masterData.putCustomer(customer, { provenance, read: stored, occurrences: [] })
  return outcome === 'applied' ? { outcome, customer } : behind
}
