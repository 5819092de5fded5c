import type { Day } from '../domain/day.ts'
import type { CustomerId, SellerId } from '../domain/ids.ts'
import type { InvoiceAfter } from '../domain/payment/invoice-after-payment.ts'
import type { Payment, PaymentId } from '../domain/payment/payment.ts'
import type { PaymentStatus } from '../domain/payment/payment-status.ts'
import type { PostedEntry } from '../domain/payment/posted-entry.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { ListRange } from './invoice-lists.ts'

/** A payment at the version that was read (0: it is new), with all that is true together with it. */
export type PaymentWrite = {
  readonly payment: Payment
  /** Each held to what was open of it when it was read. */
  readonly invoices: readonly InvoiceAfter[]
  /** Absent when no money changes its account. */
  readonly entry: PostedEntry | undefined
  readonly occurrences: readonly TimelineItem[]
}

/** Of one payer, whatever is left of them, or in some statuses of a seller; by the day of receipt, both days included. */
export type PaymentsOf = {
  readonly sellerId: SellerId
  readonly payer?: CustomerId | undefined
  readonly statuses: readonly PaymentStatus[]
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}
export type PaymentPage = { readonly paymentIds: readonly PaymentId[]; readonly next: string | undefined }

export type PaymentBook = {
  readonly find: (sellerId: SellerId, paymentId: PaymentId) => Promise<Payment | undefined>
  /** `conflict`: the payment, or one of its invoices, is not as it was read. */
  readonly save: (write: PaymentWrite) => Promise<'saved' | 'conflict'>
  /** By the day of receipt, then by payment. The list of a payer is as strongly consistent as `find`; those by status may lag a second. */
  readonly page: (of: PaymentsOf, range: ListRange) => Promise<PaymentPage>
}
