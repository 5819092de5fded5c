import type { InvoiceAdjustment } from '../../domain/invoice.ts'
import { amountText } from '../amounts.ts'
import type { XmlElement } from '../xml.ts'
import { indicator, tradeTax } from './values.ts'

/** An allowance or charge of a line (BG-27, BG-28), whose VAT is the line's. */
export const lineAdjustment = ({ kind, amount, reason, reasonCode }: InvoiceAdjustment): XmlElement => ({
  'ram:ChargeIndicator': indicator(kind === 'charge'),
  'ram:ActualAmount': amountText(amount),
  'ram:ReasonCode': reasonCode,
  'ram:Reason': reason,
})

/** An allowance or charge of the document (BG-20, BG-21). */
export const documentAdjustment = (adjustment: InvoiceAdjustment): XmlElement => ({
  ...lineAdjustment(adjustment),
  'ram:CategoryTradeTax': tradeTax(adjustment.vat),
})
