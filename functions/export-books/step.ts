import * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import { type ExportKind, exportIdSchema, type ExportProgress } from '../../shared/domain/reports/export.ts'
import type { Ports } from './ports.ts'
import { writeDocuments } from './write-documents.ts'
import { writeTable, writeVat } from './write-table.ts'

/** `error` is the name of the failure that the state machine gave up on. */
export const inputSchema = z.object({ exportId: exportIdSchema, error: z.string().optional() })
export const outputSchema = z.object({ outcome: z.enum(['more', 'done', 'failed']), exportId: exportIdSchema })

type Input = z.output<typeof inputSchema>
export type Output = z.output<typeof outputSchema>

type Write = (ports: Ports, progress: ExportProgress) => Promise<ExportProgress>

const writers: Readonly<Record<ExportKind, Write>> = {
  invoices: writeTable,
  journal: writeTable,
  vat: writeVat,
  documents: writeDocuments,
}

/**
 * A bounded piece of an export: some documents are read and become a file, and how far it has come is put down after that. A repeat is safe:
 * nothing of the books is written, and a piece that is done again replaces its own file.
 */
export const exportBooks =
  (ports: Ports) =>
  async ({ exportId, error }: Input): Promise<Output> => {
    const progress = await ports.files.find(exportId)
    if (progress === undefined) throw defect(`there is no export ${exportId}`)
    if (progress.state !== 'RUNNING') return { outcome: progress.state === 'DONE' ? 'done' : 'failed', exportId }
    const next = error === undefined ? await writers[progress.kind](ports, progress) : givenUp(ports, progress, error)
    await ports.files.put(next)
    return { outcome: outcomes[next.state], exportId }
  }

const outcomes = { RUNNING: 'more', DONE: 'done', FAILED: 'failed' } as const

const givenUp = ({ clock }: Ports, progress: ExportProgress, reason: string): ExportProgress => ({
  ...progress,
  state: 'FAILED',
  reason,
  finishedAt: clock.now(),
})
