import type { InvoiceLine } from '../../domain/invoice.ts'
import { amountText } from '../amounts.ts'
import { textWith, type XmlElement } from '../xml.ts'
import { lineAdjustment } from './adjustment.ts'
import { indicator, tradeTax } from './values.ts'

/** BG-25. */
export const lineItem = (line: InvoiceLine): XmlElement => ({
  'ram:AssociatedDocumentLineDocument': { 'ram:LineID': String(line.number) },
  'ram:SpecifiedTradeProduct': {
    'ram:SellerAssignedID': line.sku,
    'ram:Name': line.name,
    'ram:Description': line.description,
  },
  'ram:SpecifiedLineTradeAgreement': {
    'ram:GrossPriceProductTradePrice': grossPrice(line),
    'ram:NetPriceProductTradePrice': { 'ram:ChargeAmount': line.netPrice, 'ram:BasisQuantity': baseQuantity(line) },
  },
  'ram:SpecifiedLineTradeDelivery': { 'ram:BilledQuantity': textWith({ unitCode: line.unitCode }, line.quantity) },
  'ram:SpecifiedLineTradeSettlement': {
    'ram:ApplicableTradeTax': tradeTax(line.vat),
    'ram:SpecifiedTradeAllowanceCharge': line.adjustments.map(lineAdjustment),
    'ram:SpecifiedTradeSettlementLineMonetarySummation': { 'ram:LineTotalAmount': amountText(line.netAmount) },
  },
})

/** BT-148 and BT-147, where the price list has them. */
const grossPrice = (line: InvoiceLine): XmlElement | undefined =>
  line.grossPrice === undefined
    ? undefined
    : {
        'ram:ChargeAmount': line.grossPrice,
        'ram:BasisQuantity': baseQuantity(line),
        'ram:AppliedTradeAllowanceCharge':
          line.priceDiscount === undefined
            ? undefined
            : { 'ram:ChargeIndicator': indicator(false), 'ram:ActualAmount': line.priceDiscount },
      }

/** BT-149, BT-150. */
const baseQuantity = ({ priceBaseQuantity, unitCode }: InvoiceLine): XmlElement => textWith({ unitCode }, priceBaseQuantity)
