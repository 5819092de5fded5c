import { defect } from '../../domain/failures.ts'
import type { InvoiceHeader } from '../../domain/invoice-header.ts'
import type { MailClaim } from '../../domain/mail-claim.ts'
import type { Wait } from '../../ports/order-book.ts'
import { claimStored, readClaim } from './claim-item.ts'
import { guards } from './guards.ts'
import { deliveryRank, disputedAsRead, owedAsRead } from './header-item.ts'
import { customerKey, headerKey } from './keys.ts'
import type { Store } from './store.ts'
import { type Step, transact } from './transact.ts'
import { checkOf, type Held, putOf } from './write.ts'

type Claimed = { outcome: 'claimed' } | { outcome: 'claimedBefore'; claim: MailClaim } | { outcome: 'notDue' }
type Claim = { readonly claim: MailClaim; readonly header: InvoiceHeader; readonly wait: Wait }

/** One transaction: the claim, and the check that the invoice may be mailed as it was read. The claim that is there answers first. */
export const claimMail = async (store: Store, { claim, header, wait }: Claim): Promise<Claimed> => {
  const { books } = store.tables
  const put: Step<'claim'> = { name: 'claim', write: { Put: putOf(books, claimStored(claim, wait), { guard: guards.claimIsNew }) } }
  const check = checkOf(books, headerKey(claim.invoiceId), mayBeMailed(claim, header))
  const result = await transact(store, [
    put,
    { name: 'header', write: { ConditionCheck: check } },
    ...customerSteps(store, { claim, header }),
  ])
  if (result.done) return { outcome: 'claimed' }
  if (!result.refused.has('claim')) return { outcome: 'notDue' }
  const before = result.refused.get('claim')
  if (before === undefined) throw defect(`claim ${claim.claimKey} was refused without an item`)
  return { outcome: 'claimedBefore', claim: readClaim(before) }
}

/** Whom a reminder goes to is looked at with it: finance may just have heard of insolvency proceedings. */
const customerSteps = ({ tables }: Store, { claim, header }: Pick<Claim, 'claim' | 'header'>): Step<'customer'>[] => {
  if (claim.kind.type !== 'reminder') return []
  const held = { guard: guards.customerMayBeReminded, values: { ':remindedInsolvent': false } }
  return [{ name: 'customer', write: { ConditionCheck: checkOf(tables.books, customerKey(header.sellerId, header.customerId), held) } }]
}

const mayBeMailed = ({ kind, claimedAt }: MailClaim, header: InvoiceHeader): Held => {
  switch (kind.type) {
    case 'issue':
      return { guard: guards.issueMayBeMailed, values: { ':mailState': 'STORED' } }
    case 'reminder': {
      const asRead = {
        ':mailStep': kind.step,
        ':mailRank': deliveryRank(header.delivery),
        ...owedAsRead(header),
        ...disputedAsRead(header),
      }
      const values = { ':mailState': 'SENT', ':mailAt': claimedAt, ...asRead }
      return { guard: guards.reminderMayBeMailed, values }
    }
    case 'link':
      return { guard: guards.linkMayBeMailed, values: { ':linkStored': 'STORED', ':linkSent': 'SENT' } }
  }
}
