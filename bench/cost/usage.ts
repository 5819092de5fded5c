/** Counts what a run of the application in memory uses of AWS. */
import { functions } from '../../infra/functions.ts'
import type { House } from '../../test/support/house.ts'
import { callerNow } from '../../test/support/house/callers.ts'
import { sizeOf } from '../../test/support/peers/dynamo/values.ts'
import type { Call, Hook } from '../../test/support/peers/hooks.ts'
import { billedGBSeconds, type Usage } from './cost-lines.ts'

/** What a function waits for an answer, in milliseconds: assumed, since nothing in memory makes anybody wait. */
export const assumedWaitMs: Readonly<Record<Call['service'], number>> = {
  dynamodb: 8,
  s3: 40,
  ses: 150,
  sqs: 10,
  states: 25,
  events: 20,
  secrets: 30,
  lambda: 0,
}
const transactionMs = 25

/** START, END and REPORT of an invocation in JSON: assumed. */
export const platformLogBytes = 600

/** DynamoDB adds so much to each stored item (Developer Guide, "Item sizes"). */
const overheadBytes = 100

type Work = { invocations: number; waitMs: number }
export type Counts = {
  readonly byFunction: Map<string, Work>
  puts: number
  gets: number
  events: number
  queueMessages: number
  logBytes: number
}

const waitOf = ({ service, operation }: Call): number => (operation.startsWith('Transact') ? transactionMs : assumedWaitMs[service])

const recordsFromQueue = (payload: unknown): number => {
  const { Records = [] } = payload as { Records?: readonly { eventSource?: string }[] }
  return Records.filter(({ eventSource }) => eventSource === 'aws:sqs').length
}

/** A call of a function from outside begins an invocation; all others are made by the function that is running, or by a service. */
const counting = (counts: Counts): Hook => ({
  beforeCall(call) {
    if (call.service === 'lambda') counts.queueMessages += recordsFromQueue(call.input['Payload'])
    if (call.operation === 'PutObject') counts.puts += 1
    if (call.operation === 'GetObject' || call.operation === 'HeadObject') counts.gets += 1
    if (call.operation === 'PutEvents') counts.events += (call.input['Entries'] as unknown[]).length
    const work = counts.byFunction.get(callerNow() ?? '')
    if (work !== undefined) work.waitMs += waitOf(call)
  },
})

/** Every line that a function logs, on its way to be silenced. */
const countLogs = (counts: Counts): (() => void) => {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string, ...rest: never[]) => {
    if (typeof chunk === 'string' && chunk.startsWith('{"')) counts.logBytes += Buffer.byteLength(chunk)
    return write(chunk, ...rest)
  }
  return () => void (process.stdout.write = write)
}

/** Counts while `run` goes on in the house. */
export const countIn = async (house: House, run: () => Promise<void>): Promise<Counts> => {
  const byFunction = new Map(Object.keys(functions).map((name): [string, Work] => [name, { invocations: 0, waitMs: 0 }]))
  const counts: Counts = { byFunction, puts: 0, gets: 0, events: 0, queueMessages: 0, logBytes: 0 }
  const names = new Map(Object.keys(functions).map((name) => [house.app.functionId(name), name]))
  const invoked: Hook = {
    beforeCall({ service, input }) {
      const id = String(input['FunctionName']).split(':').at(-1) ?? ''
      const work = service === 'lambda' ? byFunction.get(names.get(id) ?? '') : undefined
      if (work !== undefined) work.invocations += 1
    },
  }
  const ends = [house.app.hooks.add(counting(counts)), house.app.hooks.add(invoked), countLogs(counts)]
  await run()
  for (const end of ends) end()
  return counts
}

/** Bytes that the tables keep. What their indexes carry is there only while an invoice waits for something. */
const tableBytes = (house: House): number => {
  const { BOOKS_TABLE: books = '', LEDGER_TABLE: ledger = '' } = house.app.environmentOf('record-in-ledger')
  const all = [...house.app.dynamo.dump(books), ...house.app.dynamo.dump(ledger)]
  return all.reduce((total, item) => total + sizeOf(item) + overheadBytes, 0)
}

export type Before = { readonly tableBytes: number; readonly written: number; readonly read: number }

export const beforeRun = (house: House): Before => ({
  tableBytes: tableBytes(house),
  written: house.app.dynamo.meter.written(),
  read: house.app.dynamo.meter.read(),
})

const archiveBytes = (house: House): number => {
  const { ARCHIVE_BUCKET: bucket = '' } = house.app.environmentOf('store-invoice')
  return house.app.s3.objects(bucket).reduce((total, { bytes }) => total + bytes.length, 0)
}

const transitions = (house: House): number =>
  house.app.sfn.executions.reduce(
    (total, { result }) => total + (result?.history ?? []).reduce((sum, { retries }) => sum + 1 + retries, 0),
    0,
  )

type Run = { readonly counts: Counts; readonly before: Before; readonly invoices: number; readonly cpuMsPerInvocation: number }

/** What the run used, brought to 1,000 invoices. */
export const usageOf = (house: House, { counts, before, invoices, cpuMsPerInvocation }: Run): Usage => {
  const work = [...counts.byFunction]
  const invocations = work.reduce((total, [, one]) => total + one.invocations, 0)
  const lambdaGBSeconds = work.reduce((total, [name, one]) => {
    const { memoryMB } = functions[name as keyof typeof functions]
    const average = { memoryMB, cpuMs: cpuMsPerInvocation, waitMs: one.waitMs / Math.max(1, one.invocations) }
    return total + one.invocations * billedGBSeconds(average)
  }, 0)
  const { meter } = house.app.dynamo
  const per1000 = (value: number) => (value * 1000) / invoices
  return {
    writeUnits: per1000(meter.written() - before.written),
    readUnits: per1000(meter.read() - before.read),
    tableGB: per1000(tableBytes(house) - before.tableBytes) / 1e9,
    transitions: per1000(transitions(house)),
    invocations: per1000(invocations),
    lambdaGBSeconds: per1000(lambdaGBSeconds),
    puts: per1000(counts.puts),
    gets: per1000(counts.gets),
    archiveGB: per1000(archiveBytes(house)) / 1e9,
    // The seller's own event comes in by the bus "orders" of this account.
    events: per1000(counts.events + house.accepted.length),
    // Sent, received, deleted.
    queueRequests: per1000(3 * counts.queueMessages),
    logGB: per1000(counts.logBytes + platformLogBytes * invocations) / 1e9,
    traces: 1000,
    pageRequests: 1000,
    mails: per1000(house.app.ses.sent.length),
    attachmentGB:
      per1000(house.app.ses.sent.filter(({ tags }) => tags['kind'] === 'issue').length * (archiveBytes(house) / invoices)) / 1e9,
  }
}
