/**
 * `npm run audit`: the nightly audit by hand. The same step, run here by the caller's own credentials, over the running `npm start`, or with
 * --outputs over a deployment to AWS. It reads tables and archive, and writes nothing there.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { usualPace } from '../functions/audit-books/ports.ts'
import { auditBooks, inputSchema } from '../functions/audit-books/step.ts'
import { dynamoAuditReads } from '../shared/adapters/dynamo/audit-reads.ts'
import { s3ArchiveAudit } from '../shared/adapters/s3/s3-archive-audit.ts'
import type { AuditReport } from '../shared/domain/audit/report.ts'
import { systemClock, systemPause } from '../shared/runtime/system-clock.ts'
import { auditFiles } from './audit-files.ts'
import { reportText } from './audit-table.ts'
import { clientSettings } from './client-settings.ts'
import { runningCloud } from './endpoints.ts'
import { root } from './places.ts'

const usage = `npm run audit                      everything, from the first number on; exit code 1 when something is found
npm run audit -- --new             only what is new since the last audit by hand that found everything in order
npm run audit -- --seller ID       one seller
npm run audit -- --bytes           reads and hashes each document, in place of comparing the checksum that S3 keeps
npm run audit -- --outputs FILE    over AWS; FILE as "cdk deploy --all --outputs-file FILE" wrote it`

const { values: options } = parseArgs({
  options: {
    new: { type: 'boolean', default: false },
    bytes: { type: 'boolean', default: false },
    seller: { type: 'string' },
    outputs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

type Outputs = Record<string, string>

/** The outputs of all stacks, by name. */
const deployedOutputs = (file: string): Outputs =>
  Object.assign({}, ...Object.values(JSON.parse(readFileSync(file, 'utf8')) as object)) as Outputs

const connect = (): { outputs: Outputs; settings: object } => {
  if (options.outputs !== undefined) return { outputs: deployedOutputs(options.outputs), settings: {} }
  const { endpoint, outputs } = runningCloud()
  return { outputs, settings: clientSettings(endpoint) }
}

const named = (outputs: Outputs, name: string): string => {
  const value = outputs[name]
  if (value === undefined) throw new Error(`There is no output ${name}: is everything deployed?`)
  return value
}

/** Piece by piece to the end; gives whether nothing was found. */
const audit = async (): Promise<boolean> => {
  const { outputs, settings } = connect()
  const reports: AuditReport[] = []
  const run = auditBooks({
    reads: dynamoAuditReads({ books: named(outputs, 'BooksTable'), ledger: named(outputs, 'LedgerTable') }, new DynamoDBClient(settings)),
    archive: s3ArchiveAudit(named(outputs, 'ArchiveBucket'), new S3Client(settings)),
    reports: auditFiles(join(root, '.local/audits', named(outputs, 'BooksTable'))),
    clock: systemClock,
    pause: systemPause,
    pace: usualPace,
    finished: (report) => reports.push(report),
  })
  const order = { scope: options.new ? 'new' : 'everything', documents: options.bytes ? 'bytes' : 'checksums', sellerId: options.seller }
  let answer = await run(inputSchema.parse(order))
  while (answer.outcome === 'more') answer = await run(inputSchema.parse({ ...order, auditId: answer.auditId }))
  for (const report of reports) console.log(reportText(report))
  console.log(`\nThe report is ${answer.report}`)
  return answer.outcome === 'inOrder'
}

try {
  if (options.help) console.log(usage)
  else process.exitCode = (await audit()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
