import type { Day } from '../day.ts'
import { disputedOf } from '../dispute/disputed.ts'
import type { InvoiceId } from '../ids.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type DocumentKind, documentKindOf } from '../invoice-list/kind.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { isZero, least, type Money, subtract } from '../money.ts'
import { instalmentsOf } from '../payment/instalments.ts'
import type { DocumentFacts } from '../reports/issued-document.ts'
import { type Age, ageOf, daysOverdue } from './age.ts'
import { standingOf } from './standing.ts'

/** An issued document as the books have it. */
export type AccountDocument = {
  readonly entry: Pick<JournalEntry, 'invoiceId' | 'number' | 'issueDate'>
  readonly header: Pick<InvoiceHeader, 'credited' | 'payments' | 'writeOffs' | 'open' | 'replacedBy' | 'disputed'>
  readonly facts: Pick<DocumentFacts, 'typeCode' | 'currency' | 'terms' | 'totals'>
}

/** What is owed of a document by one due date: the whole of it, or an instalment. */
export type AccountItem = {
  readonly invoiceId: InvoiceId
  readonly number: string
  readonly kind: DocumentKind
  readonly issueDate: Day
  readonly dueDate: Day
  /** Which of how many instalments; absent where the whole is due at once. */
  readonly instalment: { readonly number: number; readonly of: number } | undefined
  readonly gross: Money
  readonly credited: Money
  readonly paid: Money
  readonly writtenOff: Money
  readonly open: Money
  /** What of it is open and disputed; nothing as a rule. */
  readonly disputed: Money
  readonly daysOverdue: number
  readonly age: Age
}

/** An amount over parts of so much, the first one first (art. 1342-10 C. civ.); what is beyond all of them is of none. */
const overParts = (amount: Money, parts: readonly Money[]): Money[] => {
  let left = amount
  return parts.map((part) => {
    const share = least(part, left)
    left = subtract(left, share)
    return share
  })
}

const differences = (these: readonly Money[], those: readonly Money[]): Money[] =>
  these.map((amount, at) => subtract(amount, those[at] ?? amount))

/** What is owed of a document, by due date; none of one of which nothing is open. */
export const itemsOf = ({ entry, header, facts }: AccountDocument, today: Day): AccountItem[] => {
  const { invoiceId, number, issueDate } = entry
  const { gross } = facts.totals
  const standing = standingOf(header, facts)
  const parts = instalmentsOf({ terms: facts.terms, issueDate }, { gross, open: standing.open })
  const amounts = parts.map(({ amount }) => amount)
  const credited = overParts(standing.credited, amounts)
  const afterCredits = differences(amounts, credited)
  const paid = overParts(standing.paid, afterCredits)
  const disputed = overParts(
    disputedOf(header, standing.open),
    parts.map(({ open }) => open),
  )
  const writtenOff = differences(
    differences(afterCredits, paid),
    parts.map(({ open }) => open),
  )
  const about = { invoiceId, number, kind: documentKindOf(facts), issueDate }
  return parts.flatMap(({ date: dueDate, amount, open }, at) => {
    if (isZero(open)) return []
    const days = daysOverdue(dueDate, today)
    return {
      ...about,
      dueDate,
      instalment: parts.length === 1 ? undefined : { number: at + 1, of: parts.length },
      gross: amount,
      credited: credited[at] ?? amount,
      paid: paid[at] ?? amount,
      writtenOff: writtenOff[at] ?? amount,
      open,
      disputed: disputed[at] ?? open,
      daysOverdue: days,
      age: ageOf(days),
    }
  })
}
