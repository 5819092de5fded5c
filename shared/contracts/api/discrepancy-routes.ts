import * as z from 'zod'
import { discrepancyKindSchema, discrepancySchema, ownerSchema } from '../../domain/desk/discrepancy.ts'
import { nextSchema, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

export const discrepancyRoutes = routes({
  listDiscrepancies: {
    method: 'GET',
    path: '/sellers/{sellerId}/discrepancies',
    tag: 'Desk',
    summary: 'What is not as it should be and not settled, the oldest first: mails, prices, orders, events, with age and owner',
    role: 'viewer',
    call: z.object({
      params: sellerPath,
      query: pageQuery.extend({ kind: discrepancyKindSchema.optional(), owner: ownerSchema.optional() }),
    }),
    status: 200,
    answer: z.object({ discrepancies: z.array(discrepancySchema), next: nextSchema }),
    problems: [],
  },
})
