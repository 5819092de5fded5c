import type { Invoice } from '../../domain/invoice.ts'
import { isZero, type Money } from '../../domain/money.ts'
import type { XmlElement } from '../xml.ts'
import { amount } from './values.ts'

/** BG-22. What is nothing is left out, but for the sums that every invoice has. */
export const monetaryTotal = ({ totals }: Invoice): XmlElement => ({
  'cbc:LineExtensionAmount': amount(totals.lines),
  'cbc:TaxExclusiveAmount': amount(totals.net),
  'cbc:TaxInclusiveAmount': amount(totals.gross),
  'cbc:AllowanceTotalAmount': unlessZero(totals.allowances),
  'cbc:ChargeTotalAmount': unlessZero(totals.charges),
  'cbc:PrepaidAmount': unlessZero(totals.prepaid),
  'cbc:PayableAmount': amount(totals.due),
})

const unlessZero = (money: Money): XmlElement | undefined => (isZero(money) ? undefined : amount(money))
