import type { SaidAdjustment, SaidLine, SaidPeriod } from '../semantic-invoice.ts'
import { all, attributeOf, first, type Node, said, saidId } from './node.ts'

/** BG-14 or BG-26; a period that only tells when VAT falls due (BT-8) is none. */
export const ublPeriod = (period: Node | undefined): SaidPeriod | undefined => {
  const days = { from: said(period, 'StartDate'), until: said(period, 'EndDate') }
  const isNone = days.from === undefined && days.until === undefined && said(period, 'DescriptionCode') !== undefined
  return period === undefined || isNone ? undefined : days
}

/** BG-20, BG-21, BG-27 or BG-28. */
export const ublAdjustment = (node: Node): SaidAdjustment => ({
  kind: said(node, 'ChargeIndicator')?.trim() === 'true' ? 'charge' : 'allowance',
  amount: said(node, 'Amount'),
  base: said(node, 'BaseAmount'),
  percent: said(node, 'MultiplierFactorNumeric'),
  reason: said(node, 'AllowanceChargeReason'),
  reasonCode: said(node, 'AllowanceChargeReasonCode'),
  category: said(node, 'TaxCategory/ID'),
  rate: said(node, 'TaxCategory/Percent'),
})

/** BG-25; `quantityElement` differs between invoices and credit notes. */
export const ublLine = (line: Node, quantityElement: string): SaidLine => {
  const item = first(line, 'Item')
  return {
    id: said(line, 'ID'),
    quantity: said(line, quantityElement),
    unitCode: attributeOf(first(line, quantityElement), 'unitCode'),
    netAmount: said(line, 'LineExtensionAmount'),
    period: ublPeriod(first(line, 'InvoicePeriod')),
    adjustments: all(line, 'AllowanceCharge').map(ublAdjustment),
    netPrice: said(line, 'Price/PriceAmount'),
    priceDiscount: said(line, 'Price/AllowanceCharge/Amount'),
    grossPrice: said(line, 'Price/AllowanceCharge/BaseAmount'),
    priceBaseQuantity: said(line, 'Price/BaseQuantity'),
    category: said(item, 'ClassifiedTaxCategory/ID'),
    rate: said(item, 'ClassifiedTaxCategory/Percent'),
    name: said(item, 'Name'),
    description: said(item, 'Description'),
    sku: said(item, 'SellersItemIdentification/ID'),
    standardId: saidId(item, 'StandardItemIdentification/ID'),
  }
}
