import type { Day } from '../day.ts'
import type { FactId, InvoiceId } from '../ids.ts'
import type { RejectionStatus } from '../invoice-header.ts'
import type { ReportedLine } from '../order.ts'

/** Goods that came back: so much of these lines, or without lines all of the order. */
export type GoodsReturned = { readonly returnId: FactId; readonly on: Day; readonly lines: ReportedLine[] | undefined }

/** What a platform tells of an invoice that its buyer does not take. */
export type Rejection = { readonly invoiceId: InvoiceId; readonly status: RejectionStatus; readonly reason: string }
