import type { Instant } from '../domain/day.ts'
import { metric } from './observe.ts'

type Backlog = { readonly queue: string; readonly draftsWaiting: number; readonly oldestSince: Instant; readonly now: Instant }

const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)

/** What waits for a number in a queue (its id: seller, kind, site), as a leader finds it; up to 160 drafts are counted. An alarm watches the age. */
export const tellBacklog = ({ queue, draftsWaiting, oldestSince, now }: Backlog): void =>
  metric('record-in-ledger', { draftsWaiting, oldestDraftSeconds: secondsBetween(oldestSince, now) }, { queue })

/** A draft that the sweep finds without a number. */
export const tellUnnumbered = ({ queue, oldestSince, now }: Omit<Backlog, 'draftsWaiting'>): void =>
  metric('sweep', { oldestDraftSeconds: secondsBetween(oldestSince, now) }, { queue })
