import type { SellerId } from '../domain/ids.ts'
import type { InvoiceAfter } from '../domain/payment/invoice-after-payment.ts'
import type { Payment, PaymentId } from '../domain/payment/payment.ts'
import type { PostedEntry } from '../domain/payment/posted-entry.ts'
import type { TimelineItem } from '../domain/timeline.ts'

/** A payment at the version that was read (0: it is new), with all that is true together with it. */
export type PaymentWrite = {
  readonly payment: Payment
  /** Each held to what was open of it when it was read. */
  readonly invoices: readonly InvoiceAfter[]
  /** Absent when no money changes its account. */
  readonly entry: PostedEntry | undefined
  readonly occurrences: readonly TimelineItem[]
}

export type PaymentBook = {
  readonly find: (sellerId: SellerId, paymentId: PaymentId) => Promise<Payment | undefined>
  /** `conflict`: the payment, or one of its invoices, is not as it was read. */
  readonly save: (write: PaymentWrite) => Promise<'saved' | 'conflict'>
}
