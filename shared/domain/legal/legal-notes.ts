import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import type { Seller } from '../seller.ts'
import type { VatAnswer } from '../tax/vat-question.ts'

export type LegalQuestion = {
  readonly seller: Seller
  readonly customer: Customer
  readonly terms: PaymentTerms
  readonly vat: VatAnswer
  readonly on: Day
}

/** Notes that the law demands (BG-1: BT-21 subject code, BT-22 text), in the customer's language. */
export declare const legalNotes: (question: LegalQuestion) => Invoice['notes']
