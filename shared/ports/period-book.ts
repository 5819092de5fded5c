import type { SellerId } from '../domain/ids.ts'
import type { ClosedPeriod } from '../domain/ledger/closed-periods.ts'

/** Up to which month a seller's books take no more entries. */
export type PeriodBook = {
  /** The last closed month, `2026-10`; undefined: none was ever closed. */
  readonly closedThrough: (sellerId: SellerId) => Promise<string | undefined>
  /** What was closed, newest first. */
  readonly closed: (sellerId: SellerId) => Promise<readonly ClosedPeriod[]>
  /** Closes a month and all before it, for every entry that is not posted yet. `closedBefore`: it was. */
  readonly close: (period: ClosedPeriod) => Promise<'closed' | 'closedBefore'>
}
