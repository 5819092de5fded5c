import * as z from 'zod'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { promiseSchema } from '../../domain/promise/promise.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const invoicePath = sellerPath.extend({ invoiceId: invoiceIdSchema })

const answerSchema = z.object({
  invoiceId: invoiceIdSchema,
  number: z.string().describe('Of the invoice'),
  orderId: z.string(),
  customerId: customerIdSchema,
  day: daySchema.describe('Nobody is reminded before the end of it'),
  state: z.enum(['open', 'settled', 'broken', 'withdrawn']).describe('`settled`: nothing is owed any more; `broken`: its day is over'),
  promisedBy: promiseSchema.shape.promisedBy,
  by: z.string(),
  at: instantSchema,
  withdrawn: promiseSchema.shape.withdrawn,
})
const ofInvoiceSchema = z.object({ promises: z.array(answerSchema) })

export const promiseRoutes = routes({
  promisePayment: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/promises',
    tag: 'Promises',
    summary: 'Records that a buyer has promised to pay by a day, 60 days ahead at most: no reminder is sent before the end of it',
    role: 'accountant',
    call: z.object({ params: invoicePath, query: noQuery, body: z.strictObject({ day: daySchema }) }),
    status: 200,
    answer: ofInvoiceSchema,
    problems: [404, 422],
  },
  withdrawPromise: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/promises/withdrawal',
    tag: 'Promises',
    summary: 'Withdraws the open promise of an invoice: its reminders go on',
    role: 'accountant',
    call: z.object({ params: invoicePath, query: noQuery, body: z.strictObject({ reason: z.string().trim().min(1).max(500) }) }),
    status: 200,
    answer: ofInvoiceSchema,
    problems: [404, 422],
  },
  listPromisesOfInvoice: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/promises',
    tag: 'Promises',
    summary: 'All promises of an invoice',
    role: 'viewer',
    call: z.object({ params: invoicePath, query: noQuery }),
    status: 200,
    answer: ofInvoiceSchema,
    problems: [404],
  },
  listPromises: {
    method: 'GET',
    path: '/sellers/{sellerId}/promises',
    tag: 'Promises',
    summary: 'Promises that were not withdrawn, by their day: what is to come in, and what was broken',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: pageQuery.extend({
        from: daySchema.optional().describe('For this day or later; absent: from the first on'),
        customerId: customerIdSchema.optional(),
      }),
    }),
    status: 200,
    answer: z.object({ promises: z.array(answerSchema), next: nextSchema }),
    problems: [],
  },
})
