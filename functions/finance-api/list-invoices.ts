import type * as z from 'zod'
import type { invoiceRoutes } from '../../shared/contracts/api/invoice-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { CallOf } from '../../shared/contracts/api/route.ts'
import { day, type Day, endOfMonth } from '../../shared/domain/day.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { listedStatusSchema } from '../../shared/domain/invoice-list/listing.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { customerIn } from '../../shared/domain/reports/sales-journal.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceLists } from '../../shared/ports/invoice-lists.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import { type Answer, answered } from './action.ts'
import { invoiceRowOf } from './invoice-answer.ts'

export type Ports = {
  readonly ledger: Pick<LedgerReads, 'entries' | 'issued' | 'documents' | 'headers'>
  readonly lists: Pick<InvoiceLists, 'page'>
  readonly clock: Clock
}

type Query = CallOf<typeof invoiceRoutes.listInvoices>['query']
type Listed = z.output<typeof invoiceRoutes.listInvoices.answer>
type Row = ReturnType<typeof invoiceRowOf>
type Page = { readonly entries: readonly JournalEntry[]; readonly next: string | undefined }

/** Entries that a page with a filter looks through at most; whoever filters by something rare asks for the next page more often. */
const entriesPerFilteredPage = 500

/**
 * The register of a period tells what was issued in it, and the lists over all periods what is to be looked at; what each is, and whether it
 * belongs here, is read in the books. So no row is ever old: the lists, which follow the books, can only miss one for some seconds.
 */
export const listInvoices = async (ports: Ports, sellerId: SellerId, query: Query): Promise<Answer<Listed>> => {
  const asOf = ports.clock.now()
  const page = await pageOf(ports, sellerId, query)
  if ('status' in page) return page
  const { entries, next } = page
  const ofCustomer = entries.filter((entry) => query.customerId === undefined || customerIn(entry) === query.customerId)
  const invoices = (await rowsOf(ports.ledger, ofCustomer)).filter((row) => passes(row, query))
  return answered({ invoices, asOf, ...(next !== undefined && { next }) })
}

const pageOf = async ({ ledger, lists }: Ports, sellerId: SellerId, query: Query): Promise<Page | Problem> => {
  if (isOfAllPeriods(query)) {
    const { customerId, status, cursor: after, limit } = query
    const customerIds = customerId === undefined ? undefined : [customerId]
    const statuses = status === undefined ? listedStatusSchema.options : [status]
    const { invoiceIds, next } = await lists.page({ ...query, sellerId, customerIds, statuses }, { after, limit })
    return { entries: await ledger.issued(invoiceIds), next }
  }
  const period = periodOf(query)
  if ('status' in period) return period
  const range = { after: query.cursor, limit: isFiltered(query) ? entriesPerFilteredPage : query.limit }
  const { items: entries, next } = await ledger.entries({ sellerId, ...period }, range)
  return { entries, next }
}

const isFiltered = ({ customerId, status, dueFrom, dueUntil }: Query): boolean =>
  [customerId, status, dueFrom, dueUntil].some((filter) => filter !== undefined)

const isOfAllPeriods = (query: Query): boolean =>
  isFiltered(query) && [query.month, query.from, query.until].every((bound) => bound === undefined)

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
  detail:
    'Say which invoices are meant: those issued in a month (2026-11) or from and until a day, or, over all periods, those of a status, a customerId or due dates. Filters may be combined.',
})
const endsBeforeItBegins = problem(422, {
  code: 'endsBeforeItBegins',
  detail: 'The last day is before the first one: exchange from and until.',
})
