import type { VatGroup } from '../../domain/vat.ts'
import { amountText } from '../amounts.ts'
import type { VatPoint } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'

/** BT-8 in this syntax (UNTDID 2475): date of the invoice, of the delivery, of the payment. */
const dueDateTypeCodes: Readonly<Record<VatPoint, string>> = { debits: '5', delivery: '29', receipt: '72' }

/** BG-23; only what is taxed falls due. Outside the scope of VAT the rate is 0 (BR-DE-14), though a line has none. */
export const vatBreakdown = (group: VatGroup, vatPoint: VatPoint | undefined): XmlElement => ({
  'ram:CalculatedAmount': amountText(group.tax),
  'ram:TypeCode': 'VAT',
  'ram:ExemptionReason': group.exemptionReason,
  'ram:BasisAmount': amountText(group.base),
  'ram:CategoryCode': group.category,
  'ram:ExemptionReasonCode': group.exemptionCode,
  'ram:DueDateTypeCode': group.category === 'S' && vatPoint !== undefined ? dueDateTypeCodes[vatPoint] : undefined,
  'ram:RateApplicablePercent': group.rate,
})
