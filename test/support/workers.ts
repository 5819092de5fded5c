/** Many workers of one queue over DynamoDB in memory: each freezes a draft and helps until it is issued, on a clock and with chance of a test. */
import { issueDraft } from '../../functions/record-in-ledger/issue-draft.ts'
import { parkDraft } from '../../functions/record-in-ledger/park-draft.ts'
import { type Instant, instant } from '../../shared/domain/day.ts'
import { isTransient } from '../../shared/domain/failures.ts'
import { verifyChain } from '../../shared/domain/hash-chain.ts'
import { journalName } from '../../shared/domain/numbering.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { balancesOf } from '../../shared/domain/ledger/balances.ts'
import { seriesHeadSchema } from '../../shared/domain/series.ts'
import { readItem } from '../../shared/adapters/dynamo/item.ts'
import { type Books, booksOver, createTables, freezeOf, freshSeller, idsOf, orderFor, queueFor, withdrawalOf } from './books.ts'
import { type Random, randomFrom } from './house/chance.ts'
import { type DynamoPeer, dynamoPeer, ValidationException } from './peers/dynamo.ts'
import { virtualClock } from './peers/clock.ts'
import { type Call, connectionLost, type Hook } from './peers/hooks.ts'

export const isCommit = (call: Pick<Call, 'operation' | 'input'>): boolean =>
  call.operation === 'TransactWriteItems' && JSON.stringify(call.input).includes('REGISTER#')

export type Workplace = {
  readonly peer: DynamoPeer
  readonly books: Books
  readonly random: Random
  readonly sellerId: ReturnType<typeof freshSeller>
}

/** Calls take their time, transactions hold their items, and all of it repeats itself from the seed. */
export const openWorkplace = async (seed: number, start: Instant): Promise<Workplace> => {
  const random = randomFrom(seed)
  const clock = virtualClock(start)
  const peer = dynamoPeer({ clock, transactionMs: (actions) => 20 + actions / 4 })
  const books = booksOver(peer.client, await createTables(peer.client))
  peer.hooks.add({ beforeCall: () => clock.sleep(4 + random() * 8) })
  return { peer, books, random, sellerId: freshSeller() }
}

/** What may happen to a share of the calls or workers. */
export type Trouble = {
  readonly failing?: number
  readonly answerLost?: number
  /** Dies in the middle of a commit, before or after it was applied; the workflow tries again. */
  readonly killed?: number
}

class Death extends Error {}

export const troubles = ({ random }: Workplace, { failing = 0, answerLost = 0, killed = 0 }: Trouble): Hook => ({
  beforeCall(call) {
    if (random() < failing) throw connectionLost()
    if (isCommit(call) && random() < killed / 2) throw new Death()
  },
  afterCall(call, outcome) {
    if ('output' in outcome && random() < answerLost) throw connectionLost()
    if (isCommit(call) && random() < killed / 2) throw new Death()
  },
})

/** No transaction with this draft in it is ever accepted. */
export const poison = (invoiceId: string): Hook => ({
  beforeCall(call) {
    const holds = isCommit(call) && JSON.stringify(call.input).includes(`ENTRY#invoice#${invoiceId}`)
    if (holds) throw new ValidationException('Item size has exceeded the maximum allowed size')
  },
})

/** A step of the workflow: repeated by its retry policy when it fails or its worker dies. */
const untilDone = async <T>({ peer, random }: Workplace, act: () => Promise<T | undefined>): Promise<T> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const result = await act().catch((error: unknown) => {
      if (!isTransient(error) && !(error instanceof Death)) throw error
      return undefined
    })
    if (result !== undefined) return result
    await peer.clock.sleep(200 + random() * 1000)
  }
  throw new Error('no end after 100 attempts')
}

export type Ended = {
  readonly number: number
  readonly outcome: 'issued' | 'withdrawn' | 'parked'
  /** How often the workflow called the step. */
  readonly calls: number
  readonly ms: number
}

type Person = { readonly number: number; readonly skewMs?: number }

/** From the order to the number, as the workflow drives it. */
export const work = async (place: Workplace, { number, skewMs = 0 }: Person): Promise<Ended> => {
  const { peer, books, random, sellerId } = place
  const { invoiceId } = idsOf({ sellerId, number })
  const clock = { now: () => instant(new Date(peer.clock.nowMs() + skewMs)) }
  const pause = (atMostMs: number) => peer.clock.sleep(((1 + random()) / 2) * atMostMs)
  const queue = queueFor(sellerId)
  const header = await untilDone(place, () => freeze(place, number, clock.now))
  const beganMs = peer.clock.nowMs()
  let calls = 0
  const outcome = await untilDone(place, async () => {
    calls += 1
    const park = (poisoned: typeof invoiceId, reason: string) => parkDraft({ ...books, clock }, { queue, invoiceId: poisoned, reason })
    const issue = await issueDraft(
      { ...books, clock, pause, park, tellBacklog: () => undefined },
      { queue, place: header, calledAt: clock.now() },
    )
    return issue.outcome === 'waiting' ? undefined : issue.outcome
  })
  return { number, outcome, calls, ms: peer.clock.nowMs() - beganMs }
}

const freeze = async ({ books, sellerId }: Workplace, number: number, now: () => Instant) => {
  const { orderId, invoiceId } = idsOf({ sellerId, number })
  const order = await books.orders.find(sellerId, orderId)
  const header = await books.invoices.find(invoiceId)
  if (header !== undefined) return header
  if (order === undefined) {
    await books.orders.save({ order: orderFor({ sellerId, number }), occurrences: [], workItems: [], wait: undefined })
    return undefined
  }
  await books.invoices.freezeDraft(freezeOf({ sellerId, number, frozenAt: now() }, order.version))
  return undefined
}

/** Takes a draft back, if it is not issued before. */
export const withdraw = (place: Workplace, number: number): Promise<'withdrawn' | 'issued'> =>
  untilDone(place, async () => {
    const { books, sellerId } = place
    const { orderId, invoiceId } = idsOf({ sellerId, number })
    const [order, header] = await Promise.all([books.orders.find(sellerId, orderId), books.invoices.find(invoiceId)])
    if (order === undefined || header === undefined) return undefined
    if (header.state === 'PARKED') return 'withdrawn'
    const withdrawal = withdrawalOf({ sellerId, number, frozenAt: header.frozenAt }, order.version)
    const outcome = await books.invoices.withdrawDraft(withdrawal)
    return outcome === 'conflict' ? undefined : outcome
  })

/** Every entry in the order of the chain, oldest series first. */
export const entriesOf = async ({ books, sellerId }: Workplace, count: number): Promise<JournalEntry[]> => {
  const found = await Promise.all(
    Array.from({ length: count }, (_, at) => books.invoices.findEntry(idsOf({ sellerId, number: at + 1 }).invoiceId)),
  )
  return found
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => (a.series === b.series ? a.sequence - b.sequence : a.series < b.series ? -1 : 1))
}

/** What is wrong with the series, in sentences; nothing when all is well. */
export const wrongWith = async (place: Workplace, entries: readonly JournalEntry[]): Promise<string[]> => {
  const { peer, books, sellerId } = place
  const wrong: string[] = []
  const fault = verifyChain(entries)
  if (fault !== undefined) wrong.push(`${fault.number} has a wrong ${fault.fault}`)
  const items = peer.dump(books.tables.books)
  const heads = items.filter((item) => item['of']?.S === 'head').map((item) => readItem(seriesHeadSchema, item))
  if (heads.filter(({ state }) => state === 'OPEN').length !== Math.min(heads.length, 1))
    wrong.push(`${heads.length} heads, not one of them open`)
  const pages = peer.dump(books.tables.ledger).filter((item) => item['of']?.S === 'page')
  const numbered = pages.flatMap((page) => page['invoiceIds']?.L?.map((id) => id.S) ?? [])
  if (numbered.length !== entries.length) wrong.push(`the register has ${numbered.length} numbers, the journal ${entries.length} entries`)
  for (const head of heads) {
    const ofYear = entries.filter(({ series }) => series.endsWith(`#${head.year}`))
    if (head.sequence !== ofYear.length) wrong.push(`${head.year} stands at ${head.sequence} and has ${ofYear.length} entries`)
    const months = Map.groupBy(ofYear, ({ issueDate }) => issueDate.slice(0, 7))
    for (const [month, each] of months) {
      const found = await books.invoices.balances(sellerId, journalName(head.format, head.queue, head.year), month)
      const folded = balancesOf(each.flatMap(({ lines }) => lines))
      if (JSON.stringify(found, asText) !== JSON.stringify(folded, asText)) wrong.push(`the balances of ${month} differ from its entries`)
    }
  }
  if (peer.changes(books.tables.ledger).some(({ eventName }) => eventName !== 'INSERT')) wrong.push('an item of the ledger was changed')
  if (items.some((item) => item['of']?.S === 'pointer')) wrong.push('a draft still waits')
  return wrong
}

const asText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)
