import { defect } from '../../domain/failures.ts'
import type { RejectedInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { waitChanged } from './item.ts'
import { headerKey } from './keys.ts'
import { updateOne } from './single-write.ts'
import type { Store } from './store.ts'
import { updateOf } from './write.ts'

/** While it is marked no reminder can be claimed; the last status told holds. */
export const markRejected = async (store: Store, { invoiceId, status, wait }: RejectedInvoice): Promise<void> => {
  const key = headerKey(invoiceId)
  const change = { rejected: status, ...waitChanged(key, wait) }
  const written = await updateOne(store, updateOf(store.tables.books, key, { change, held: { guard: guards.headerExists } }))
  if (!written.done) throw defect(`invoice ${invoiceId} has no header that could be marked`)
}
