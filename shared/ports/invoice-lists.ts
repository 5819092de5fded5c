import type { Day } from '../domain/day.ts'
import type { CustomerId, InvoiceId, SellerId } from '../domain/ids.ts'
import type { Listing, ListedPlace, SearchKeys } from '../domain/invoice-list/listing.ts'
import type { FinanceStatus } from '../domain/invoice-list/status.ts'

/** What a list says of an invoice, and how often that was written. */
export type Listed = { readonly status: FinanceStatus; readonly version: number }

/** Of some customers, or in some statuses, or all of a seller; by due date, both days included. */
export type ListedOf = {
  readonly sellerId: SellerId
  readonly customerIds?: readonly CustomerId[] | undefined
  readonly statuses: readonly FinanceStatus[]
  readonly dueFrom?: Day | undefined
  readonly dueUntil?: Day | undefined
}

/** A position is a due date and an invoice, `2026-12-24#id`. */
export type ListRange = { readonly after: string | undefined; readonly limit: number }
export type ListPage = { readonly invoiceIds: readonly InvoiceId[]; readonly next: string | undefined }

/**
 * Where issued invoices stand, over all periods. It follows the books some seconds behind, and says of an invoice no more than in which lists
 * it stands: what an invoice is, whoever lists reads in the books.
 */
export type InvoiceLists = {
  /** Strongly consistent. */
  readonly find: (place: ListedPlace) => Promise<Listed | undefined>
  /** `conflict` when the list does not say any more what was read in it: read again, that first and then the books. */
  readonly keep: (listing: Listing, read: Listed | undefined) => Promise<'kept' | 'conflict'>
  /** Makes an invoice findable by its purchase order, and its customer by the words of its name. */
  readonly makeFindable: (place: ListedPlace, keys: SearchKeys) => Promise<void>
  /** By due date, then by invoice. */
  readonly page: (of: ListedOf, range: ListRange) => Promise<ListPage>
  /** Customers of whose name a word begins so (as `searchedText` has it), or so and the words after it; as many as `most`. */
  readonly customersNamed: (sellerId: SellerId, beginning: string, most: number) => Promise<readonly CustomerId[]>
  /** By invoice; a position is its id. */
  readonly ofPurchaseOrder: (sellerId: SellerId, key: string, range: ListRange) => Promise<ListPage>
}
