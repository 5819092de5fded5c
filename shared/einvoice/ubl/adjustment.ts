import type { InvoiceAdjustment } from '../../domain/invoice.ts'
import type { XmlElement } from '../xml.ts'
import { amount, taxCategory } from './values.ts'

/** An allowance or charge of a line (BG-27, BG-28), whose VAT is the line's. */
export const lineAdjustment = (adjustment: InvoiceAdjustment): XmlElement => ({
  'cbc:ChargeIndicator': String(adjustment.kind === 'charge'),
  'cbc:AllowanceChargeReasonCode': adjustment.reasonCode,
  'cbc:AllowanceChargeReason': adjustment.reason,
  'cbc:Amount': amount(adjustment.amount),
})

/** An allowance or charge of the document (BG-20, BG-21). */
export const documentAdjustment = (adjustment: InvoiceAdjustment): XmlElement => ({
  ...lineAdjustment(adjustment),
  'cac:TaxCategory': taxCategory(adjustment.vat),
})
