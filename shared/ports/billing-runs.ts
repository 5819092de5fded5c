import type { BillingRun, ListReport, RunId } from '../domain/billing-run.ts'

/** Runs of the month's end, and what became of each of their lists. */
export type BillingRuns = {
  readonly find: (runId: RunId) => Promise<BillingRun | undefined>
  readonly open: (run: BillingRun) => Promise<'opened' | 'openedBefore'>
  /** Puts `after` in place of `before`; `conflict` when the run is no longer in the state and attempt that were read. */
  readonly change: (before: BillingRun, after: BillingRun) => Promise<'changed' | 'conflict'>
  /** What a list came to; a later report of the same list takes the place of an earlier one. */
  readonly report: (report: ListReport) => Promise<void>
  readonly findReport: (runId: RunId, list: number) => Promise<ListReport | undefined>
  readonly reports: (runId: RunId) => Promise<readonly ListReport[]>
}
