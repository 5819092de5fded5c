import type { Day } from '../day.ts'
import type { InvoiceId } from '../ids.ts'
import type { JournalEntry, PostingLine } from '../journal-entry.ts'
import { type Money, nothing } from '../money.ts'

/** What a row says of a line: amounts in the book currency, and the document's own amount where that is in another one. */
export type LineColumns = {
  readonly account: string
  readonly auxiliary: string | undefined
  readonly debit: Money
  readonly credit: Money
  /** In the document's currency, where that is not the book currency; a credit is negative, as Montantdevise has it. */
  readonly currencyAmount: Money | undefined
  readonly taxCode: string | undefined
}

/** One line of the sales journal. */
export type JournalRow = LineColumns & {
  readonly journal: string
  /** Day of the entry (EcritureDate), which is also that of its validation in a sales journal. */
  readonly entryDate: Day
  readonly number: string
  readonly invoiceId: InvoiceId
  readonly label: string
}

/** The rows of an entry, in the order in which it was posted. */
export const journalRows = (entry: JournalEntry): JournalRow[] => {
  const label = labelOf(entry)
  return entry.lines.map((line) => ({
    journal: entry.journal,
    entryDate: entry.issueDate,
    number: entry.number,
    invoiceId: entry.invoiceId,
    label,
    ...lineColumns(line),
  }))
}

export const lineColumns = (line: PostingLine): LineColumns => ({
  account: line.account,
  auxiliary: line.auxiliary,
  debit: line.side === 'debit' ? line.bookAmount : nothing(line.bookAmount.currency),
  credit: line.side === 'credit' ? line.bookAmount : nothing(line.bookAmount.currency),
  currencyAmount: currencyAmount(line),
  taxCode: line.taxCode,
})

/** The customer whom the entry is about; every entry of a document has one. */
export const customerIn = ({ lines }: JournalEntry): string | undefined => lines.find(({ auxiliary }) => auxiliary !== undefined)?.auxiliary

const labelOf = (entry: JournalEntry): string => [entry.number, customerIn(entry)].filter((part) => part !== undefined).join(' ')

const currencyAmount = ({ side, amount, bookAmount }: PostingLine): Money | undefined => {
  if (amount.currency === bookAmount.currency) return undefined
  return side === 'debit' ? amount : { ...amount, minor: -amount.minor }
}
