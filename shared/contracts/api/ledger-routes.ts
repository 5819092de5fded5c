import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema } from '../../domain/day.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { monthSchema as plainMonthSchema } from '../../domain/ledger/closed-periods.ts'
import { vatCategorySchema } from '../../domain/vat.ts'
import { nextSchema, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const monthSchema = plainMonthSchema.describe('A month, `2026-11`')
const accountSchema = z.string().regex(/^\d{3,10}$/, { error: 'expected an account of 3 to 10 digits' })
const amountSchema = z.string().describe('Major units with a point, `1234.50`; negative where it lowers')
const columnsSchema = z.object({ debit: amountSchema, credit: amountSchema })
const balanceSchema = z.object({ opening: columnsSchema, movement: columnsSchema, closing: columnsSchema })

const journalRowSchema = z.object({
  journal: z.string(),
  entryDate: daySchema,
  number: z.string(),
  invoiceId: invoiceIdSchema,
  account: z.string(),
  auxiliary: z.string().optional(),
  label: z.string(),
  currency: currencySchema.describe('Of the books'),
  debit: amountSchema,
  credit: amountSchema,
  foreign: z
    .object({ currency: currencySchema, amount: amountSchema })
    .optional()
    .describe("In the document's currency; a credit is negative"),
  taxCode: z.string().optional(),
})

const monthQuery = z.strictObject({ month: monthSchema })

/** What a report was made of: all documents issued in these days, none left out. */
const madeOf = { documents: z.number().int(), issuedFrom: daySchema, issuedUntil: daySchema }

export const ledgerRoutes = routes({
  listJournal: {
    method: 'GET',
    path: '/sellers/{sellerId}/journal',
    tag: 'Ledger',
    summary: 'The sales journal of a period, journal by journal in number order; a page may be empty and have a next one',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: pageQuery.extend({
        from: daySchema.describe('First day, by issue date'),
        until: daySchema.describe('Last day'),
        account: accountSchema.optional().describe('Only the lines of this account'),
        customerId: customerIdSchema.optional().describe('Only entries of this customer'),
      }),
    }),
    status: 200,
    answer: z.object({ rows: z.array(journalRowSchema), next: nextSchema }),
    problems: [422],
  },
  showTrialBalance: {
    method: 'GET',
    path: '/sellers/{sellerId}/trial-balance',
    tag: 'Ledger',
    summary: 'Opening, movement and closing of each account, in the currency of the books, over all sales journals',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: monthQuery.extend({ from: monthSchema.optional().describe('First month of the movements; `month` when left out') }),
    }),
    status: 200,
    answer: z.object({
      from: monthSchema,
      month: monthSchema,
      currency: currencySchema,
      rows: z.array(balanceSchema.extend({ account: z.string() })),
      totals: balanceSchema,
    }),
    problems: [404],
  },
  showVat: {
    method: 'GET',
    path: '/sellers/{sellerId}/vat',
    tag: 'Ledger',
    summary: 'VAT whose tax point is in a month, by category and rate; credit notes lower it. VAT that waits for a payment is told apart',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: monthQuery }),
    status: 200,
    answer: z.object({
      month: monthSchema,
      currency: currencySchema,
      ...madeOf,
      rows: z.array(
        z.object({
          category: vatCategorySchema,
          rate: z.string().describe('Per cent'),
          vat: z.enum(['due', 'waiting', 'none']).describe('`waiting`: due with the payment, of documents issued in the month'),
          base: amountSchema,
          tax: amountSchema,
        }),
      ),
      due: amountSchema,
    }),
    problems: [404, 422],
  },
  listIntraCommunitySupplies: {
    method: 'GET',
    path: '/sellers/{sellerId}/intra-community-supplies',
    tag: 'Ledger',
    summary: 'The recapitulative statement of a month: goods supplied to each VAT number of another member state',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: monthQuery }),
    status: 200,
    answer: z.object({
      month: monthSchema,
      currency: currencySchema,
      ...madeOf,
      rows: z.array(z.object({ vatNumber: z.string().optional(), customers: z.array(customerIdSchema), base: amountSchema })),
    }),
    problems: [404, 422],
  },
})
