import type { RunId } from '../domain/billing-run.ts'

/** The state machine `month-end`; one execution for each attempt of a run. */
export type RunMachine = {
  /** `startedBefore`: this attempt has ended already. A start that is repeated while it runs is the same start. */
  readonly start: (run: { readonly runId: RunId; readonly attempt: number }) => Promise<'started' | 'startedBefore'>
}
