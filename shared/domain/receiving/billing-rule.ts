import type { Customer } from '../customer.ts'
import type { BillingRule, Seller } from '../seller.ts'

/** The seller's billing rule, with what is agreed otherwise with the customer. */
export const billingRuleFor = (seller: Seller, customer: Customer | undefined): BillingRule => ({ ...seller.billing, ...customer?.billing })
