/**
 * The semantic model of EN 16931-1 (table 2), as far as a rule of ours looks at it: what an e-invoice says, whatever its syntax. Numbers are
 * texts as they are written (xs:decimal, `99.80`), so that decimals can be counted; days are `2026-11-24`; what is not said is undefined.
 */
export type SemanticInvoice = {
  readonly syntax: 'CII' | 'UBL'
  readonly specification: Said /* BT-24 */
  readonly process: Said /* BT-23 */
  readonly number: Said /* BT-1 */
  readonly issueDate: Said /* BT-2 */
  readonly typeCode: Said /* BT-3 */
  readonly currency: Said /* BT-5 */
  readonly vatCurrency: Said /* BT-6 */
  readonly vatPointDate: Said /* BT-7 */
  /** BT-8: `debits`, `delivery` or `receipt`, whose codes differ by syntax; any other code as it is written. */
  readonly vatPoint: Said
  readonly dueDate: Said /* BT-9 */
  readonly buyerReference: Said /* BT-10 */
  readonly contractReference: Said /* BT-12 */
  readonly purchaseOrderNumber: Said /* BT-13 */
  readonly salesOrder: Said /* BT-14 */
  readonly terms: Said /* BT-20 */
  readonly notes: readonly SaidNote[] /* BG-1 */
  readonly preceding: readonly SaidPreceding[] /* BG-3 */
  readonly seller: SaidParty /* BG-4 */
  readonly buyer: SaidParty /* BG-7 */
  readonly payeeName: Said /* BT-59 */
  readonly representative: SaidRepresentative | undefined /* BG-11 */
  readonly deliverTo: SaidPlace | undefined /* BT-70, BG-15 */
  readonly deliveryDate: Said /* BT-72 */
  readonly period: SaidPeriod | undefined /* BG-14 */
  readonly payments: readonly SaidPayment[] /* BG-16 */
  readonly paymentReference: Said /* BT-83 */
  readonly adjustments: readonly SaidAdjustment[] /* BG-20, BG-21 */
  readonly totals: SaidTotals /* BG-22 */
  readonly vatGroups: readonly SaidVatGroup[] /* BG-23 */
  readonly lines: readonly SaidLine[] /* BG-25 */
}

export type Said = string | undefined

/** An identifier with the scheme that it is from, if it says so. */
export type SaidId = { readonly scheme: Said; readonly id: string }

/** BT-21, BT-22. */
export type SaidNote = { readonly subjectCode: Said; readonly text: string }

/** BT-25, BT-26. */
export type SaidPreceding = { readonly number: Said; readonly issueDate: Said }

export type SaidAddress = {
  readonly line1: Said /* BT-35, BT-50, BT-75 */
  readonly line2: Said
  readonly line3: Said
  readonly city: Said /* BT-37, BT-52, BT-77 */
  readonly postcode: Said /* BT-38, BT-53, BT-78 */
  readonly subdivision: Said
  readonly countryCode: Said /* BT-40, BT-55, BT-80 */
}

export type SaidPlace = { readonly name: Said; readonly address: SaidAddress | undefined }

export type SaidParty = {
  readonly name: Said /* BT-27, BT-44 */
  readonly ids: readonly SaidId[] /* BT-29, BT-46 */
  readonly legalId: SaidId | undefined /* BT-30, BT-47 */
  readonly vatId: Said /* BT-31, BT-48 */
  readonly taxId: Said /* BT-32 */
  readonly electronicAddress: SaidId | undefined /* BT-34, BT-49 */
  readonly address: SaidAddress | undefined /* BG-5, BG-8 */
  readonly contactName: Said /* BT-41, BT-56 */
  readonly phone: Said
  readonly email: Said
}

/** BT-62, BT-63, BG-12. */
export type SaidRepresentative = { readonly name: Said; readonly vatId: Said; readonly address: SaidAddress | undefined }

/** BT-73 and BT-74, BT-134 and BT-135. */
export type SaidPeriod = { readonly from: Said; readonly until: Said }

/** BT-81, BT-84, BT-85, BT-86, BT-87. */
export type SaidPayment = {
  readonly means: Said
  readonly account: Said
  readonly accountName: Said
  readonly bic: Said
  readonly card: Said
}

/** BG-20, BG-21, BG-27, BG-28; category and rate are the document's alone. */
export type SaidAdjustment = {
  readonly kind: 'allowance' | 'charge'
  readonly amount: Said
  readonly base: Said
  readonly percent: Said
  readonly reason: Said
  readonly reasonCode: Said
  readonly category: Said
  readonly rate: Said
}

export type SaidTotals = {
  readonly lines: Said /* BT-106 */
  readonly allowances: Said /* BT-107 */
  readonly charges: Said /* BT-108 */
  readonly net: Said /* BT-109 */
  readonly vat: Said /* BT-110 */
  readonly vatInVatCurrency: Said /* BT-111 */
  readonly gross: Said /* BT-112 */
  readonly prepaid: Said /* BT-113 */
  readonly rounding: Said /* BT-114 */
  readonly due: Said /* BT-115 */
}

export type SaidVatGroup = {
  readonly base: Said /* BT-116 */
  readonly tax: Said /* BT-117 */
  readonly category: Said /* BT-118 */
  readonly rate: Said /* BT-119 */
  readonly exemptionReason: Said /* BT-120 */
  readonly exemptionCode: Said /* BT-121 */
}

export type SaidLine = {
  readonly id: Said /* BT-126 */
  readonly quantity: Said /* BT-129 */
  readonly unitCode: Said /* BT-130 */
  readonly netAmount: Said /* BT-131 */
  readonly period: SaidPeriod | undefined /* BG-26 */
  readonly adjustments: readonly SaidAdjustment[] /* BG-27, BG-28 */
  readonly netPrice: Said /* BT-146 */
  readonly priceDiscount: Said /* BT-147 */
  readonly grossPrice: Said /* BT-148 */
  readonly priceBaseQuantity: Said /* BT-149 */
  readonly category: Said /* BT-151 */
  readonly rate: Said /* BT-152 */
  readonly name: Said /* BT-153 */
  readonly description: Said /* BT-154 */
  readonly sku: Said /* BT-155 */
  readonly standardId: SaidId | undefined /* BT-157 */
}
