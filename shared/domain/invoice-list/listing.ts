import type { Day } from '../day.ts'
import type { CustomerId, InvoiceId, SellerId } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { finalDueDate } from '../tax/due-dates.ts'
import { nameKeys, purchaseOrderKey } from './searched-text.ts'
import { type FinanceStatus, financeStatusSchema } from './status.ts'

/** Statuses that an issued document can have: lists hold nothing else. */
export const listedStatusSchema = financeStatusSchema.exclude(['waitingForNumber', 'withdrawn', 'parked'])

/** Where an issued invoice stands in the lists of its seller for good: of this customer, by this due date. */
export type ListedPlace = {
  readonly sellerId: SellerId
  readonly customerId: CustomerId
  readonly dueDate: Day
  readonly invoiceId: InvoiceId
}

/** The place, the list of a status in which it stands now, and whether it stands on its customer's account no more. */
export type Listing = ListedPlace & { readonly status: FinanceStatus; readonly settled: boolean }

/** What leads to an invoice or its customer: neither ever changes, so it is written once. */
export type SearchKeys = { readonly names: readonly string[]; readonly purchaseOrder: string | undefined }

export const listedPlaceOf = ({ sellerId, invoiceId, issueDate }: JournalEntry, { customerId, terms }: Invoice): ListedPlace => ({
  sellerId,
  customerId,
  dueDate: finalDueDate(terms, issueDate),
  invoiceId,
})

export const searchKeysOf = ({ buyer, purchaseOrderNumber }: Pick<Invoice, 'buyer' | 'purchaseOrderNumber'>): SearchKeys => ({
  names: nameKeys(buyer.name),
  purchaseOrder: purchaseOrderNumber === undefined ? undefined : purchaseOrderKey(purchaseOrderNumber),
})
