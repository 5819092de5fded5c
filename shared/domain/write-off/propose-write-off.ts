import { canonicalJson } from '../canonical-json.ts'
import type { Instant } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import { add, equal, fitsCurrency, isZero, type Money, rounded, scaleBy, subtract } from '../money.ts'
import type { PayableInvoice } from '../payment/apply-payment.ts'
import { owedInBooks, owedOn, paidOf, writtenOffOf } from '../payment/open-invoice.ts'
import { aboveOwed, amountTooFine, nothingOwed } from '../payment/payment-findings.ts'
import { collectedBetween } from '../payment/released.ts'
import type { Accounts } from '../seller.ts'
import type { WriteOff, WriteOffParts } from './write-off.ts'
import { toldOtherwise, tooManyWriteOffs } from './write-off-findings.ts'
import type { WriteOffRequest } from './write-off-request.ts'

/** An invoice's header carries what is written off of it, and has room for so much. */
const mostWriteOffs = 10

type Proposing = { readonly by: string; readonly at: Instant; readonly accounts: Accounts }

/**
 * A write-off that waits for another person. Findings: NOTHING_OWED, AMOUNT_TOO_FINE, AMOUNT_ABOVE_OWED, TOO_MANY_WRITE_OFFS.
 */
export const proposeWriteOff = (open: PayableInvoice, request: WriteOffRequest, { by, at, accounts }: Proposing): Checked<WriteOff> => {
  const { header, invoice, number } = open
  const amount = amountOf(open, request.amount)
  if (!amount.ok) return amount
  if ((header.writeOffs ?? []).length >= mostWriteOffs) return failed(tooManyWriteOffs(number, mostWriteOffs))
  const { writeOffId, sellerId, proven, reason } = request
  const { invoiceId, customerId } = invoice
  const { writtenOff: loss = '654000', recovered = '758300' } = accounts
  const about = { writeOffId, sellerId, invoiceId, customerId, number, proven, reason, accounts: { loss, recovered } }
  const amounts = { amount: amount.value, bookAmount: valueInBooks(open, amount.value), parts: partsOf(open, amount.value) }
  return passed({ ...about, ...amounts, state: 'proposed', proposed: { by, at }, version: 0 })
}

const amountOf = (open: PayableInvoice, asked: WriteOffRequest['amount']): Checked<Money> => {
  const owed = owedOn(open)
  if (isZero(owed)) return failed(nothingOwed(open.number))
  if (asked === undefined) return passed(owed)
  if (!fitsCurrency(asked, owed.currency)) return failed(amountTooFine('amount', owed.currency, asked))
  const amount = rounded(owed.currency, asked)
  return subtract(owed, amount).minor < 0n ? failed(aboveOwed(open.number, owed, amount)) : passed(amount)
}

/** At the rate of the invoice; all that is owed exactly. */
export const valueInBooks = (open: PayableInvoice, amount: Money): Money => {
  const owed = owedOn(open)
  return equal(owed, amount) ? owedInBooks(open) : scaleBy(owedInBooks(open), amount.minor, owed.minor)
}

/** Net and VAT of each rate, behind what payments and earlier write-offs settle: together they are the invoice. */
export const partsOf = (open: PayableInvoice, amount: Money): WriteOffParts => {
  const settled = add(paidOf(open.header, open.invoice), writtenOffOf(open.header, open.invoice))
  const parts = collectedBetween({ ...open, paid: settled }, { ...open, paid: add(settled, amount) })
  return parts.map(({ account: _posted, ...part }) => part)
}

/** Proposed again under its id it is the same, even after it was decided. Finding: WRITE_OFF_TOLD_OTHERWISE. */
export const proposedAgain = (known: WriteOff, request: WriteOffRequest, open: PayableInvoice | undefined): Checked<WriteOff> => {
  const { proven, reason, amount } = known
  const asked = request.amount === undefined ? amount : rounded(amount.currency, request.amount)
  const told = canonicalJson({ invoiceId: open?.invoice.invoiceId, proven: request.proven, reason: request.reason })
  const isSame = told === canonicalJson({ invoiceId: known.invoiceId, proven, reason }) && equal(asked, amount)
  return isSame ? passed(known) : failed(toldOtherwise(known))
}
