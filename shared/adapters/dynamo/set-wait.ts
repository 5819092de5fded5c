import { defect } from '../../domain/failures.ts'
import type { InvoiceId } from '../../domain/ids.ts'
import type { InvoiceState } from '../../domain/invoice-header.ts'
import type { Wait } from '../../ports/order-book.ts'
import { guards } from './guards.ts'
import { waiting } from './item.ts'
import { headerKey } from './keys.ts'
import { updateOne } from './single-write.ts'
import type { Store } from './store.ts'
import { updateOf } from './write.ts'

type Change = { readonly invoiceId: InvoiceId; readonly wait: Wait | undefined; readonly whileIn: InvoiceState | undefined }

/** Changes nothing but the wait. With `whileIn`, an invoice that has stepped on meanwhile keeps the wait that its step has set. */
export const setWait = async (store: Store, { invoiceId, wait, whileIn }: Change): Promise<void> => {
  const key = headerKey(invoiceId)
  const held =
    whileIn === undefined ? { guard: guards.headerExists } : { guard: guards.headerInStateRead, values: { ':stateRead': whileIn } }
  const written = await updateOne(store, updateOf(store.tables.books, key, { change: waiting(key, wait), held }))
  if (!written.done && written.found === undefined) throw defect(`invoice ${invoiceId} has no header that could wait`)
}
