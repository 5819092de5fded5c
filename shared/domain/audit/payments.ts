import type { InvoiceHeader } from '../invoice-header.ts'
import type { PostingLine } from '../journal-entry.ts'
import type { SealedEntry } from '../ledger/validated-entries.ts'
import { money, toText } from '../money.ts'
import { allocationsInForce, type Payment } from '../payment/payment.ts'
import { paymentPosting } from '../payment/payment-posting.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, unseen } from './found.ts'

/** A payment with its entries and with the headers of the invoices that it settles. */
export type PaymentRecords = {
  readonly payment: Found<Payment>
  readonly entries: readonly SealedEntry[]
  readonly headers: readonly Found<InvoiceHeader>[]
}

/**
 * Where a payment's money stands by its entries is where it says it stands: on the account of its arrival, on the receivables of each customer
 * whose invoice it settles, as a credit of the payer, as fee or exchange difference. With the receivables of the invoices that is: 411 of a
 * customer are its open documents less unapplied cash. And each invoice says of the payment what the payment says of it.
 */
export const examinePayment = ({ payment: found, entries, headers }: PaymentRecords): Examined[] => {
  const payment = itemIn(found)
  if (payment === undefined) return unseen('payments', 'the payment that was posted', found)
  return [
    examined('payments', found.where, standingFaults(payment, { entries, aside: besideWriteOffs(payment, headers) })),
    ...headers.map((header) => examined('payments', header.where, headerFaults(payment, itemIn(header)))),
  ]
}

/** Lines with a tax code move VAT that falls due at receipt: that is a matter of the invoice. */
const standingFaults = (
  payment: Payment,
  { entries, aside }: { readonly entries: readonly SealedEntry[]; readonly aside: ReadonlySet<string> },
): Fault[] => {
  const posted = sums(entries.flatMap(({ entry }) => entry.lines).filter(({ taxCode }) => taxCode === undefined))
  const said = sums(
    paymentPosting({ before: undefined, after: payment, collected: [], writeOffs: [] }, { vatDue: payment.accounts.arrival }),
  )
  const places = [...new Set([...posted.keys(), ...said.keys()])].filter((place) => !aside.has(place))
  return places.toSorted().flatMap((place) => {
    const { currency } = payment.bookAmount
    const words = (minor: bigint | undefined) => `${currency} ${toText(money(currency, minor ?? 0n))}`
    return compared(`${payment.paymentId} on ${place}:`, words(said.get(place)), words(posted.get(place)))
  })
}

/** What came in of a write-off stands on no receivable, but on its accounts: a matter of the invoice as well. */
const besideWriteOffs = ({ allocations }: Payment, headers: readonly Found<InvoiceHeader>[]): Set<string> =>
  new Set(
    headers.flatMap((found) => {
      const { invoiceId, writeOffs = [] } = itemIn(found) ?? {}
      if (writeOffs.length === 0) return []
      const receivables = allocations.filter((one) => one.invoiceId === invoiceId).map((one) => `${one.account} of ${one.customerId}`)
      return [...receivables, ...writeOffs.flatMap(({ accounts }) => [accounts.loss, accounts.recovered])]
    }),
  )

/** Debits less credits in the currency of the books, by account and customer. */
const sums = (lines: readonly PostingLine[]): Map<string, bigint> => {
  const byPlace = new Map<string, bigint>()
  for (const { account, auxiliary, side, bookAmount } of lines) {
    const place = auxiliary === undefined ? account : `${account} of ${auxiliary}`
    byPlace.set(place, (byPlace.get(place) ?? 0n) + (side === 'debit' ? bookAmount.minor : -bookAmount.minor))
  }
  return byPlace
}

const headerFaults = (payment: Payment, header: InvoiceHeader | undefined): Fault[] => {
  const { paymentId } = payment
  const words = (all: readonly { allocationId: number; amount: Payment['amount'] }[]) =>
    all
      .map(({ allocationId, amount }) => `${allocationId}: ${amount.currency} ${toText(amount)}`)
      .toSorted()
      .join(', ') || 'nothing'
  const held = allocationsInForce(payment).filter(({ invoiceId }) => invoiceId === header?.invoiceId)
  const said = (header?.payments ?? []).filter((one) => one.paymentId === paymentId)
  return compared(`what ${paymentId} settles of invoice ${header?.invoiceId ?? 'that is missing'}:`, words(held), words(said))
}

/** An invoice names no payment that does not settle it. */
export const examinePaidBy = (header: Found<InvoiceHeader>, payments: readonly Found<Payment>[]): Examined[] => {
  const item = itemIn(header)
  return item === undefined || (item.payments ?? []).length === 0
    ? []
    : [
        examined(
          'payments',
          header.where,
          payments.flatMap((found) => paidByFaults(item, found)),
        ),
      ]
}

const paidByFaults = (header: InvoiceHeader, found: Found<Payment>): Fault[] => {
  const payment = itemIn(found)
  return payment === undefined
    ? [{ expected: `the payment ${found.where}`, actual: 'nothing is stored under this key' }]
    : headerFaults(payment, header)
}
