import * as z from 'zod'
import { instantSchema } from '../../domain/day.ts'
import { dunningStepSchema } from '../../domain/dunning.ts'
import { steeringSchema } from '../../domain/dunning-steering.ts'
import { invoiceIdSchema } from '../../domain/ids.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const invoicePath = sellerPath.extend({ invoiceId: invoiceIdSchema })
const { step, daysFromDue } = dunningStepSchema.shape

const stepSchema = z.object({
  step,
  daysFromDue,
  dueAt: instantSchema.describe('When it is sent by itself'),
  outcome: z
    .enum(['toCome', 'next', 'sent', 'underWay', 'refused', 'skipped', 'passedOver'])
    .describe('`underWay`: ordered, and the mail provider has not said yet; `passedOver`: not sent, as a later one was due'),
  at: instantSchema.optional().describe('When its mail was claimed'),
  recipientHash: z.string().optional().describe('SHA-256 of the address in lower case'),
  messageId: z.string().optional().describe('Of the mail provider'),
})

const dunningSchema = z.object({
  invoiceId: invoiceIdSchema,
  policyId: z.string(),
  state: z.enum(['open', 'held', 'over']),
  because: z
    .enum(['paymentPending', 'paused', 'promised', 'disputed', 'insolvent', 'creditNote', 'lateFees', 'rejected', 'nothingOwed'])
    .optional()
    .describe('Why nobody is reminded now'),
  until: instantSchema.optional().describe('When what holds it ends, where that is known; the year 9999 of a pause until it is resumed'),
  nextStep: step.optional(),
  steps: z.array(stepSchema),
})

export const dunningRoutes = routes({
  showDunning: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/dunning',
    tag: 'Dunning',
    summary: 'The reminders of an invoice: which step was sent when, which is next, and why none is sent now',
    role: 'viewer',
    call: z.object({ params: invoicePath, query: noQuery }),
    status: 200,
    answer: dunningSchema,
    problems: [404],
  },
  steerDunning: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/dunning',
    tag: 'Dunning',
    summary: 'Pauses or resumes the reminders of an invoice, skips its next step or sends it now; who, when and why stay on its timeline',
    role: 'accountant',
    call: z.object({ params: invoicePath, query: noQuery, body: steeringSchema }),
    status: 200,
    answer: dunningSchema,
    problems: [404, 422],
  },
})
