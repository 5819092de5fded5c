import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import {
  creditedPartSchema,
  creditReasonSchema,
  creditRequestIdSchema,
  creditRequestSchema,
} from '../../domain/crediting/credit-request.ts'
import { instantSchema } from '../../domain/day.ts'
import { disputeCategorySchema, disputedPartSchema, disputeIdSchema, disputeSchema } from '../../domain/dispute/dispute.ts'
import { disputeRequestSchema, resolutionReasonSchema, resolutionRequestSchema } from '../../domain/dispute/dispute-request.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const invoicePath = sellerPath.extend({ invoiceId: invoiceIdSchema })
const disputePath = invoicePath.extend({ disputeId: disputeIdSchema })
const ownerSchema = z.string().trim().min(1).max(128)

const answerSchema = z.object({
  disputeId: disputeIdSchema,
  invoiceId: invoiceIdSchema,
  number: z.string().describe('Of the invoice'),
  orderId: z.string(),
  customerId: customerIdSchema,
  state: disputeSchema.shape.state,
  category: disputeCategorySchema,
  part: disputedPartSchema,
  currency: currencySchema,
  amount: z.string().describe('What it holds back while it is open, VAT included, in major units'),
  note: z.string().optional(),
  attachment: z.string().optional(),
  openedBy: z.enum(['buyer', 'finance']),
  by: z.string(),
  openedAt: instantSchema,
  ageDays: z.number().int().describe('Whole days since it was opened, up to its resolution'),
  owner: ownerSchema.optional(),
  resolution: disputeSchema.shape.resolution,
  creditNoteId: invoiceIdSchema
    .optional()
    .describe('Its credit note is on its way, and it is still open: ask the same again in some seconds'),
})

const creditNoteText = creditRequestSchema.shape.note.describe('Printed on the credit note')

/** A credit note that is made for the dispute, as the route of credit notes takes it. */
const creditedSchema = z.strictObject({
  as: z.literal('creditNote'),
  credit: z.strictObject({ requestId: creditRequestIdSchema, reason: creditReasonSchema, note: creditNoteText, part: creditedPartSchema }),
  reason: resolutionReasonSchema,
})

const { category, part, note, attachment } = disputeRequestSchema.shape

export const disputeRoutes = routes({
  openDispute: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/disputes',
    tag: 'Disputes',
    summary: 'Opens a dispute for a buyer: what it holds back is neither reminded nor charged for delay while it is open',
    role: 'accountant',
    call: z.object({
      params: invoicePath,
      query: noQuery,
      body: z.strictObject({
        disputeId: disputeIdSchema.describe('Names it within its invoice: whoever opens twice under one id opens one'),
        category,
        part: part.describe('All that is open and not disputed, lines by their numbers, or an amount with VAT'),
        note,
        attachment: attachment.describe('Where you keep its evidence'),
      }),
    }),
    status: 200,
    answer: answerSchema,
    problems: [404, 422],
  },
  listDisputes: {
    method: 'GET',
    path: '/sellers/{sellerId}/disputes',
    tag: 'Disputes',
    summary: 'Disputes that are open, or resolved, the oldest first',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: pageQuery.extend({
        state: disputeSchema.shape.state.default('open'),
        customerId: customerIdSchema.optional(),
        owner: ownerSchema.optional(),
        minAgeDays: z.coerce.number().int().min(0).max(10_000).optional(),
      }),
    }),
    status: 200,
    answer: z.object({ disputes: z.array(answerSchema), next: nextSchema }),
    problems: [],
  },
  listDisputesOfInvoice: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/disputes',
    tag: 'Disputes',
    summary: 'All disputes of an invoice',
    role: 'viewer',
    call: z.object({ params: invoicePath, query: noQuery }),
    status: 200,
    answer: z.object({ disputes: z.array(answerSchema) }),
    problems: [404],
  },
  showDispute: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}',
    tag: 'Disputes',
    summary: 'A dispute, who looks after it, and how it was resolved',
    role: 'viewer',
    call: z.object({ params: disputePath, query: noQuery }),
    status: 200,
    answer: answerSchema,
    problems: [404],
  },
  assignDispute: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}/owner',
    tag: 'Disputes',
    summary: 'Says who looks after a dispute; without an owner, nobody does',
    role: 'accountant',
    call: z.object({ params: disputePath, query: noQuery, body: z.strictObject({ owner: ownerSchema.optional() }) }),
    status: 200,
    answer: answerSchema,
    problems: [404],
  },
  resolveDispute: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}/resolution',
    tag: 'Disputes',
    summary:
      'Resolves a dispute by a credit note or a write-off, or rejects it: then its amount is asked for again. The buyer reads the reason',
    role: 'accountant',
    call: z.object({ params: disputePath, query: noQuery, body: z.union([creditedSchema, resolutionRequestSchema]) }),
    status: 200,
    answer: answerSchema,
    problems: [404, 422],
  },
})
