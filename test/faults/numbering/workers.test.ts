// Any number of workers at one queue, whatever becomes of them and in whatever order they come: 1..n, each once, and nobody waits for the dead.
import { describe, expect, it } from 'vitest'
import { type Instant, instantOf } from '../../../shared/domain/day.ts'
import { idsOf, noon, queueFor, stored } from '../../support/books.ts'
import { openItems } from '../../support/open-items.ts'
import { type Call, failBefore } from '../../support/peers/hooks.ts'
import {
  type Ended,
  entriesOf,
  isCommit,
  openWorkplace,
  poison,
  type Trouble,
  troubles,
  withdraw,
  work,
  type Workplace,
  wrongWith,
} from '../../support/workers.ts'

type Day = {
  readonly workers: number
  readonly withinMs: number
  readonly seed: number
  readonly start?: Instant
  readonly trouble?: Trouble
  readonly skewMs?: (random: () => number) => number
  readonly withdrawn?: readonly number[]
  readonly poisoned?: number
}

const play = async ({ workers, withinMs, seed, start = noon, trouble = {}, ...day }: Day) => {
  const place = await openWorkplace(seed, start)
  const { peer, random, sellerId } = place
  const commits = { sent: 0 }
  peer.hooks.add({ beforeCall: (call) => void (commits.sent += isCommit(call) ? 1 : 0) })
  const end = peer.hooks.add(troubles(place, trouble))
  if (day.poisoned !== undefined) peer.hooks.add(poison(idsOf({ sellerId, number: day.poisoned }).invoiceId))
  const numbers = Array.from({ length: workers }, (_, at) => at + 1)
  const arrive = async (number: number): Promise<Ended> => {
    await peer.clock.sleep(random() * withinMs)
    return work(place, { number, skewMs: day.skewMs?.(random) ?? 0 })
  }
  const takeBack = async (number: number) => {
    await peer.clock.sleep(random() * withinMs)
    return withdraw(place, number)
  }
  const [ended] = await peer.clock.run(Promise.all([Promise.all(numbers.map(arrive)), Promise.all((day.withdrawn ?? []).map(takeBack))]))
  // What has become of it is read when the trouble is over: a lost answer here would be no worker's.
  end()
  const entries = await peer.clock.run(entriesOf(place, workers))
  const wrong = await peer.clock.run(wrongWith(place, entries))
  const pages = peer.dump(place.books.tables.ledger).filter((item) => item['of']?.S === 'page').length
  return { place, ended, entries, wrong, sent: commits.sent, pages }
}

const issuedOf = (ended: readonly Ended[]) => ended.filter(({ outcome }) => outcome === 'issued').map(({ number }) => number)

describe('workers that come within a second', () => {
  for (const workers of [2, 8, 40, 80])
    it(`${workers}: all are issued, few transactions are sent in vain`, async () => {
      const { ended, entries, wrong, sent, pages } = await play({ workers, withinMs: 1000, seed: workers })
      expect(wrong).toEqual([])
      expect([issuedOf(ended).length, entries.length]).toEqual([workers, workers])
      expect(sent / pages).toBeLessThanOrEqual(1.3)
      expect(ended.every(({ ms }) => ms < 5_000)).toBe(true)
    })
})

describe('workers on a bad day', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`calls fail, answers get lost, workers die: 1..n, each once (seed ${seed})`, async () => {
      const trouble = { failing: 1 / 40, answerLost: 1 / 40, killed: 1 / 8 }
      const { ended, entries, wrong } = await play({ workers: 30, withinMs: 2000, seed, trouble })
      expect(wrong).toEqual([])
      expect([issuedOf(ended).length, entries.length]).toEqual([30, 30])
    })

  for (const seed of [1, 2, 3])
    it(`a draft is either taken back or issued, never both (seed ${seed})`, async () => {
      const withdrawn = [3, 6, 9, 12, 15, 18]
      const { ended, entries, wrong, place } = await play({ workers: 20, withinMs: 300, seed, withdrawn, trouble: { answerLost: 1 / 30 } })
      expect(wrong).toEqual([])
      const issued = issuedOf(ended)
      expect(entries.map(({ invoiceId }) => invoiceId).toSorted()).toEqual(
        issued.map((number) => idsOf({ sellerId: place.sellerId, number }).invoiceId).toSorted(),
      )
      expect(ended.filter(({ outcome }) => outcome === 'withdrawn').every(({ number }) => withdrawn.includes(number))).toBe(true)
    })

  for (const seed of [1, 2])
    it(`a poisoned draft is parked with a work item, and the series goes on without it (seed ${seed})`, async () => {
      const { ended, entries, wrong, place } = await play({ workers: 25, withinMs: 200, seed, poisoned: 7 })
      expect(wrong).toEqual([])
      expect(entries).toHaveLength(24)
      expect(ended.find(({ number }) => number === 7)?.outcome).toBe('parked')
      expect(await place.peer.clock.run(openItems(place.books.workItems, place.sellerId))).toMatchObject([
        { findings: [{ code: 'LEDGER_REJECTED' }] },
      ])
    })
})

describe("the seller's midnight", () => {
  const beforeMidnight = instantOf('2026-12-31T22:59:59.000Z')
  const skewMs = (random: () => number) => (random() - 0.5) * 3000

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    it(`by clocks that differ by seconds, the year changes once; the first year may stay empty (seed ${seed})`, async () => {
      const { ended, entries, wrong } = await play({ workers: 40, withinMs: 2000, seed, start: beforeMidnight, skewMs })
      expect(wrong).toEqual([])
      expect(issuedOf(ended)).toHaveLength(40)
      expect(entries.every(({ number, issueDate }) => number.startsWith(`F${issueDate.slice(0, 4)}-`))).toBe(true)
    })
})

describe('a leader that dies', () => {
  /** The worker whose commit this is never comes back. */
  const lost = async (place: Workplace, when: 'beforeCall' | 'afterCall') => {
    let left = 1
    place.peer.hooks.add({
      [when]: (call: Call) => {
        if (!isCommit(call) || (left -= 1) < 0) return
        return new Promise(() => undefined)
      },
    })
    void work(place, { number: 1 })
    await place.peer.clock.advance(1000)
  }

  it('before its commit is replaced by a helper within two seconds, and its own draft is issued too', async () => {
    const place = await openWorkplace(1, noon)
    await lost(place, 'beforeCall')
    const [ended] = await place.peer.clock.run(Promise.all([work(place, { number: 2 }), work(place, { number: 3 })]))
    expect(ended.ms).toBeLessThan(2000)
    const entries = await place.peer.clock.run(entriesOf(place, 3))
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(await place.peer.clock.run(wrongWith(place, entries))).toEqual([])
  })

  it('after its commit is missed by nobody', async () => {
    const place = await openWorkplace(1, noon)
    await lost(place, 'afterCall')
    const ended = await place.peer.clock.run(work(place, { number: 2 }))
    expect(ended.ms).toBeLessThan(200)
    expect(await place.peer.clock.run(wrongWith(place, await place.peer.clock.run(entriesOf(place, 2))))).toEqual([])
  })
})

describe('a worker', () => {
  it('that is alone reads once, in parallel, commits once, looks at its entry and does not pause', async () => {
    const place = await openWorkplace(1, noon)
    await place.peer.clock.run(stored(place.books, { sellerId: place.sellerId, number: 9 }))
    const calls: string[] = []
    place.peer.hooks.add({ beforeCall: ({ operation }) => void calls.push(operation) })
    const ended = await place.peer.clock.run(work(place, { number: 1 }))
    const [freezing, issuing] = [calls.slice(0, -11), calls.slice(-11)]
    expect(freezing.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(2)
    expect(issuing).toEqual([...Array.from({ length: 9 }, () => 'Query'), 'TransactWriteItems', 'GetItem'])
    expect(ended.ms).toBeLessThan(100)
  })

  it('that gets no number within twenty seconds waits, and is issued when the workflow comes back', async () => {
    const place = await openWorkplace(1, noon)
    const inTheWay = () => Object.assign(new Error('another transaction'), { name: 'TransactionInProgressException' })
    const remove = place.peer.hooks.add(
      failBefore((call) => isCommit(call) && place.peer.clock.nowMs() < Date.parse(noon) + 30_000, inTheWay, 9_999),
    )
    const ended = await place.peer.clock.run(work(place, { number: 1 }))
    remove()
    expect([ended.outcome, ended.calls]).toEqual(['issued', 2])
    expect(await place.peer.clock.run(wrongWith(place, await place.peer.clock.run(entriesOf(place, 1))))).toEqual([])
  })

  it('whose draft somebody else has withdrawn says so at once', async () => {
    const place = await openWorkplace(1, noon)
    const hold = place.peer.hooks.add({ beforeCall: (call) => (isCommit(call) ? place.peer.clock.sleep(2000) : undefined) })
    const [ended, outcome] = await place.peer.clock.run(
      Promise.all([work(place, { number: 1 }), place.peer.clock.sleep(500).then(() => withdraw(place, 1))]),
    )
    hold()
    expect([ended.outcome, outcome]).toEqual(['withdrawn', 'withdrawn'])
    expect(await place.peer.clock.run(place.books.invoices.readFront(queueFor(place.sellerId), 'batch'))).toMatchObject({ drafts: [] })
  })
})
