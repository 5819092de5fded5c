import * as z from 'zod'
import { currencySchema } from '../domain/currency.ts'
import { type Finding, findingSchema, summarised } from '../domain/finding.ts'
import { factIdSchema } from '../domain/ids.ts'
import { factSchema } from '../domain/order.ts'
import { vatCategorySchema } from '../domain/vat.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`')

const amountsSchema = z.object({
  currency: currencySchema,
  net: amountSchema,
  vat: amountSchema,
  gross: amountSchema,
  lines: z.array(
    z.object({
      lineId: z.string(),
      sku: z.string(),
      quantity: z.string(),
      netPrice: z.string(),
      netAmount: amountSchema,
      vatCategory: vatCategorySchema,
      vatRate: z.string(),
    }),
  ),
})

const checkedInvoiceSchema = z.object({
  factId: factIdSchema,
  kind: factSchema.shape.kind,
  verdict: z.enum(['accepted', 'held', 'refused']),
  findings: z.array(findingSchema),
  amounts: amountsSchema.optional().describe('Absent with findings'),
})
export type CheckedInvoice = z.infer<typeof checkedInvoiceSchema>

/** What would become of an order that is not published yet. */
export const checkedOrderSchema = z.object({
  /** Not called an outcome: what nobody holds must not count among the orders held. */
  verdict: z
    .enum(['accepted', 'held', 'refused', 'billed', 'superseded', 'nothingToBill'])
    .describe(
      '`billed`: a revision of an order of which an invoice is being made or issued, which is withdrawn or corrected; ' +
        '`superseded`: a higher revision is known; `nothingToBill`: cancelled, or all of it is billed or refused',
    ),
  findings: z.array(findingSchema).describe('What would hold the event itself; the findings of an invoice stand with it'),
  isSupposed: z.boolean().describe('Nothing of it may be billed yet: checked as if all of it were ready, shipped or delivered today'),
  invoices: z.array(checkedInvoiceSchema),
})
export type CheckedOrder = z.infer<typeof checkedOrderSchema>

/** An order of which no invoice is checked. */
export const untaken = (verdict: CheckedOrder['verdict'], findings: readonly Finding[]): CheckedOrder => ({
  verdict,
  findings: summarised(findings),
  isSupposed: false,
  invoices: [],
})
