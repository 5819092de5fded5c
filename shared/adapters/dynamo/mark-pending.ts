import { defect } from '../../domain/failures.ts'
import type { PendingInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { headerKey } from './keys.ts'
import { updateOne } from './single-write.ts'
import type { Store } from './store.ts'
import { updateOf } from './write.ts'

/** While it is pending no reminder can be claimed; the last payment told holds. */
export const markPending = async (store: Store, { invoiceId, pending }: PendingInvoice): Promise<void> => {
  const change = { pendingPayment: pending?.paymentId, pendingUntil: pending?.until }
  const held = { guard: guards.headerExists }
  const written = await updateOne(store, updateOf(store.tables.books, headerKey(invoiceId), { change, held }))
  if (!written.done) throw defect(`invoice ${invoiceId} has no header that could say that a payment is pending`)
}
