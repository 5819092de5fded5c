import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { writeOffIdSchema } from '../../domain/write-off/invoice-write-off.ts'
import { writeOffSchema } from '../../domain/write-off/write-off.ts'
import { writeOffRequestSchema } from '../../domain/write-off/write-off-request.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`, in the currency of the invoice')
const writeOffPath = sellerPath.extend({ writeOffId: writeOffIdSchema })
const version = z.number().int().min(1).describe('Of the write-off as it was read: a decision is about exactly that')
const reason = z.string().trim().min(1).max(500)
const decision = z.object({ by: z.string(), at: instantSchema })
const reasoned = decision.extend({ reason: z.string() })

const answer = z.object({
  writeOffId: writeOffIdSchema,
  version: z.number().int(),
  state: writeOffSchema.shape.state,
  invoiceId: invoiceIdSchema,
  number: z.string().describe('Of the invoice'),
  customerId: customerIdSchema,
  proven: z.boolean(),
  currency: currencySchema,
  amount: amountSchema.describe('VAT included'),
  parts: z
    .array(z.object({ taxCode: z.string().describe('`S20`: category and rate'), net: amountSchema, vat: amountSchema }))
    .describe('What it is of each rate of VAT'),
  reason: z.string(),
  proposed: decision,
  mention: z.string().optional().describe('What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed'),
  duplicate: decision.extend({ sentOn: daySchema, evidence: z.string() }).optional(),
  approved: decision.optional(),
  declined: reasoned.optional(),
  undone: reasoned.optional(),
})

const { sellerId: _ofPath, ...asked } = writeOffRequestSchema.shape

export const writeOffRoutes = routes({
  proposeWriteOff: {
    method: 'POST',
    path: '/sellers/{sellerId}/write-offs',
    tag: 'Write-offs',
    summary: 'Proposes to give up what is owed of an invoice, or a part; nothing is posted until another person approves',
    role: 'accountant',
    call: z.object({ params: sellerPath, query: noQuery, body: z.strictObject(asked) }),
    status: 200,
    answer,
    problems: [404, 422],
  },
  showWriteOff: {
    method: 'GET',
    path: '/sellers/{sellerId}/write-offs/{writeOffId}',
    tag: 'Write-offs',
    summary: 'A write-off, who proposed it and what was decided',
    role: 'viewer',
    call: z.object({ params: writeOffPath, query: noQuery }),
    status: 200,
    answer,
    problems: [404],
  },
  recordDuplicate: {
    method: 'POST',
    path: '/sellers/{sellerId}/write-offs/{writeOffId}/duplicate',
    tag: 'Write-offs',
    summary: 'Records that the buyer was sent the duplicate of the invoice with its mention, which takes VAT that was due back',
    role: 'accountant',
    call: z.object({
      params: writeOffPath,
      query: noQuery,
      body: z.strictObject({
        version,
        sentOn: daySchema,
        evidence: reason.describe('Where you keep it, such as the number of a registered letter'),
      }),
    }),
    status: 200,
    answer,
    problems: [404, 409, 422],
  },
  approveWriteOff: {
    method: 'POST',
    path: '/sellers/{sellerId}/write-offs/{writeOffId}/approval',
    tag: 'Write-offs',
    summary: 'Approves what another person has proposed: it is posted, and the invoice is owed and chased no more',
    role: 'admin',
    call: z.object({ params: writeOffPath, query: noQuery, body: z.strictObject({ version }) }),
    status: 200,
    answer,
    problems: [404, 409, 422],
  },
  declineWriteOff: {
    method: 'POST',
    path: '/sellers/{sellerId}/write-offs/{writeOffId}/refusal',
    tag: 'Write-offs',
    summary: 'Declines what is proposed, be it by whoever proposed it',
    role: 'accountant',
    call: z.object({ params: writeOffPath, query: noQuery, body: z.strictObject({ version, reason }) }),
    status: 200,
    answer,
    problems: [404, 409, 422],
  },
  undoWriteOff: {
    method: 'POST',
    path: '/sellers/{sellerId}/write-offs/{writeOffId}/undo',
    tag: 'Write-offs',
    summary: 'Takes back a write-off that was recorded wrongly: its entry is reversed, the invoice is owed and chased again',
    role: 'admin',
    call: z.object({ params: writeOffPath, query: noQuery, body: z.strictObject({ version, reason }) }),
    status: 200,
    answer,
    problems: [404, 409, 422],
  },
})
