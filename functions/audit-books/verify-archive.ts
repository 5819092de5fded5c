import type { Fault } from '../../shared/domain/audit/finding.ts'
import type { NumbersPart, Part, QueuePart } from '../../shared/domain/audit/parts.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { type ArchiveCheck, type ArchiveKind, type ArchivePorts, examineFiles } from './archived-files.ts'
import type { Audited } from './invoices.ts'
import { auditNumbers } from './numbers.ts'
import type { PartDone } from './ports.ts'
import { openQueue } from './queue.ts'

export type ArchiveFinding = Fault & { readonly kind: ArchiveKind; readonly where: string }

export type ArchiveReport = {
  readonly series: readonly { readonly series: string; readonly from: number; readonly to: number }[]
  /** Files whose bytes were read. */
  readonly files: number
  /** Numbers that are issued and whose files are not in the archive yet. */
  readonly notStored: readonly string[]
  /** Checks of each kind. */
  readonly checked: ReadonlyMap<ArchiveKind, number>
  readonly findings: readonly ArchiveFinding[]
}

/**
 * Walks every series of a seller, or of all, from its first number to its head: no gap, the chain intact, and each archived file there once,
 * with its bytes, saying what the ledger says, with a validation report. Nothing is written.
 */
export const verifyArchive = async (ports: ArchivePorts, sellerId?: SellerId): Promise<ArchiveReport> => {
  const queues = (await ports.reads.queues()).filter((queue) => sellerId === undefined || queue.sellerId === sellerId)
  if (sellerId !== undefined && queues.length === 0) throw defect(`no seller ${sellerId} has ever been registered`)
  let [report, todo]: [ArchiveReport, readonly Walk[]] = [unread, queues.map((queue) => ({ part: 'queue', queue }))]
  for (let [part, ...rest] = todo; part !== undefined; [part, ...rest] = todo) {
    const { done, ...walked } = await walk(ports, part)
    report = joined(report, { ...walked, checks: [...done.checks, ...walked.checks], series: done.series ?? [] })
    todo = [...done.parts.filter(isWalk), ...rest]
  }
  return report
}

type Walk = QueuePart | NumbersPart
const isWalk = (part: Part): part is Walk => part.part === 'queue' || part.part === 'numbers'

const unread: ArchiveReport = { series: [], files: 0, notStored: [], checked: new Map(), findings: [] }

type Walked = Pick<ArchiveReport, 'files' | 'notStored'> & { readonly checks: readonly ArchiveCheck[] }

const walk = async (ports: ArchivePorts, part: Walk): Promise<Walked & { readonly done: PartDone }> => {
  if (part.part === 'queue') return { done: await openQueue(ports, part), checks: [], files: 0, notStored: [] }
  let walked: Walked = { checks: [], files: 0, notStored: [] }
  const examine = async (entries: readonly JournalEntry[]): Promise<Audited> => {
    walked = await examineFiles(ports, entries)
    return { checks: [], receivables: [] }
  }
  const done = await auditNumbers(ports, part, examine)
  return { ...walked, done }
}

const joined = (report: ArchiveReport, { checks, ...more }: Walked & Pick<ArchiveReport, 'series'>): ArchiveReport => {
  const checked = new Map(report.checked)
  for (const { kind } of checks) checked.set(kind, (checked.get(kind) ?? 0) + 1)
  return {
    series: [...report.series, ...more.series],
    files: report.files + more.files,
    notStored: [...report.notStored, ...more.notStored],
    checked,
    findings: [...report.findings, ...checks.flatMap(({ kind, where, faults }) => faults.map((fault) => ({ kind, where, ...fault })))],
  }
}
