/** The verification of the archive over the in-memory application, by the clients of the house's peers. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { type ArchiveReport, verifyArchive } from '../../../functions/audit-books/verify-archive.ts'
import { dynamoAuditReads } from '../../../shared/adapters/dynamo/audit-reads.ts'
import { s3ArchiveAudit } from '../../../shared/adapters/s3/s3-archive-audit.ts'
import { s3Archive } from '../../../shared/adapters/s3/s3-archive.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { House } from '../house.ts'
import { offline } from '../peers/attach.ts'
import { placesOf } from './auditor.ts'

/** Two pages at a time, so that a series is walked in several steps. */
const pace = { perRead: 2, perCall: 1000 }

export const archiveVerified = (house: House, sellerId?: string): Promise<ArchiveReport> => {
  const { app } = house
  const { tables, archive } = placesOf(house)
  const s3 = app.s3.attach(new S3Client(offline))
  const ports = {
    reads: dynamoAuditReads(tables, app.dynamo.attach(new DynamoDBClient(offline))),
    archive: { ...s3ArchiveAudit(archive, s3), ...s3Archive(archive, s3) },
    clock: { now: () => instantOf(app.clock.now().toISOString()) },
    pause: (atMostMs: number) => app.clock.sleep(atMostMs),
    pace,
  }
  return app.clock.run(verifyArchive(ports, sellerId === undefined ? undefined : sellerIdSchema.parse(sellerId)))
}
