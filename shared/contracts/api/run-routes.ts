import * as z from 'zod'
import { billingRunSchema, runIdSchema } from '../../domain/billing-run.ts'
import { instantSchema } from '../../domain/day.ts'
import { noQuery } from './paths.ts'
import { routes } from './route.ts'

const call = z.object({ params: z.strictObject({ runId: runIdSchema }), query: noQuery })
const count = z.number().int()

/** A run bills orders of several sellers, so it belongs to whoever runs the installation; which orders they are is not told here. */
export const runRoutes = routes({
  showRun: {
    method: 'GET',
    path: '/runs/{runId}',
    tag: 'Month-end runs',
    summary: 'How far a run is, and when its mails will have left',
    role: 'operator',
    call,
    status: 200,
    answer: z.object({
      run: billingRunSchema,
      listsReported: count,
      outcomes: z.record(z.string(), count).describe('Orders by what came of them'),
      unfinished: count,
      mailsWaiting: count,
      mailsEndAt: instantSchema,
    }),
    problems: [404],
  },
  pauseRun: {
    method: 'POST',
    path: '/runs/{runId}/pause',
    tag: 'Month-end runs',
    summary: 'Pauses a run: lists that have begun end, the others are left',
    role: 'operator',
    call,
    status: 200,
    answer: z.object({ outcome: z.enum(['paused', 'pausedBefore']) }),
    problems: [404, 409],
  },
  resumeRun: {
    method: 'POST',
    path: '/runs/{runId}/resume',
    tag: 'Month-end runs',
    summary: 'Goes on with a run that is paused, or repeats what is unfinished in one that has ended',
    role: 'operator',
    call,
    status: 200,
    answer: z.object({ outcome: z.enum(['resumed', 'repeated', 'running']), attempt: count, mailsBy: z.string() }),
    problems: [404],
  },
})
