import { defect } from '../../domain/failures.ts'
import type { MailClaim } from '../../domain/mail-claim.ts'
import type { HeaderChange } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { advanceSteps } from './header-item.ts'
import { waiting } from './item.ts'
import { claimKey } from './keys.ts'
import type { Store } from './store.ts'
import { type Step, transact } from './transact.ts'
import { type Held, updateOf } from './write.ts'

export const unsettled: Held = {
  guard: guards.claimIsUnsettled,
  values: { ':claimed': 'CLAIMED', ':unknown': 'UNKNOWN', ':resent': 'RESENT' },
}

type Sent = { readonly claim: MailClaim; readonly messageId: string; readonly change: HeaderChange | undefined }

/** The claim becomes SENT with the invoice's step forward. An invoice that has stepped on already leaves only the claim to settle. */
export const recordSent = async (store: Store, { claim, messageId, change }: Sent): Promise<'recorded' | 'recordedBefore'> => {
  const { books } = store.tables
  const key = claimKey(claim.claimKey)
  const sent = { state: 'SENT', messageId, ...waiting(key, undefined) }
  const step: Step<'claim'> = { name: 'claim', write: { Update: updateOf(books, key, { change: sent, held: unsettled }) } }
  const result = await transact(store, [step, ...(change === undefined ? [] : advanceSteps(books, change))])
  if (result.done) return 'recorded'
  if (!result.refused.has('claim')) return recordSent(store, { claim, messageId, change: undefined })
  if (result.refused.get('claim') === undefined) throw defect(`mail ${claim.claimKey} was sent without a claim`)
  return 'recordedBefore'
}
