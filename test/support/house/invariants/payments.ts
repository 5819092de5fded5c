// P12: every payment is booked once at its amount, invoices say what is paid of them, and VAT that waits for a payment waits no longer than that.
import type { Invoice } from '../../../../shared/domain/invoice.ts'
import type { PostingLine } from '../../../../shared/domain/journal-entry.ts'
import { toText } from '../../../../shared/domain/money.ts'
import { allocationsInForce, type Payment } from '../../../../shared/domain/payment/payment.ts'
import type { Records } from '../records.ts'

export const paymentViolations = (records: Records): string[] => [
  ...records.payments.flatMap((payment) => bookedOtherwise(records, payment)),
  ...records.headers.flatMap((header) => saidOtherwise(records, header)),
  ...waitingOtherwise(records),
]

const signed = ({ side, amount }: Pick<PostingLine, 'side' | 'amount'>): bigint => (side === 'debit' ? amount.minor : -amount.minor)
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

/** Class 5: where money is; what a provider keeps of it is its fee. */
const bookedOtherwise = ({ postings }: Records, { paymentId, sellerId, amount, allocations, refunds, accounts }: Payment): string[] => {
  const lines = postings.filter((entry) => entry.paymentId === paymentId && entry.sellerId === sellerId).flatMap((entry) => entry.lines)
  const moved = sum(lines.filter(({ account }) => account.startsWith('5') || account === accounts.fees).map(signed))
  const left = amount.minor - sum(refunds.filter(({ returned }) => returned === undefined).map((one) => one.amount.minor))
  const settled = sum(allocationsInForce({ allocations }).map((one) => one.amount.minor))
  return [
    ...(moved === left ? [] : [`P12: payment ${paymentId}, of which ${left} cents are left, is booked with ${moved} cents`]),
    ...(settled <= left ? [] : [`P12: payment ${paymentId}, of which ${left} cents are left, settles ${settled} cents`]),
  ]
}

const saidOtherwise = ({ payments }: Records, { invoiceId, number, payments: said = [] }: Records['headers'][number]): string[] => {
  const told = said.map((one) => `${one.paymentId}/${one.allocationId} ${toText(one.amount)}`).toSorted()
  const held = payments
    .flatMap((payment) => allocationsInForce(payment).map((one) => ({ ...one, paymentId: payment.paymentId })))
    .filter((one) => one.invoiceId === invoiceId)
    .map((one) => `${one.paymentId}/${one.allocationId} ${toText(one.amount)}`)
    .toSorted()
  return told.join() === held.join() ? [] : [`P12: ${number} says [${told.join(', ')}] is paid, its payments say [${held.join(', ')}]`]
}

/** Of each invoice what is paid of its gross is, within a cent for each VAT part, what is due of the VAT that waited for it. */
const waitingOtherwise = ({ entries, postings, headers, snapshots }: Records): string[] => {
  const receipts = headers.flatMap((header) => {
    const invoice = snapshots.get(header.digest)
    const waits = invoice?.vatGroups.some(({ taxPoints }) => taxPoints.some(({ basis }) => basis === 'receipt')) ?? false
    return invoice !== undefined && waits && header.open?.minor === 0n && header.replacedBy === undefined ? [{ header, invoice }] : []
  })
  const whole = receipts.length > 0 && receipts.length === headers.filter(({ digest }) => isInvoice(snapshots.get(digest))).length
  const lines = [...entries, ...postings].flatMap((entry) => entry.lines).filter(({ account }) => account.startsWith('44574'))
  const waiting = sum(lines.map(signed))
  return whole && waiting !== 0n ? [`P12: all is paid or credited, and ${-waiting} cents of VAT still wait`] : []
}

const isInvoice = (invoice: Invoice | undefined): boolean =>
  invoice !== undefined && invoice.typeCode !== '381' && invoice.typeCode !== '262'
