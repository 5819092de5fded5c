import type { ExportId } from '../domain/reports/export.ts'

/** The state machine `export`; one execution for each export. */
export type ExportMachine = {
  /** `startedBefore`: it was started, and may have ended. */
  readonly start: (exportId: ExportId) => Promise<'started' | 'startedBefore'>
}
