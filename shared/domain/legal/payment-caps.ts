import type { Customer } from '../customer.ts'
import type { Finding } from '../finding.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import type { Seller } from '../seller.ts'

/** Terms against the legal caps. */
export declare const checkTerms: (terms: PaymentTerms, parties: { readonly seller: Seller; readonly customer: Customer }) => Finding[]
