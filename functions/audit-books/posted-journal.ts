import { confirmed, examined, type Examined } from '../../shared/domain/audit/finding.ts'
import { type Found, itemIn } from '../../shared/domain/audit/found.ts'
import { boundsFaults, withFolds } from '../../shared/domain/audit/journal-fold.ts'
import type { AuditOrder } from '../../shared/domain/audit/report.ts'
import {
  beforeFirst,
  type Begun,
  examineJournalHead,
  examinePosted,
  followJournalPage,
  type PostedJournalPart,
  withPosted,
} from '../../shared/domain/audit/posted-entries.ts'
import { yearOf } from '../../shared/domain/day.ts'
import type { SealedEntry } from '../../shared/domain/ledger/validated-entries.ts'
import { examinePayments } from './payments.ts'
import type { PartDone, Ports } from './ports.ts'

type Piece = { readonly checks: readonly Examined[]; readonly begun: Begun | undefined; readonly items: number }

/** A piece of a journal that is numbered at validation; every night of this year and the last, and of all years when everything is audited. */
export const auditPostedJournal = async (ports: Ports, { scope }: AuditOrder, part: PostedJournalPart): Promise<PartDone> => {
  const { checks, begun, items } = await nextPiece(ports, scope, part)
  return { checks, items, parts: begun === undefined ? [] : [{ ...part, begun }] }
}

const nextPiece = (ports: Ports, scope: AuditOrder['scope'], { begun, ...of }: PostedJournalPart): Promise<Piece> => {
  if (begun === undefined) return begin(ports, scope, of)
  if (!begun.waitingRead) return readWaiting(ports, of, begun)
  return begun.years.length > 0 ? readPages(ports, of, begun) : holdToBalances(ports, of, begun)
}

type Of = Pick<PostedJournalPart, 'sellerId' | 'journal'>

/** Balances and heads first: whatever was posted and numbered by then is found by what is read after. */
const begin = async ({ reads, clock }: Ports, scope: AuditOrder['scope'], of: Of): Promise<Piece> => {
  const thisYear = Number(clock.now().slice(0, 4))
  const heads = await reads.journalHeads(of)
  const known = new Map(heads.flatMap((found) => itemIn(found) ?? []).map(({ year, sequence }) => [year, sequence]))
  const years = [...new Set([...known.keys(), thisYear - 1, thisYear])].filter((year) => scope === 'everything' || year >= thisYear - 1)
  const before = await Promise.all(years.map((year) => reads.postedBalances({ ...of, year })))
  const ofYears = years.toSorted((a, b) => a - b).map((year) => ({ year, sequence: known.get(year) ?? 0 }))
  const begun = {
    before: withFolds([], before.flat()),
    waiting: [],
    waitingRead: false,
    years: ofYears,
    ...beforeFirst,
    months: [],
    incomplete: false,
  }
  return { checks: [], begun, items: 1 }
}

const readWaiting = async (ports: Ports, of: Of, begun: Begun): Promise<Piece> => {
  const { entries, last } = await ports.reads.waitingEntries(of, { after: begun.waitingAfter ?? '', limit: ports.pace.perRead })
  const years = begun.years.map(({ year }) => year)
  const ids = entries.filter(({ date }) => years.includes(yearOf(date))).map(({ entryId }) => entryId)
  const read = await readEntries(ports, of, ids)
  return {
    checks: read.checks,
    items: entries.length,
    begun: {
      ...begun,
      waiting: [...begun.waiting, ...ids],
      waitingAfter: last,
      waitingRead: last === undefined,
      months: withPosted(begun.months, read.sealed),
      incomplete: begun.incomplete || read.sealed.length < ids.length,
    },
  }
}

const readPages = async (ports: Ports, of: Of, begun: Begun): Promise<Piece> => {
  const [underWay, ...later] = begun.years
  if (underWay === undefined) return { checks: [], begun, items: 0 }
  const year = { ...of, year: underWay.year }
  const { pages, more } = await ports.reads.journalPages(year, { after: begun.after, limit: ports.pace.perRead })
  const ids = pages.flatMap(({ page }) => itemIn(page)?.entryIds ?? [])
  const read = await readEntries(ports, of, ids)
  const checks = [...read.checks]
  let last = begun.last
  for (const page of pages) {
    const run = followJournalPage(last, page, read.found)
    checks.push(...run.checks)
    last = run.last
  }
  // What waited when it was read, and was numbered since, is counted already.
  const fresh = read.sealed.filter(({ entry }) => !begun.waiting.includes(entry.entryId))
  const incomplete = begun.incomplete || read.sealed.length < ids.length || pages.some(({ page }) => itemIn(page) === undefined)
  const next = { ...begun, after: pages.at(-1)?.firstSequence ?? begun.after, last, months: withPosted(begun.months, fresh), incomplete }
  if (more) return { checks, begun: next, items: ids.length }
  const { where, now } = await ports.reads.journalHead(year)
  const head = underWay.sequence === 0 && last.sequence === 0 ? [] : examineJournalHead(last, { where, before: underWay.sequence, now })
  return { checks: [...checks, ...head], begun: { ...next, ...beforeFirst, years: later }, items: ids.length + 1 }
}

type ReadEntries = {
  readonly found: ReadonlyMap<string, Found<SealedEntry>>
  readonly sealed: readonly SealedEntry[]
  readonly checks: readonly Examined[]
}

/** Entries by id, each looked at, and the payments that begin with them. */
const readEntries = async (ports: Ports, { sellerId }: Of, ids: readonly string[]): Promise<ReadEntries> => {
  const all = await ports.reads.postings(sellerId, ids)
  const found = new Map(ids.flatMap((id, at) => all.slice(at, at + 1).map((one) => [id, one] as const)))
  const sealed: SealedEntry[] = all.flatMap((one) => itemIn(one) ?? [])
  const first = await examinePayments(ports, sealed)
  const inDoubt = first.some(({ faults }) => faults.length > 0)
  // A payment goes on while it is looked at.
  const payments = inDoubt ? confirmed(first, await examinePayments(ports, sealed)) : first
  return { found, sealed, checks: [...ids.flatMap((id) => examinedOne(id, found)), ...payments] }
}

const examinedOne = (entryId: string, found: ReadEntries['found']): Examined[] => {
  const one = found.get(entryId)
  return one === undefined ? [] : examinePosted(entryId, one)
}

/** A sum that entries are missing from says nothing. */
const holdToBalances = async ({ reads }: Ports, of: Of, { before, months, incomplete }: Begun): Promise<Piece> => {
  const years = [...new Set([...before, ...months].map(({ month }) => Number(month.slice(0, 4))))]
  const kept = await Promise.all(years.map((year) => reads.postedBalances({ ...of, year })))
  const after = withFolds([], kept.flat())
  const all = [...new Set([...before, ...months, ...after].map(({ month }) => month))].toSorted()
  const at = (folds: Begun['months'], month: string) => folds.find((fold) => fold.month === month)?.balances ?? []
  const checks = all.map((month) =>
    examined(
      'balances',
      `BALANCE#${of.sellerId}#${of.journal}#${month}`,
      boundsFaults(at(months, month), { before: at(before, month), after: at(after, month) }),
    ),
  )
  return { checks: incomplete ? [] : checks, begun: undefined, items: 1 }
}
