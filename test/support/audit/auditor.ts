/** The audit over the in-memory application: its real step and adapters, by the clients of the house's peers. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Pace } from '../../../functions/audit-books/ports.ts'
import { auditBooks, inputSchema, type Output } from '../../../functions/audit-books/step.ts'
import { dynamoAuditReads } from '../../../shared/adapters/dynamo/audit-reads.ts'
import { s3ArchiveAudit } from '../../../shared/adapters/s3/s3-archive-audit.ts'
import { s3AuditReports } from '../../../shared/adapters/s3/s3-audit-reports.ts'
import { type AuditReport, auditReportSchema } from '../../../shared/domain/audit/report.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { House } from '../house.ts'
import { offline, retriesOn } from '../peers/attach.ts'

export type Asked = { readonly scope?: 'new' | 'everything'; readonly sellerId?: string; readonly documents?: 'checksums' | 'bytes' }

/** One read and one call are enough for the books of a test. */
const roomy: Pace = { perRead: 1000, perCall: 1000 }

export const placesOf = ({ app }: House) => {
  const { BOOKS_TABLE: books = '', LEDGER_TABLE: ledger = '', ...env } = app.environmentOf('audit-books')
  return { tables: { books, ledger }, archive: env['ARCHIVE_BUCKET'] ?? '', reports: env['REPORTS_BUCKET'] ?? '' }
}

export const auditorOf = (house: House, pace: Pace = roomy) => {
  const { app } = house
  const places = placesOf(house)
  const config = { ...offline, retryStrategy: retriesOn(app.clock) }
  const s3 = app.s3.attach(new S3Client(config))
  const finished: AuditReport[] = []
  const run = auditBooks({
    reads: dynamoAuditReads(places.tables, app.dynamo.attach(new DynamoDBClient(config))),
    archive: s3ArchiveAudit(places.archive, s3),
    reports: s3AuditReports(places.reports, s3),
    clock: { now: () => instantOf(app.clock.now().toISOString()) },
    pause: (atMostMs) => app.clock.sleep(atMostMs),
    pace,
    finished: (report) => finished.push(report),
  })
  const call = (input: object): Promise<Output> => run(inputSchema.parse(input))
  return {
    call,
    run,
    finished,
    /** Call by call to the end, as the state machine does. */
    async through(asked: Asked = { scope: 'everything' }): Promise<Output & { calls: number }> {
      let [answer, calls] = [await call(asked), 1]
      for (; answer.outcome === 'more'; calls += 1) answer = await call({ ...asked, ...answer })
      return { ...answer, calls }
    },
    /** The report that was filed under an id. */
    reportOf(auditId: string): AuditReport {
      const filed = app.s3.objects(places.reports).find(({ key }) => key === `reports/${auditId}.json`)
      return auditReportSchema.parse(JSON.parse(filed?.bytes.toString('utf8') ?? 'null'))
    },
  }
}

/** The whole audit on the house's clock, and its report. */
export const audited = async (house: House, asked?: Asked, pace?: Pace): Promise<AuditReport> => {
  const auditor = auditorOf(house, pace)
  const { auditId } = await house.app.clock.run(auditor.through(asked))
  return auditor.reportOf(auditId)
}

/** The kinds of what was found, each once. */
export const kindsIn = ({ findings }: Pick<AuditReport, 'findings'>): string[] => [...new Set(findings.map(({ kind }) => kind))].toSorted()
