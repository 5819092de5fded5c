import * as z from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import { waitAfter } from '../crediting/credited-invoice.ts'
import { type Day, dayAt, type Instant } from '../day.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { PostingLine } from '../journal-entry.ts'
import { linesOf } from '../ledger/netted-lines.ts'
import { type Money, subtract } from '../money.ts'
import type { PayableInvoice } from '../payment/apply-payment.ts'
import { collectedSchema } from '../payment/collected.ts'
import { owedOn } from '../payment/open-invoice.ts'
import type { InvoiceWriteOff } from './invoice-write-off.ts'
import { needsDuplicate } from './legal-duplicate.ts'
import { partsOf, valueInBooks } from './propose-write-off.ts'
import type { WriteOff, WriteOffParts } from './write-off.ts'
import { duplicateNotSent, standsOtherwise, stateIsOther } from './write-off-findings.ts'
import { writeOffsBetween } from './written-off.ts'

/** What an invoice's header says once a write-off is in force or undone, and what it waits for then. */
export type InvoiceAfterWriteOff = {
  readonly read: Pick<InvoiceHeader, 'invoiceId' | 'state' | 'open' | 'settlements'>
  readonly writeOffs: readonly InvoiceWriteOff[]
  readonly open: Money
  readonly wait: ReturnType<typeof waitAfter>
}

/** A decision about a write-off, what it makes of the invoice, and what it posts. */
export type Decided = { readonly writeOff: WriteOff; readonly invoice: InvoiceAfterWriteOff; readonly lines: readonly PostingLine[] }

type Deciding = { readonly by: string; readonly at: Instant; readonly zone: string }

/**
 * A write-off that another person has approved, as it was proposed. Findings: WRITE_OFF_IN_OTHER_STATE, WRITE_OFF_STANDS_OTHERWISE,
 * DUPLICATE_NOT_SENT.
 */
export const approveWriteOff = (writeOff: WriteOff, open: PayableInvoice, { by, at, zone }: Deciding): Checked<Decided> => {
  if (writeOff.state !== 'proposed') return failed(stateIsOther(writeOff, 'proposed'))
  if (!isAsProposed(writeOff, open)) return failed(standsOtherwise(writeOff, owedOn(open)))
  if (needsDuplicate(writeOff) && writeOff.duplicate === undefined) return failed(duplicateNotSent(writeOff))
  const bookAmount = valueInBooks(open, writeOff.amount)
  const approved: WriteOff = { ...writeOff, bookAmount, state: 'approved', approved: { by, at } }
  const inForce = [...(open.header.writeOffs ?? []), onHeader(approved, dayAt(at, zone))]
  return passed(decided(open, inForce, { writeOff: approved, at }))
}

/** The invoice is owed again; it stays on record with who undid it and why. Finding: WRITE_OFF_IN_OTHER_STATE. */
export const undoWriteOff = (writeOff: WriteOff, open: PayableInvoice, undone: NonNullable<WriteOff['undone']>): Checked<Decided> => {
  if (writeOff.state !== 'approved') return failed(stateIsOther(writeOff, 'approved'))
  const inForce = (open.header.writeOffs ?? []).filter(({ writeOffId }) => writeOffId !== writeOff.writeOffId)
  return passed(decided(open, inForce, { writeOff: { ...writeOff, state: 'undone', undone }, at: undone.at }))
}

/** It is not written off. Finding: WRITE_OFF_IN_OTHER_STATE. */
export const declineWriteOff = (writeOff: WriteOff, declined: NonNullable<WriteOff['declined']>): Checked<WriteOff> =>
  writeOff.state === 'proposed' ? passed({ ...writeOff, state: 'declined', declined }) : failed(stateIsOther(writeOff, 'proposed'))

/** Whether nothing has changed what would be written off: as much is owed at least, and it is of the same net and VAT. */
export const isAsProposed = ({ amount, parts }: WriteOff, open: PayableInvoice): boolean =>
  subtract(owedOn(open), amount).minor >= 0n && asText(partsOf(open, amount)) === asText(parts)

const asText = (parts: WriteOffParts): string => canonicalJson(z.encode(z.array(collectedSchema), [...parts]))

const onHeader = ({ writeOffId, amount, bookAmount, proven, accounts }: WriteOff, writtenOffOn: Day): InvoiceWriteOff => ({
  writeOffId,
  amount,
  bookAmount,
  proven,
  accounts,
  writtenOffOn,
})

const decided = (open: PayableInvoice, writeOffs: InvoiceWriteOff[], { writeOff, at }: { writeOff: WriteOff; at: Instant }): Decided => {
  const { header } = open
  const after = { ...open, header: { ...header, writeOffs } }
  const owed = owedOn(after)
  const invoice = { read: header, writeOffs, open: owed, wait: waitAfter(header, { open: owed }, at) }
  return { writeOff, invoice, lines: linesOf(writeOffsBetween(open, after)) }
}
