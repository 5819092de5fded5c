import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { startEmulator } from '../../local/emulator.ts'
import { clientSettings } from '../../local/client-settings.ts'
import { booksOver, createTables, freshSeller } from '../../test/support/books.ts'
import { counter, product, sequencer, type Way } from './ways.ts'

export type Measured = {
  readonly way: string
  readonly workers: number
  readonly invoices: number
  readonly seconds: number
  /** Transactions that give numbers: sent and applied. */
  readonly sent: number
  readonly committed: number
}

type Run = { readonly way: string; readonly how: Way; readonly workers: number; readonly invoices: number }

const isNumbering = (input: object): boolean => /REGISTER#|COUNTER#/.test(JSON.stringify(input))

/** A client that counts the transactions that give numbers. */
const countingClient = (endpoint: string) => {
  const client = new DynamoDBClient(clientSettings(endpoint))
  const counts = { sent: 0, committed: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand' || !isNumbering(args.input)) return next(args)
      counts.sent += 1
      const answer = await next(args)
      counts.committed += 1
      return answer
    },
    { step: 'initialize' },
  )
  return { client, counts }
}

const measure = async (endpoint: string, { way, how, workers, invoices }: Run): Promise<Measured> => {
  const { client, counts } = countingClient(endpoint)
  const place = { books: booksOver(client, await createTables(client)), sellerId: freshSeller() }
  const left = Array.from({ length: invoices }, (_, at) => at + 1)
  await how.prepare(place, left)
  const began = performance.now()
  const work = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) await how.issue(place, number)
  }
  await Promise.all(Array.from({ length: workers }, work))
  const seconds = (performance.now() - began) / 1000
  client.destroy()
  return { way, workers, invoices, seconds, ...counts }
}

export const onTheEmulator = async (runs: readonly Run[]): Promise<Measured[]> => {
  const emulator = await startEmulator({ name: 'bench-numbering' })
  const measured: Measured[] = []
  try {
    for (const run of runs) measured.push(await measure(emulator.endpoint, run))
  } finally {
    await emulator.stop()
  }
  return measured
}
if (process.env['TRY']) {
  const n = Number(process.env['TRY'])
  console.table(
    await onTheEmulator([
      { way: 'product', how: product, workers: 1, invoices: n },
      { way: 'product', how: product, workers: 8, invoices: n },
      { way: 'product', how: product, workers: 40, invoices: n },
      { way: 'counter', how: counter, workers: 1, invoices: n },
      { way: 'counter', how: counter, workers: 8, invoices: n },
      { way: 'counter', how: counter, workers: 40, invoices: n },
      { way: 'sequencer', how: sequencer(), workers: 1, invoices: n },
    ]),
  )
}
