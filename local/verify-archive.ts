/**
 * `npm run verify-archive`: walks the numbers of each series and reads every archived file, over the running `npm start`, or with --outputs
 * over a deployment to AWS, by the caller's own credentials. It writes nothing.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { parseArgs } from 'node:util'
import { usualPace } from '../functions/audit-books/ports.ts'
import { verifyArchive } from '../functions/audit-books/verify-archive.ts'
import { dynamoAuditReads } from '../shared/adapters/dynamo/audit-reads.ts'
import { s3ArchiveAudit } from '../shared/adapters/s3/s3-archive-audit.ts'
import { s3Archive } from '../shared/adapters/s3/s3-archive.ts'
import { sellerIdSchema } from '../shared/domain/ids.ts'
import { systemClock, systemPause } from '../shared/runtime/system-clock.ts'
import { archiveText } from './archive-table.ts'
import { deployed, outputOf } from './deployed.ts'

const usage = `npm run verify-archive                     every series from its first number on; exit code 1 when something is found
npm run verify-archive -- --seller ID      the series of one seller
npm run verify-archive -- --outputs FILE   over AWS; FILE as "cdk deploy --all --outputs-file FILE" wrote it`

const { values: options } = parseArgs({
  options: { seller: { type: 'string' }, outputs: { type: 'string' }, help: { type: 'boolean', default: false } },
})

/** Gives whether nothing was found. */
const verify = async (): Promise<boolean> => {
  const cloud = deployed(options.outputs)
  const tables = { books: outputOf(cloud, 'BooksTable'), ledger: outputOf(cloud, 'LedgerTable') }
  const [bucket, s3] = [outputOf(cloud, 'ArchiveBucket'), new S3Client(cloud.settings)]
  const ports = {
    reads: dynamoAuditReads(tables, new DynamoDBClient(cloud.settings)),
    archive: { ...s3ArchiveAudit(bucket, s3), ...s3Archive(bucket, s3) },
    clock: systemClock,
    pause: systemPause,
    pace: usualPace,
  }
  const report = await verifyArchive(ports, options.seller === undefined ? undefined : sellerIdSchema.parse(options.seller))
  console.log(archiveText(report))
  return report.findings.length === 0
}

try {
  if (options.help) console.log(usage)
  else process.exitCode = (await verify()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
