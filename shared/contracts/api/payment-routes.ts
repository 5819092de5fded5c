import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { paymentIdSchema, paymentMethodSchema } from '../../domain/payment/payment.ts'
import { applicationsSchema, paymentRequestSchema } from '../../domain/payment/payment-request.ts'
import { refundRequestSchema } from '../../domain/payment/refund-request.ts'
import { paymentStatusSchema } from '../../domain/payment/payment-status.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`, in the currency of the payment')
const paymentPath = sellerPath.extend({ paymentId: paymentIdSchema })
const version = z.number().int().min(1).describe('Of the payment as it was read: a change is made of exactly that')

const collectedSchema = z.object({ taxCode: z.string().describe('`S20`: category and rate'), net: amountSchema, vat: amountSchema })
const allocationSchema = z.object({
  allocationId: z.number().int(),
  invoiceId: invoiceIdSchema,
  customerId: customerIdSchema,
  amount: amountSchema,
  collected: z.array(collectedSchema).describe('What is collected of each rate of VAT'),
  by: z.string(),
  at: instantSchema,
  undone: z.object({ by: z.string(), at: instantSchema, reason: z.string() }).optional(),
})
const refundSchema = z.object({
  refundId: z.string(),
  amount: amountSchema,
  on: daySchema,
  reason: z.string(),
  by: z.string(),
  at: instantSchema,
  returnedOn: daySchema.optional().describe('It came back: the refund failed, or the dispute was won'),
})
const paymentSchema = z.object({
  paymentId: paymentIdSchema,
  version: z.number().int(),
  payer: customerIdSchema.optional().describe('Absent: nobody knows yet who paid'),
  method: paymentMethodSchema,
  currency: currencySchema,
  amount: amountSchema,
  unapplied: amountSchema.describe('What settles nothing yet and did not go back: a credit of the payer'),
  receivedOn: daySchema,
  reference: z.string().optional(),
  by: z.string(),
  at: instantSchema,
  allocations: z.array(allocationSchema),
  refunds: z.array(refundSchema),
})

const listQuery = pageQuery.extend({
  payer: customerIdSchema.optional(),
  status: paymentStatusSchema.optional().describe('`unapplied`: something of it is left, which settles nothing yet and may go back'),
  from: daySchema.optional().describe('Received on this day or later'),
  until: daySchema.optional().describe('Received on this day or before'),
})

const listedSchema = paymentSchema.omit({ allocations: true, refunds: true }).extend({ status: paymentStatusSchema })

const { sellerId: _seller, fee: _ofProvider, ...asked } = paymentRequestSchema.shape

const { sellerId: _ofPath, paymentId: _named, fee: _kept, ...refund } = refundRequestSchema.shape

export const paymentRoutes = routes({
  recordPayment: {
    method: 'POST',
    path: '/sellers/{sellerId}/payments',
    tag: 'Payments',
    summary: 'Books a transfer or cheque that came in, and settles invoices with it. Recorded again under its id it is the same payment',
    role: 'accountant',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z.strictObject({
        ...asked,
        method: z.enum(['bankTransfer', 'cheque']),
        apply: applicationsSchema.describe('Empty: the invoice that the reference names, as an RF reference or number, if any'),
      }),
    }),
    status: 200,
    answer: paymentSchema,
    problems: [404, 422],
  },
  listPayments: {
    method: 'GET',
    path: '/sellers/{sellerId}/payments',
    tag: 'Payments',
    summary:
      'Payments by the day of receipt, the oldest first: of a payer, or those of which something is left, or all. Each is as it stands now; one that has come within the last second may be missing',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: listQuery }),
    status: 200,
    answer: z.object({ payments: z.array(listedSchema), asOf: instantSchema.describe('When the books were read'), next: nextSchema }),
    problems: [],
  },
  showPayment: {
    method: 'GET',
    path: '/sellers/{sellerId}/payments/{paymentId}',
    tag: 'Payments',
    summary: 'A payment, what it settles and what is left of it',
    role: 'viewer',
    call: z.object({ params: paymentPath, query: noQuery }),
    status: 200,
    answer: paymentSchema,
    problems: [404],
  },
  applyPayment: {
    method: 'POST',
    path: '/sellers/{sellerId}/payments/{paymentId}/allocations',
    tag: 'Payments',
    summary: 'Settles invoices with what is left of a payment',
    role: 'accountant',
    call: z.object({ params: paymentPath, query: noQuery, body: z.strictObject({ version, apply: applicationsSchema.min(1) }) }),
    status: 200,
    answer: paymentSchema,
    problems: [404, 409, 422],
  },
  refundPayment: {
    method: 'POST',
    path: '/sellers/{sellerId}/payments/{paymentId}/refunds',
    tag: 'Payments',
    summary:
      'Books that what is left of a transfer or cheque went back to whoever paid; what settles an invoice is undone first, and a card payment is refunded at the provider',
    role: 'accountant',
    call: z.object({ params: paymentPath, query: noQuery, body: z.strictObject(refund) }),
    status: 200,
    answer: paymentSchema,
    problems: [404, 409, 422],
  },
  undoAllocation: {
    method: 'POST',
    path: '/sellers/{sellerId}/payments/{paymentId}/allocations/{allocationId}/undo',
    tag: 'Payments',
    summary: 'Takes an allocation back: the invoice owes it again, the payer has it left again',
    role: 'accountant',
    call: z.object({
      params: paymentPath.extend({ allocationId: z.coerce.number().int().min(1) }),
      query: noQuery,
      body: z.strictObject({ version, reason: z.string().trim().min(1).max(500) }),
    }),
    status: 200,
    answer: paymentSchema,
    problems: [404, 409, 422],
  },
})
