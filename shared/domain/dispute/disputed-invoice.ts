import { defect } from '../failures.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type Money, total } from '../money.ts'
import type { Dispute, OpenDispute } from './dispute.ts'

/** What an invoice says from now on: what is open of it, which disputes are, and what they hold back together. */
export type DisputedAmounts = { readonly open: Money; readonly disputed: Money; readonly openDisputes: readonly OpenDispute[] }

const amountsOf = (open: Money, openDisputes: readonly OpenDispute[]): DisputedAmounts => ({
  open,
  disputed: total(
    open.currency,
    openDisputes.map(({ amount }) => amount),
  ),
  openDisputes,
})

type Disputes = Pick<InvoiceHeader, 'openDisputes'>

export const amountsWith = ({ openDisputes = [] }: Disputes, { disputeId, amount, openedOn }: Dispute, open: Money): DisputedAmounts =>
  amountsOf(open, [...openDisputes, { disputeId, amount, openedOn }])

export const amountsWithout = ({ openDisputes = [] }: Disputes, { disputeId, invoiceId }: Dispute, open: Money): DisputedAmounts => {
  const left = openDisputes.filter((one) => one.disputeId !== disputeId)
  if (left.length === openDisputes.length) throw defect(`invoice ${invoiceId} does not say that its dispute ${disputeId} is open`)
  return amountsOf(open, left)
}
