import type { Currency } from '../../domain/currency.ts'
import type { Invoice, InvoiceLine } from '../../domain/invoice.ts'
import { textWith, type XmlElement } from '../xml.ts'
import { lineAdjustment } from './adjustment.ts'
import { amount, taxCategory } from './values.ts'

/** BG-25. `quantityElement` differs between invoices and credit notes. */
export const documentLine = (line: InvoiceLine, { currency }: Invoice, quantityElement: string): XmlElement => ({
  'cbc:ID': String(line.number),
  [quantityElement]: textWith({ unitCode: line.unitCode }, line.quantity),
  'cbc:LineExtensionAmount': amount(line.netAmount),
  'cac:AllowanceCharge': line.adjustments.map(lineAdjustment),
  'cac:Item': {
    'cbc:Description': line.description,
    'cbc:Name': line.name,
    'cac:SellersItemIdentification': { 'cbc:ID': line.sku },
    'cac:ClassifiedTaxCategory': taxCategory(line.vat),
  },
  'cac:Price': price(line, currency),
})

/** BT-146, BT-149; BT-147 and BT-148 where the price list has them. A price has more decimals than an amount, so it is a decimal. */
const price = ({ netPrice, priceBaseQuantity, unitCode, priceDiscount, grossPrice }: InvoiceLine, currency: Currency): XmlElement => ({
  'cbc:PriceAmount': textWith({ currencyID: currency }, netPrice),
  'cbc:BaseQuantity': textWith({ unitCode }, priceBaseQuantity),
  'cac:AllowanceCharge':
    priceDiscount === undefined
      ? undefined
      : {
          'cbc:ChargeIndicator': 'false',
          'cbc:Amount': textWith({ currencyID: currency }, priceDiscount),
          'cbc:BaseAmount': textWith({ currencyID: currency }, grossPrice),
        },
})
