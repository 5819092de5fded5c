import * as z from 'zod'
import { articleSchema, exchangeRateSchema, priceSchema, skuSchema } from '../../domain/article.ts'
import { customerProfileSchema, customerSchema } from '../../domain/customer.ts'
import { publishedDaySchema } from '../../domain/day.ts'
import { customerIdSchema } from '../../domain/ids.ts'
import { provenanceSchema } from '../../domain/provenance.ts'
import { sellerSchema } from '../../domain/seller.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const skuPath = sellerPath.extend({ sku: skuSchema })
const read = { method: 'GET', tag: 'Master data', role: 'viewer', status: 200, problems: [404] } as const
const write = { method: 'PUT', tag: 'Master data', role: 'accountant', status: 200, problems: [422] } as const
const onQuery = z.strictObject({
  on: publishedDaySchema.optional().describe('As it will be in force on that day, with what is planned by now; today and later'),
})
const customerPath = sellerPath.extend({ customerId: customerIdSchema })
const historyOf = <S extends z.ZodType>(record: S) =>
  z.object({ versions: z.array(z.object({ ...provenanceSchema.shape, record })), next: nextSchema })
const sellerBody = z
  .strictObject({
    ...sellerSchema.shape,
    revision: z.number().int().min(1).describe('As read, the number in If-Match; the answer has the next'),
  })
  .describe('The seller as it was read, with what is to be otherwise: whatever is left out is no setting any more')
const customerBody = z
  .strictObject({
    ...customerSchema.shape,
    version: z.number().int().min(0).default(0).describe('As read, the number in If-Match; the answer has the next'),
    revision: customerSchema.shape.revision.default(0).describe("The upstream system's: not changed here"),
    setByFinance: z
      .array(customerProfileSchema.keyof())
      .describe('What is changed here joins by itself; a field that is named no longer is given back to the upstream system'),
    upstream: customerSchema.shape.upstream.describe("The upstream system's: not changed here"),
  })
  .describe('The customer as it was read, with what is to be otherwise: whatever is left out is not said of it any more')

export const masterDataRoutes = routes({
  showSeller: {
    ...read,
    path: '/sellers/{sellerId}/seller',
    summary: 'The seller with all its settings: terms, tariffs, dunning, accounts, series; the ETag is its revision',
    call: z.object({ params: sellerPath, query: onQuery }),
    answer: sellerSchema,
    problems: [404, 422],
  },
  showCustomer: {
    ...read,
    path: '/sellers/{sellerId}/customers/{customerId}',
    summary: 'A customer with what finance decides of it, and what the upstream system says otherwise; the ETag is its version',
    call: z.object({ params: customerPath, query: onQuery }),
    answer: customerSchema,
    problems: [404, 422],
  },
  showArticle: {
    ...read,
    path: '/sellers/{sellerId}/articles/{sku}',
    summary: 'What VAT and posting need to know of an article',
    call: z.object({ params: skuPath, query: noQuery }),
    answer: articleSchema,
  },
  listPrices: {
    ...read,
    path: '/sellers/{sellerId}/prices/{sku}',
    summary: 'The prices of an article in one list, with the days on which they are valid',
    call: z.object({ params: skuPath, query: z.strictObject({ list: priceSchema.shape.list.default('base') }) }),
    answer: z.object({ prices: z.array(priceSchema) }),
    problems: [],
  },
  putSeller: {
    ...write,
    path: '/sellers/{sellerId}/seller',
    summary: 'Changes the settings of a seller, on the revision that If-Match names',
    // Who may publish orders, and where customers pay: that is not the daily work of accountants.
    role: 'admin',
    call: z.object({ params: sellerPath, query: noQuery, body: sellerBody }),
    answer: sellerSchema,
    problems: [412, 422, 428],
  },
  putCustomer: {
    ...write,
    path: '/sellers/{sellerId}/customers/{customerId}',
    summary: 'Changes a customer, on the version that If-Match names, or makes a new one under If-None-Match: *',
    call: z.object({ params: customerPath, query: noQuery, body: customerBody }),
    answer: customerSchema,
    problems: [412, 422, 428],
    creates: true,
  },
  putArticle: {
    ...write,
    path: '/sellers/{sellerId}/articles/{sku}',
    summary: 'What VAT and posting need to know of an article, new or in the place of what was said before',
    call: z.object({ params: skuPath, query: noQuery, body: z.strictObject(articleSchema.shape) }),
    answer: articleSchema,
  },
  putPrice: {
    ...write,
    path: '/sellers/{sellerId}/prices/{sku}',
    summary: 'Adds a price, or replaces the one of the same list, first day, currency and unit',
    call: z.object({ params: skuPath, query: noQuery, body: z.strictObject(priceSchema.shape) }),
    answer: priceSchema,
  },
  putRate: {
    ...write,
    path: '/sellers/{sellerId}/rates',
    summary: 'The rate of a currency from a day on, until a later one',
    call: z.object({ params: sellerPath, query: noQuery, body: z.strictObject(exchangeRateSchema.shape) }),
    answer: exchangeRateSchema,
  },
  listSellerHistory: {
    ...read,
    path: '/sellers/{sellerId}/seller/history',
    summary: 'The seller after each change, the newest first, with who made it',
    call: z.object({ params: sellerPath, query: pageQuery }),
    answer: historyOf(sellerSchema),
    problems: [],
  },
  listCustomerHistory: {
    ...read,
    path: '/sellers/{sellerId}/customers/{customerId}/history',
    summary: 'A customer after each change, the newest first, with what made it',
    call: z.object({ params: customerPath, query: pageQuery }),
    answer: historyOf(customerSchema),
    problems: [],
  },
})
