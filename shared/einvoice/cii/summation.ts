import type { Invoice } from '../../domain/invoice.ts'
import { isZero, type Money } from '../../domain/money.ts'
import { amountText } from '../amounts.ts'
import { textWith, type XmlElement } from '../xml.ts'

/** BG-22. What is nothing is left out, but for the sums that every invoice has. */
export const summation = ({ totals, currency, bookCurrency }: Invoice): XmlElement => ({
  'ram:LineTotalAmount': amountText(totals.lines),
  'ram:ChargeTotalAmount': unlessZero(totals.charges),
  'ram:AllowanceTotalAmount': unlessZero(totals.allowances),
  'ram:TaxBasisTotalAmount': amountText(totals.net),
  'ram:TaxTotalAmount': [inCurrency(totals.vat), ...(currency === bookCurrency ? [] : [inCurrency(totals.vatInBookCurrency)])],
  'ram:GrandTotalAmount': amountText(totals.gross),
  'ram:TotalPrepaidAmount': unlessZero(totals.prepaid),
  'ram:DuePayableAmount': amountText(totals.due),
})

const unlessZero = (amount: Money): string | undefined => (isZero(amount) ? undefined : amountText(amount))

/** Of all amounts in this syntax, only the VAT totals name their currency: BT-110, and BT-111 in the currency of the books. */
const inCurrency = (amount: Money): XmlElement => textWith({ currencyID: amount.currency }, amountText(amount))
