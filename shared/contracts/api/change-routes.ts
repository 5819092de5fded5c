import * as z from 'zod'
import { changeSchema } from './change.ts'
import { pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

export const changeRoutes = routes({
  listChanges: {
    method: 'GET',
    path: '/sellers/{sellerId}/changes',
    tag: 'Changes',
    summary:
      'Everything that happened at the seller, in the order of its publication and five minutes after it, each thing once; fewer than the limit means that there is no more for now',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: pageQuery }),
    status: 200,
    answer: z.object({
      changes: z.array(changeSchema),
      next: z.string().describe('Always there, as the feed goes on: keep it, and send it as `cursor` to read what came since'),
    }),
    problems: [400],
  },
})
