import * as z from 'zod'
import { creditReasonSchema } from './crediting/credit-request.ts'
import { rebatePeriodSchema } from './crediting/rebate-request.ts'
import { daySchema, instantSchema } from './day.ts'
import { disputeCategorySchema, disputeIdSchema, resolutionSchema } from './dispute/dispute.ts'
import { eInvoiceFormatSchema } from './einvoice.ts'
import { findingSchema } from './finding.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from './ids.ts'
import { paymentIdSchema, paymentMethodSchema } from './payment/payment.ts'
import { writeOffIdSchema } from './write-off/invoice-write-off.ts'

const order = { orderId: orderIdSchema }
const invoice = { invoiceId: invoiceIdSchema, orderId: orderIdSchema, factId: factIdSchema, customerId: customerIdSchema }
/** `amount` is what the dispute holds back, `open` and `disputed` what the invoice says then. */
const disputed = {
  number: z.string(),
  disputeId: disputeIdSchema,
  category: disputeCategorySchema,
  amount: z.string(),
  currency: z.string(),
  open: z.string(),
  disputed: z.string(),
}
const decided = { number: z.string(), reason: z.string(), by: z.string() }
const writtenOff = { number: z.string(), writeOffId: writeOffIdSchema, amount: z.string(), currency: z.string(), open: z.string() }
const paid = { paymentId: paymentIdSchema, amount: z.string(), currency: z.string() }

/**
 * What happened, past tense: the history of each object and the outbox of the bus "invoicing". An occurrence is written in the
 * transaction of the change that it tells; InvoiceIssued, CreditNoteIssued and LateFeeIssued alone are derived from their journal entries.
 */
export const occurrenceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('OrderHeld'),
    ...order,
    factId: factIdSchema.optional(),
    workItemId: z.string(),
    findings: z.array(findingSchema),
  }),
  /** An event that could not be taken in: told to its publisher in the same words. */
  z.object({
    type: z.literal('EventHeld'),
    eventId: z.string(),
    source: z.string(),
    detailType: z.string(),
    orderId: z.string().optional(),
    workItemId: z.string(),
    findings: z.array(findingSchema),
  }),
  z.object({ type: z.literal('OrderReleased'), ...order, factId: factIdSchema, attempt: z.number().int() }),
  z.object({ type: z.literal('OrderRefused'), ...order, factId: factIdSchema, findings: z.array(findingSchema) }),
  z.object({ type: z.literal('OrderCancelled'), ...order, reason: z.string().optional() }),
  z.object({
    type: z.literal('InvoiceIssued'),
    ...invoice,
    number: z.string(),
    issueDate: daySchema,
    dueDate: daySchema,
    currency: z.string(),
    net: z.string(),
    vat: z.string(),
    gross: z.string(),
    replaces: z.object({ invoiceId: invoiceIdSchema, number: z.string() }).optional(),
  }),
  /** A credit note, derived from its entry as InvoiceIssued is; its amounts are positive and lower what the invoice says. */
  z.object({
    type: z.literal('CreditNoteIssued'),
    ...invoice,
    number: z.string(),
    issueDate: daySchema,
    /** Absent of a rebate over a period, which says its contract and period. */
    creditedInvoiceId: invoiceIdSchema.optional(),
    creditedNumber: z.string().optional(),
    contractReference: z.string().optional(),
    period: rebatePeriodSchema.optional(),
    reason: creditReasonSchema,
    currency: z.string(),
    net: z.string(),
    vat: z.string(),
    gross: z.string(),
  }),
  /** A statement of late fees, derived from its entry as InvoiceIssued is: what it claims for the delay of which invoice, up to the end of which day. */
  z.object({
    type: z.literal('LateFeeIssued'),
    ...invoice,
    number: z.string(),
    issueDate: daySchema,
    chargedInvoiceId: invoiceIdSchema,
    chargedNumber: z.string(),
    until: daySchema,
    currency: z.string(),
    fee: z.string(),
    indemnity: z.string().optional(),
    total: z.string(),
  }),
  z.object({ type: z.literal('InvoiceWithdrawn'), ...invoice, reason: z.string() }),
  z.object({
    type: z.literal('InvoiceStored'),
    ...invoice,
    number: z.string(),
    sha256: z.string(),
    files: z.array(z.object({ format: eInvoiceFormatSchema, sha256: z.string() })).optional(),
  }),
  z.object({ type: z.literal('InvoiceSent'), ...invoice, number: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('CreditNoteSent'), ...invoice, number: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('LateFeeSent'), ...invoice, number: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('InvoiceDelivered'), ...invoice, number: z.string() }),
  z.object({ type: z.literal('InvoiceBounced'), ...invoice, number: z.string(), bounceType: z.string(), workItemId: z.string() }),
  z.object({ type: z.literal('ReminderSent'), ...invoice, number: z.string(), step: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('LinkRequested'), ...invoice }),
  /** One for each invoice that a payment settles, and one for what it leaves unapplied: their amounts add up to the payment. */
  z.object({
    type: z.literal('PaymentReceived'),
    ...paid,
    method: paymentMethodSchema,
    receivedOn: daySchema,
    ...z.object({ ...invoice, number: z.string(), open: z.string() }).partial().shape,
  }),
  /** An attempt to pay that came to nothing; `reason` is the provider's code. The invoice is owed as before. */
  z.object({
    type: z.literal('PaymentFailed'),
    ...invoice,
    number: z.string(),
    ...paid,
    method: paymentMethodSchema.optional(),
    reason: z.string(),
  }),
  /** What a payment had left, or a payer had overpaid, settles an invoice later. */
  z.object({ type: z.literal('CreditApplied'), ...invoice, number: z.string(), ...paid, open: z.string() }),
  z.object({ type: z.literal('AllocationUndone'), ...invoice, number: z.string(), ...paid, open: z.string(), reason: z.string() }),
  /** A part of a payment went back to whoever paid, or was taken back. */
  z.object({
    type: z.literal('PaymentRefunded'),
    ...paid,
    refundId: paymentIdSchema,
    customerId: customerIdSchema.optional(),
    reason: z.string(),
  }),
  /** What is given up of an invoice, VAT included; `open` is what is owed then. */
  z.object({
    type: z.literal('InvoiceWrittenOff'),
    ...invoice,
    ...writtenOff,
    vat: z.string(),
    proven: z.boolean(),
    reason: z.string(),
  }),
  z.object({ type: z.literal('WriteOffUndone'), ...invoice, ...writtenOff, reason: z.string() }),
  /** What was taken back has come back: a refund failed, or a disputed payment was the seller's after all. */
  z.object({ type: z.literal('PaymentReinstated'), ...paid, refundId: paymentIdSchema, customerId: customerIdSchema.optional() }),
  /** Nothing is owed any more, and a payment was the last part of it. */
  z.object({ type: z.literal('InvoicePaid'), ...invoice, number: z.string(), currency: z.string(), gross: z.string(), paidOn: daySchema }),
  /** Its due date, or that of its last instalment, is over, and `open` of it is owed: once in its life. */
  z.object({
    type: z.literal('InvoiceOverdue'),
    ...invoice,
    number: z.string(),
    dueDate: daySchema,
    open: z.string(),
    currency: z.string(),
  }),
  /** Somebody does not accept a part of an invoice: nobody is reminded of that part while the dispute is open. */
  z.object({ type: z.literal('DisputeOpened'), ...invoice, ...disputed, openedBy: z.enum(['buyer', 'finance']) }),
  z.object({
    type: z.literal('DisputeResolved'),
    ...invoice,
    ...disputed,
    resolvedAs: resolutionSchema.shape.as,
    reason: z.string(),
    creditNoteId: invoiceIdSchema.optional(),
    creditNoteNumber: z.string().optional(),
  }),
  /** What finance has decided of an invoice's reminders. */
  z.object({ type: z.literal('RemindersPaused'), ...invoice, ...decided, until: daySchema.optional() }),
  z.object({ type: z.literal('RemindersResumed'), ...invoice, ...decided }),
  z.object({ type: z.literal('ReminderSkipped'), ...invoice, ...decided, step: z.string() }),
  z.object({ type: z.literal('ReminderOrdered'), ...invoice, ...decided, step: z.string() }),
  /** Somebody has said when they will pay: nobody is reminded before the end of that day. */
  z.object({
    type: z.literal('PaymentPromised'),
    ...invoice,
    number: z.string(),
    promisedFor: daySchema,
    promisedBy: z.enum(['buyer', 'finance']),
  }),
  z.object({ type: z.literal('PromiseWithdrawn'), ...invoice, number: z.string(), promisedFor: daySchema, reason: z.string() }),
  z.object({
    type: z.literal('CustomerChangeProposed'),
    customerId: customerIdSchema,
    revision: z.number().int(),
    fields: z.array(z.string()),
  }),
])
export type Occurrence = z.infer<typeof occurrenceSchema>

/** An occurrence with its place: the key is its event id on the bus, stable over every repeat. */
export const timelineItemSchema = z.object({
  sellerId: z.union([sellerIdSchema, z.literal('unknown')]),
  occurredAt: instantSchema,
  /** Ends the key; derived from what happened, so that a repeated transaction writes the same item. */
  occurrenceId: z.string(),
  occurrence: occurrenceSchema,
  publishedAt: instantSchema.optional(),
})
export type TimelineItem = z.infer<typeof timelineItemSchema>
