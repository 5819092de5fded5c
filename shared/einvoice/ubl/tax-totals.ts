import type { Invoice } from '../../domain/invoice.ts'
import type { VatGroup } from '../../domain/vat.ts'
import type { XmlElement } from '../xml.ts'
import { amount, taxScheme } from './values.ts'

/** BT-110 with BG-23; in a foreign currency a second total, without groups, in the currency of the books (BT-111). */
export const taxTotals = ({ totals, vatGroups, currency, bookCurrency }: Invoice): XmlElement[] => [
  { 'cbc:TaxAmount': amount(totals.vat), 'cac:TaxSubtotal': vatGroups.map(subtotal) },
  ...(currency === bookCurrency ? [] : [{ 'cbc:TaxAmount': amount(totals.vatInBookCurrency) }]),
]

/** Outside the scope of VAT the rate is 0 (BR-DE-14), though a line has none. */
const subtotal = (group: VatGroup): XmlElement => ({
  'cbc:TaxableAmount': amount(group.base),
  'cbc:TaxAmount': amount(group.tax),
  'cac:TaxCategory': {
    'cbc:ID': group.category,
    'cbc:Percent': group.rate,
    'cbc:TaxExemptionReasonCode': group.exemptionCode,
    'cbc:TaxExemptionReason': group.exemptionReason,
    ...taxScheme,
  },
})
