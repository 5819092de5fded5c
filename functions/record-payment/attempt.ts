import type { Finding } from '../../shared/domain/finding.ts'
import { type Day, dayAt, type Instant } from '../../shared/domain/day.ts'
import { accountingDay } from '../../shared/domain/ledger/closed-periods.ts'
import type { Applied, PayableInvoice } from '../../shared/domain/payment/apply-payment.ts'
import { invoiceAfterPayment } from '../../shared/domain/payment/invoice-after-payment.ts'
import type { Payment } from '../../shared/domain/payment/payment.ts'
import { journalOf } from '../../shared/domain/payment/payment-accounts.ts'
import type { received } from '../../shared/domain/payment/payment-occurrences.ts'
import { type PaymentChange, paymentPosting } from '../../shared/domain/payment/payment-posting.ts'
import type { PostedEntry } from '../../shared/domain/payment/posted-entry.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { TimelineItem } from '../../shared/domain/timeline.ts'
import { writeOffsBetween } from '../../shared/domain/write-off/written-off.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { PaymentBook } from '../../shared/ports/payment-book.ts'
import type { PeriodBook } from '../../shared/ports/period-book.ts'
import type { Books } from '../../shared/steps/read-payable.ts'

export type Ports = Books & {
  readonly payments: PaymentBook
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly periods: Pick<PeriodBook, 'closedThrough'>
  readonly clock: Clock
}

type Recorded = { readonly outcome: 'recorded' | 'sameAsBefore'; readonly paymentId: Payment['paymentId']; readonly version: number }

/** What one attempt comes to; after a conflict everything is read again. */
export type Attempt =
  | Recorded
  | { readonly outcome: 'refused'; readonly findings: Finding[] }
  | { readonly outcome: 'changed'; readonly version: number }
  | { readonly outcome: 'notFound' }
  | 'conflict'

/** A payment's change with the invoices that it touches. */
export type Change = Omit<PaymentChange, 'writeOffs'> & {
  readonly seller: Seller
  readonly payables: readonly PayableInvoice[]
  readonly occurrences: readonly TimelineItem[]
  readonly at: Instant
  /** What the entry is about: the day on the statement when money comes in or goes back, today when it is applied or taken back. */
  readonly on: Day
  readonly bookedOn?: Day | undefined
}

type Saving = Pick<Ports, 'payments' | 'periods'>

/** What the provider tells has happened: it is booked in any case, if need be on the first open day. */
export const save = async ({ payments, periods }: Saving, change: Change): Promise<Attempt> => {
  const { before, after, payables, occurrences, at, on, bookedOn, seller } = change
  const now = { today: dayAt(at, seller.zone), closedThrough: await periods.closedThrough(after.sellerId) }
  const mustBeBooked = journalOf(after.method) === 'PP'
  const date = accountingDay({ on, bookedOn, mustBeBooked, field: before === undefined ? 'receivedOn' : 'on' }, now)
  if (!date.ok) return { outcome: 'refused', findings: [...date.findings] }
  const invoices = payables.map((payable) => invoiceAfterPayment(payable, after, at))
  const outcome = await payments.save({ payment: after, invoices, entry: entryOf(change, date.value), occurrences })
  return outcome === 'conflict' ? outcome : { outcome: 'recorded', paymentId: after.paymentId, version: after.version + 1 }
}

type Told = Parameters<typeof received>[1]

/** What settling invoices writes: `tell` says it of a payment that came in, or of what one had left. */
export const saveApplied = (
  ports: Saving,
  { payment: after, settlements }: Applied,
  change: Pick<Change, 'before' | 'seller' | 'at' | 'on' | 'bookedOn'> & {
    readonly tell: (payment: Payment, told: Told) => TimelineItem[]
  },
): Promise<Attempt> => {
  const { tell, ...rest } = change
  const told = settlements.map((one) => ({ ...one, payment: after, owed: invoiceAfterPayment(one.open, after, rest.at).open }))
  const collected = settlements.flatMap((one) => one.collected)
  return save(ports, { ...rest, after, collected, payables: settlements.map(({ open }) => open), occurrences: tell(after, told) })
}

const entryOf = ({ seller, at, payables, ...change }: Change, date: Day): PostedEntry | undefined => {
  const writeOffs = payables.flatMap((payable) => {
    const { payments } = invoiceAfterPayment(payable, change.after, at)
    return writeOffsBetween(payable, { ...payable, header: { ...payable.header, payments: [...payments] } })
  })
  const lines = paymentPosting({ ...change, writeOffs }, seller.accounts)
  if (lines.length === 0) return undefined
  const { sellerId, paymentId, version, method } = change.after
  const entryId = version === 0 ? `payment/${paymentId}` : `payment/${paymentId}/${version}`
  return { entryId, sellerId, journal: journalOf(method), date, postedAt: at, paymentId, lines }
}
