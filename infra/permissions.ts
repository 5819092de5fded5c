import { PolicyStatement } from 'aws-cdk-lib/aws-iam'

type Queue = 'SendMessage' | 'ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes'
type Table = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'
type Stream = 'DescribeStream' | 'GetRecords' | 'GetShardIterator' | 'ListStreams'
type Objects = 'GetObject' | 'GetObjectVersion' | 'PutObject'

/** Every place that a function can be allowed to touch, with the actions that there are. */
type Actions = {
  books: Table
  dueIndex: 'Query'
  openWorkIndex: 'Query'
  historyIndex: 'Query'
  publishedIndex: 'Query'
  listedIndex: 'Query'
  booksStream: Stream
  ledger: Exclude<Table, 'UpdateItem' | 'DeleteItem'>
  ledgerStream: Stream
  stagedDocuments: Exclude<Objects, 'GetObjectVersion'>
  archivedDocuments: Objects
  archive: 'ListBucketVersions'
  auditReports: Exclude<Objects, 'GetObjectVersion'>
  auditReportList: 'ListBucket'
  filedAudits: 'GetObject'
  manifests: 'PutObject'
  exportFiles: Exclude<Objects, 'GetObjectVersion'>
  statementFiles: Exclude<Objects, 'GetObjectVersion'>
  orderQueue: Queue
  mailQueue: Queue
  mailEventQueue: Queue
  failedCalls: 'SendMessage'
  unpublished: 'SendMessage'
  unlisted: 'SendMessage'
  orderToInvoice: 'StartExecution' | 'SendTaskSuccess' | 'SendTaskFailure'
  monthEnd: 'StartExecution'
  export: 'StartExecution'
  audit: 'StartExecution'
  invoicingBus: 'PutEvents'
  linkSecret: 'GetSecretValue'
  stripeKey: 'GetSecretValue'
  stripeWebhookSecret: 'GetSecretValue'
  senders: 'SendRawEmail'
  commands: 'InvokeFunction'
  followPayment: 'InvokeFunction'
  recordPayment: 'InvokeFunction'
  recordPromise: 'InvokeFunction'
  claimLateFees: 'InvokeFunction'
  disputeInvoice: 'InvokeFunction'
  deadLetters: Exclude<Queue, 'SendMessage'>
  workQueues: 'SendMessage'
  redriven: 'InvokeFunction'
  calls: 'PutItem' | 'UpdateItem'
}
export type Place = keyof Actions

export type Permissions = { readonly [P in Place]?: readonly Actions[P][] }

const services: Readonly<Record<Place, string>> = {
  books: 'dynamodb',
  dueIndex: 'dynamodb',
  openWorkIndex: 'dynamodb',
  historyIndex: 'dynamodb',
  publishedIndex: 'dynamodb',
  listedIndex: 'dynamodb',
  booksStream: 'dynamodb',
  ledger: 'dynamodb',
  ledgerStream: 'dynamodb',
  stagedDocuments: 's3',
  archivedDocuments: 's3',
  archive: 's3',
  auditReports: 's3',
  auditReportList: 's3',
  filedAudits: 's3',
  manifests: 's3',
  exportFiles: 's3',
  statementFiles: 's3',
  orderQueue: 'sqs',
  mailQueue: 'sqs',
  mailEventQueue: 'sqs',
  failedCalls: 'sqs',
  unpublished: 'sqs',
  unlisted: 'sqs',
  orderToInvoice: 'states',
  monthEnd: 'states',
  export: 'states',
  audit: 'states',
  invoicingBus: 'events',
  linkSecret: 'secretsmanager',
  stripeKey: 'secretsmanager',
  stripeWebhookSecret: 'secretsmanager',
  senders: 'ses',
  commands: 'lambda',
  followPayment: 'lambda',
  recordPayment: 'lambda',
  recordPromise: 'lambda',
  claimLateFees: 'lambda',
  disputeInvoice: 'lambda',
  deadLetters: 'sqs',
  workQueues: 'sqs',
  redriven: 'lambda',
  calls: 'dynamodb',
}

/** The ARNs of a place, asked for only when a function may touch it. */
export type Arns = { readonly [P in Place]: () => readonly string[] }

/** One statement for each place, in the order of the table. */
export const statementsOf = (may: Permissions, arns: Arns): PolicyStatement[] =>
  places(may).map(
    (place) =>
      new PolicyStatement({
        actions: (may[place] ?? []).map((action) => `${services[place]}:${action}`),
        resources: [...arns[place]()],
      }),
  )

const places = (may: Permissions): Place[] => Object.keys(may).filter((name): name is Place => name in services)
