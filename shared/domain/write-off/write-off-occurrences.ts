import type { Instant } from '../day.ts'
import { type Money, total, toText } from '../money.ts'
import type { PayableInvoice } from '../payment/apply-payment.ts'
import type { Occurrence, TimelineItem } from '../timeline.ts'
import type { WriteOff } from './write-off.ts'

type Told = { readonly open: PayableInvoice; readonly owed: Money; readonly at: Instant }

const item = ({ sellerId, writeOffId }: WriteOff, at: Instant, occurrence: Occurrence): TimelineItem => ({
  sellerId,
  occurredAt: at,
  occurrenceId: `${occurrence.type}-${writeOffId}`,
  occurrence,
})

const about = ({ writeOffId, amount, number }: WriteOff, { open, owed }: Told) => {
  const { invoiceId, orderId, factId, customerId } = open.header
  const of = { invoiceId, orderId, factId, customerId, number, writeOffId }
  return { ...of, amount: toText(amount), currency: amount.currency, open: toText(owed) }
}

/** What is given up of an invoice, VAT included. */
export const writtenOff = (writeOff: WriteOff, told: Told): TimelineItem[] => {
  const { proven, parts, amount, reason } = writeOff
  const vat = total(
    amount.currency,
    parts.map(({ tax }) => tax),
  )
  return [item(writeOff, told.at, { type: 'InvoiceWrittenOff', ...about(writeOff, told), vat: toText(vat), proven, reason })]
}

/** It was recorded wrongly, and the invoice is owed again. */
export const undone = (writeOff: WriteOff, told: Told): TimelineItem[] => [
  item(writeOff, told.at, { type: 'WriteOffUndone', ...about(writeOff, told), reason: writeOff.undone?.reason ?? '' }),
]
