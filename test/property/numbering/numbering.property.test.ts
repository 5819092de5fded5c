// Laws of numbering over random histories: whatever waits, in whatever batches, with clocks that jump and years that pass.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, dayAt, instant, monthOf } from '../../../shared/domain/day.ts'
import { verifyChain } from '../../../shared/domain/hash-chain.ts'
import { sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { PostingLine } from '../../../shared/domain/journal-entry.ts'
import { type AccountBalance, balancesOf } from '../../../shared/domain/ledger/balances.ts'
import { entryFault } from '../../../shared/domain/ledger/entry-fault.ts'
import { money } from '../../../shared/domain/money.ts'
import { type Batch, largestBatch, planBatch } from '../../../shared/domain/numbering.ts'
import type { WaitingDraft } from '../../../shared/domain/series.ts'
import { noon, pointerFor, queueFor } from '../../support/books.ts'
import { cases } from '../../support/cases.ts'

const queue = queueFor(sellerIdSchema.parse('lumiere'))

/** Lines that balance: what is debited in parts is credited in other parts. */
const lines = fc
  .record({
    parts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 12 }),
    accounts: fc.integer({ min: 700, max: 760 }),
    currency: fc.constantFrom('EUR' as const, 'USD' as const, 'JPY' as const),
  })
  .map(({ parts, accounts, currency }): PostingLine[] => {
    const amount = (minor: bigint) => ({ amount: money(currency, minor), bookAmount: money('EUR', minor) })
    const credits = parts.map((part, at) => ({ account: `${accounts + at}`, side: 'credit' as const, ...amount(part) }))
    const total = parts.reduce((a, b) => a + b, 0n)
    return [{ account: '411000', side: 'debit' as const, ...amount(total) }, ...credits]
  })

/** Drafts come, then a commit at some instant takes the oldest of them; hours may go back, as clocks do. */
const history = fc.array(fc.record({ arrivals: fc.array(lines, { maxLength: 60 }), hours: fc.integer({ min: -48, max: 24 * 120 }) }), {
  minLength: 1,
  maxLength: 12,
})

const play = (events: { arrivals: PostingLine[][]; hours: number }[]): { batches: Batch[]; posted: WaitingDraft[] } => {
  let waiting: WaitingDraft[] = []
  let [now, number] = [noon, 0]
  const batches: Batch[] = []
  for (const { arrivals, hours } of events) {
    now = instant(new Date(addSeconds(now, hours * 3600)))
    for (const each of arrivals)
      waiting.push(pointerFor({ sellerId: queue.sellerId, number: (number += 1), frozenAt: addSeconds(now, number % 7), lines: each }))
    if (waiting.length === 0) continue
    const batch = planBatch({ queue, head: batches.at(-1)?.head, drafts: waiting, now })
    batches.push(batch)
    waiting = waiting.filter((draft) => !batch.drafts.includes(draft))
  }
  return { batches, posted: batches.flatMap((batch) => batch.drafts) }
}

const added = (batches: readonly Batch[]): Map<string, bigint> => {
  const sums = new Map<string, bigint>()
  const count = (name: string, minor: bigint) => sums.set(name, (sums.get(name) ?? 0n) + minor)
  for (const { balances, head } of batches) {
    for (const { account, currency, debitMinor, creditMinor } of balances) {
      count(`${monthOf(head.lastIssueDate)} ${account} ${currency} debit`, debitMinor)
      count(`${monthOf(head.lastIssueDate)} ${account} ${currency} credit`, creditMinor)
    }
  }
  return sums
}

describe('numbering', () => {
  it('gives 1..n in each series, in order of freezing, on dates that never go back, in one chain', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { batches, posted } = play(events)
        const entries = batches.flatMap((batch) => batch.entries)
        expect(verifyChain(entries)).toBeUndefined()
        const series = Map.groupBy(entries, (entry) => entry.series)
        for (const each of series.values()) expect(each.map((entry) => entry.sequence)).toEqual(each.map((_, at) => at + 1))
        expect(entries.every((entry, at) => at === 0 || entry.issueDate >= entries[at - 1]!.issueDate)).toBe(true)
        expect(entries.every((entry) => entry.issueDate >= dayAt(entry.postedAt, 'Europe/Paris'))).toBe(true)
        expect(new Set(entries.map((entry) => entry.number)).size).toBe(entries.length)
        expect(entries.map((entry) => entry.invoiceId)).toEqual(posted.map((draft) => draft.invoiceId))
      }),
      { numRuns: cases(150) },
    )
  })

  it('tiles its register pages, and the head stands at the last of them', () => {
    fc.assert(
      fc.property(history, (events) => {
        const next = new Map<number, number>()
        for (const { page, head, entries } of play(events).batches) {
          expect(page.firstSequence).toBe(next.get(page.year) ?? 1)
          expect(page.invoiceIds).toEqual(entries.map((entry) => entry.invoiceId))
          next.set(page.year, page.firstSequence + page.invoiceIds.length)
          expect([head.sequence + 1, head.lastLink]).toEqual([next.get(page.year), page.link])
        }
      }),
      { numRuns: cases(100) },
    )
  })

  it('keeps each batch within one transaction and moves on', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const { drafts, balances } of play(events).batches) {
          expect(drafts.length).toBeGreaterThan(0)
          expect(drafts.length).toBeLessThanOrEqual(largestBatch.drafts)
          expect(2 * balances.length).toBeLessThanOrEqual(largestBatch.counters)
        }
      }),
      { numRuns: cases(100) },
    )
  })

  it('leaves balances that are the fold of the journal, debits equal to credits in the books', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { batches } = play(events)
        const entries = batches.flatMap((batch) => batch.entries)
        expect(entries.every((entry) => entryFault(entry.lines) === undefined)).toBe(true)
        const byMonth = Map.groupBy(entries, (entry) => monthOf(entry.issueDate))
        const folded = [...byMonth].flatMap(([month, each]) => countersOf(month, balancesOf(each.flatMap((entry) => entry.lines))))
        expect(added(batches)).toEqual(new Map(folded))
        const inBooks = balancesOf(entries.flatMap((entry) => entry.lines)).filter((balance) => balance.currency === 'EUR')
        expect(inBooks.reduce((sum, { debitMinor, creditMinor }) => sum + debitMinor - creditMinor, 0n)).toBe(0n)
      }),
      { numRuns: cases(100) },
    )
  })
})

const countersOf = (month: string, balances: readonly AccountBalance[]): [string, bigint][] =>
  balances.flatMap(({ account, currency, debitMinor, creditMinor }): [string, bigint][] => [
    [`${month} ${account} ${currency} debit`, debitMinor],
    [`${month} ${account} ${currency} credit`, creditMinor],
  ])
