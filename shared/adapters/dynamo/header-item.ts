import * as z from 'zod'
import type { DeliveryState, InvoiceHeader } from '../../domain/invoice-header.ts'
import { deliveryStateSchema, invoiceHeaderSchema } from '../../domain/invoice-header.ts'
import { moneySchema } from '../../domain/money.ts'
import type { HeaderChange } from '../../ports/invoice-book.ts'
import type { Wait } from '../../ports/order-book.ts'
import { guards } from './guards.ts'
import { itemOf, readItem, type StoredItem, waiting } from './item.ts'
import { headerKey } from './keys.ts'
import { occurrenceStep } from './timeline-item.ts'
import type { Step } from './transact.ts'
import { workItemStep } from './work-item-item.ts'
import { type Held, updateOf } from './write.ts'

export const readHeader = (item: StoredItem): InvoiceHeader => readItem(invoiceHeaderSchema, item)

/** How far a delivery has come: 0 nothing known, then in the order of the states. A number, so that "later" is a condition. */
export const deliveryRank = (delivery: DeliveryState | undefined): number =>
  delivery === undefined ? 0 : deliveryStateSchema.options.indexOf(delivery) + 1

/** A whole header: when a draft is frozen or taken back, no other writer has a part in it. */
export const headerStored = (header: InvoiceHeader): StoredItem => {
  const key = headerKey(header.invoiceId)
  const facts = { ...z.encode(invoiceHeaderSchema, header), deliveryRank: deliveryRank(header.delivery) }
  return itemOf(key, 'invoice', { ...facts, ...waiting(key, waitOf(header)) })
}

const waitOf = ({ waitingFor, dueAt }: InvoiceHeader): Wait | undefined =>
  waitingFor === undefined || dueAt === undefined ? undefined : { waitingFor, dueAt }

/**
 * A step forward sets only what the workflow owns. Delivery state and link version are left alone: the mail provider's events and a
 * revocation may come between the read and the write.
 */
export const advanceStep = (table: string, { header, from, wait, nextReminderRead }: HeaderChange): Step<'header'> => {
  const key = headerKey(header.invoiceId)
  const { state, number, issueDate, dueDate, archive, furtherFiles, nextReminder, passedSteps } = header
  const change = {
    state,
    number,
    issueDate,
    dueDate,
    archive,
    furtherFiles,
    nextReminder,
    ...(passedSteps && { passedSteps }),
    ...waiting(key, wait),
  }
  const held = heldBy(header, from, nextReminderRead)
  return { name: 'header', write: { Update: updateOf(table, key, { change, held }) } }
}

/** What guards compare that hold an invoice to what credits, payments and write-offs had made of it when it was read. */
export const owedAsRead = ({ open, settlements }: Pick<InvoiceHeader, 'open' | 'settlements'>) => ({
  ':owedRead': open === undefined ? 'none' : z.encode(moneySchema, open),
  ':settledRead': settlements ?? 0,
})

export const owedAsReadIn = (state: InvoiceHeader['state'], read: Parameters<typeof owedAsRead>[0]): Held => ({
  guard: guards.headerOwedAsRead,
  values: { ':stateRead': state, ...owedAsRead(read) },
})

/** The same of what its disputes held back. */
export const disputedAsRead = ({ disputed }: Pick<InvoiceHeader, 'disputed'>) => ({
  ':disputedRead': disputed === undefined ? 'none' : z.encode(moneySchema, disputed),
})

/** A decision about reminders is held to the step that was next when it was made, and to what was owed. */
export const heldBy = (header: InvoiceHeader, from: HeaderChange['from'], read: HeaderChange['nextReminderRead']): Held => {
  if (read === undefined) return { guard: guards.headerInStateRead, values: { ':stateRead': from } }
  const values = { ':stateRead': from, ...owedAsRead(header) }
  if (read.step === undefined) return { guard: guards.headerWithoutReminder, values }
  return { guard: guards.headerBeforeReminder, values: { ...values, ':reminderRead': read.step } }
}

/** A header's step with all that is true together with it. */
export const advanceSteps = (table: string, change: HeaderChange): Step<'header' | 'occurrence' | 'workItem'>[] => [
  advanceStep(table, change),
  ...change.occurrences.map((item) => occurrenceStep(table, item)),
  ...change.workItems.map((item) => workItemStep(table, item)),
]
