import * as z from 'zod'
import { creditedPartSchema, creditReasonSchema, creditRequestIdSchema } from '../../domain/crediting/credit-request.ts'
import { mostRebatedInvoices, rebateRequestSchema } from '../../domain/crediting/rebate-request.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const { customerId, contractReference, grant, note } = rebateRequestSchema.shape
const requestId = creditRequestIdSchema.describe('Names what is asked: whoever asks twice under one id asks for one document')
const invoiceSchema = z.string().min(1).max(40)
const acceptedSchema = z.object({
  creditNoteId: z.string(),
  state: z.string().describe('`ACCEPTED`: its document is on its way; else the state of what was asked for before under the same id'),
})

export const creditRoutes = routes({
  creditInvoice: {
    method: 'POST',
    path: '/sellers/{sellerId}/credit-notes',
    tag: 'Credits',
    summary: 'Credits an invoice, as a whole or by its lines',
    role: 'accountant',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z.strictObject({
        invoice: invoiceSchema.describe('Its number or its id'),
        requestId,
        reason: creditReasonSchema,
        note: note.describe('Printed on the credit note'),
        part: creditedPartSchema,
      }),
    }),
    status: 202,
    answer: acceptedSchema,
    problems: [404, 422],
  },
  grantRebate: {
    method: 'POST',
    path: '/sellers/{sellerId}/rebates',
    tag: 'Credits',
    summary: "Grants a rebate on a customer's invoices of a period",
    role: 'accountant',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z.strictObject({
        requestId,
        customerId,
        contractReference,
        period: z.strictObject(rebateRequestSchema.shape.period.shape),
        invoices: z.array(invoiceSchema).min(1).max(mostRebatedInvoices).describe('Their numbers'),
        grant,
        note: note.describe('Printed on the document'),
      }),
    }),
    status: 202,
    answer: acceptedSchema,
    problems: [404, 422],
  },
})
