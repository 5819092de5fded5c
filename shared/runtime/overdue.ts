import type { Lags } from '../ports/telling.ts'
import { tellUnnumbered } from './backlog.ts'
import { failureOf } from './failure-of.ts'
import { log, metric } from './observe.ts'

type Overdue = { readonly waitingFor: string; readonly dueAt: string }

/** Tells operations what the sweep found and could not drive on; alarms watch the metrics. */
export const tellOverdue = {
  failed: (item: Overdue, error: unknown): void => {
    const { name, message } = failureOf(error)
    log('sweep', 'item failed', { ...item, error: name, cause: message })
    metric('sweep', { itemsFailed: 1 })
  },
  tellUnnumbered,
  /** By each run, so that an hour without a figure is an hour without a sweep. */
  tellLags: (lags: Lags): void => metric('sweep', { ...lags }),
  leftLying: ({ waitingFor }: Overdue): void => metric('sweep', { [lyingFigures.get(waitingFor) ?? 'remindersOverdue']: 1 }),
}

/** What somebody else than the sweep should have taken, by what it waits for; anything else is a reminder. */
const lyingFigures: ReadonlyMap<string, string> = new Map([
  ['person', 'leftToAPerson'],
  ['validation', 'entriesOverdue'],
])
