import type { Instant } from '../domain/day.ts'
import type { SellerId } from '../domain/ids.ts'
import type { PostedJournal } from '../domain/ledger/posted-journals.ts'
import type { JournalHead, JournalPage, JournalYear, SealedEntry } from '../domain/ledger/validated-entries.ts'

/** The oldest entries of a journal that wait for their numbers, all of one year, and where that year stands. */
export type JournalFront = {
  readonly of: JournalYear
  readonly head: JournalHead | undefined
  readonly entries: readonly SealedEntry[]
}

/** What a validation came to. `lost`: another one was first, or is at it. `poisoned`: no transaction can take this entry. */
export type Validated =
  | { readonly outcome: 'validated'; readonly page: JournalPage }
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'poisoned'; readonly entryId: string; readonly reason: string }

export type JournalBook = {
  /** Every seller that was ever registered. */
  readonly sellers: () => Promise<readonly SellerId[]>
  /**
   * Oldest first, but for those that are left aside; undefined when nothing else waits. `poisoned`: a pointer whose entry cannot be read,
   * which stays where it is.
   */
  readonly readFront: (
    journal: { sellerId: SellerId; journal: PostedJournal },
    aside: ReadonlySet<string>,
  ) => Promise<JournalFront | Extract<Validated, { outcome: 'poisoned' }> | undefined>
  /** Gives as many of them as one transaction takes their numbers, the date of validation by the zone of the seller. */
  readonly validateFront: (front: JournalFront, at: { now: Instant; zone: string }) => Promise<Validated>
}
