import type { Part } from '../../shared/domain/audit/parts.ts'
import type { AuditOrder, AuditState } from '../../shared/domain/audit/report.ts'
import { postedJournals } from '../../shared/domain/ledger/posted-journals.ts'
import { type QueueKey, queueId } from '../../shared/domain/series.ts'
import type { Ports } from './ports.ts'

type Order = AuditOrder & { readonly requestedAs?: string | undefined }

/**
 * A fresh audit: all queues, their drafts, the journals that are numbered at night, then whatever waits. Each audit is named by when it began and what it covers, unless it was
 * requested by a name. It is put down before it reads, so that whoever has requested it sees it.
 */
export const begin = async ({ reads, reports, clock }: Ports, { scope, sellerId, documents, requestedAs }: Order): Promise<AuditState> => {
  const startedAt = clock.now()
  const queues = (await reads.queues()).filter((queue) => sellerId === undefined || queue.sellerId === sellerId)
  const verified = scope === 'new' ? await reports.verified() : []
  const from = new Map(verified.map(({ queue, progress }) => [queueId(queue), progress]))
  const todo: Part[] = [
    ...queues.map((queue): Part => ({ part: 'queue', queue, from: from.get(queueId(queue)) })),
    ...queues.map((queue): Part => ({ part: 'drafts', queue, shard: 0 })),
    ...sellersOf(queues).flatMap((seller) => postedJournals.map((journal): Part => ({ part: 'postedJournal', sellerId: seller, journal }))),
    { part: 'frozen', waitingFor: 'issue', sellerId, shard: 0 },
    { part: 'frozen', waitingFor: 'person', sellerId, shard: 0 },
  ]
  const tally = { checked: {}, found: {}, findings: [], moreFindings: 0, series: [], receivables: [], verified: [] }
  const auditId = requestedAs ?? [startedAt, scope, ...(sellerId === undefined ? [] : [sellerId])].join('-')
  const begun = { auditId, scope, sellerId, documents, startedAt, ...tally, todo }
  await reports.put(begun)
  return begun
}

const sellersOf = (queues: readonly QueueKey[]) => [...new Set(queues.map(({ sellerId }) => sellerId))]
