import * as z from 'zod'
import { archivedFileSchema, furtherFileSchema } from './archived-file.ts'
import { daySchema, instantSchema } from './day.ts'
import { customerIdSchema, digestSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from './ids.ts'
import { moneySchema } from './money.ts'
import { invoicePaymentSchema } from './payment/collected.ts'
import { paymentIdSchema } from './payment/payment.ts'
import { waitingForSchema } from './waiting-for.ts'
import { invoiceWriteOffSchema } from './write-off/invoice-write-off.ts'

/** Whether an invoice is issued is not written here: the existence of its entry says so. */
export const invoiceStateSchema = z.enum(['FROZEN', 'WITHDRAWN', 'PARKED', 'STORED', 'SENT'])
export type InvoiceState = z.infer<typeof invoiceStateSchema>

/** States only move forward: what the mail provider last said. */
export const deliveryStateSchema = z.enum(['accepted', 'delayed', 'delivered', 'bounced', 'complained'])
export type DeliveryState = z.infer<typeof deliveryStateSchema>

/** What a platform tells of an invoice that its buyer does not take: status 213 rejected, 210 refused. */
export const rejectionStatusSchema = z.enum(['rejected', 'refused'])
export type RejectionStatus = z.infer<typeof rejectionStatusSchema>

/** The small, changing head of an invoice; the snapshot and the entry never change. */
export const invoiceHeaderSchema = z.object({
  invoiceId: invoiceIdSchema,
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  customerId: customerIdSchema,
  state: invoiceStateSchema,
  /** Counts the drafts of this invoice; a pointer (invoice, draft) is born exactly once. */
  draft: z.number().int().min(1),
  digest: digestSchema,
  queue: z.string(),
  /** Zone of the seller, so that the commit needs no other item. */
  zone: z.string(),
  frozenAt: instantSchema,
  number: z.string().optional(),
  issueDate: daySchema.optional(),
  dueDate: daySchema.optional(),
  /** The PDF, with the Factur-X inside. */
  archive: archivedFileSchema.optional(),
  /** What is archived beside it; absent where only the PDF was kept. */
  furtherFiles: z.array(furtherFileSchema).optional(),
  delivery: deliveryStateSchema.optional(),
  /** Raised to revoke every signed link of this invoice. */
  linkVersion: z.number().int().min(1),
  nextReminder: z.string().optional(),
  /** What credit notes take of it, those that wait for their number included; absent before the first. */
  credited: moneySchema.optional(),
  /** What is paid of it: the allocations in force; absent before the first. */
  payments: z.array(invoicePaymentSchema).max(50).optional(),
  /** What is written off of it, those in force; absent before the first. */
  writeOffs: z.array(invoiceWriteOffSchema).max(10).optional(),
  /** What credits, payments and write-offs leave of its gross amount, never below zero; absent before the first. Every writer is held to it as it was read. */
  open: moneySchema.optional(),
  /** What its open disputes hold back, as they were opened; absent before the first. `disputedOf` says what of it counts. */
  disputed: moneySchema.optional(),
  /** How often payments and write-offs have changed it: who has read an earlier state reads again. */
  settlements: z.number().int().min(0).optional(),
  /** The corrected invoice, be it frozen or issued, that replaces it: nothing of it is open then. */
  replacedBy: invoiceIdSchema.optional(),
  /** Its buyer has rejected (status 213) or refused (210) it. */
  rejected: rejectionStatusSchema.optional(),
  /** A payment is on its way, such as a debit that takes days: nobody is reminded until it has ended, or this is over. */
  pendingPayment: paymentIdSchema.optional(),
  pendingUntil: instantSchema.optional(),
  /** Finance has paused its reminders until then. */
  pausedUntil: instantSchema.optional(),
  /** Steps of its dunning that were skipped, or sent before their time. */
  passedSteps: z.array(z.string()).max(100).optional(),
  /** Its buyer has promised to pay by then. */
  promisedUntil: instantSchema.optional(),
  /** That it is overdue was told then, once for all. */
  overdueToldAt: instantSchema.optional(),
  waitingFor: waitingForSchema.optional(),
  dueAt: instantSchema.optional(),
})
export type InvoiceHeader = z.infer<typeof invoiceHeaderSchema>
