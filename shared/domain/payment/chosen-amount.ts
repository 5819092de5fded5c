import * as z from 'zod'
import type { Decimal } from '../decimal.ts'
import { fitsCurrency, type Money, rounded, subtract } from '../money.ts'
import { type Instalment, nextInstalment } from './instalments.ts'

/** How much a payer wants to pay: all that is owed, the part that is due next, or an amount of their choice. */
export const paymentChoiceSchema = z.enum(['balance', 'instalment', 'amount'])
export type PaymentChoice = z.infer<typeof paymentChoiceSchema>

export type AmountProblem = 'notAnAmount' | 'aboveOpen'
export type Chosen = { readonly amount: Money } | { readonly problem: AmountProblem }

type Owed = { readonly open: Money; readonly instalments: readonly Instalment[] }

/**
 * What is to be paid. `written` is the amount of choice as it was understood, undefined when it was not: it is above zero, has no more
 * decimals than its currency, and is no more than what is owed.
 */
export const chosenAmount = (choice: PaymentChoice, written: Decimal | undefined, { open, instalments }: Owed): Chosen => {
  if (choice === 'balance') return { amount: open }
  if (choice === 'instalment') return { amount: nextInstalment(instalments)?.open ?? open }
  if (written === undefined || !fitsCurrency(written, open.currency)) return { problem: 'notAnAmount' }
  const amount = rounded(open.currency, written)
  if (amount.minor <= 0n) return { problem: 'notAnAmount' }
  return subtract(open, amount).minor < 0n ? { problem: 'aboveOpen' } : { amount }
}
