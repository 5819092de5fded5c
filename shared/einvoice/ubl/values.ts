import type { Money } from '../../domain/money.ts'
import type { VatKey } from '../../domain/vat.ts'
import { amountText } from '../amounts.ts'
import { textWith, type XmlElement } from '../xml.ts'

/** Every amount names its currency. */
export const amount = (money: Money): XmlElement => textWith({ currencyID: money.currency }, amountText(money))

export const taxScheme = { 'cac:TaxScheme': { 'cbc:ID': 'VAT' } }

/** Category and rate of a line, an allowance or a charge (BT-151, BT-152 ...); outside the scope of VAT there is no rate (BR-O-05). */
export const taxCategory = ({ category, rate }: VatKey): XmlElement => ({
  'cbc:ID': category,
  'cbc:Percent': category === 'O' ? undefined : rate,
  ...taxScheme,
})
