import type { Instant } from '../domain/day.ts'
import type { InvoiceId, SellerId } from '../domain/ids.ts'
import type { Money } from '../domain/money.ts'
import type { PaymentId, PaymentMethod } from '../domain/payment/payment.ts'
import type { Language } from '../domain/seller.ts'

/** By which key the provider knows us; `address` when it is not the real one. */
export type ProviderAccess = () => Promise<{ readonly key: string; readonly address?: string | undefined }>

/** The secrets that sign what the provider tells, newest first; older ones still count during a rotation. */
export type ProviderSecrets = () => Promise<readonly string[]>

export type CheckoutOrder = {
  readonly sellerId: SellerId
  readonly invoiceId: InvoiceId
  /** What the payer reads on the provider's page. */
  readonly number: string
  /** What is owed at this moment. */
  readonly amount: Money
  /** Names the state of the balance: another one after each payment or credit. */
  readonly balanceVersion: string
  readonly methods: readonly Extract<PaymentMethod, 'card' | 'sepaDebit'>[]
  readonly language: Language
  /** Where the payer comes back to, and where if nothing was paid. */
  readonly paidAddress: string
  readonly cancelledAddress: string
}

/**
 * `underWay`: this balance was paid on an earlier page, or its debit pends; a second page would take the money twice. `notTaken`: the
 * provider takes no such amount, as it is too small or too large.
 */
export type Checkout =
  | { readonly outcome: 'notTaken' }
  | { readonly outcome: 'opened'; readonly address: string }
  | { readonly outcome: 'underWay'; readonly paymentId: PaymentId }

/** Money that moved in our account with the provider, in the currency of that account. */
export type Movement = {
  readonly movementId: string
  readonly kind: 'payment' | 'refund' | 'dispute' | 'payout' | 'other'
  /** The provider's id of what moved it. */
  readonly source: string | undefined
  /** Below zero when it left. */
  readonly amount: Money
  readonly fee: Money
  readonly net: Money
  readonly at: Instant
}

export type ProviderPayment = {
  readonly paymentId: PaymentId
  /** `open`: nobody has tried yet. A payment that failed may be tried again. */
  readonly state: 'open' | 'pending' | 'succeeded' | 'failed' | 'cancelled'
  readonly amount: Money
  readonly method: CheckoutOrder['methods'][number] | undefined
  /** For whom and what it was opened; absent of a payment that is not ours. */
  readonly purpose: { readonly sellerId: SellerId; readonly invoiceId: InvoiceId } | undefined
  /** Absent until the provider has booked it. */
  readonly movement: Movement | undefined
  /** There are refunds or disputes of it, or have been. */
  readonly isReversed: boolean
  /** The last attempt, if that failed: its id, why (as a code), and when it was made. */
  readonly failure: { readonly attempt: string; readonly code: string; readonly at: Instant } | undefined
}

/** Money of a payment that went back to its payer, or was taken by the payer's bank. */
export type Reversal = {
  readonly reversalId: PaymentId
  /** A dispute is open until the payer's bank has decided; `evidenceBy` is the day until which it hears the seller. */
  readonly kind: 'refund' | 'openDispute' | 'wonDispute' | 'lostDispute'
  readonly evidenceBy: Instant | undefined
  /** In the currency of the payment. */
  readonly amount: Money
  /** As a code. */
  readonly reason: string
  /** Absent until the provider has booked it; of an inquiry, which moves nothing, for good. */
  readonly taken: Movement | undefined
  /** It came back: the refund failed, or the dispute was won. */
  readonly returned: Movement | undefined
}

export type ProviderPayout = {
  readonly payoutId: string
  readonly amount: Money
  readonly state: 'underWay' | 'paid' | 'failed'
  readonly movement: Movement | undefined
  /** When it is in the bank. */
  readonly arrivedAt: Instant
  /** It came back then: a bank may say so days after it was paid. */
  readonly failedAt: Instant | undefined
}

/** What moved of what a payout pays out, and whose payment it was; nobody's is what is of no payment of ours. */
export type PaidOut = { readonly movement: Movement; readonly sellerId: SellerId | undefined }

/** What of the provider's can be followed, by its id. */
export type Subject = { readonly paymentId: string } | { readonly payoutId: string }

/** Undefined: it moved for something that is neither a payment nor a payout, as a fee of the account. */
export type Moved = { readonly movement: Movement; readonly subject: Subject | undefined }

/** The payment provider. What it answers of a payer (name, address, card) does not come in. Undefined: it knows no such thing. */
export type Payments = {
  /** The same order, asked for again, is the same page. A page is good for a day. */
  readonly openCheckout: (order: CheckoutOrder) => Promise<Checkout>
  readonly payment: (paymentId: string) => Promise<ProviderPayment | undefined>
  /** All refunds and disputes of a payment, the oldest first. */
  readonly reversals: (paymentId: PaymentId) => Promise<readonly Reversal[]>
  readonly payout: (payoutId: string) => Promise<ProviderPayout | undefined>
  /** All that a payout pays out: several sellers may share the account. */
  readonly paidOut: (payoutId: string) => Promise<readonly PaidOut[]>
  /** All that moved at or after an instant, and for what, the newest first. */
  readonly movementsSince: (since: Instant) => AsyncIterable<Moved>
}

/** Something may have happened to a payment or a payout; what really did is asked for. */
export type PaymentHint = {
  readonly eventId: string
  readonly type: string
  readonly paymentId: string | undefined
  readonly payoutId: string | undefined
}

export type PaymentHints = {
  /** `forged`: no secret of ours has signed these very bytes within the last five minutes. */
  readonly read: (body: string, signature: string) => Promise<PaymentHint | 'forged'>
}
