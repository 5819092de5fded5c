import { taxCodeOf } from '../billing/tax-code.ts'
import { canonicalJson } from '../canonical-json.ts'
import { one } from '../decimal.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import { noteTexts } from '../legal/note-texts.ts'
import { type Money, nothing, toDecimal, total } from '../money.ts'
import type { Rebated, RebateMaterials } from './compose-rebate.ts'
import { digestOfClaims } from './credit-claim.ts'
import { creditNotesOf } from './credit-note-rule.ts'
import { rebatesByDefault } from './credit-posting.ts'
import { creditReasonText } from './credit-reason-text.ts'
import { rebateOrderId } from './rebate-request.ts'
import type { TaxCredit } from './tax-credits.ts'

/** A lump sum (UN/ECE recommendation 20): a rebate has no units. */
const lumpSum = 'LS'

/** Where the article's code stands on a line that sells nothing. */
const sku = 'REBATE'

type Sums = { readonly original: Invoice; readonly taxes: readonly TaxCredit[]; readonly sales: ReadonlyMap<string, Money> }

/** One line for each VAT group: the percentage, and the sales that it is of. */
export const rebateDocumentLines = ({ request, seller }: RebateMaterials, { original, taxes, sales }: Sums): InvoiceLine[] => {
  const { currency, language } = original
  const groups = [...Map.groupBy(taxes, ({ part }) => taxCodeOf(part.vat))]
  const percent = request.grant.kind === 'percent' ? request.grant.percent : undefined
  return groups.flatMap(([code, group], index): InvoiceLine[] => {
    const netAmount = total(
      currency,
      group.map(({ base }) => base),
    )
    const vat = group[0]?.part.vat
    if (vat === undefined) return []
    return [
      {
        number: index + 1,
        orderLineId: code,
        sku,
        name: noteTexts[language].rebateLine(sales.get(code) ?? nothing(currency), percent),
        quantity: one,
        unitCode: lumpSum,
        netPrice: toDecimal(netAmount),
        priceBaseQuantity: one,
        adjustments: [],
        netAmount,
        vat,
        supply: group.some(({ part }) => part.point.basis === 'delivery') ? 'goods' : 'service',
        account: seller.accounts.rebates ?? rebatesByDefault,
      },
    ]
  })
}

type Head = Omit<Invoice, 'lines' | 'adjustments' | 'vatGroups' | 'totals' | 'posting'>
type Parts = { readonly original: Invoice; readonly rebated: readonly Rebated[] }

/** It asks for no payment and delivers nothing; what the invoices do not have in common is not said. */
export const headOfRebate = (materials: RebateMaterials, { original, rebated }: Parts): Head => {
  const { request, seller, rebateId, factId, on } = materials
  const { requestId, contractReference, period, note } = request
  const {
    credit: _credit,
    precedingInvoice: _earlier,
    deliveryDate: _day,
    purchaseOrderNumber: _order,
    incoterm: _rule,
    ...kept
  } = original
  const { prefix, journal } = creditNotesOf(seller)
  const orderId = rebateOrderId(requestId)
  return {
    ...kept,
    invoiceId: rebateId,
    typeCode: '262',
    rebate: { requestId, note, parts: rebated.map(partOf) },
    sources: [{ orderId, revision: 1, factId }],
    businessProcess: common(materials, (invoice) => invoice.businessProcess) ?? 'M1',
    deliverTo: common(materials, (invoice) => invoice.deliverTo),
    supplyPeriod: period,
    contractReference,
    orderDate: on,
    terms: { due: { kind: 'net', days: 0 }, agreed: false },
    notes: [...rebateNotes(materials, original), ...original.notes],
    remarks: [],
    series: { prefix, journal, digits: seller.series.digits, site: seller.series.site },
  }
}

const partOf = ({ invoice: { original, issue, before }, claim }: Rebated) => ({
  invoiceId: original.invoiceId,
  number: issue.number,
  before: digestOfClaims(before),
  claim,
})

const rebateNotes = ({ request: { note }, invoices }: RebateMaterials, { language }: Invoice): Invoice['notes'] => [
  { subjectCode: 'AAI', text: creditReasonText({ reason: 'rebate', note }, language) },
  {
    subjectCode: 'AAI',
    text: noteTexts[language].rebateInvoices(
      invoices
        .map(({ issue }) => issue.number)
        .toSorted()
        .join(', '),
    ),
  },
]

/** What all invoices say alike. */
const common = <T>({ invoices }: RebateMaterials, of: (invoice: Invoice) => T): T | undefined => {
  const values = invoices.map(({ original }) => of(original))
  return new Set(values.map((value) => canonicalJson(value ?? null))).size === 1 ? values[0] : undefined
}
