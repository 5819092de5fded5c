/**
 * Why: a grant that is missing shows as a failure while IAM is enforced; a grant too many shows nowhere, unless what each role may do is
 * compared with what its function really asked for. Runs after all other end-to-end tests (vitest.config.ts), since they exercise the
 * functions; alone it finds next to everything unused.
 */
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { beforeAll, expect, inject, test } from 'vitest'
import { type FunctionName, functionNames, functions } from '../../infra/functions.ts'
import type { Permissions, Place } from '../../infra/permissions.ts'
import { dueIndex, historyIndex, listedIndex, openWorkIndex, publishedIndex } from '../../shared/domain/table-names.ts'
import { clientConfig } from '../support/company.ts'

type Call = { role: string; action: string; resource: string; allowed: boolean; refused: boolean }
type Grant = { name: FunctionName; place: Place; action: string }
type Reasons = Readonly<Record<string, string>>

const cloud = inject('cloud')
const output = (name: string): string => {
  const value = cloud.outputs[name]
  if (value === undefined) throw new Error(`the stacks do not tell ${name}`)
  return value
}

const named = (name: string) => (resource: string) => resource.split(/[:/]/).at(-1) === name
const table = (name: string) => (resource: string) => resource.endsWith(`:table/${name}`)
const index = (name: string, indexName: string) => (resource: string) => resource.endsWith(`:table/${name}/index/${indexName}`)
const objectsOf = (bucket: string) => (resource: string) => resource === `arn:aws:s3:::${bucket}/*`
const bucket = (name: string) => (resource: string) => resource === `arn:aws:s3:::${name}`
const nowhere = () => false

/** Whether a resource is the place that a grant speaks of. Where only the Lambda service works for a function, no call is ever seen. */
const isAt: Readonly<Record<Place, (resource: string) => boolean>> = {
  books: table(output('BooksTable')),
  dueIndex: index(output('BooksTable'), dueIndex.name),
  openWorkIndex: index(output('BooksTable'), openWorkIndex.name),
  historyIndex: index(output('BooksTable'), historyIndex.name),
  publishedIndex: index(output('BooksTable'), publishedIndex.name),
  listedIndex: index(output('BooksTable'), listedIndex.name),
  booksStream: nowhere,
  ledger: table(output('LedgerTable')),
  ledgerStream: nowhere,
  stagedDocuments: objectsOf(output('StagingBucket')),
  archivedDocuments: objectsOf(output('ArchiveBucket')),
  archive: bucket(output('ArchiveBucket')),
  auditReports: objectsOf(output('ReportsBucket')),
  auditReportList: bucket(output('ReportsBucket')),
  exportFiles: objectsOf(output('ReportsBucket')),
  statementFiles: objectsOf(output('ReportsBucket')),
  filedAudits: objectsOf(output('ReportsBucket')),
  manifests: objectsOf(output('StagingBucket')),
  orderQueue: named(output('OrderQueueUrl').split('/').at(-1) ?? ''),
  mailQueue: named(output('MailQueueUrl').split('/').at(-1) ?? ''),
  mailEventQueue: nowhere,
  failedCalls: nowhere,
  unpublished: nowhere,
  unlisted: nowhere,
  orderToInvoice: (resource) => resource === output('StateMachineArn'),
  export: (resource) => resource === output('ExportMachineArn'),
  audit: (resource) => resource === output('AuditMachineArn'),
  monthEnd: (resource) => resource === output('MonthEndMachineArn'),
  invoicingBus: named(output('InvoicingBus')),
  linkSecret: (resource) => /:secret:[^:]*LinkSecret/.test(resource),
  stripeKey: (resource) => /:secret:[^:]*StripeKey/.test(resource),
  stripeWebhookSecret: (resource) => /:secret:[^:]*StripeWebhookSecret/.test(resource),
  calls: table(output('CallsTable')),
  deadLetters: (resource) => /(DeadLetters|Undelivered|Unpublished|Unlisted|LedgerChanges|FailedCalls)[^/]*$/.test(resource),
  workQueues: named(output('OrderQueueUrl').split('/').at(-1) ?? ''),
  redriven: (resource) => /:function:/.test(resource),
  commands: (resource) => /:function:/.test(resource),
  followPayment: (resource) => /:function:/.test(resource),
  recordPayment: (resource) => /:function:/.test(resource),
  recordPromise: (resource) => /:function:/.test(resource),
  claimLateFees: (resource) => /:function:/.test(resource),
  disputeInvoice: (resource) => /:function:/.test(resource),
  senders: (resource) => /:(identity|configuration-set)\//.test(resource),
}

/** What the Lambda service does under a function's role, outside its code; the emulator does it under no role. */
const queueIsPolled = 'Lambda polls the queue'
const streamIsPolled = 'Lambda polls the stream'
const polledQueue: Reasons = { ReceiveMessage: queueIsPolled, DeleteMessage: queueIsPolled, GetQueueAttributes: queueIsPolled }
const polledStream: Reasons = {
  DescribeStream: streamIsPolled,
  GetRecords: streamIsPolled,
  GetShardIterator: streamIsPolled,
  ListStreams: streamIsPolled,
}
const byTheService: Readonly<Partial<Record<Place, Reasons>>> = {
  orderQueue: polledQueue,
  mailQueue: polledQueue,
  mailEventQueue: polledQueue,
  booksStream: polledStream,
  ledgerStream: polledStream,
  failedCalls: { SendMessage: 'Lambda hands over an asynchronous call that failed to the end' },
  unpublished: { SendMessage: 'Lambda hands over stream records that failed to the end' },
  unlisted: { SendMessage: 'Lambda hands over stream records that failed to the end' },
}

/** What no end-to-end test brings about, since it takes a race or a crash at one moment; the fault tests do, in memory. */
const rare: Readonly<Partial<Record<FunctionName, Readonly<Partial<Record<Place, Reasons>>>>>> = {
  'receive-order': { books: { DeleteItem: 'takes back a draft that is frozen and not issued yet' } },
  'store-invoice': {
    archivedDocuments: {
      GetObject: 'a repeat after a crash between archive and books looks whose document is there (HeadObject)',
      GetObjectVersion: 'and reads it, to take it over',
    },
  },
  'validate-order-list': { ledger: { GetItem: 'an execution that finds its draft taken back looks whether it was issued all the same' } },
  'store-invoice-list': { archivedDocuments: { GetObject: 'as store-invoice', GetObjectVersion: 'as store-invoice' } },
  'redrive-queue': { books: { BatchGetItem: 'no execution fails for good while a redrive is asked for' } },
  'validate-entries': { ledger: { GetItem: 'an answer that was lost is looked for in the page that it would have written' } },
  'claim-late-fees': {
    orderToInvoice: { StartExecution: 'an invoice is late after days: getting-paid moves the clock of a cloud of its own' },
  },
  'remind-customers': { books: { PutItem: 'an invoice is overdue after days: getting-paid moves the clock of a cloud of its own' } },
  'send-mail': { books: { DeleteItem: 'gives the claim of a mail back that was surely not sent' } },
}

const grantsOf = (name: FunctionName): Grant[] => {
  const may: Permissions = functions[name].may
  return (Object.keys(may) as Place[]).flatMap((place) => (may[place] ?? []).map((action) => ({ name, place, action })))
}
const grants = functionNames.flatMap(grantsOf)
const isExcepted = ({ name, place, action }: Grant): boolean =>
  byTheService[place]?.[action] !== undefined || rare[name]?.[place]?.[action] !== undefined
const told = ({ name, place, action }: Grant): string => `${name}: ${action} on ${place}`

let calls: Call[]
let roles: Map<FunctionName, string>
beforeAll(async () => {
  calls = (await (await fetch(`${cloud.endpoint}/_local/calls`)).json()) as Call[]
  const lambda = new LambdaClient(clientConfig(cloud))
  const roleOf = async (name: FunctionName) => {
    const FunctionName = output(`${name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}Function`)
    const { Role = '' } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
    return [name, Role.split('/').at(-1) ?? ''] as const
  }
  roles = new Map(await Promise.all(functionNames.map(roleOf)))
})

const isUsed = ({ name, place, action }: Grant): boolean =>
  calls.some((call) => call.allowed && call.role === roles.get(name) && call.action.split(':')[1] === action && isAt[place](call.resource))

/** As it is, the cloud authorises nothing, so it cannot know who asked for what. */
const whileEnforced = (name: string, check: () => void) =>
  test(name, ({ skip }) => {
    skip(!cloud.iamEnforced, 'only the run with IAM enforced knows what each role asked for')
    check()
  })

test('each exception is about a grant that there is', () => {
  const servicePlaces = Object.entries(byTheService).flatMap(([place, reasons]) =>
    Object.keys(reasons).map((action) => `${action} on ${place}`),
  )
  const granted = new Set(grants.map(({ place, action }) => `${action} on ${place}`))
  expect(servicePlaces.filter((line) => !granted.has(line))).toEqual([])
  const rareOnes = Object.entries(rare).flatMap(([name, places]) =>
    Object.entries(places).flatMap(([place, reasons]) => Object.keys(reasons).map((action) => `${name}: ${action} on ${place}`)),
  )
  const lines = new Set(grants.map(told))
  expect(rareOnes.filter((line) => !lines.has(line))).toEqual([])
})

whileEnforced('no role was refused anything', () => {
  expect(calls.filter(({ refused }) => refused)).toEqual([])
})

whileEnforced('every function has been exercised', () => {
  expect(functionNames.filter((name) => !calls.some(({ role }) => role === roles.get(name)))).toEqual([])
})

whileEnforced('every grant was used by a call, or is listed here with its reason', () => {
  expect(grants.filter((grant) => !isExcepted(grant) && !isUsed(grant)).map(told)).toEqual([])
})
