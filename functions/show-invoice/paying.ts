import type { Instant } from '../../shared/domain/day.ts'
import { isCredit } from '../../shared/domain/crediting/purpose.ts'
import { epcQr } from '../../shared/domain/epc-qr.ts'
import { rfReference } from '../../shared/domain/identifiers/rf-reference.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { type Money, money } from '../../shared/domain/money.ts'
import { balanceVersionOf, isPaymentPending, methodsFor, type Setters } from '../../shared/domain/payment/online-payment.ts'

type Returning = { readonly open: Money; readonly paid: string | undefined; readonly now: Instant }
export type PagePayment = 'underWay' | 'arrived' | undefined

/** Who comes back from paying a balance that is another by now has paid it; one that is the same is not known to be paid here yet. */
export const paymentOf = (header: InvoiceHeader, { open, paid, now }: Returning): PagePayment => {
  // Without a payment it is a hold of reminders alone: money was taken back, and may be paid again.
  const isPending = header.pendingPayment !== undefined && isPaymentPending(header, now)
  if (isPending || paid === balanceVersionOf(header, open)) return 'underWay'
  return paid === undefined ? undefined : 'arrived'
}

export const transferText = ({ bank, ...invoice }: Invoice, number: string, amount: Money): string | undefined => {
  const { accountName, iban, bic } = bank
  return isCredit(invoice) ? undefined : epcQr({ accountName, iban, bic, amount, reference: rfReference(number) })
}

/** Who has paid or is paying is not offered to pay again, though nothing of it may be known here yet. */
export const isOffered = (
  invoice: Invoice,
  setters: Setters,
  { open, payment }: { readonly open: Money; readonly payment: PagePayment },
): boolean => payment !== 'underWay' && methodsFor(invoice, setters, { least: money(open.currency, 1n), most: open }).length > 0

/** Relative to the page, so that it works under any stage or domain. */
export const paymentPath = (invoiceId: InvoiceId, key: string): string => `${invoiceId}/payment?key=${encodeURIComponent(key)}`
