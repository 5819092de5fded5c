import { defect } from '../failures.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { add, isNegative, type Money, nothing, subtract } from '../money.ts'
import type { Dispute } from './dispute.ts'

/** What an invoice says from now on: what is open of it, and what its open disputes hold back together. */
export type DisputedAmounts = { readonly open: Money; readonly disputed: Money }

type Before = Pick<InvoiceHeader, 'disputed'>

export const amountsWith = ({ disputed }: Before, { amount }: Pick<Dispute, 'amount'>, open: Money): DisputedAmounts => ({
  open,
  disputed: add(disputed ?? nothing(amount.currency), amount),
})

export const amountsWithout = ({ disputed }: Before, { amount, invoiceId, disputeId }: Dispute, open: Money): DisputedAmounts => {
  const rest = subtract(disputed ?? nothing(amount.currency), amount)
  if (isNegative(rest)) throw defect(`dispute ${disputeId} holds back more of invoice ${invoiceId} than all of them do`)
  return { open, disputed: rest }
}
