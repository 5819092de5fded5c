import * as z from 'zod'
import { deadLetterNames } from '../dead-letters.ts'
import { noParams, noQuery } from './paths.ts'
import { routes } from './route.ts'

const queueSchema = z.enum([...deadLetterNames, 'executions-failed'])

export const operationsRoutes = routes({
  listDeadLetters: {
    method: 'GET',
    path: '/operations/queues',
    tag: 'Operations',
    summary: 'Every queue of dead letters: what it holds, how many, since when',
    role: 'operator',
    call: z.object({ params: noParams, query: noQuery }),
    status: 200,
    answer: z.object({
      queues: z.array(
        z.object({
          queue: z.string(),
          holds: z.string(),
          redrive: z.string(),
          count: z.number().int(),
          oldestSince: z.string().optional(),
        }),
      ),
    }),
    problems: [],
  },
  redriveQueue: {
    method: 'POST',
    path: '/operations/queues/{queue}/redrive',
    tag: 'Operations',
    summary: 'Sends dead letters or failed executions on their way again; without go it only tells what would be done',
    role: 'operator',
    call: z.object({
      params: z.strictObject({ queue: queueSchema }),
      query: noQuery,
      body: z.strictObject({
        go: z.boolean().default(false),
        sellerId: z.string().min(1).max(40).optional().describe('Of failed executions: whose'),
      }),
    }),
    status: 200,
    answer: z.object({
      outcome: z.enum(['wouldRedrive', 'evidence', 'redriven']),
      queue: z.string(),
      before: z.number().int(),
      redriven: z.number().int().optional(),
      failed: z.array(z.object({ id: z.string(), error: z.string() })).optional(),
      after: z.number().int().optional(),
    }),
    problems: [422],
  },
})
