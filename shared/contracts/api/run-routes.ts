import * as z from 'zod'
import { billingRunSchema, runIdSchema, runOrderSchema } from '../../domain/billing-run.ts'
import { instantSchema } from '../../domain/day.ts'
import { noParams, noQuery } from './paths.ts'
import { routes } from './route.ts'

const call = z.object({ params: z.strictObject({ runId: runIdSchema }), query: noQuery })
const count = z.number().int()
const begun = { attempt: count, mailsBy: z.string() }

/** A megabyte of a request; more are handed in as a file (docs/month-end.md). */
const mostOrders = 10_000

/** A run bills orders of several sellers, so it belongs to whoever runs the installation; which orders they are is not told here. */
export const runRoutes = routes({
  startRun: {
    method: 'POST',
    path: '/runs',
    tag: 'Month-end runs',
    summary: 'Bills these orders in one run; the same orders are the same run, which goes on or is repeated, and nothing is billed twice',
    role: 'operator',
    call: z.object({
      params: noParams,
      query: noQuery,
      body: z.strictObject({ orders: z.array(z.strictObject(runOrderSchema.shape)).min(1).max(mostOrders) }),
    }),
    status: 202,
    answer: z.object({
      runId: runIdSchema,
      outcome: z.enum(['started', 'resumed', 'repeated', 'running']),
      ...begun,
      lists: count,
      orders: count.describe('Each once'),
    }),
    problems: [],
  },
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
    answer: z.object({ outcome: z.enum(['resumed', 'repeated', 'running']), ...begun }),
    problems: [404],
  },
})
