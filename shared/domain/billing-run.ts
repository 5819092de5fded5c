import * as z from 'zod'
import { instantSchema } from './day.ts'
import { factIdSchema, orderIdSchema, sellerIdSchema } from './ids.ts'

/** What a run of the month's end shall bill: one fact of one order; the whole order where no fact is named. */
export const runOrderSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema.default(factIdSchema.parse('order')),
})
export type RunOrder = z.infer<typeof runOrderSchema>

/** So many drafts are numbered in one transaction with room to spare, and rendered well within the five minutes of an Express execution. */
export const longestList = 40

/** One line of a manifest: the orders of one execution, by its place in the manifest. */
export const runListSchema = z.object({ list: z.number().int().min(0), orders: z.array(runOrderSchema).min(1).max(longestList) })
export type RunList = z.infer<typeof runListSchema>

/** Made of the content of the manifest: the same orders are the same run, however often they are handed in. */
export const runIdSchema = z
  .string()
  .regex(/^run-[a-z2-7]{24}$/, { error: 'expected the id of a run, such as run-mzxw6ytboi3gk4tfon2gc3tu' })
  .brand<'RunId'>()
export type RunId = z.infer<typeof runIdSchema>

/** Where the manifest of a run lies, in the bucket of staged documents. */
export const manifestKeyOf = (runId: RunId): string => `runs/${runId}.jsonl`

/**
 * RUNNING: its executions bill what is not billed. PAUSED: lists that have not begun are left. DONE: every list is reported, and nothing in
 * it is unfinished. INCOMPLETE: its execution has ended, and something is. Each start of the machine is an attempt.
 */
export const billingRunSchema = z.object({
  runId: runIdSchema,
  state: z.enum(['RUNNING', 'PAUSED', 'DONE', 'INCOMPLETE']),
  attempt: z.number().int().min(1),
  lists: z.number().int().min(1),
  orders: z.number().int().min(1),
  startedAt: instantSchema,
  /** When all mails of the run will have left at the rate that SES grants; before that no invoice's mail is overdue. */
  mailsBy: instantSchema,
})
export type BillingRun = z.infer<typeof billingRunSchema>

/** How an order stands after its list: `mailed` and what a person or publisher has decided are ends, anything else is unfinished. */
export const endedOutcomes: readonly string[] = ['mailed', 'held', 'refused', 'withdrawn', 'parked']

const reportedOrderSchema = runOrderSchema.extend({ outcome: z.string(), error: z.string().optional(), cause: z.string().optional() })
export type ReportedOrder = z.infer<typeof reportedOrderSchema>

/** What became of one list: orders by outcome, and each order that is not finished. */
export const listReportSchema = z.object({
  runId: runIdSchema,
  list: z.number().int().min(0),
  reportedAt: instantSchema,
  outcomes: z.record(z.string(), z.number().int()),
  unfinished: z.array(reportedOrderSchema),
})
export type ListReport = z.infer<typeof listReportSchema>

/** Orders by outcome, summed over lists. */
export const outcomesOf = (reports: readonly Pick<ListReport, 'outcomes'>[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { outcomes } of reports) for (const [outcome, count] of Object.entries(outcomes)) sums[outcome] = (sums[outcome] ?? 0) + count
  return sums
}

/** Whether every list has reported, and nothing in any of them is unfinished. */
export const isComplete = ({ lists }: Pick<BillingRun, 'lists'>, reports: readonly ListReport[]): boolean =>
  reports.length === lists && reports.every(({ unfinished }) => unfinished.length === 0)
