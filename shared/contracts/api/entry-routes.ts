import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema } from '../../domain/ids.ts'
import { monthSchema } from '../../domain/ledger/closed-periods.ts'
import { postedJournalSchema } from '../../domain/ledger/posted-journals.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`')

const rowSchema = z.object({
  journal: postedJournalSchema,
  entryDate: daySchema,
  entryId: z.string().describe('Names what it posts, `payment/BK-1`'),
  number: z.string().optional().describe('`BQ2026-000001`, given at validation; absent: it waits for the night'),
  validatedOn: daySchema.optional(),
  account: z.string(),
  auxiliary: z.string().optional(),
  currency: currencySchema.describe('Of the books'),
  debit: amountSchema,
  credit: amountSchema,
  foreign: z.object({ currency: currencySchema, amount: amountSchema }).optional().describe('In its own currency; a credit is negative'),
  taxCode: z.string().optional(),
})

const closedPeriodSchema = z.object({ month: monthSchema, by: z.string(), at: instantSchema })
const periodsSchema = z.object({
  closedThrough: monthSchema.optional().describe('The last closed month: it and all before it take no more entries'),
  closed: z.array(closedPeriodSchema).describe('Newest first'),
})

export const entryRoutes = routes({
  listEntries: {
    method: 'GET',
    path: '/sellers/{sellerId}/entries',
    tag: 'Ledger',
    summary:
      'Entries of a journal that is numbered at validation (bank, provider, miscellaneous), first those that wait for their number; a page may be empty and have a next one',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: pageQuery.extend({
        journal: postedJournalSchema,
        from: daySchema.describe('First day, by the date of the entry'),
        until: daySchema.describe('Last day'),
        account: z
          .string()
          .regex(/^\d{3,10}$/, { error: 'expected an account of 3 to 10 digits' })
          .optional()
          .describe('Only the lines of this account'),
        customerId: customerIdSchema.optional().describe('Only entries that a line of this customer stands in'),
      }),
    }),
    status: 200,
    answer: z.object({ rows: z.array(rowSchema), next: nextSchema }),
    problems: [422],
  },
  validateEntries: {
    method: 'POST',
    path: '/sellers/{sellerId}/entries/validate',
    tag: 'Ledger',
    summary: 'Numbers the entries that wait, as every night does by itself; asked for again it numbers what has come since',
    role: 'accountant',
    call: z.object({ params: sellerPath, query: noQuery, body: z.strictObject({}) }),
    status: 200,
    answer: z.object({
      outcome: z.enum(['validated', 'incomplete']).describe('`incomplete`: some still wait; operations are told'),
      entries: z.number().int(),
      series: z.array(z.object({ series: z.string(), from: z.number().int(), to: z.number().int() })),
    }),
    problems: [],
  },
  showPeriods: {
    method: 'GET',
    path: '/sellers/{sellerId}/periods',
    tag: 'Ledger',
    summary: 'Up to which month the books are closed, by whom and when',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: noQuery }),
    status: 200,
    answer: periodsSchema,
    problems: [],
  },
  closePeriod: {
    method: 'POST',
    path: '/sellers/{sellerId}/periods',
    tag: 'Ledger',
    summary: 'Closes a month that is over, and all before it, for good: later entries of these months are refused in words',
    role: 'accountant',
    call: z.object({ params: sellerPath, query: noQuery, body: z.strictObject({ month: monthSchema }) }),
    status: 200,
    answer: periodsSchema,
    problems: [404, 422],
  },
})
