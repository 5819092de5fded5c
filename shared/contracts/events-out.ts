import * as z from 'zod'
import { creditReasonSchema } from '../domain/crediting/credit-request.ts'
import { daySchema, instantSchema } from '../domain/day.ts'
import { disputeCategorySchema, disputeIdSchema, resolutionSchema } from '../domain/dispute/dispute.ts'
import { eInvoiceFormatSchema } from '../domain/einvoice.ts'
import { findingSchema } from '../domain/finding.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema } from '../domain/ids.ts'
import { paymentIdSchema, paymentMethodSchema } from '../domain/payment/payment.ts'
import { writeOffIdSchema } from '../domain/write-off/invoice-write-off.ts'

/** `eventId` is the same over every repeat: a subscriber that has seen it need not look again. Delivery is at least once, in no order. */
const always = { version: z.literal(1), eventId: z.string().min(1), occurredAt: instantSchema, sellerId: z.string().min(1) }
const ofInvoice = { invoiceId: invoiceIdSchema, orderId: orderIdSchema, factId: factIdSchema, customerId: customerIdSchema }
const numbered = { ...ofInvoice, number: z.string().min(1) }
/** In major units with the decimals of the currency, `1234.50`. */
const amount = z.string().regex(/^-?\d{1,18}(\.\d{1,4})?$/)
const paid = { paymentId: paymentIdSchema, amount, currency: z.string().regex(/^[A-Z]{3}$/) }
const disputed = {
  disputeId: disputeIdSchema,
  category: disputeCategorySchema,
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  open: amount,
  disputed: amount,
}
const decided = { reason: z.string().min(1), by: z.string().min(1) }
const writtenOff = { writeOffId: writeOffIdSchema, amount, currency: z.string().regex(/^[A-Z]{3}$/), open: amount }
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const contract = <S extends z.ZodRawShape>(facts: S) => z.strictObject({ ...always, ...facts })

/**
 * An order or an event waits for a person; `findings` say why. With `factId` it is a fact of a known order that validation holds; with
 * `heldEvent` an event of yours that could not be taken in, and `orderId` only if it named one.
 */
export const orderHeldV1 = contract({
  orderId: z.string().optional(),
  factId: factIdSchema.optional(),
  workItemId: z.string().min(1),
  findings: z.array(findingSchema),
  heldEvent: z.strictObject({ eventId: z.string(), source: z.string(), detailType: z.string() }).optional(),
})

/** Every event that the bus "invoicing" carries, by detail-type: the contract that `events/schemas/out` is generated from. */
export const eventsOut = {
  OrderHeld: orderHeldV1,
  OrderReleased: contract({ orderId: orderIdSchema, factId: factIdSchema, attempt: z.number().int().min(1) }),
  OrderRefused: contract({ orderId: orderIdSchema, factId: factIdSchema, findings: z.array(findingSchema) }),
  OrderCancelled: contract({ orderId: orderIdSchema, reason: z.string().optional() }),
  /** `replaces`: of a corrected invoice, the one that it cancels and replaces, of which nothing is owed any more. */
  InvoiceIssued: contract({
    ...numbered,
    issueDate: daySchema,
    dueDate: daySchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    net: amount,
    vat: amount,
    gross: amount,
    replaces: z.strictObject({ invoiceId: invoiceIdSchema, number: z.string().min(1) }).optional(),
  }),
  /** A rebate over a period names its contract and period, any other credit note its invoice. */
  CreditNoteIssued: contract({
    ...numbered,
    issueDate: daySchema,
    creditedInvoiceId: invoiceIdSchema.optional(),
    creditedNumber: z.string().min(1).optional(),
    contractReference: z.string().min(1).optional(),
    period: z.strictObject({ from: daySchema, until: daySchema }).optional(),
    reason: creditReasonSchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    net: amount,
    vat: amount,
    gross: amount,
  }),
  /** A statement of late fees: outside VAT, with what it claims for the delay of which invoice; `fee` is interest, or what the seller's rule puts in its place. */
  LateFeeIssued: contract({
    ...numbered,
    issueDate: daySchema,
    chargedInvoiceId: invoiceIdSchema,
    chargedNumber: z.string().min(1),
    until: daySchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    fee: amount,
    indemnity: amount.optional(),
    total: amount,
  }),
  InvoiceWithdrawn: contract({ ...ofInvoice, reason: z.string() }),
  /** `sha256` is that of the PDF; `files` are all e-invoices, the PDF with its Factur-X among them. */
  InvoiceStored: contract({
    ...numbered,
    sha256,
    files: z.array(z.strictObject({ format: eInvoiceFormatSchema, sha256 })).optional(),
  }),
  InvoiceSent: contract({ ...numbered, messageId: z.string() }),
  CreditNoteSent: contract({ ...numbered, messageId: z.string() }),
  LateFeeSent: contract({ ...numbered, messageId: z.string() }),
  InvoiceDelivered: contract(numbered),
  InvoiceBounced: contract({ ...numbered, bounceType: z.string(), workItemId: z.string() }),
  ReminderSent: contract({ ...numbered, step: z.string(), messageId: z.string() }),
  LinkRequested: contract(ofInvoice),
  /**
   * Money came in: one event for each invoice that it settles, with what is open of that now, and one without an invoice for what is left
   * unapplied. Their amounts add up to the payment.
   */
  PaymentReceived: contract({
    ...paid,
    method: paymentMethodSchema,
    receivedOn: daySchema,
    ...z.object({ ...numbered, open: amount }).partial().shape,
  }),
  /** An attempt to pay by card or debit came to nothing; `reason` is the provider's code, such as `card_declined`. */
  PaymentFailed: contract({ ...numbered, ...paid, method: paymentMethodSchema.optional(), reason: z.string().min(1) }),
  /** What was left of a payment settles an invoice later. */
  CreditApplied: contract({ ...numbered, ...paid, open: amount }),
  AllocationUndone: contract({ ...numbered, ...paid, open: amount, reason: z.string() }),
  /** A part of a payment went back to whoever paid, or was taken back. */
  PaymentRefunded: contract({ ...paid, refundId: paymentIdSchema, customerId: customerIdSchema.optional(), reason: z.string() }),
  /** What is given up of an invoice, `vat` included; `proven` when nothing can come any more. `open` is what is owed then. */
  InvoiceWrittenOff: contract({ ...numbered, ...writtenOff, vat: amount, proven: z.boolean(), reason: z.string() }),
  /** A write-off was recorded wrongly: the invoice is owed again. */
  WriteOffUndone: contract({ ...numbered, ...writtenOff, reason: z.string() }),
  /** What was taken back has come back: a refund failed, or a disputed payment was the seller's after all. */
  PaymentReinstated: contract({ ...paid, refundId: paymentIdSchema, customerId: customerIdSchema.optional() }),
  InvoicePaid: contract({ ...numbered, currency: z.string().regex(/^[A-Z]{3}$/), gross: amount, paidOn: daySchema }),
  /**
   * The due date, or that of the last instalment, is over in the seller's zone, and `open` is owed. Once for each invoice, within a quarter of an hour; of
   * what is wholly disputed then, within a day of the moment at which it is asked for again. Never for what is paid, credited, replaced, rejected or written off.
   */
  InvoiceOverdue: contract({ ...numbered, dueDate: daySchema, open: amount, currency: z.string().regex(/^[A-Z]{3}$/) }),
  /**
   * The buyer, or finance for it, does not accept a part of an invoice: `amount` with VAT. `open` is what is owed, `disputed` what of it is
   * disputed now; reminders ask for the rest.
   */
  DisputeOpened: contract({ ...numbered, ...disputed, openedBy: z.enum(['buyer', 'finance']) }),
  /** By a credit note, which is named; rejected, so that the amount is asked for again; or written off. */
  DisputeResolved: contract({
    ...numbered,
    ...disputed,
    resolvedAs: resolutionSchema.shape.as,
    reason: z.string().min(1),
    creditNoteId: invoiceIdSchema.optional(),
    creditNoteNumber: z.string().min(1).optional(),
  }),
  /** Finance has put off the reminders of an invoice, until a day or until they are resumed. */
  RemindersPaused: contract({ ...numbered, ...decided, until: daySchema.optional() }),
  RemindersResumed: contract({ ...numbered, ...decided }),
  /** A step of the dunning that is not sent, and one that a person has ordered before its time. */
  ReminderSkipped: contract({ ...numbered, ...decided, step: z.string().min(1) }),
  ReminderOrdered: contract({ ...numbered, ...decided, step: z.string().min(1) }),
  /** The buyer, or finance for it, has said when the invoice will be paid: nobody is reminded before the end of that day. */
  PaymentPromised: contract({ ...numbered, promisedFor: daySchema, promisedBy: z.enum(['buyer', 'finance']) }),
  PromiseWithdrawn: contract({ ...numbered, promisedFor: daySchema, reason: z.string().min(1) }),
  CustomerChangeProposed: contract({ customerId: customerIdSchema, revision: z.number().int(), fields: z.array(z.string()).min(1) }),
} as const

export type EventOutName = keyof typeof eventsOut
