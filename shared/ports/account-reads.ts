import type { AccountFacts } from '../domain/account/account.ts'
import type { CustomerId, SellerId } from '../domain/ids.ts'

export type AccountReads = {
  /**
   * All that stands on the account of a customer, each as the books have it now. Which documents those are, the lists say: one that was issued
   * some seconds ago may be missing. `tooMuch`: more documents or payments than one reading holds, or a history too long to look through;
   * never a part of an account.
   */
  readonly read: (sellerId: SellerId, customerId: CustomerId) => Promise<AccountFacts | 'tooMuch'>
}
