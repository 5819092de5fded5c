import type { Instant } from '../../shared/domain/day.ts'
import type { DueItem } from '../../shared/ports/due-list.ts'
import type { Lags } from '../../shared/ports/telling.ts'

/** Those waits that somebody else than the machines must end are told by themselves. */
const isDriven = ({ waitingFor }: DueItem): boolean => !['person', 'reminder', 'application', 'validation'].includes(waitingFor)

/** How late the oldest of the items is, in seconds. */
export const oldestSeconds = (due: readonly DueItem[], now: Instant): number =>
  due.reduce((age, { dueAt }) => Math.max(age, (Date.parse(now) - Date.parse(dueAt)) / 1000), 0)

/** A held order waits anew each day, its work item does not: that is the age of what a person has left lying. */
export const lagsOf = (due: readonly DueItem[], now: Instant): Lags => ({
  overdueWaits: due.filter(isDriven).length,
  oldestOverdueSeconds: oldestSeconds(due.filter(isDriven), now),
  workItemOverdueSeconds: oldestSeconds(
    due.filter(({ of }) => of === 'workItem'),
    now,
  ),
  reminderLagSeconds: oldestSeconds(
    due.filter(({ waitingFor }) => waitingFor === 'reminder'),
    now,
  ),
  unappliedCashSeconds: oldestSeconds(
    due.filter(({ waitingFor }) => waitingFor === 'application'),
    now,
  ),
})
