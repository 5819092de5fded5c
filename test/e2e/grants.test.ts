/**
 * Why: a missing grant shows as a failure while IAM is enforced; a grant too many shows nowhere, unless what each role may do is compared
 * with what its function has really asked for. Runs after all other end-to-end tests (vitest.config.ts), which exercise the functions.
 */
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type FunctionName, functionNames, functions } from '../../infra/functions.ts'
import type { Permissions } from '../../infra/permissions.ts'
import { clientConfig, type Company, openCompany } from '../support/company.ts'

type Call = { role: string; action: string; resource: string; allowed: boolean; refused: boolean }

const { outputs, endpoint, iamEnforced } = inject('cloud')
const outputOf = (name: FunctionName) => `${name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}Function`

/** What the Lambda service does under a function's role, outside the function's code; the emulator does it under no role. */
const byTheService: Readonly<Record<string, string>> = {
  'orderQueue ReceiveMessage DeleteMessage GetQueueAttributes': 'Lambda polls the queue',
  'mailQueue ReceiveMessage DeleteMessage GetQueueAttributes': 'Lambda polls the queue',
  'mailEventQueue ReceiveMessage DeleteMessage GetQueueAttributes': 'Lambda polls the queue',
  'booksStream DescribeStream GetRecords GetShardIterator ListStreams': 'Lambda polls the stream',
  'ledgerStream DescribeStream GetRecords GetShardIterator ListStreams': 'Lambda polls the stream',
  'failedCalls SendMessage': 'Lambda hands over an asynchronous call that failed to the end',
  'unpublished SendMessage': 'Lambda hands over stream records that failed to the end',
}

/** What no end-to-end test brings about, since it takes a race, a lost answer or days to pass: test/faults and test/unit do, in memory. */
const overdue = 'only what is overdue makes it act'
const rare: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>> = {
  'receive-order': { 'books DeleteItem': 'takes back a draft that is frozen and not issued yet' },
  'validate-order': { 'ledger GetItem': 'a repeat after the issue looks for the entry' },
  'store-invoice': {
    'archivedDocuments GetObject': 'a repeat whose put was answered by 412 looks at what is stored',
    'archivedDocuments GetObjectVersion': 'and adopts it',
  },
  'send-mail': { 'books DeleteItem': 'gives a claim back that was surely not sent' },
  sweep: {
    'books GetItem': overdue,
    'books PutItem': overdue,
    'books UpdateItem': overdue,
    'ledger GetItem': overdue,
    'orderToInvoice StartExecution': overdue,
    'mailQueue SendMessage': overdue,
    'invoicingBus PutEvents': overdue,
  },
  'remind-customers': { 'books GetItem': overdue, 'books UpdateItem': overdue, 'mailQueue SendMessage': overdue },
}

const serviceCovers = (place: string, action: string): boolean =>
  Object.keys(byTheService).some((line) => line.split(' ')[0] === place && line.split(' ').slice(1).includes(action))

const isAt = (place: string, resource: string): boolean => {
  if (place === 'books') return resource.includes(outputs.BooksTable!) && !resource.includes('/index/')
  if (place === 'ledger') return resource.includes(outputs.LedgerTable!)
  if (place === 'dueIndex' || place === 'openWorkIndex') return resource.endsWith(`/index/${place.replace('Index', '')}`)
  if (place === 'stagedDocuments') return resource.includes(outputs.StagingBucket!)
  if (place === 'archivedDocuments') return resource.includes(outputs.ArchiveBucket!)
  return true
}

const grantsOf = (may: Permissions): { place: string; action: string }[] =>
  Object.entries(may).flatMap(([place, actions]) => (actions as readonly string[]).map((action) => ({ place, action })))

let company: Company
let callsOf: Map<FunctionName, Call[]>

beforeAll(async () => {
  company = await openCompany(inject('cloud'))
  await company.invoke('SweepFunction', {})
  await company.invoke('RemindCustomersFunction', {})
  const lambda = new LambdaClient(clientConfig(inject('cloud')))
  const calls = (await (await fetch(`${endpoint}/_local/calls`)).json()) as Call[]
  const roleOf = async (name: FunctionName) => {
    const { Role = '' } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: outputs[outputOf(name)] }))
    return Role.split('/').at(-1)
  }
  const roles = await Promise.all(functionNames.map(async (name) => [name, await roleOf(name)] as const))
  callsOf = new Map(roles.map(([name, role]) => [name, calls.filter((call) => call.role === role)]))
})
afterAll(() => company.close())

describe.skipIf(!iamEnforced)('while IAM is enforced (else nothing is authorised, and there is nothing to compare)', () => {
  test('no function was refused anything', () => {
    const refused = [...callsOf].flatMap(([name, calls]) =>
      calls.filter((call) => call.refused).map((call) => `${name}: ${call.action} on ${call.resource}`),
    )
    expect(refused).toEqual([])
  })

  test('every grant of every function was used, or is used by the service, or is listed here with its reason', () => {
    const unused = functionNames.flatMap((name) =>
      grantsOf(functions[name].may)
        .filter(({ place, action }) => !serviceCovers(place, action) && rare[name]?.[`${place} ${action}`] === undefined)
        .filter(({ place, action }) => !callsOf.get(name)?.some((call) => call.action.endsWith(`:${action}`) && isAt(place, call.resource)))
        .map(({ place, action }) => `${name}: ${action} on ${place}`),
    )
    expect(unused).toEqual([])
  })
})
