import * as z from 'zod'
import { articleSchema, priceSchema, skuSchema } from '../../domain/article.ts'
import { customerSchema } from '../../domain/customer.ts'
import { customerIdSchema } from '../../domain/ids.ts'
import { sellerSchema } from '../../domain/seller.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const ofCustomer = z.object({ params: sellerPath.extend({ customerId: customerIdSchema }), query: noQuery })
const skuPath = sellerPath.extend({ sku: skuSchema })
const read = { method: 'GET', tag: 'Master data', role: 'viewer', status: 200, problems: [404] } as const

export const masterDataRoutes = routes({
  showSeller: {
    ...read,
    path: '/sellers/{sellerId}/seller',
    summary: 'The seller with all its settings: terms, tariffs, dunning, accounts, series; the ETag is its revision',
    call: z.object({ params: sellerPath, query: noQuery }),
    answer: sellerSchema,
  },
  showCustomer: {
    ...read,
    path: '/sellers/{sellerId}/customers/{customerId}',
    summary: 'A customer with what finance decides of it; the ETag is its revision',
    call: ofCustomer,
    answer: customerSchema,
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
})
