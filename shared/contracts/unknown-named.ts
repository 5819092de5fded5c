import type { Finding } from '../domain/finding.ts'
import { describeValue } from './findings-of.ts'

/** What an event names and nobody has registered. */
export const unknownSeller = (sellerId: string): Finding => ({
  code: 'SELLER_UNKNOWN',
  field: 'sellerId',
  expected: 'a seller that is registered',
  actual: describeValue(sellerId),
  remedy: 'Correct the seller id, or register the seller first; then release the event.',
})

export const unknownCustomer = (customerId: string): Finding => ({
  code: 'CUSTOMER_UNKNOWN',
  field: 'customerId',
  expected: 'a customer of this seller, as told by CustomerChanged',
  actual: describeValue(customerId),
  remedy: 'Publish CustomerChanged for this customer, or correct the id; then release the event.',
})
