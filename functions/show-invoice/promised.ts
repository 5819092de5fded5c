import { isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import { isCreditNote } from '../../shared/domain/crediting/purpose.ts'
import { addSeconds, dayAt, daySchema, type Instant } from '../../shared/domain/day.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isPromiseDay, promiseHeldBy } from '../../shared/domain/promise/make-promise.ts'
import type { PromisedPart } from '../../shared/texts/promise-form.ts'

type Asked = { readonly key: string; readonly now: Instant; readonly day: string | undefined }

/** The open promise of an invoice, or where one can be made; a day that was refused comes back when it is out of bounds. */
export const promisedPartOf = (header: InvoiceHeader, { key, now, day }: Asked): PromisedPart => {
  const { invoiceId, promisedUntil, zone } = header
  const held = promiseHeldBy({ header, isOwed: isStillOwed(header) && !isCreditNote(header) }, { promisedBy: 'buyer', at: now })
  if (held === 'promised' && promisedUntil !== undefined) return { promisedFor: dayAt(addSeconds(promisedUntil, -1), zone) }
  if (held !== undefined) return {}
  const chosen = daySchema.safeParse(day)
  const isFine = day === undefined || (chosen.success && isPromiseDay(chosen.data, dayAt(now, zone)))
  const address = `${invoiceId}/promise?key=${encodeURIComponent(key)}`
  return { form: { address, ...(!isFine && { refused: chosen.success ? chosen.data : '' }) } }
}
