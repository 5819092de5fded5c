import { buyerParty, sellerParty } from '../billing/parties.ts'
import type { Address } from '../address.ts'
import type { Customer } from '../customer.ts'
import { type Day, dayAt, type Instant } from '../day.ts'
import type { CustomerId } from '../ids.ts'
import type { Party } from '../invoice.ts'
import type { Language, Seller } from '../seller.ts'
import { type Account, type AccountFacts, accountsOf } from './account.ts'

/** The account of a customer as it is sent to it. */
export type AccountStatement = {
  readonly seller: Party
  readonly buyer: Party
  readonly customerId: CustomerId
  readonly billingAddress: Address | undefined
  readonly branding: Seller['branding']
  readonly bank: Seller['bank']
  readonly language: Language
  /** Today, at the seller. */
  readonly on: Day
  readonly madeAt: Instant
  readonly accounts: readonly Account[]
}

/** With the parties as they are now: unlike an invoice, a statement says nothing that must stay as it was. */
export const statementOf = (
  { seller, customer }: { readonly seller: Seller; readonly customer: Customer },
  facts: AccountFacts,
  madeAt: Instant,
): AccountStatement => {
  const on = dayAt(madeAt, seller.zone)
  const { customerId, billingAddress, language } = customer
  const { branding, bank } = seller
  const parties = { seller: sellerParty(seller), buyer: buyerParty(customer), customerId, billingAddress }
  return { ...parties, branding, bank, language, on, madeAt, accounts: accountsOf(facts, on) }
}
