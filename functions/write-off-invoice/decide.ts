import { type Checked } from '../../shared/domain/finding.ts'
import { type Day, dayAt, type Instant } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { PayableInvoice } from '../../shared/domain/payment/apply-payment.ts'
import type { PostedEntry } from '../../shared/domain/payment/posted-entry.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { approveWriteOff, type Decided, declineWriteOff, undoWriteOff } from '../../shared/domain/write-off/decide-write-off.ts'
import { withDuplicate } from '../../shared/domain/write-off/legal-duplicate.ts'
import type { WriteOff } from '../../shared/domain/write-off/write-off.ts'
import { undone, writtenOff } from '../../shared/domain/write-off/write-off-occurrences.ts'
import { type Attempt, type Ports, readAtVersion, recorded, refused } from './attempt.ts'
import { readPayable } from '../../shared/steps/read-payable.ts'

type Named = Parameters<typeof readAtVersion>[1]
type Reasoned = Named & { readonly reason: string }

/** Another person than the one who proposed it agrees: it is posted, and the invoice is owed and chased no more. */
export const approve = async (ports: Ports, input: Named): Promise<Attempt> => {
  const read = await readAtVersion(ports, input, 'approved')
  if ('outcome' in read) return read
  const { seller, writeOff } = read
  if (writeOff.proposed.by === input.by) return { outcome: 'samePerson' }
  const [at, open] = [ports.clock.now(), await payableOf(ports, writeOff)]
  return save(ports, approveWriteOff(writeOff, open, { by: input.by, at, zone: seller.zone }), { open, seller, at })
}

/** It was recorded wrongly: its entry is reversed, and the invoice is owed and chased again. */
export const undo = async (ports: Ports, input: Reasoned): Promise<Attempt> => {
  const read = await readAtVersion(ports, input, 'undone')
  if ('outcome' in read) return read
  const { seller, writeOff } = read
  const [at, open] = [ports.clock.now(), await payableOf(ports, writeOff)]
  return save(ports, undoWriteOff(writeOff, open, { by: input.by, at, reason: input.reason }), { open, seller, at })
}

type Sent = Named & { readonly sentOn: Day; readonly evidence: string }

/** Somebody has sent the buyer the duplicate that the law wants. */
export const recordDuplicate = async (ports: Ports, { by, sentOn, evidence, ...input }: Sent): Promise<Attempt> => {
  const read = await readAtVersion(ports, { ...input, by }, 'duplicate')
  if ('outcome' in read) return read
  const at = ports.clock.now()
  const sent = withDuplicate(read.writeOff, { by, at, sentOn, evidence }, { today: dayAt(at, read.seller.zone) })
  return sent.ok ? saveAlone(ports, sent.value) : refused(sent)
}

/** Whoever proposed it may take it back so as well. */
export const decline = async (ports: Ports, input: Reasoned): Promise<Attempt> => {
  const read = await readAtVersion(ports, input, 'declined')
  if ('outcome' in read) return read
  const declined = declineWriteOff(read.writeOff, { by: input.by, at: ports.clock.now(), reason: input.reason })
  return declined.ok ? saveAlone(ports, declined.value) : refused(declined)
}

const saveAlone = async ({ writeOffs }: Ports, writeOff: WriteOff): Promise<Attempt> => {
  const saved = await writeOffs.save({ writeOff, occurrences: [] })
  return saved === 'conflict' ? saved : recorded(writeOff)
}

const payableOf = async (ports: Ports, { sellerId, invoiceId, writeOffId }: WriteOff): Promise<PayableInvoice> => {
  const open = await readPayable(ports, sellerId, invoiceId)
  if (open === undefined) throw defect(`invoice ${invoiceId} of write-off ${writeOffId} is missing`)
  return open
}

type Deciding = { readonly open: PayableInvoice; readonly seller: Seller; readonly at: Instant }

const save = async (ports: Ports, decided: Checked<Decided>, { open, seller, at }: Deciding): Promise<Attempt> => {
  if (!decided.ok) return refused(decided)
  const { writeOff, invoice } = decided.value
  const told = { open, owed: invoice.open, at }
  const occurrences = writeOff.state === 'undone' ? undone(writeOff, told) : writtenOff(writeOff, told)
  const saved = await ports.writeOffs.save({ writeOff, invoice, entry: entryOf(decided.value, seller, at), occurrences })
  return saved === 'conflict' ? saved : recorded(writeOff)
}

const entryOf = ({ writeOff, lines }: Decided, { zone }: Seller, at: Instant): PostedEntry => {
  const { sellerId, writeOffId, state } = writeOff
  const entryId = state === 'undone' ? `writeOff/${writeOffId}/undone` : `writeOff/${writeOffId}`
  return { entryId, sellerId, journal: 'OD', date: dayAt(at, zone), postedAt: at, lines: [...lines] }
}
