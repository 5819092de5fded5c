/** The finance API of a house: its real wrapper, router and adapters, asking the real commands behind the Lambda client's `send`. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SFNClient } from '@aws-sdk/client-sfn'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as admitMember from '../../../functions/admit-member/step.ts'
import { financeApi, type Ports } from '../../../functions/finance-api/step.ts'
import * as redriveQueue from '../../../functions/redrive-queue/step.ts'
import * as stateAccount from '../../../functions/state-account/step.ts'
import { dynamoApiCalls } from '../../../shared/adapters/dynamo/api-calls.ts'
import { dynamoBooks } from '../../../shared/adapters/dynamo/books.ts'
import { lambdaCallees, lambdaCommands } from '../../../shared/adapters/lambda/commands.ts'
import { s3DocumentLinks } from '../../../shared/adapters/s3/s3-document-links.ts'
import { s3ExportFiles } from '../../../shared/adapters/s3/s3-export-files.ts'
import { s3FiledAudits } from '../../../shared/adapters/s3/s3-filed-audits.ts'
import { s3StatementFiles } from '../../../shared/adapters/s3/s3-statement-files.ts'
import { secretLinkKeys } from '../../../shared/adapters/secrets/link-keys.ts'
import { sfnAuditMachine } from '../../../shared/adapters/sfn/audit-machine.ts'
import { sfnExportMachine } from '../../../shared/adapters/sfn/export-machine.ts'
import { sqsDeadLetters } from '../../../shared/adapters/sqs/dead-letters.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { StatementFiles } from '../../../shared/ports/statement-files.ts'
import type { StatementRenderer } from '../../../shared/ports/statement-renderer.ts'
import { apiHandler } from '../../../shared/runtime/api-handler.ts'
import { stepHandler } from '../../../shared/runtime/step-handler.ts'
import type { InMemoryApp } from '../peers/app.ts'
import { offline, retriesOn } from '../peers/attach.ts'
import { invoking } from './invoking.ts'

/** Links are signed by a client of its own: nothing is sent for them, and a peer answers only what is sent. */
const signing = new S3Client({ region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 's' } })

/** Words in place of a drawing: what a statement looks like is the matter of other tests. */
const inWords: StatementRenderer = { render: ({ customerId, on }) => Promise.resolve(Buffer.from(`%PDF-1.7 ${customerId} ${on}`)) }

type Further = { books: ReturnType<typeof dynamoBooks>; lambda: LambdaClient; sqs: SQSClient; statementFiles: StatementFiles }

const portsOf = (app: InMemoryApp): Ports & Further => {
  const named = app.environmentOf('finance-api')
  const env = (name: string): string => named[name] ?? ''
  const config = { ...offline, retryStrategy: retriesOn(app.clock) }
  const dynamo = app.dynamo.attach(new DynamoDBClient(config))
  const lambda = invoking(app, config)
  const s3 = app.s3.attach(new S3Client(config))
  const sfn = app.sfn.attach(new SFNClient(config))
  const files = s3ExportFiles(env('REPORTS_BUCKET'), s3)
  const books = dynamoBooks({ books: env('BOOKS_TABLE'), ledger: env('LEDGER_TABLE') }, dynamo)
  return {
    ...books,
    books,
    lambda,
    sqs: app.sqs.attach(new SQSClient({ ...config, useQueueUrlAsEndpoint: false })),
    documentLinks: s3DocumentLinks(env('ARCHIVE_BUCKET'), signing),
    exportFiles: { ...files, link: s3ExportFiles(env('REPORTS_BUCKET'), signing).link },
    statementFiles: s3StatementFiles(env('REPORTS_BUCKET'), s3, signing),
    exportMachine: sfnExportMachine(env('EXPORT_MACHINE_ARN'), sfn),
    filedAudits: s3FiledAudits(env('REPORTS_BUCKET'), s3),
    auditMachine: sfnAuditMachine(env('AUDIT_MACHINE_ARN'), sfn),
    apiCalls: dynamoApiCalls(env('CALLS_TABLE'), dynamo),
    commands: lambdaCommands(env('COMMAND_FUNCTIONS'), lambda),
    linkKeys: secretLinkKeys(env('LINK_SECRET_ARN'), app.secrets.attach(new SecretsManagerClient(config)), () => app.clock.nowMs()),
    clock: { now: () => instantOf(app.clock.now().toISOString()) },
  }
}

/** Registers the API and the commands that only it and the desk ask; gives the books back for what a test prepares. */
export const openFinanceApi = (app: InMemoryApp, changed: (ports: Ports) => Ports = (ports) => ports) => {
  const { books, lambda, sqs, statementFiles, ...ports } = portsOf(app)
  const api = changed(ports)
  const redriveEnv = app.environmentOf('redrive-queue')
  const deadLetters = sqsDeadLetters(redriveEnv['QUEUE_URLS'] ?? '', sqs)
  const callees = lambdaCallees(redriveEnv['REDRIVEN_FUNCTIONS'] ?? '', lambda)
  const schemas = ({ inputSchema: input, outputSchema: output }: { inputSchema: never; outputSchema: never }) => ({ input, output })
  const step = (name: string, of: unknown, run: unknown) =>
    app.handle(name, stepHandler({ name, ...schemas(of as never), run: run as never }))
  step('admit-member', admitMember, admitMember.admitMember(books))
  step('state-account', stateAccount, stateAccount.stateAccount({ ...api, statementRenderer: inWords, statementFiles }))
  step('redrive-queue', redriveQueue, redriveQueue.redriveQueue({ ...books, deadLetters, callees }))
  app.handle('finance-api', apiHandler('finance-api', financeApi(api)))
  return books
}
