import { sha256 } from '../../shared/domain/canonical-json.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { MailKind } from '../../shared/domain/mail-claim.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'

export type MailPorts = { readonly claims: MailClaims; readonly mailQueue: MailQueue }

/**
 * A mail that was refused was surely not sent, so the same mail goes out once more. One that bounced, or whose fate nobody knows, was sent
 * (so may be the first sending of one whose repeat was refused): a fresh link follows it, named by the work item, so that a repeat of the
 * release is the same mail.
 */
export const mailAgain = async ({ claims, mailQueue }: MailPorts, item: Extract<WorkItem, { kind: 'mail' }>): Promise<'released'> => {
  const claim = await claims.find(item.claimKey)
  const link: MailKind = { type: 'link', requestId: `desk-${sha256(item.workItemId).slice(0, 16)}` }
  const refused = claim?.state === 'REFUSED' && claim.resends === 0 ? claim : undefined
  if (refused !== undefined) await claims.reopen(refused)
  await mailQueue.enqueue({ sellerId: sellerIdSchema.parse(item.sellerId), invoiceId: item.invoiceId, kind: refused?.kind ?? link })
  return 'released'
}
