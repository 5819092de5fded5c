import { sha256 } from '../canonical-json.ts'
import { isCredit } from '../crediting/purpose.ts'
import type { Customer } from '../customer.ts'
import type { Instant } from '../day.ts'
import { compare } from '../decimal.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type Money, toDecimal, toText } from '../money.ts'
import type { Seller } from '../seller.ts'
import type { OnlineMethod, OnlinePayment } from './online-methods.ts'

/** Who has set in which ways it is paid. */
export type Setters = {
  readonly seller: Pick<Seller, 'onlinePayment'> | undefined
  readonly customer: Pick<Customer, 'onlinePayment'> | undefined
}

/** One amount, or all that a payer might choose. */
export type AmountRange = { readonly least: Money; readonly most: Money }

/** In which ways an invoice can be paid at the provider, as its seller has set for its customer and the amount; a SEPA debit is in euros. */
export const methodsFor = (
  invoice: Pick<Invoice, 'currency' | 'typeCode'>,
  { seller, customer }: Setters,
  range: AmountRange,
): readonly OnlineMethod[] => {
  const online = seller?.onlinePayment
  if (isCredit(invoice) || online === undefined) return []
  const ofCustomer = customer?.onlinePayment?.methods ?? online.methods
  return online.methods.filter(
    (method) => ofCustomer.includes(method) && (method === 'card' || invoice.currency === 'EUR') && isWithin(online, method, range),
  )
}

const isWithin = ({ limits = [] }: OnlinePayment, method: OnlineMethod, { least, most }: AmountRange): boolean =>
  limits
    .filter((limit) => limit.method === method && limit.currency === most.currency)
    .every(
      ({ atLeast, atMost }) =>
        (atLeast === undefined || compare(atLeast, toDecimal(most)) <= 0) &&
        (atMost === undefined || compare(atMost, toDecimal(least)) >= 0),
    )

/** Whether a payment of the invoice is on its way. */
export const isPaymentPending = ({ pendingUntil }: Pick<InvoiceHeader, 'pendingUntil'>, now: Instant): boolean =>
  pendingUntil !== undefined && pendingUntil > now

/** Names the state of a balance: what is owed, and which payments have made it so. Another name after each payment, credit or undoing. */
export const balanceVersionOf = ({ payments = [] }: Pick<InvoiceHeader, 'payments'>, owed: Money): string =>
  sha256([`${owed.currency} ${toText(owed)}`, ...payments.map(({ paymentId, allocationId }) => `${paymentId}/${allocationId}`)].join('\n'))
