import * as z from 'zod'
import { type MailClaim, mailClaimSchema } from '../../domain/mail-claim.ts'
import type { Wait } from '../../ports/order-book.ts'
import { itemOf, readItem, type StoredItem, waiting } from './item.ts'
import { claimKey } from './keys.ts'

export const readClaim = (item: StoredItem): MailClaim => readItem(mailClaimSchema, item)

export const claimStored = (claim: MailClaim, wait: Wait): StoredItem => {
  const key = claimKey(claim.claimKey)
  return itemOf(key, 'mail', { ...z.encode(mailClaimSchema, claim), ...waiting(key, wait) })
}
