import { dynamoAuditReads } from '../../shared/adapters/dynamo/audit-reads.ts'
import { s3ArchiveAudit } from '../../shared/adapters/s3/s3-archive-audit.ts'
import { s3AuditReports } from '../../shared/adapters/s3/s3-audit-reports.ts'
import { tellAudit } from '../../shared/runtime/audits.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock, systemPause } from '../../shared/runtime/system-clock.ts'
import { usualPace } from './ports.ts'
import { auditBooks, inputSchema, outputSchema } from './step.ts'

/** A piece of the books becomes a piece of a report. A repeat goes on from what was put down last; of the books it only reads. */
export const handler = stepHandler({
  name: 'audit-books',
  input: inputSchema,
  output: outputSchema,
  run: auditBooks({
    reads: dynamoAuditReads(tables()),
    archive: s3ArchiveAudit(env('ARCHIVE_BUCKET')),
    reports: s3AuditReports(env('REPORTS_BUCKET')),
    clock: systemClock,
    pause: systemPause,
    pace: usualPace,
    finished: tellAudit,
  }),
})
