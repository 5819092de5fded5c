import { isStillOwed } from '../crediting/credited-invoice.ts'
import { isChased } from '../crediting/purpose.ts'
import type { Digest } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { JournalEntry, PostingLine } from '../journal-entry.ts'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import * as z from 'zod'
import { postingLineSchema } from '../journal-entry.ts'
import { finalDueDate } from '../tax/due-dates.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, readable, unseen } from './found.ts'

/** A snapshot as it is stored, with the digest that its bytes have now. */
export type Snapshot = { readonly digest: Digest; readonly invoice: Invoice }

/** What was posted, by an entry or to be posted by a draft that waits. */
export type Posted = {
  readonly digest: Digest
  readonly invoiceId: string
  readonly sellerId: string
  readonly lines: readonly PostingLine[]
}

/** The snapshot has the bytes that its name says, is of this seller and invoice, and composed the very lines that were posted. */
export const examineFacts = (posted: Posted, found: Found<Snapshot>): Examined[] => {
  const snapshot = itemIn(found)
  if (snapshot === undefined) return unseen('facts', 'the facts that the document was frozen from', found)
  const { digest, invoice } = snapshot
  const faults = digest === posted.digest ? postingFaults(posted, invoice) : compared('digest of the facts', posted.digest, digest)
  return [readable(found), examined('facts', found.where, faults)]
}

const postingFaults = (posted: Posted, invoice: Invoice): Fault[] => [
  ...compared('invoice', posted.invoiceId, invoice.invoiceId),
  ...compared('seller', posted.sellerId, invoice.sellerId),
  ...compared('posting lines, as a digest,', digestOf(invoice.posting), digestOf(posted.lines)),
]

const digestOf = (lines: readonly PostingLine[]): string => sha256(canonicalJson(z.encode(z.array(postingLineSchema), [...lines])))

/** The snapshot, when it is the one that was sealed: nothing is concluded from one that has changed. */
export const sealedFacts = (posted: Pick<Posted, 'digest'>, found: Found<Snapshot> | undefined): Invoice | undefined => {
  const snapshot = itemIn(found)
  return snapshot?.digest === posted.digest ? snapshot.invoice : undefined
}

/** The header of an issued invoice says what its entry says; whether it is issued, the entry alone decides. */
export const examineHeader = (entry: JournalEntry, found: Found<InvoiceHeader>, invoice: Invoice | undefined): Examined[] => {
  const header = itemIn(found)
  if (header === undefined) return unseen('header', `the state of invoice ${entry.number}`, found)
  return [
    readable(found),
    examined('header', found.where, [
      ...compared('seller', entry.sellerId, header.sellerId),
      ...compared('digest of the facts', entry.digest, header.digest),
      ...(invoice === undefined ? [] : sourceFaults(invoice, header)),
      ...takenBackFaults(header),
      ...(isStored(header) ? issueFaults(entry, header, invoice) : []),
    ]),
    examined('wait', found.where, waitFaults(header)),
  ]
}

export const isStored = ({ state }: InvoiceHeader): boolean => state === 'STORED' || state === 'SENT'

const sourceFaults = ({ customerId, sources }: Invoice, header: InvoiceHeader): Fault[] => [
  ...compared('customer', customerId, header.customerId),
  ...compared('order', sources[0]?.orderId, header.orderId),
  ...compared('billed fact', sources[0]?.factId, header.factId),
]

const takenBackFaults = ({ state }: InvoiceHeader): Fault[] =>
  state === 'WITHDRAWN' || state === 'PARKED' ? [{ expected: 'an issued invoice', actual: `a draft that is ${state}` }] : []

const issueFaults = ({ number, issueDate }: JournalEntry, header: InvoiceHeader, invoice: Invoice | undefined): Fault[] => [
  ...compared('number', number, header.number),
  ...compared('issue date', issueDate, header.issueDate),
  ...(invoice === undefined ? [] : compared('due date', finalDueDate(invoice.terms, issueDate), header.dueDate)),
]

/**
 * Until it is sent, an invoice waits for something; afterwards for the next reminder, or to be told overdue, and for nothing once its policy
 * has no step left and that was told, or nothing is owed any more.
 */
const waitFaults = (header: InvoiceHeader): Fault[] => {
  const { state, waitingFor, dueAt, nextReminder } = header
  if (waitingFor !== undefined && dueAt !== undefined) return []
  if (mayRest(header) && waitingFor === undefined && dueAt === undefined) return []
  const next = nextReminder === undefined ? '' : `, next reminder ${nextReminder}`
  const actual = `${state}${next}, waits for ${waitingFor ?? 'nothing'} until ${dueAt ?? 'never'}`
  return [{ expected: 'what the invoice waits for, and until when', actual }]
}

const mayRest = (header: InvoiceHeader): boolean => {
  const { state, nextReminder, overdueToldAt } = header
  const isDone = !isChased(header) || !isStillOwed(header) || (nextReminder === undefined && overdueToldAt !== undefined)
  return state === 'WITHDRAWN' || state === 'PARKED' || (state === 'SENT' && isDone)
}
