import * as z from 'zod'
import { checkedOrderSchema } from '../checked-order.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

export const orderRoutes = routes({
  checkOrder: {
    method: 'POST',
    path: '/sellers/{sellerId}/orders/check',
    tag: 'Orders',
    summary: 'What would become of an order if it were published now: its findings or its amounts; nothing is stored',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z.unknown().describe('The detail of an OrderPlaced; any JSON is read, and what is wrong with it is told in findings'),
    }),
    status: 200,
    answer: checkedOrderSchema,
    problems: [],
  },
})
