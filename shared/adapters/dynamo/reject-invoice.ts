import { defect } from '../../domain/failures.ts'
import type { InvoiceId } from '../../domain/ids.ts'
import type { RejectionStatus } from '../../domain/invoice-header.ts'
import { guards } from './guards.ts'
import { waiting } from './item.ts'
import { headerKey } from './keys.ts'
import { updateOne } from './single-write.ts'
import type { Store } from './store.ts'
import { updateOf } from './write.ts'

type Rejected = { readonly invoiceId: InvoiceId; readonly status: RejectionStatus; readonly endsWait: boolean }

/** From here on no reminder can be claimed; the last status told holds. */
export const rejectInvoice = async (store: Store, { invoiceId, status, endsWait }: Rejected): Promise<void> => {
  const key = headerKey(invoiceId)
  const change = { rejected: status, ...(endsWait ? waiting(key, undefined) : {}) }
  const written = await updateOne(store, updateOf(store.tables.books, key, { change, held: { guard: guards.headerExists } }))
  if (!written.done) throw defect(`invoice ${invoiceId} has no header that could be rejected`)
}
