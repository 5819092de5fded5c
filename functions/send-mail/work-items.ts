import type { Instant } from '../../shared/domain/day.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { MailClaim } from '../../shared/domain/mail-claim.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'

/** Named by the attempt: a repeat finds the item, and a mail that is released and refused again is a new one. */
const itemOf = (claim: MailClaim, finding: Finding, now: Instant): WorkItem => ({
  kind: 'mail',
  workItemId: `mail-${claim.claimKey}-${claim.attemptId}`,
  sellerId: claim.sellerId,
  state: 'OPEN',
  findings: [finding],
  openedAt: now,
  invoiceId: claim.invoiceId,
  claimKey: claim.claimKey,
})

export const refusedItem = (claim: MailClaim, reason: string, now: Instant): WorkItem =>
  itemOf(
    claim,
    {
      code: 'MAIL_REFUSED',
      field: 'customer.invoiceEmail',
      expected: 'an address that the mail provider accepts',
      actual: reason,
      remedy: "Correct the customer's address, then release the work item: the mail goes to the new address.",
    },
    now,
  )

export const unknownItem = (claim: MailClaim, now: Instant): WorkItem =>
  itemOf(
    claim,
    {
      code: 'MAIL_UNKNOWN',
      field: 'mail',
      expected: 'an answer or a Send event of the mail provider',
      actual: 'neither, for the mail and for its one repeat',
      remedy: 'Ask the customer whether the mail arrived; release the work item to mail a fresh link, or close it.',
    },
    now,
  )
