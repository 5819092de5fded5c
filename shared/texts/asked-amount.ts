import { type Chosen, chosenAmount, type PaymentChoice } from '../domain/payment/chosen-amount.ts'
import type { Instalment } from '../domain/payment/instalments.ts'
import type { Money } from '../domain/money.ts'
import type { Language } from '../domain/seller.ts'
import { catalogueOf } from './catalogue.ts'
import { readAmount } from './read-amount.ts'

/** What a payer has chosen on the form, and what they wrote for an amount. */
export type Asked = { readonly pay: PaymentChoice; readonly amount: string }

/** The amount that a form asks to pay, read as its reader writes amounts. */
export const askedAmount = (
  { pay, amount }: Asked,
  { language, ...owed }: { readonly language: Language; readonly open: Money; readonly instalments: readonly Instalment[] },
): Chosen => chosenAmount(pay, pay === 'amount' ? readAmount(amount, catalogueOf(language).formats) : undefined, owed)
