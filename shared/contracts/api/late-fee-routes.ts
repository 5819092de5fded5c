import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, publishedDaySchema } from '../../domain/day.ts'
import { invoiceIdSchema } from '../../domain/ids.ts'
import { noFeeSchema } from '../../domain/late-fees/late-fees.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`')
const sumSchema = z.object({ currency: currencySchema, amount: amountSchema })

const periodSchema = z.object({
  dueDate: daySchema.describe('When the part of the invoice that is late fell due'),
  from: daySchema,
  until: daySchema.describe('Included'),
  days: z.number().int(),
  unpaid: amountSchema.describe('What of the part was unpaid at the end of each of these days'),
  percent: z.string().describe('Per cent a year of 365 days'),
  source: z.string().describe('Where the rate comes from'),
  interest: amountSchema.describe('Its share: the shares add up to `interest`, which is rounded once'),
})

const statementSchema = z.object({
  statementId: invoiceIdSchema,
  until: daySchema.describe('The last day that it counts'),
  state: z.string().describe('Of the request: `READY`, `INVOICING` once it is claimed, `REFUSED` when nothing was owed any more'),
  claimed: z
    .object({ currency: currencySchema, fee: amountSchema, indemnity: amountSchema.optional() })
    .optional()
    .describe('Absent until it is claimed'),
})

const nothingSchema = z.object({
  owed: z.literal(false),
  on: daySchema,
  reason: z.enum(['notIssued', ...noFeeSchema.options]).describe('Why nothing is owed'),
  statements: z.array(statementSchema),
})

const owedSchema = z.object({
  owed: z.literal(true),
  on: daySchema,
  currency: currencySchema.describe('Of the invoice, hence of all that names no other'),
  periods: z.array(periodSchema),
  interest: amountSchema,
  flatFee: sumSchema.optional().describe('Owed once in the place of interest, by the rule of the seller'),
  indemnity: sumSchema.extend({ articles: z.string() }).describe('For recovery costs, once for an invoice'),
  total: amountSchema.optional().describe('Of all three, outside VAT; absent where they are not in one currency'),
  rateUnknownFrom: daySchema.optional().describe('From this day on the rate has not been entered, and no interest is counted'),
  statementFrom: daySchema.describe('The first day on which a statement of it is issued'),
  statements: z.array(statementSchema).describe('What was claimed of it: what is owed, less this, is what the next statement claims'),
})

export const lateFeeRoutes = routes({
  showLateFees: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/late-fees',
    tag: 'Invoices',
    summary: 'What the buyer owes at the end of a day for paying late: interest by period with its rate and source, and the indemnity',
    role: 'viewer',
    call: z.object({
      params: sellerPath.extend({ invoiceId: invoiceIdSchema }),
      query: z.strictObject({
        on: publishedDaySchema.optional().describe('Today where it is left out; of a later day: if nothing is paid until then'),
      }),
    }),
    status: 200,
    answer: z.discriminatedUnion('owed', [owedSchema, nothingSchema]),
    problems: [404],
  },
  claimLateFees: {
    method: 'POST',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/late-fees',
    tag: 'Invoices',
    summary: 'Issues a statement of what is owed for the delay of an invoice up to the end of a day, less what earlier statements claim',
    role: 'accountant',
    call: z.object({
      params: sellerPath.extend({ invoiceId: invoiceIdSchema }),
      query: noQuery,
      body: z.strictObject({ on: publishedDaySchema.optional().describe('The last day that counts; today where it is left out') }),
    }),
    status: 202,
    answer: z.object({
      statementId: invoiceIdSchema.describe('Its document is one of the seller like any other, with its number once it is issued'),
      state: z.string().describe('`ACCEPTED`: it is on its way; else the state of one up to that day that was asked for before'),
    }),
    problems: [404, 422],
  },
})
