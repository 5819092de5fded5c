// Calls fail, answers get lost and workers die at any moment; numbers must stay 1..n, each invoice once. Runs replay by their seed.
import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/day.ts'
import { isTransient } from '../../../shared/domain/failures.ts'
import { verifyChain } from '../../../shared/domain/hash-chain.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import { type Books, booksOver, createTables, freezeOf, freshSeller, frozen, idsOf, noon, orderFor, queueFor } from '../../support/books.ts'
import { type DynamoPeer, dynamoPeer } from '../../support/peers/dynamo.ts'
import { type Call, connectionLost, failBefore, type Hook, loseAnswer } from '../../support/peers/hooks.ts'

const isCommit = (call: Call) => call.operation === 'TransactWriteItems' && JSON.stringify(call.input).includes('REGISTER#')

const open = async (options: Parameters<typeof dynamoPeer>[0] = {}) => {
  const peer = dynamoPeer(options)
  return { peer, books: booksOver(peer.client, await createTables(peer.client)) }
}

describe('a commit whose answer is lost', () => {
  const issuing = async (hook: Hook) => {
    const { peer, books } = await open()
    const sellerId = freshSeller()
    await frozen(books, { sellerId, number: 1 })
    const remove = peer.hooks.add(hook)
    const outcome = await peer.clock.run(books.invoices.commitOldest(queueFor(sellerId), noon).catch((error: Error) => error.name))
    remove()
    await frozen(books, { sellerId, number: 2 })
    await books.invoices.commitOldest(queueFor(sellerId), noon)
    const entries = await Promise.all([1, 2].map((number) => books.invoices.findEntry(idsOf({ sellerId, number }).invoiceId)))
    return {
      outcome,
      numbers: entries.map((entry) => entry?.number),
      pages: peer.dump(books.tables.ledger).filter((item) => item['of']?.S === 'page'),
    }
  }
  const both = ['F2026-000001', 'F2026-000002']

  it('once: the client asks again, and the commit is known as its own', async () => {
    expect(await issuing(loseAnswer(isCommit, 1))).toMatchObject({ outcome: { outcome: 'issued' }, numbers: both, pages: [{}, {}] })
  })

  it('every time: the register page says whose number it is', async () => {
    expect(await issuing(loseAnswer(isCommit, 3))).toMatchObject({ outcome: { outcome: 'issued' }, numbers: both, pages: [{}, {}] })
  })

  it('and never applied: it is sent again under the same number', async () => {
    expect(await issuing(failBefore(isCommit, connectionLost, 4))).toMatchObject({ outcome: { outcome: 'issued' }, numbers: both })
  })

  it('for long: the worker gives up without a number, and the next one takes the draft', async () => {
    expect(await issuing(failBefore(isCommit, connectionLost, 9))).toMatchObject({ outcome: 'Transient', numbers: both })
  })
})

/** A small generator of numbers below 1 that repeats itself from its seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One call in twelve fails before, one in twelve after it was applied, and some are slow. */
const troubles = (peer: DynamoPeer, random: () => number): Hook => ({
  async beforeCall() {
    if (random() < 1 / 12) throw connectionLost()
    if (random() < 1 / 10) await peer.clock.sleep(random() * 400)
  },
  afterCall(_call, outcome) {
    if ('output' in outcome && random() < 1 / 12) throw connectionLost()
  },
})

const untilDone = async <T>(peer: DynamoPeer, random: () => number, act: () => Promise<T | undefined>): Promise<T> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const result = await act().catch((error: unknown) => {
      if (!isTransient(error)) throw error
      return undefined
    })
    if (result !== undefined) return result
    await peer.clock.sleep(20 + random() * 200)
  }
  throw new Error('no end after 200 attempts')
}

/** The steps of the workflow, each repeated until it is answered; a killed worker's draft is taken up by whoever comes next. */
const worker = async (
  at: { peer: DynamoPeer; books: Books; random: () => number },
  sellerId: ReturnType<typeof freshSeller>,
  number: number,
) => {
  const { peer, books, random } = at
  const { orderId, invoiceId } = idsOf({ sellerId, number })
  const repeat = <T>(act: () => Promise<T | undefined>) => untilDone(peer, random, act)
  await repeat(async () => {
    const order = await books.orders.find(sellerId, orderId)
    return (
      order ??
      (await books.orders.save({ order: orderFor({ sellerId, number }), occurrences: [], workItems: [], wait: undefined }), undefined)
    )
  })
  await repeat(async () => {
    const version = (await books.orders.find(sellerId, orderId))!.version
    const header = await books.invoices.find(invoiceId)
    if (header !== undefined) return header
    await books.invoices.freezeDraft(freezeOf({ sellerId, number, frozenAt: instant(peer.clock.now()) }, version))
    return undefined
  })
  if (random() < 1 / 10) return
  await repeat(async () => {
    await books.invoices.commitOldest(queueFor(sellerId), instant(peer.clock.now()))
    return books.invoices.findEntry(invoiceId)
  })
}

describe('fifteen workers on a bad day', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    it(`number 1..n, chained, posted once (seed ${seed})`, async () => {
      const random = randomFrom(seed)
      const { peer, books } = await open({ transactionMs: (actions) => 20 + actions / 2 })
      const sellerId = freshSeller()
      const remove = peer.hooks.add(troubles(peer, random))
      const numbers = Array.from({ length: 15 }, (_, at) => at + 1)
      await peer.clock.run(Promise.all(numbers.map((number) => worker({ peer, books, random }, sellerId, number))))
      remove()
      // The sweep, on a better day, drives on what dead workers have left.
      while ((await peer.clock.run(books.invoices.commitOldest(queueFor(sellerId), instant(peer.clock.now())))).outcome !== 'idle');
      const found = await Promise.all(numbers.map((number) => books.invoices.findEntry(idsOf({ sellerId, number }).invoiceId)))
      const entries = found.filter((entry) => entry !== undefined).toSorted((a, b) => a.sequence - b.sequence)
      expect(entries.map((entry) => entry.sequence)).toEqual(numbers)
      expect(verifyChain(entries)).toBeUndefined()
      const [entry] = entries
      expect(await books.invoices.balances(sellerId, entry!.journal, entry!.issueDate.slice(0, 7))).toEqual(
        balancesOf(entries.flatMap((each) => each.lines)),
      )
      expect(peer.changes(books.tables.ledger).map((change) => change.eventName)).not.toContain('MODIFY')
    })
  }
})
