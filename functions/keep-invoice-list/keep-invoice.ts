import { isSettled } from '../../shared/domain/account/standing.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import { listedPlaceOf, searchKeysOf } from '../../shared/domain/invoice-list/listing.ts'
import { financeStatusOf } from '../../shared/domain/invoice-list/status.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { InvoiceLists } from '../../shared/ports/invoice-lists.ts'

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find' | 'findEntry' | 'readSnapshot'>
  readonly lists: Pick<InvoiceLists, 'find' | 'keep' | 'makeFindable'>
}

/** What a list said before: nothing of this invoice, another status than the books, or the same. */
export type Kept = 'notIssued' | 'missing' | 'moved' | 'same'

/** Who meets another reader of one invoice reads again; a third in a row comes with the next try of the record. */
const attempts = 3

/** Puts an invoice into the lists where it belongs by the books as they are now, whatever was told of it. Safe to repeat, and in any order. */
export const keepInvoice = async ({ invoices, lists }: Ports, invoiceId: InvoiceId): Promise<Kept> => {
  const entry = await invoices.findEntry(invoiceId)
  if (entry === undefined) return 'notIssued'
  const invoice = await invoices.readSnapshot(entry.digest)
  const place = listedPlaceOf(entry, invoice)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The list first: whoever writes it after this has made the header that is read next a thing of the past, and is noticed.
    const before = await lists.find(place)
    const header = await invoices.find(invoiceId)
    if (header === undefined) return 'notIssued'
    if (before === undefined) await lists.makeFindable(place, searchKeysOf(invoice))
    const status = financeStatusOf(header, true)
    if ((await lists.keep({ ...place, status, settled: isSettled(header, invoice) }, before)) === 'kept')
      return before === undefined ? 'missing' : kept(before.status, status)
  }
  throw transient('Conflict', `the place of ${invoiceId} in the lists is being written by others`)
}

const kept = (before: string, now: string): Kept => (before === now ? 'same' : 'moved')
