import { examinePointer } from '../../shared/domain/audit/draft.ts'
import { confirmed, type Examined } from '../../shared/domain/audit/finding.ts'
import { type Found, itemIn } from '../../shared/domain/audit/found.ts'
import { examineFacts } from '../../shared/domain/audit/invoice.ts'
import type { DraftsPart } from '../../shared/domain/audit/parts.ts'
import type { QueueKey, WaitingDraft } from '../../shared/domain/series.ts'
import type { PartDone, Ports } from './ports.ts'

/** Some of the drafts that wait in a shard of a queue: each is frozen, not issued, and says what its facts say. */
export const auditDrafts = async (ports: Ports, part: DraftsPart): Promise<PartDone> => {
  const { queue, shard, after } = part
  const { items, next } = await ports.reads.pointers(queue, shard, { after, limit: ports.pace.perRead })
  const checks = await examineTwice(ports, queue, items)
  return { checks, parts: onward(part, next, ports.reads.shards), items: items.length }
}

/** The rest of the shard, or the next one. */
const onward = (part: DraftsPart, next: string | undefined, shards: number): DraftsPart[] => {
  if (next !== undefined) return [{ ...part, after: next }]
  return part.shard + 1 < shards ? [{ ...part, shard: part.shard + 1, after: undefined }] : []
}

/** A draft that was issued or taken back between two reads is gone when it is looked at again. */
const examineTwice = async (ports: Ports, queue: QueueKey, pointers: readonly Found<WaitingDraft>[]): Promise<Examined[]> => {
  const first = await examineAll(ports, queue, pointers)
  if (first.every(({ faults }) => faults.length === 0)) return first
  const drafts = pointers.flatMap((found) => itemIn(found) ?? [])
  const still = await ports.reads.pointersOf(drafts.map((draft) => ({ ...draft, queue })))
  const unreadable = pointers.filter(({ state }) => state === 'unreadable')
  return confirmed(first, await examineAll(ports, queue, [...unreadable, ...still.filter(({ state }) => state !== 'missing')]))
}

/** The pointers are read before and after this: one that is there both times was there in between, and its header goes with it. */
const examineAll = async ({ reads }: Ports, queue: QueueKey, pointers: readonly Found<WaitingDraft>[]): Promise<Examined[]> => {
  const ids = pointers.flatMap((found) => itemIn(found)?.invoiceId ?? [])
  const digests = pointers.flatMap((found) => itemIn(found)?.digest ?? [])
  const [headers, entries, snapshots] = await Promise.all([reads.headers(ids), reads.entries(ids), reads.snapshots(digests)])
  let at = -1
  return pointers.flatMap((found) => {
    const draft = itemIn(found)
    if (draft === undefined) return examinePointer(queue, found, undefined)
    at += 1
    const [header, entry, snapshot] = [headers[at], entries[at], snapshots[at]]
    if (header === undefined || entry === undefined || snapshot === undefined) return []
    return [...examinePointer(queue, found, { header, entry }), ...examineFacts({ ...draft, sellerId: queue.sellerId }, snapshot)]
  })
}
