import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { clientSettings } from '../../local/client-settings.ts'
import { startEmulator } from '../../local/emulator.ts'
import { booksOver, createTables, freshSeller } from '../../test/support/books.ts'
import type { Way } from './ways.ts'

export type Run = { readonly way: string; readonly how: Way; readonly workers: number }

/** Transactions that give numbers: sent and applied; the invoices that they numbered, and the seconds that all of it took. */
export type Measured = Run & { readonly invoices: number; readonly seconds: number; readonly sent: number; readonly committed: number }

/** So many invoices, or as many as are begun within the time, whichever comes first. */
export type Extent = { readonly invoices: number; readonly mostSeconds: number }

const isNumbering = (input: object): boolean => /REGISTER#|COUNTER#/.test(JSON.stringify(input))

const countingClient = (endpoint: string) => {
  const client = new DynamoDBClient(clientSettings(endpoint))
  const counts = { sent: 0, committed: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== 'TransactWriteItemsCommand' || !isNumbering(args.input)) return next(args)
      counts.sent += 1
      const answer = await next(args)
      counts.committed += 1
      return answer
    },
    { step: 'initialize' },
  )
  return { client, counts }
}

const measure = async (endpoint: string, run: Run, { invoices: most, mostSeconds }: Extent): Promise<Measured> => {
  const { client, counts } = countingClient(endpoint)
  const place = { books: booksOver(client, await createTables(client)), sellerId: freshSeller() }
  await run.how.prepare?.(place)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  let invoices = 0
  const work = async () => {
    while (invoices < most && seconds() < mostSeconds) await run.how.issue(place, (invoices += 1))
  }
  await Promise.all(Array.from({ length: run.workers }, work))
  client.destroy()
  return { ...run, invoices, seconds: seconds(), ...counts }
}

/** One run after the other, on tables of their own. */
export const onTheEmulator = async (runs: readonly Run[], extent: Extent): Promise<Measured[]> => {
  const emulator = await startEmulator({ name: 'bench-numbering' })
  const measured: Measured[] = []
  try {
    for (const run of runs) measured.push(await measure(emulator.endpoint, run, extent))
  } finally {
    await emulator.stop()
  }
  return measured
}
