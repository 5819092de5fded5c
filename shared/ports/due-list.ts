import type { Instant } from '../domain/day.ts'
import type { WaitingFor } from '../domain/waiting-for.ts'

/** Something that is overdue: what kind of item it is and its business key, enough for the sweep to drive it on. */
export type DueItem =
  | { readonly of: 'order'; readonly sellerId: string; readonly orderId: string; readonly waitingFor: WaitingFor; readonly dueAt: Instant }
  | {
      readonly of: 'invoice'
      readonly sellerId: string
      readonly invoiceId: string
      readonly waitingFor: WaitingFor
      readonly dueAt: Instant
    }
  | { readonly of: 'mail'; readonly claimKey: string; readonly invoiceId: string; readonly waitingFor: WaitingFor; readonly dueAt: Instant }
  | {
      readonly of: 'workItem'
      readonly sellerId: string
      readonly workItemId: string
      readonly waitingFor: WaitingFor
      readonly dueAt: Instant
    }
  | { readonly of: 'payment'; readonly sellerId: string; readonly waitingFor: WaitingFor; readonly dueAt: Instant }
  | {
      readonly of: 'waitingEntry'
      readonly sellerId: string
      readonly waitingFor: WaitingFor
      readonly dueAt: Instant
    }
  | {
      readonly of: 'timeline'
      readonly key: { readonly pk: string; readonly sk: string }
      readonly waitingFor: WaitingFor
      readonly dueAt: Instant
    }

export type DueList = {
  /**
   * What was due by `now`, oldest first, at most `limit` of each kind, so that what nobody decides does not hide what is stuck. The index
   * may lag: the truth is read again before acting.
   */
  readonly overdue: (waitingFor: readonly WaitingFor[], now: Instant, limit: number) => Promise<readonly DueItem[]>
}
