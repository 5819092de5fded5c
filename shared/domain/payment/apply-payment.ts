import type { Instant } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { add, equal, isZero, least, type Money, nothing, scaleBy, subtract } from '../money.ts'
import { type Amounts, recoverableOf } from '../write-off/written-off.ts'
import { type OpenInvoice, owedInBooks, owedOn, paidOf, receivableOf } from './open-invoice.ts'
import { type Allocation, type Payment, unappliedOf } from './payment.ts'
import { aboveOwed, abovePayment, nothingOwed, otherCurrency, tooManyPayments } from './payment-findings.ts'
import { collectedBetween, type Released } from './released.ts'

/** An issued invoice as the books have it, with what else is read to settle it. */
export type PayableInvoice = Omit<OpenInvoice, 'header'> & { readonly header: InvoiceHeader; readonly number: string }

/** One invoice that a payment is to settle; without an amount as much as is owed and left. */
export type Application = { readonly open: PayableInvoice; readonly amount: Money | undefined }

export type Settlement = { readonly open: PayableInvoice; readonly allocation: Allocation; readonly collected: readonly Released[] }

/** A payment with its new allocations, and what each does to its invoice. */
export type Applied = { readonly payment: Payment; readonly settlements: readonly Settlement[] }

/** An invoice's header carries what is paid of it, and has room for so much. */
const mostPayments = 50

/**
 * Applies what is left of a payment to invoices, in the order that they are named in. The customer of an invoice need not be the payer: a
 * parent company pays for its daughters. What is beyond what is owed settles what is written off. Findings: PAYMENT_IN_OTHER_CURRENCY, NOTHING_OWED, AMOUNT_ABOVE_OWED, AMOUNT_ABOVE_PAYMENT,
 * TOO_MANY_PAYMENTS.
 */
export const applyPayment = (
  payment: Payment,
  applications: readonly Application[],
  { by, at }: { readonly by: string; readonly at: Instant },
): Checked<Applied> => {
  let applied: Applied = { payment, settlements: [] }
  for (const application of applications) {
    const settled = settle(applied.payment, application, { by, at })
    if (!settled.ok) return settled
    const allocations = [...applied.payment.allocations, settled.value.allocation]
    applied = { payment: { ...applied.payment, allocations }, settlements: [...applied.settlements, settled.value] }
  }
  return passed(applied)
}

const settle = (payment: Payment, { open, amount: asked }: Application, who: { by: string; at: Instant }): Checked<Settlement> => {
  const { header, invoice, number } = open
  if (invoice.currency !== payment.amount.currency) return failed(otherCurrency(number, invoice.currency, payment.amount.currency))
  const [owed, left] = [add(owedOn(open), recoverableOf(open).amount), unappliedOf(payment)]
  if (isZero(owed)) return failed(nothingOwed(number))
  if (asked !== undefined && subtract(owed, asked).minor < 0n) return failed(aboveOwed(number, owed, asked))
  const amount = asked ?? least(owed, left)
  if (isZero(left) || subtract(left, amount).minor < 0n) return failed(abovePayment(number, left, amount))
  if ((header.payments ?? []).length >= mostPayments) return failed(tooManyPayments(number, mostPayments))
  const bookAmount = settledInBooks(open, amount)
  const paid = paidOf(header, invoice)
  const collected = collectedBetween({ ...open, paid }, { ...open, paid: add(paid, amount) })
  const allocation = { allocationId: payment.allocations.length + 1, ...idsOf(open), amount, bookAmount, collected: [...collected], ...who }
  return passed({ open, allocation, collected })
}

/** At the invoice's rate: of what is owed, then of what is written off, each exactly once it is settled whole. */
const settledInBooks = (open: PayableInvoice, amount: Money): Money => {
  const owed = { amount: owedOn(open), bookAmount: owedInBooks(open) }
  const settled = least(owed.amount, amount)
  return add(shareOf(owed, settled), shareOf(recoverableOf(open), subtract(amount, settled)))
}

const shareOf = ({ amount, bookAmount }: Amounts, part: Money): Money => {
  if (isZero(part)) return nothing(bookAmount.currency)
  return equal(part, amount) ? bookAmount : scaleBy(bookAmount, part.minor, amount.minor)
}

const idsOf = ({ invoice }: PayableInvoice): Pick<Allocation, 'invoiceId' | 'customerId' | 'account'> => ({
  invoiceId: invoice.invoiceId,
  customerId: invoice.customerId,
  account: receivableOf(invoice).account,
})
