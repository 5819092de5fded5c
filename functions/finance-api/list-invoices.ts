import type * as z from 'zod'
import type { invoiceRoutes } from '../../shared/contracts/api/invoice-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { CallOf } from '../../shared/contracts/api/route.ts'
import { day, type Day, endOfMonth } from '../../shared/domain/day.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { customerIn } from '../../shared/domain/reports/sales-journal.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import { type Answer, answered } from './action.ts'
import { invoiceRowOf } from './invoice-answer.ts'

export type Ports = { readonly ledger: Pick<LedgerReads, 'entries' | 'documents' | 'headers'> }

type Query = CallOf<typeof invoiceRoutes.listInvoices>['query']
type Listed = z.output<typeof invoiceRoutes.listInvoices.answer>
type Row = ReturnType<typeof invoiceRowOf>

/** Entries that a page with a filter looks through at most; whoever filters by something rare asks for the next page more often. */
const entriesPerFilteredPage = 500

/**
 * The register of the period tells what was issued, and each header where it stands now: nothing is kept twice for the list, so it cannot
 * lag behind the books. What it costs grows with what the period holds, not with what the books hold.
 */
export const listInvoices = async ({ ledger }: Ports, sellerId: SellerId, query: Query): Promise<Answer<Listed>> => {
  const period = periodOf(query)
  if ('status' in period) return period
  const range = { after: query.cursor, limit: isFiltered(query) ? entriesPerFilteredPage : query.limit }
  const { items, next } = await ledger.entries({ sellerId, ...period }, range)
  const ofCustomer = items.filter((entry) => query.customerId === undefined || customerIn(entry) === query.customerId)
  const invoices = (await rowsOf(ledger, ofCustomer)).filter((row) => passes(row, query))
  return answered({ invoices, ...(next !== undefined && { next }) })
}

const isFiltered = ({ customerId, status, dueFrom, dueUntil }: Query): boolean =>
  [customerId, status, dueFrom, dueUntil].some((filter) => filter !== undefined)

const passes = (row: Row, { status, dueFrom, dueUntil }: Query): boolean => {
  const due = row.dueDate ?? ''
  return (status === undefined || row.status === status) && due >= (dueFrom ?? '') && (dueUntil === undefined || due <= dueUntil)
}

const rowsOf = async (ledger: Ports['ledger'], entries: readonly JournalEntry[]): Promise<Row[]> => {
  const [headers, documents] = await Promise.all([ledger.headers(entries), ledger.documents(entries)])
  const headerOf = new Map(headers.map((header) => [header.invoiceId, header]))
  return documents.flatMap(({ entry, facts }) => {
    const header = headerOf.get(entry.invoiceId)
    return header === undefined ? [] : [invoiceRowOf({ header, entry }, facts)]
  })
}

const periodOf = ({ month, from, until }: Query): { from: Day; until: Day } | Problem => {
  if (month !== undefined && from === undefined && until === undefined) return ofMonth(day(`${month}-01`))
  if (month !== undefined || from === undefined || until === undefined) return noPeriod
  return until < from ? endsBeforeItBegins : { from, until }
}

const ofMonth = (from: Day) => ({ from, until: endOfMonth(from) })

const noPeriod = problem(400, {
  code: 'noPeriod',
  detail: 'Say which issue dates are meant: either month (2026-11), or both from and until. Other filters may be added to that.',
})
const endsBeforeItBegins = problem(422, {
  code: 'endsBeforeItBegins',
  detail: 'The last day is before the first one: exchange from and until.',
})
