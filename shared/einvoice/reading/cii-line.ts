import type { Said, SaidAdjustment, SaidLine, SaidPeriod } from '../semantic-invoice.ts'
import { all, attributeOf, first, type Node, said, saidId } from './node.ts'

/** Format 102 (`20261124`) as a civil day; anything else stays as it is, and fails the rules for days. */
export const civilDay = (text: Said): Said => text?.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

/** BG-14 or BG-26. */
export const ciiPeriod = (period: Node | undefined): SaidPeriod | undefined =>
  period === undefined
    ? undefined
    : {
        from: civilDay(said(period, 'StartDateTime/DateTimeString')),
        until: civilDay(said(period, 'EndDateTime/DateTimeString')),
      }

/** BG-20, BG-21, BG-27 or BG-28. */
export const ciiAdjustment = (node: Node): SaidAdjustment => ({
  kind: said(node, 'ChargeIndicator/Indicator')?.trim() === 'true' ? 'charge' : 'allowance',
  amount: said(node, 'ActualAmount'),
  base: said(node, 'BasisAmount'),
  percent: said(node, 'CalculationPercent'),
  reason: said(node, 'Reason'),
  reasonCode: said(node, 'ReasonCode'),
  category: said(node, 'CategoryTradeTax/CategoryCode'),
  rate: said(node, 'CategoryTradeTax/RateApplicablePercent'),
})

/** BG-25. */
export const ciiLine = (line: Node): SaidLine => {
  const settlement = first(line, 'SpecifiedLineTradeSettlement')
  const product = first(line, 'SpecifiedTradeProduct')
  return {
    id: said(line, 'AssociatedDocumentLineDocument/LineID'),
    quantity: said(line, 'SpecifiedLineTradeDelivery/BilledQuantity'),
    unitCode: attributeOf(first(line, 'SpecifiedLineTradeDelivery/BilledQuantity'), 'unitCode'),
    netAmount: said(settlement, 'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'),
    period: ciiPeriod(first(settlement, 'BillingSpecifiedPeriod')),
    adjustments: all(settlement, 'SpecifiedTradeAllowanceCharge').map(ciiAdjustment),
    ...prices(first(line, 'SpecifiedLineTradeAgreement')),
    category: said(settlement, 'ApplicableTradeTax/CategoryCode'),
    rate: said(settlement, 'ApplicableTradeTax/RateApplicablePercent'),
    name: said(product, 'Name'),
    description: said(product, 'Description'),
    sku: said(product, 'SellerAssignedID'),
    standardId: saidId(product, 'GlobalID'),
  }
}

/** BG-29, whose base quantity is one: a gross price for another quantity is not comparable, so none is said. */
const prices = (agreement: Node | undefined) => {
  const [net, gross] = [first(agreement, 'NetPriceProductTradePrice'), first(agreement, 'GrossPriceProductTradePrice')]
  const base = said(net, 'BasisQuantity') ?? said(gross, 'BasisQuantity')
  const comparable = Number(said(gross, 'BasisQuantity') ?? base) === Number(base) || base === undefined ? gross : undefined
  return {
    netPrice: said(net, 'ChargeAmount'),
    priceDiscount: said(comparable, 'AppliedTradeAllowanceCharge/ActualAmount'),
    grossPrice: said(comparable, 'ChargeAmount'),
    priceBaseQuantity: base,
  }
}
