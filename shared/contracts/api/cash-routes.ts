import * as z from 'zod'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema } from '../../domain/day.ts'
import { sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`; below zero where more went back than came in')

export const cashRoutes = routes({
  showCash: {
    method: 'GET',
    path: '/sellers/{sellerId}/cash',
    tag: 'Ledger',
    summary:
      'What was collected, gross, net and VAT of each rate, by day of receipt; refunds lower it on their own day. The books themselves are always on accrual',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: z.strictObject({ from: daySchema.describe('First day'), until: daySchema.describe('Last day') }),
    }),
    status: 200,
    answer: z.object({
      from: daySchema,
      until: daySchema,
      payments: z.number().int().describe('That it was made of'),
      rows: z.array(
        z.object({
          day: daySchema,
          currency: currencySchema.describe('Of the payment'),
          taxCode: z
            .string()
            .optional()
            .describe('`S20`; absent: credits that settle nothing yet, late fees, what is beyond a document, refunds'),
          gross: amountSchema,
          net: amountSchema,
          vat: amountSchema,
        }),
      ),
    }),
    problems: [422],
  },
})
