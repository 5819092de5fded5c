import { type ArchivedVersions, type RecordedFile, recordedFiles } from '../../shared/domain/audit/document.ts'
import { type Found, itemIn } from '../../shared/domain/audit/found.ts'
import { isStored, sealedFacts, type Snapshot } from '../../shared/domain/audit/invoice.ts'
import type { ClaimedMail } from '../../shared/domain/audit/mail.ts'
import type { AuditOrder } from '../../shared/domain/audit/report.ts'
import { type DunningStep, stepDueAt } from '../../shared/domain/dunning.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { mailClaimKey, type MailKind } from '../../shared/domain/mail-claim.ts'
import { type Payment, paymentIdSchema } from '../../shared/domain/payment/payment.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Ports } from './ports.ts'

/** An issued invoice with all that belongs to it; its files only once it is stored, the order only when the facts name it. */
export type InvoiceRecords = {
  readonly entry: JournalEntry
  readonly snapshot: Found<Snapshot>
  readonly header: Found<InvoiceHeader>
  readonly order: Found<Order> | undefined
  readonly mails: readonly ClaimedMail[]
  readonly files: readonly ArchivedRecord[]
  readonly payments: readonly Found<Payment>[]
}

type ArchivedRecord = RecordedFile & { readonly found: ArchivedVersions }

/** The header first, then what it speaks of: a document or a mail that it knows is there already. */
export const gather = async (ports: Ports, order: AuditOrder, entries: readonly JournalEntry[]): Promise<InvoiceRecords[]> => {
  if (entries.length === 0) return []
  const { reads } = ports
  const headers = await reads.headers(entries.map(({ invoiceId }) => invoiceId))
  const [snapshots, mails, files] = await Promise.all([
    reads.snapshots(entries.map(({ digest }) => digest)),
    readMails(ports, headers.map(itemIn)),
    readFiles(ports, order, { entries, headers: headers.map(itemIn) }),
  ])
  const orders = await readOrders(ports, entries, snapshots)
  const payments = await readPayments(ports, entries, headers.map(itemIn))
  return entries.flatMap((entry, at) => {
    const [header, snapshot] = [headers[at], snapshots[at]]
    if (header === undefined || snapshot === undefined) return []
    return [{ entry, header, snapshot, order: orders[at], mails: mails[at] ?? [], files: files[at] ?? [], payments: payments[at] ?? [] }]
  })
}

const readOrders = async ({ reads }: Ports, entries: readonly JournalEntry[], snapshots: readonly Found<Snapshot>[]) => {
  const sources = entries.map((entry, at) => {
    const orderId = sealedFacts(entry, snapshots[at])?.sources[0]?.orderId
    return orderId === undefined ? undefined : { sellerId: entry.sellerId, orderId }
  })
  return spread(sources, reads.orders)
}

/** After the headers, so that what they name is there. */
const readPayments = async ({ reads }: Ports, entries: readonly JournalEntry[], headers: Headers): Promise<Found<Payment>[][]> => {
  const named = headers.map((header) => [...new Set((header?.payments ?? []).map(({ paymentId }) => paymentIdSchema.parse(paymentId)))])
  const sellerId = entries[0]?.sellerId
  const found = sellerId === undefined || named.flat().length === 0 ? [] : await reads.payments(sellerId, named.flat())
  let taken = 0
  return named.map((ofOne) => found.slice(taken, (taken += ofOne.length)))
}

type Headers = readonly (InvoiceHeader | undefined)[]

/** All files of all invoices in one question. */
const readFiles = async (
  { archive }: Ports,
  { documents }: AuditOrder,
  { entries, headers }: { entries: readonly JournalEntry[]; headers: Headers },
): Promise<ArchivedRecord[][]> => {
  const recorded = headers.map((header) => (header !== undefined && isStored(header) ? recordedFiles(header) : []))
  const asked = entries.flatMap((entry, at) =>
    (recorded[at] ?? []).map((file) => ({ ...entry, content: file.content, versionId: file.recorded?.versionId })),
  )
  const found = asked.length === 0 ? [] : await archive.inspect(asked, documents)
  let taken = 0
  return recorded.map((ofOne) =>
    ofOne.flatMap((file) => found.slice(taken, (taken += 1)).map((versions) => ({ ...file, found: versions }))),
  )
}

const readMails = async ({ reads, clock }: Ports, headers: Headers): Promise<ClaimedMail[][]> => {
  const sellerId = headers.find((header) => header !== undefined)?.sellerId
  const steps = sellerId === undefined ? [] : await reads.reminderSteps(sellerId)
  const kinds = headers.map((header) => (header === undefined ? [] : kindsBy(header, steps, clock.now())))
  const claims = await reads.claims(
    headers.flatMap((header, at) => (header === undefined ? [] : (kinds[at] ?? []).map((kind) => mailClaimKey(header.invoiceId, kind)))),
  )
  let taken = 0
  return kinds.map((ofOne) => ofOne.flatMap((kind) => claims.slice(taken, (taken += 1)).map((claim) => ({ kind, claim }))))
}

/** The issue, and each reminder whose time has come. */
const kindsBy = ({ dueDate, zone }: InvoiceHeader, steps: readonly DunningStep[], now: string): MailKind[] => {
  const due = dueDate === undefined ? [] : steps.filter((step) => stepDueAt(step, dueDate, { zone }) <= now)
  return [{ type: 'issue' }, ...[...new Set(due.map(({ step }) => step))].map((step): MailKind => ({ type: 'reminder', step }))]
}

/** Asks for those that are there, and answers in the order of all. */
const spread = async <A, B>(
  all: readonly (A | undefined)[],
  ask: (some: readonly A[]) => Promise<readonly B[]>,
): Promise<(B | undefined)[]> => {
  const some = all.flatMap((one) => (one === undefined ? [] : [one]))
  const answers = some.length === 0 ? [] : await ask(some)
  let taken = 0
  return all.map((one) => (one === undefined ? undefined : answers[taken++]))
}
