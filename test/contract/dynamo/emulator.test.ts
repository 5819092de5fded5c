// The promises of the adapters against the emulator, which decides conditions and transactions independently of our own peer.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Books, booksOver, createTables } from '../../support/books.ts'
import { type Emulator, startEmulator } from '../../support/cloud.ts'
import { offline } from '../../support/peers/attach.ts'
import { booksContract } from './books.contract.ts'
import { journalsContract } from './journals.contract.ts'
import { ledgerContract } from './ledger.contract.ts'
import { numberingContract } from './numbering.contract.ts'

/** The settings of the peers' clients, but this network is there. */
const { endpointProvider: _nowhere, ...online } = offline

describe('the books on the emulator', () => {
  let emulator: Emulator
  let books: Books
  beforeAll(async () => {
    emulator = await startEmulator({ name: 'contract-dynamo' })
    const client = new DynamoDBClient({ ...online, endpoint: emulator.endpoint })
    books = booksOver(client, await createTables(client))
  })
  afterAll(() => emulator.stop())
  const place = { books: () => books, run: <T>(work: Promise<T>) => work, pause: (ms: number) => setTimeout(ms) }
  numberingContract(place)
  booksContract(place)
  journalsContract(place)
  ledgerContract(place)
})
