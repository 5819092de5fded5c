import type { Instant } from '../domain/day.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'

/** Tells operations that an invoice has gone out: when its draft was frozen, and whether it was billed in a run, which sends at a pace of its own. */
export type TellSent = (sent: { readonly frozenAt: Instant; readonly now: Instant; readonly inARun: boolean }) => void

/** From here on, what is logged of a message is found by the order that the header names. */
export type TellWhom = (header: InvoiceHeader) => void

/** What a run of the sweep has found; each figure is 0 when nothing is late. */
export type Lags = {
  /** Waits of machines that are overdue, 500 of each kind at most, and the age of the oldest beyond its time. */
  readonly overdueWaits: number
  readonly oldestOverdueSeconds: number
  /** Beyond the two days that a person has. */
  readonly workItemOverdueSeconds: number
  /** Beyond the moment at which the oldest reminder was to be handed to the mail queue. */
  readonly reminderLagSeconds: number
  /** Beyond the ten days in which somebody says what money is for. */
  readonly unappliedCashSeconds: number
}
