import { sha256 } from '../canonical-json.ts'
import { isCredit } from '../crediting/purpose.ts'
import type { Instant } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type Money, toText } from '../money.ts'
import type { Seller } from '../seller.ts'

type Method = NonNullable<Seller['onlinePayment']>['methods'][number]

/** In which ways an invoice can be paid at the provider, as its seller has set; a SEPA debit is in euros. */
export const methodsFor = (
  invoice: Pick<Invoice, 'currency' | 'typeCode'>,
  seller: Pick<Seller, 'onlinePayment'> | undefined,
): readonly Method[] => {
  if (isCredit(invoice)) return []
  return (seller?.onlinePayment?.methods ?? []).filter((method) => method === 'card' || invoice.currency === 'EUR')
}

/** Whether a payment of the invoice is on its way. */
export const isPaymentPending = ({ pendingUntil }: Pick<InvoiceHeader, 'pendingUntil'>, now: Instant): boolean =>
  pendingUntil !== undefined && pendingUntil > now

/** Names the state of a balance: what is owed, and which payments have made it so. Another name after each payment, credit or undoing. */
export const balanceVersionOf = ({ payments = [] }: Pick<InvoiceHeader, 'payments'>, owed: Money): string =>
  sha256([`${owed.currency} ${toText(owed)}`, ...payments.map(({ paymentId, allocationId }) => `${paymentId}/${allocationId}`)].join('\n'))
