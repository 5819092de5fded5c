import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { MailClaim } from '../../domain/mail-claim.ts'
import type { MailClaims } from '../../ports/mail-claims.ts'
import type { Wait } from '../../ports/order-book.ts'
import { readClaim } from './claim-item.ts'
import { claimMail } from './claim-mail.ts'
import { guards } from './guards.ts'
import { waiting } from './item.ts'
import { claimKey } from './keys.ts'
import { getItem } from './read.ts'
import { recordSent, unsettled } from './record-sent.ts'
import { deleteOne, updateOne } from './single-write.ts'
import type { Store, Tables } from './store.ts'
import { deleteOf, type Held, updateOf } from './write.ts'

export const dynamoMailClaims = (client: DynamoDBClient, tables: Tables): MailClaims => {
  const store: Store = { client, tables }
  const change = (claim: MailClaim, attributes: Record<string, unknown>, held: Held) =>
    updateOne(store, updateOf(tables.books, claimKey(claim.claimKey), { change: attributes, held }))
  return {
    find: async (key) => {
      const item = await getItem(store, tables.books, claimKey(key))
      return item === undefined ? undefined : readClaim(item)
    },
    claim: (claim, header, wait) => claimMail(store, { claim, header, wait }),
    recordSent: (claim, messageId, step) => recordSent(store, { claim, messageId, change: step }),
    recordUnknown: async (claim, wait) => {
      const { attributes, held } = unknown(claim, wait)
      await change(claim, attributes, held)
    },
    release: async (claim) => {
      const values = { ':claimed': 'CLAIMED', ':unsentAttempt': claim.attemptId }
      await deleteOne(store, deleteOf(tables.books, claimKey(claim.claimKey), { guard: guards.claimIsUnsentAndMine, values }))
    },
    reopen: async (claim) => {
      const values = { ':refused': 'REFUSED' }
      await deleteOne(store, deleteOf(tables.books, claimKey(claim.claimKey), { guard: guards.claimIsRefused, values }))
    },
    recordRefused: async (claim) => {
      await change(claim, { state: 'REFUSED', ...waiting(claimKey(claim.claimKey), undefined) }, unsettled)
    },
    claimResend: async ({ claim, attemptId, at, wait }) => {
      const held = { guard: guards.claimMayBeResent, values: { ':unknown': 'UNKNOWN', ':noResends': 0 } }
      const again = { state: 'RESENT', resends: 1, attemptId, claimedAt: at, ...waiting(claimKey(claim.claimKey), wait) }
      return (await change(claim, again, held)).done ? 'claimed' : 'settledBefore'
    },
  }
}

/** A claim that was settled meanwhile stays as it is: the write is then refused, which is no error. */
const unknown = (claim: MailClaim, wait: Wait): { attributes: Record<string, unknown>; held: Held } => {
  // The workflow that asked last is the one to answer, however the mail is settled.
  const due = { taskToken: claim.taskToken, ...waiting(claimKey(claim.claimKey), wait) }
  if (claim.state === 'RESENT') return { attributes: due, held: { guard: guards.claimIsResent, values: { ':resent': 'RESENT' } } }
  const values = { ':claimed': 'CLAIMED', ':unknown': 'UNKNOWN', ':mineAttempt': claim.attemptId }
  return { attributes: { state: 'UNKNOWN', ...due }, held: { guard: guards.claimIsMine, values } }
}
