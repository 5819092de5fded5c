// The contracts of the adapters against the in-memory DynamoDB, where transactions take time and meet each other.
import { beforeAll, describe } from 'vitest'
import { type Books, booksOver, createTables } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { booksContract } from '../../contract/dynamo/books.contract.ts'
import { journalsContract } from '../../contract/dynamo/journals.contract.ts'
import { ledgerContract } from '../../contract/dynamo/ledger.contract.ts'
import { numberingContract } from '../../contract/dynamo/numbering.contract.ts'

describe('the books on the in-memory DynamoDB', () => {
  const peer = dynamoPeer({ transactionMs: (actions) => 20 + actions / 4 })
  let books: Books
  beforeAll(async () => {
    books = booksOver(peer.client, await createTables(peer.client))
  })
  const place = { books: () => books, run: <T>(work: Promise<T>) => peer.clock.run(work), pause: (ms: number) => peer.clock.sleep(ms) }
  numberingContract(place)
  booksContract(place)
  journalsContract(place)
  ledgerContract(place)
})
