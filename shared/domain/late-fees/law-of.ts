import type { Address } from '../address.ts'
import type { Day } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import { isFrenchParty } from '../legal/french-party.ts'
import { type LatePaymentLaw, latePaymentLaws } from './data/late-payment-laws.ts'

/** What an invoice says that decides which law it is paid late by: the seller's (Rome I, art. 4, 1: whoever sells lives there). */
type Sale = Pick<Invoice, 'buyerKind'> & { readonly seller: { readonly address: Address } }

/** The law that holds on a day; undefined for consumers, and for a seller of a country whose rules are not in the books. */
export const lawOf = ({ seller, buyerKind }: Sale, on: Day): LatePaymentLaw | undefined => {
  const country = isFrenchParty(seller.address) ? 'FR' : seller.address.countryCode === 'FR' ? undefined : seller.address.countryCode
  return latePaymentLaws.findLast((law) => law.country === country && law.buyer === buyerKind && law.from <= on)
}
