import { waitAfter } from '../crediting/credited-invoice.ts'
import type { Instant } from '../day.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { Money } from '../money.ts'
import type { PayableInvoice } from './apply-payment.ts'
import type { InvoicePayment } from './collected.ts'
import { owedOn } from './open-invoice.ts'
import { allocationsInForce, type Payment } from './payment.ts'

/** What an invoice's header says once a payment has changed, and what it waits for then. */
export type InvoiceAfter = {
  readonly invoiceId: InvoiceHeader['invoiceId']
  readonly state: InvoiceHeader['state']
  readonly payments: readonly InvoicePayment[]
  readonly openRead: Money | undefined
  readonly settlementsRead: number | undefined
  readonly open: Money
  readonly wait: ReturnType<typeof waitAfter>
}

/** An invoice with this payment's allocations as they are now. Dunning ends at once when nothing is owed, and begins again when something is. */
export const invoiceAfterPayment = (payable: PayableInvoice, payment: Payment, now: Instant): InvoiceAfter => {
  const { header } = payable
  const others = (header.payments ?? []).filter(({ paymentId }) => paymentId !== payment.paymentId)
  const payments = [...others, ...ownOf(payment, header.invoiceId)]
  const open = owedOn({ ...payable, header: { ...header, payments } })
  const { invoiceId, state, open: openRead, settlements: settlementsRead } = header
  return { invoiceId, state, payments, openRead, settlementsRead, open, wait: waitAfter(header, { open }, now) }
}

const ownOf = (payment: Payment, invoiceId: InvoiceHeader['invoiceId']): InvoicePayment[] =>
  allocationsInForce(payment)
    .filter((one) => one.invoiceId === invoiceId)
    .map(({ allocationId, amount, bookAmount }) => {
      const { paymentId, receivedOn } = payment
      return { paymentId, allocationId, receivedOn, amount, bookAmount }
    })
