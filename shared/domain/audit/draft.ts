import type { InvoiceHeader } from '../invoice-header.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { type QueueKey, queueId, type WaitingDraft } from '../series.ts'
import { compared, examined, type Examined } from './finding.ts'
import { type Found, itemIn, readable } from './found.ts'

/** What waits for a number is frozen, in this very draft and with these facts, and is not issued. */
export const examinePointer = (queue: QueueKey, found: Found<WaitingDraft>, facts: DraftFacts | undefined): Examined[] => {
  const pointer = itemIn(found)
  if (pointer === undefined || facts === undefined) return [readable(found)]
  const header = itemIn(facts.header)
  return [
    readable(found),
    examined('draft', found.where, [
      ...compared('state of the invoice that waits for a number', 'FROZEN', header?.state),
      ...compared('draft', pointer.draft, header?.draft),
      ...compared('digest of the facts', pointer.digest, header?.digest),
      ...compared('queue', queueId(queue), header?.queue),
      ...issuedFaults(facts.entry),
    ]),
  ]
}

/** What belongs to a draft that waits: the state of its invoice, and the entry that it must not have yet. */
export type DraftFacts = { readonly header: Found<InvoiceHeader>; readonly entry: Found<JournalEntry> }

const issuedFaults = (entry: Found<JournalEntry>) =>
  entry.state === 'missing' ? [] : [{ expected: 'no journal entry yet', actual: 'an invoice that is issued, and waits for another number' }]

/** A draft that is frozen and not issued waits for its number. */
export const examineFrozen = (header: Found<InvoiceHeader>, pointer: Found<WaitingDraft>, entry: Found<JournalEntry>): Examined[] => {
  const waits = itemIn(header)?.state !== 'FROZEN' || entry.state !== 'missing' || pointer.state !== 'missing'
  const faults = waits ? [] : [{ expected: 'a draft that waits for its number', actual: 'a frozen draft that waits in no queue' }]
  return [readable(header), examined('draft', header.where, faults)]
}
