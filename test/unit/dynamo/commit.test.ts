// What a commit does with drafts that cannot be numbered, and that it fits into one transaction whatever waits.
import { PutItemCommand, ResourceNotFoundException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../shared/adapters/dynamo/commit-answer.ts'
import { type CommitStep, commitSteps } from '../../../shared/adapters/dynamo/commit-steps.ts'
import { pointerKey } from '../../../shared/adapters/dynamo/keys.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { money } from '../../../shared/domain/money.ts'
import { planBatch } from '../../../shared/domain/numbering.ts'
import { waitingDraftSchema } from '../../../shared/domain/series.ts'
import {
  type Books,
  booksOver,
  createTables,
  freezeOf,
  freshSeller,
  frozen,
  idsOf,
  noon,
  pointerFor,
  queueFor,
  saleOf,
  withdrawalOf,
} from '../../support/books.ts'
import { type DynamoPeer, dynamoPeer, ValidationException } from '../../support/peers/dynamo.ts'
import { failBefore } from '../../support/peers/hooks.ts'

let peer: DynamoPeer
let books: Books
beforeEach(async () => {
  peer = dynamoPeer()
  books = booksOver(peer.client, await createTables(peer.client))
})

describe('a poisoned draft', () => {
  it('is found by halving, taken out, and the series goes on without a gap', async () => {
    const sellerId = freshSeller()
    for (let number = 1; number <= 10; number += 1) await frozen(books, { sellerId, number })
    const poison = idsOf({ sellerId, number: 3 }).invoiceId
    const holdsPoison = (call: { operation: string; input: object }) =>
      call.operation === 'TransactWriteItems' && JSON.stringify(call.input).includes(`ENTRY#invoice#${poison}`)
    peer.hooks.add(failBefore(holdsPoison, () => new ValidationException('Item size has exceeded the maximum allowed size'), 1000))
    const commit = () => peer.clock.run(books.invoices.commitOldest(queueFor(sellerId), noon))
    expect(await commit()).toMatchObject({ outcome: 'issued', invoiceIds: [1, 2].map((number) => idsOf({ sellerId, number }).invoiceId) })
    const poisoned = { outcome: 'poisoned', invoiceId: poison, reason: 'Item size has exceeded the maximum allowed size' }
    expect(await commit()).toEqual(poisoned)
    expect(await books.invoices.withdrawDraft(withdrawalOf({ sellerId, number: 3 }, 2, 'PARKED'))).toBe('withdrawn')
    expect((await commit()).outcome).toBe('issued')
    const entries = await Promise.all([1, 2, 4, 10].map((number) => books.invoices.findEntry(idsOf({ sellerId, number }).invoiceId)))
    expect(entries.map((entry) => entry?.sequence)).toEqual([1, 2, 3, 9])
    expect(await commit()).toEqual({ outcome: 'idle' })
  })

  it('that does not balance is named before anything is sent', async () => {
    const sellerId = freshSeller()
    const pointer = pointerFor({ sellerId, number: 1, lines: [...saleOf(100n), ...saleOf(100n).slice(1)] })
    const item = { ...pointerKey(queueFor(sellerId), pointer), of: 'pointer', ...z.encode(waitingDraftSchema, pointer) }
    await peer.client.send(new PutItemCommand({ TableName: books.tables.books, Item: marshall(item, { removeUndefinedValues: true }) }))
    const reason = 'debits exceed credits by -120 minor units of the book currency'
    expect(await books.invoices.commitOldest(queueFor(sellerId), noon)).toEqual({
      outcome: 'poisoned',
      invoiceId: pointer.invoiceId,
      reason,
    })
  })

  it('that cannot be read is named by its key', async () => {
    const sellerId = freshSeller()
    const pointer = pointerFor({ sellerId, number: 1 })
    await peer.client.send(
      new PutItemCommand({ TableName: books.tables.books, Item: marshall({ ...pointerKey(queueFor(sellerId), pointer), of: 'pointer' }) }),
    )
    expect(await books.invoices.commitOldest(queueFor(sellerId), noon)).toMatchObject({ outcome: 'poisoned', invoiceId: pointer.invoiceId })
  })

  it('is not frozen in the first place when its posting does not balance or its fact is not claimed', async () => {
    const sellerId = freshSeller()
    const freeze = freezeOf({ sellerId, number: 1, lines: saleOf(100n).slice(0, 2) }, 0)
    await expect(books.invoices.freezeDraft(freeze)).rejects.toThrow(/no entry: debits exceed credits by 20/)
    const unclaimed = { ...freezeOf({ sellerId, number: 1 }, 0), change: withdrawalOf({ sellerId, number: 1 }, 0).change }
    await expect(books.invoices.freezeDraft(unclaimed)).rejects.toThrow(/READY, not INVOICING/)
  })
})

describe('the size of a commit', () => {
  const sellerId = freshSeller()
  const queue = queueFor(sellerId)
  const stepsFor = (drafts: ReturnType<typeof pointerFor>[], head?: ReturnType<typeof planBatch>['head'], now = noon) => {
    const batch = planBatch({ queue, head, drafts, now })
    return { batch, steps: commitSteps(books.tables, batch) }
  }

  it('is 99 actions with 48 drafts, 100 when the queue begins or a year opens', () => {
    const drafts = Array.from({ length: 60 }, (_, at) => pointerFor({ sellerId, number: at + 1 }))
    const { batch, steps } = stepsFor(drafts)
    expect([batch.drafts.length, steps.length]).toEqual([48, 100])
    expect(stepsFor(drafts, batch.head).steps).toHaveLength(99)
    expect(stepsFor(drafts, batch.head, instantOf('2027-03-01T10:00:00.000Z')).steps).toHaveLength(100)
  })

  it('takes fewer drafts when their accounts would not fit the 4 kB and 300 operators of the ADD', () => {
    const lines = (number: number) =>
      Array.from({ length: 20 }, (_, at) => ({
        account: `${701_000 + number * 20 + at}`,
        side: at % 2 === 0 ? ('debit' as const) : ('credit' as const),
        amount: money('EUR', 5n),
        bookAmount: money('EUR', 5n),
      }))
    const { batch, steps } = stepsFor(Array.from({ length: 48 }, (_, at) => pointerFor({ sellerId, number: at + 1, lines: lines(at) })))
    const update = steps.find((step) => step.name === 'balances')?.write.Update
    expect(batch.drafts.length).toBe(7)
    expect(update?.UpdateExpression?.length).toBeLessThan(4096)
    expect(update?.UpdateExpression?.split(',').length).toBeLessThan(300)
  })

  it('never splits below one draft, and one draft of the largest pointer fits the expression', () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({
      account: `${7_010_000_000 + at}`,
      side: at % 2 === 0 ? ('debit' as const) : ('credit' as const),
      amount: money('USD', 5n),
      bookAmount: money('EUR', 5n),
    }))
    const { batch, steps } = stepsFor([pointerFor({ sellerId, number: 1, lines })])
    expect(batch.drafts).toHaveLength(1)
    expect(steps.find((step) => step.name === 'balances')?.write.Update?.UpdateExpression?.length).toBeLessThan(4096)
  })
})

describe('reasons of a cancelled commit', () => {
  const draft = pointerFor({ sellerId: freshSeller(), number: 1 })
  const steps: CommitStep[] = [
    { name: 'head', write: {} },
    { name: 'page', write: {} },
    { name: 'pointer', write: {}, draft },
    { name: 'entry', write: {}, draft },
  ]
  const answer = (...codes: string[]) =>
    answerOf(
      steps,
      new TransactionCanceledException({ $metadata: {}, message: '', CancellationReasons: codes.map((Code) => ({ Code, Message: Code })) }),
    )
  const failed = 'ConditionalCheckFailed'

  it.each([
    ['a head that moved on', [failed, 'None', failed, 'None'], { answer: 'lost' }],
    ['a pointer that is gone', ['None', 'None', failed, 'None'], { answer: 'without', gone: [draft], stray: [] }],
    ['an entry that exists', ['None', 'None', 'None', failed], { answer: 'without', gone: [], stray: [draft] }],
    ['a draft that is done', ['None', 'None', failed, failed], { answer: 'without', gone: [draft], stray: [] }],
    ['another transaction in the way', ['TransactionConflict', 'None', 'None', 'None'], { answer: 'lost' }],
    ['an impossible entry', ['None', 'None', 'None', 'ValidationError'], { answer: 'refused', draft, reason: 'ValidationError' }],
    ['an impossible head', ['ValidationError', 'None', 'None', 'None'], { answer: 'refused', draft: undefined, reason: 'ValidationError' }],
  ])('%s', (_, codes, expected) => {
    expect(answer(...codes)).toEqual(expected)
  })

  it('overload is a transient failure', () => {
    expect(() => answer('ThrottlingError', 'None', 'None', 'None')).toThrow(expect.objectContaining({ name: 'Transient' }))
  })
})

describe('failures of the service', () => {
  const found = (error: Error) => {
    peer.hooks.add(
      failBefore(
        (call) => call.operation === 'GetItem',
        () => error,
        10,
      ),
    )
    return peer.clock.run(
      books.orders.find(freshSeller(), idsOf({ sellerId: freshSeller(), number: 1 }).orderId).catch((thrown: Error) => thrown.name),
    )
  }

  it('that pass by themselves are transient, wrong calls are not', async () => {
    expect(await found(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBe('Transient')
  })

  it('a missing table is a defect that keeps its name', async () => {
    expect(await found(new ResourceNotFoundException({ $metadata: { httpStatusCode: 400 }, message: 'none' }))).toBe(
      'ResourceNotFoundException',
    )
  })
})
