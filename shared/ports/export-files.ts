import type { ExportId, ExportPart, ExportProgress } from '../domain/reports/export.ts'

/** Where exports put down their files and how far they have come. All of it goes after seven days, progress and files together. */
export type ExportFiles = {
  /** `openedBefore`: the same request was made before, and goes on as it stands. */
  readonly open: (progress: ExportProgress) => Promise<'opened' | 'openedBefore'>
  readonly find: (exportId: ExportId) => Promise<ExportProgress | undefined>
  /** The last one put is the one that is found: each is whole, so a call that is repeated goes on from any of them. */
  readonly put: (progress: ExportProgress) => Promise<void>
  /** Writes a file under its name; a repeat replaces it. */
  readonly write: (exportId: ExportId, file: { name: string; bytes: Uint8Array; mediaType: string }) => Promise<{ key: string }>
  /** A link to a file that is good for some minutes, for whoever has it. */
  readonly link: (part: ExportPart) => Promise<{ url: string; expiresInSeconds: number }>
}
