import { type ExportProgress, partNameOf } from '../../shared/domain/reports/export.ts'
import type { Ports } from './ports.ts'
import type { Stretch } from './stretch.ts'

/** An export that has read on. */
export const moved = (progress: ExportProgress, { documents, next }: Stretch): ExportProgress => ({
  ...progress,
  step: progress.step + 1,
  documents: progress.documents + documents,
  after: next,
})

type File = { readonly bytes: Uint8Array; readonly mediaType: string; readonly rows: number; readonly stretch: Stretch }

/** Writes the next file of an export; with that of its last documents it is done. The same piece once more replaces the same file. */
export const withPart = async ({ files, clock }: Ports, progress: ExportProgress, file: File): Promise<ExportProgress> => {
  const { bytes, mediaType, rows, stretch } = file
  const name = partNameOf(progress, progress.parts.length + 1)
  const { key } = await files.write(progress.exportId, { name, bytes, mediaType })
  const parts = [...progress.parts, { key, name, bytes: bytes.length, documents: stretch.documents }]
  const next: ExportProgress = { ...moved(progress, stretch), rows: progress.rows + rows, parts }
  return stretch.next === undefined ? { ...next, state: 'DONE', finishedAt: clock.now() } : next
}
