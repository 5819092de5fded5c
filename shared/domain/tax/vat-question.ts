import type { Article } from '../article.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { OrderContent } from '../order.ts'
import type { Seller } from '../seller.ts'
import type { TaxPoint, VatDecision, VatKey } from '../vat.ts'

export type Supply = 'goods' | 'service'

/** All that the VAT decision looks at; the same question always gets the same answer. */
export type VatQuestion = {
  readonly seller: Seller
  readonly customer: Customer
  readonly order: OrderContent
  readonly articles: ReadonlyMap<string /* sku */, Article>
  /** Absent before the shipment. */
  readonly deliveryDate: Day | undefined
  /** Today in the seller's zone: the day whose law applies when there is no delivery date. */
  readonly on: Day
}

/** The VAT of one order line and the name of the rule that decided it. */
export type LineVat = { readonly vat: VatKey; readonly supply: Supply; readonly rule: string }

/** Why a group bears no tax: BT-120 in the invoice's language and the VATEX code BT-121. */
export type VatReason = { readonly text: string; readonly code?: string }

export type VatAnswer = {
  readonly lines: ReadonlyMap<string /* lineId */, LineVat>
  /** Undefined for S; otherwise the text that the group must carry, in the customer's language. */
  readonly reasonOf: (vat: VatKey) => VatReason | undefined
  /** When the VAT of a part of a group falls due (art. 269 CGI). */
  readonly taxPointOf: (vat: VatKey, supply: Supply) => TaxPoint
  readonly businessProcess: Invoice['businessProcess']
  readonly treatment: Invoice['treatment']
  readonly decision: VatDecision
}
