import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { ExportProgress } from '../../shared/domain/reports/export.ts'
import type { Ports } from './ports.ts'

/** Entries that were read from where the export stood, and where it stands now; absent at the end of the period. */
export type Stretch = { readonly documents: number; readonly next: string | undefined }

/** Reads on, some entries at a time, until `isEnough` of what was taken, or the period is over. */
export const readOn = async (
  { ledger }: Pick<Ports, 'ledger'>,
  progress: ExportProgress,
  { limit, take }: { limit: number; take: (entries: readonly JournalEntry[]) => Promise<'more' | 'enough'> },
): Promise<Stretch> => {
  let [after, documents] = [progress.after, 0]
  for (;;) {
    const part = await ledger.entries(progress, { after, limit })
    documents += part.items.length
    const taken = await take(part.items)
    if (part.next === undefined || taken === 'enough') return { documents, next: part.next }
    after = part.next
  }
}
