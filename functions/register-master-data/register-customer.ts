import type { Customer } from '../../shared/domain/customer.ts'
import { createdByFinance, wantedByFinance } from '../../shared/domain/customers/change-customer.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { Provenance } from '../../shared/domain/provenance.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

const mostConflicts = 20

/** A whole record of a file counts with a higher revision than the known one, whoever has changed that in between. */
export const replaceCustomer = async (masterData: MasterData, record: Customer, provenance: Provenance): Promise<'applied' | 'behind'> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const read = await masterData.customer(record.sellerId, record.customerId)
    if (read !== undefined && read.revision >= record.revision) return 'behind'
    const customer = { ...record, version: (read?.version ?? 0) + 1 }
    if ((await masterData.putCustomer(customer, { provenance, read, occurrences: [] })) === 'applied') return 'applied'
  }
  throw transient('Conflict', `customer ${record.customerId} of ${record.sellerId} is being changed by others`)
}

type Made = { readonly provenance: Provenance; readonly read: number | 'nothing' }

/** The customer after a change by finance, of exactly the version that it has read, or of nothing; undefined: it is another by now. */
export const changeCustomer = async (
  masterData: MasterData,
  wanted: Customer,
  { provenance, read }: Made,
): Promise<Customer | undefined> => {
  const stored = await masterData.customer(wanted.sellerId, wanted.customerId)
  if ((stored?.version ?? 'nothing') !== read) return undefined
  const customer = stored === undefined ? createdByFinance(wanted) : wantedByFinance(stored, wanted)
  const outcome = await masterData.putCustomer(customer, { provenance, read: stored, occurrences: [] })
  return outcome === 'applied' ? customer : undefined
}
