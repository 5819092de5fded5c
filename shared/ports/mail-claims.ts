import type { Instant } from '../domain/day.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import type { MailClaim } from '../domain/mail-claim.ts'
import type { HeaderChange } from './invoice-book.ts'
import type { Wait } from './order-book.ts'

export type MailClaims = {
  readonly find: (claimKey: string) => Promise<MailClaim | undefined>
  /**
   * One transaction: the claim if absent, and the check that the invoice may be mailed (issue: STORED; reminder: SENT, this step next,
   * nothing recorded since the header was read). `claimedBefore` returns whatever the first claim became.
   */
  readonly claim: (
    claim: MailClaim,
    header: InvoiceHeader,
    wait: Wait,
  ) => Promise<{ outcome: 'claimed' } | { outcome: 'claimedBefore'; claim: MailClaim } | { outcome: 'notDue' }>
  /** CLAIMED or UNKNOWN -> SENT, with the invoice's step forward in the same transaction. */
  readonly recordSent: (claim: MailClaim, messageId: string, change: HeaderChange | undefined) => Promise<'recorded' | 'recordedBefore'>
  readonly recordUnknown: (claim: MailClaim, wait: Wait) => Promise<void>
  /** Gives a claim back that was surely not sent, so that a repeat may claim again. */
  readonly release: (claim: MailClaim) => Promise<void>
  /** A refused mail was surely not sent: a person who has corrected the address lets it be claimed again. */
  readonly reopen: (claim: MailClaim) => Promise<void>
  readonly recordRefused: (claim: MailClaim) => Promise<void>
  /** UNKNOWN -> RESENT, once: the only way to a second send. */
  readonly claimResend: (resend: { claim: MailClaim; attemptId: string; at: Instant; wait: Wait }) => Promise<'claimed' | 'settledBefore'>
}
