import { examineFrozen } from '../../shared/domain/audit/draft.ts'
import { confirmed, type Examined } from '../../shared/domain/audit/finding.ts'
import { type Found, itemIn } from '../../shared/domain/audit/found.ts'
import type { FrozenPart } from '../../shared/domain/audit/parts.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { queueOf } from '../../shared/domain/series.ts'
import type { PartDone, Ports } from './ports.ts'

/** Some of the invoices that wait for a number or for a person: a frozen draft that is not issued waits in its queue. */
export const auditFrozen = async (ports: Ports, part: FrozenPart): Promise<PartDone> => {
  const { waitingFor, shard, after, sellerId } = part
  const { items, next } = await ports.reads.waiting({ waitingFor, shard }, { after, limit: ports.pace.perRead })
  const ids = items.filter((item) => sellerId === undefined || item.sellerId === sellerId).map(({ invoiceId }) => invoiceId)
  const first = await examineAll(ports, ids)
  const inDoubt = first.some(({ faults }) => faults.length > 0)
  const checks = inDoubt ? confirmed(first, await examineAll(ports, ids)) : first
  return { checks, parts: onward(part, next, ports.reads.shards), items: items.length }
}

const onward = (part: FrozenPart, next: string | undefined, shards: number): FrozenPart[] => {
  if (next !== undefined) return [{ ...part, after: next }]
  return part.shard + 1 < shards ? [{ ...part, shard: part.shard + 1, after: undefined }] : []
}

/** Header, pointer, entry, in this order: a draft that lost its pointer after the header was read has its entry by then. */
const examineAll = async ({ reads }: Ports, ids: readonly InvoiceId[]): Promise<Examined[]> => {
  const frozen = (await reads.headers(ids)).flatMap((found) => frozenIn(found))
  const pointers = await reads.pointersOf(frozen.map(({ header }) => ({ ...header, queue: queueOf(header.queue) })))
  const entries = await reads.entries(frozen.map(({ header }) => header.invoiceId))
  return frozen.flatMap(({ found }, at) => {
    const [pointer, entry] = [pointers[at], entries[at]]
    return pointer === undefined || entry === undefined ? [] : examineFrozen(found, pointer, entry)
  })
}

const frozenIn = (found: Found<InvoiceHeader>): { found: Found<InvoiceHeader>; header: InvoiceHeader }[] => {
  const header = itemIn(found)
  return header?.state === 'FROZEN' ? [{ found, header }] : []
}
