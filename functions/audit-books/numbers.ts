import { afterEntry, examineEntry, type Place } from '../../shared/domain/audit/entry.ts'
import type { Examined } from '../../shared/domain/audit/finding.ts'
import { type Found, itemIn } from '../../shared/domain/audit/found.ts'
import { withEntries } from '../../shared/domain/audit/journal-fold.ts'
import type { NumbersPart, Progress } from '../../shared/domain/audit/parts.ts'
import { beforePage, examinePage, type LastSeen, type RegisteredPage } from '../../shared/domain/audit/register.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { SeriesHead } from '../../shared/domain/series.ts'
import type { Audited } from './invoices.ts'
import type { BookPorts, PartDone } from './ports.ts'
import { closeYear } from './year.ts'

type Examine = (entries: readonly JournalEntry[]) => Promise<Audited>

/** Some pages of a series: the register and the chain in order, then what is asked of each invoice. */
export const auditNumbers = async (ports: BookPorts, part: NumbersPart, examine: Examine): Promise<PartDone> => {
  const { queue, heads, progress } = part
  const head = heads[0].head
  // Nothing comes after a year that another follows; after the newest head others may have issued since.
  const upTo = heads.length > 1 ? undefined : head.sequence
  const { pages, more } = await ports.reads.pages({ queue, year: head.year }, { after: progress.after, upTo, limit: ports.pace.perRead })
  const ids = pages.flatMap(({ page }) => itemIn(page)?.invoiceIds ?? [])
  const run = follow(progress.last, { head, pages, entries: new Map(zip(ids, await ports.reads.entries(ids))) })
  const entries = [...run.entries]
  const invoices = await examine(entries)
  const checks = [...run.checks, ...invoices.checks]
  const next = { ...part, progress: progressed(progress, pages, run), clean: part.clean && isClean(checks) }
  const { receivables } = invoices
  if (more) return { checks, parts: [next], items: ids.length, receivables }
  const closed = await closeYear(ports, next)
  return { ...closed, checks: [...checks, ...closed.checks], items: ids.length, receivables }
}

const zip = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a, at) => bs.slice(at, at + 1).map((b): [A, B] => [a, b]))

const isClean = (checks: readonly Examined[]): boolean => checks.every(({ faults }) => faults.length === 0)

/** What a run of pages shows. `whole`: no page and no entry was missing. */
type Run = { readonly checks: Examined[]; readonly entries: JournalEntry[]; readonly last: LastSeen; readonly whole: boolean }
type Read = {
  readonly head: SeriesHead
  readonly pages: readonly RegisteredPage[]
  readonly entries: ReadonlyMap<InvoiceId, Found<JournalEntry>>
}

const follow = (last: LastSeen, { head, pages, entries }: Read): Run =>
  pages.reduce((run: Run, registered) => joined(run, followPage(run.last, registered, { head, entries })), {
    checks: [],
    entries: [],
    last,
    whole: true,
  })

const joined = (a: Run, b: Run): Run => ({
  checks: [...a.checks, ...b.checks],
  entries: [...a.entries, ...b.entries],
  last: b.last,
  whole: a.whole && b.whole,
})

const followPage = (last: LastSeen, registered: RegisteredPage, { head, entries }: Omit<Read, 'pages'>): Run => {
  const page = itemIn(registered.page)
  const start = beforePage(last, registered)
  const begun = { checks: examinePage(last, registered), entries: [], last: start, whole: last.sequence === start.sequence }
  if (page === undefined) return { ...begun, last: {}, whole: false }
  return page.invoiceIds.reduce((run: Run, invoiceId, at) => {
    const found = entries.get(invoiceId)
    if (found === undefined) return run
    const pageLink = at === page.invoiceIds.length - 1 ? page.link : undefined
    const place: Place = { head, sequence: registered.firstSequence + at, invoiceId, issueDate: page.issueDate, pageLink }
    return joined(run, followEntry(run.last, place, found))
  }, begun)
}

const followEntry = (last: LastSeen, place: Place, found: Found<JournalEntry>): Run => {
  const entry = itemIn(found)
  return {
    checks: examineEntry(last, place, found),
    entries: entry === undefined ? [] : [entry],
    last: afterEntry(place, found),
    whole: entry !== undefined,
  }
}

const progressed = (progress: Progress, pages: readonly RegisteredPage[], { last, entries, whole }: Run): Progress => ({
  ...progress,
  after: pages.at(-1)?.firstSequence ?? progress.after,
  last,
  months: withEntries(progress.months, entries),
  incomplete: progress.incomplete || !whole,
})
