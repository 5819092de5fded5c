// Numbers, dates and links as the law and the auditors read them: forms, borders of years, and what a changed entry looks like.
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../shared/domain/day.ts'
import { genesisLink, linkOf, verifyChain } from '../../../shared/domain/hash-chain.ts'
import { digestSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import { entryFault } from '../../../shared/domain/ledger/entry-fault.ts'
import type { PostingLine } from '../../../shared/domain/journal-entry.ts'
import { money } from '../../../shared/domain/money.ts'
import { formatNumber, journalName, placeOfNumber, planBatch } from '../../../shared/domain/numbering.ts'
import { queueId, queueOf, seriesId } from '../../../shared/domain/series.ts'
import { addSeconds, day } from '../../../shared/domain/day.ts'
import { noon, pointerFor, queueFor, saleOf } from '../../support/books.ts'

const sellerId = sellerIdSchema.parse('lumiere')
const queue = queueFor(sellerId)
const format = { prefix: 'F', digits: 6, journal: 'VT' }
const draft = (number: number, more: object = {}) => ({ ...pointerFor({ sellerId, number }), ...more })
const plan = (drafts: ReturnType<typeof draft>[], now = noon, head?: ReturnType<typeof planBatch>['head']) =>
  planBatch({ queue, head, drafts, now })

describe('a number', () => {
  it.each([
    [format, undefined, 123, 'F2026-000123'],
    [format, 'PAR', 123, 'F-PAR-2026-000123'],
    [format, undefined, 1_234_567, 'F2026-1234567'],
    [{ ...format, digits: 4, prefix: 'FACT' }, undefined, 1, 'FACT2026-0001'],
  ])('of %j at site %s, sequence %d, is %s', (form, site, sequence, number) => {
    expect(formatNumber(form, { site }, { year: 2026, sequence })).toBe(number)
    expect(placeOfNumber(number)).toEqual({ site, year: 2026, sequence })
  })

  it('never passes 35 characters', () => {
    const longest = formatNumber({ ...format, prefix: 'FACTUR', digits: 9 }, { site: 'PARIS1' }, { year: 2026, sequence: 1 })
    expect(longest.length).toBeLessThanOrEqual(35)
    expect(() => formatNumber({ ...format, digits: 40 }, {}, { year: 2026, sequence: 1 })).toThrow(RangeError)
  })

  it('cannot be of two series: prefix, site and year are told apart', () => {
    const texts = [
      formatNumber({ ...format, prefix: 'FA' }, { site: '1' }, { year: 2026, sequence: 1 }),
      formatNumber(format, { site: 'A1' }, { year: 2026, sequence: 1 }),
      formatNumber({ ...format, prefix: 'FA' }, {}, { year: 2026, sequence: 1 }),
      formatNumber(format, {}, { year: 2026, sequence: 1 }),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('stands in a journal of its series', () => {
    expect([journalName(format, {}, 2026), journalName(format, { site: 'PAR' }, 2009)]).toEqual(['VT26', 'VTPAR09'])
  })

  it('comes from a queue that has one name', () => {
    for (const each of [queue, { ...queue, site: 'PAR' }]) expect(queueOf(queueId(each))).toEqual(each)
    expect(seriesId(queue, 2026)).toBe('lumiere#invoice#2026')
    expect(() => queueOf('lumiere#order')).toThrow()
  })
})

describe('a batch', () => {
  it('numbers in the order of freezing, the invoice id deciding between equal instants', () => {
    const drafts = [draft(3), draft(1), draft(2, { frozenAt: addSeconds(noon, 1) })]
    const tied = [drafts[1]!, drafts[2]!].toSorted((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1))
    expect(plan(drafts).drafts.map((each) => each.invoiceId)).toEqual([...tied, drafts[0]!].map((each) => each.invoiceId))
  })

  it("is dated by the seller's midnight, and never before the last date", () => {
    const newYear = instantOf('2026-12-31T23:30:00.000Z')
    expect(plan([draft(1)], newYear).page).toMatchObject({ year: 2027, issueDate: '2027-01-01' })
    const utc = plan([draft(1, { zone: 'Europe/London' })], newYear)
    expect(utc.page).toMatchObject({ year: 2026, issueDate: '2026-12-31' })
    expect(plan([draft(2)], noon, plan([draft(1)], newYear).head).page).toMatchObject({
      year: 2027,
      issueDate: '2027-01-01',
      firstSequence: 2,
    })
  })

  it('of a later year starts at 1, chained from the last link of the year before', () => {
    const old = plan([draft(1), draft(2)])
    const next = plan([draft(3)], instantOf('2028-05-01T10:00:00.000Z'), old.head)
    expect(next.found).toEqual(old.head)
    expect(next.head).toMatchObject({ year: 2028, sequence: 1, state: 'OPEN' })
    expect(next.entries[0]?.previousLink).toBe(old.head.lastLink)
    expect(verifyChain([...old.entries, ...next.entries])).toBeUndefined()
  })

  it('keeps the form of its series for the whole year, whatever the settings say meanwhile', () => {
    const { head } = plan([draft(1)])
    const changed = draft(2, { prefix: 'X', digits: 9, journal: 'ZZ' })
    expect(plan([changed], noon, head).entries[0]).toMatchObject({ number: 'F2026-000002', journal: 'VT26' })
    expect(plan([changed], instantOf('2027-06-01T10:00:00.000Z'), head).entries[0]).toMatchObject({
      number: 'X2027-000000001',
      journal: 'ZZ27',
    })
  })

  it('has an id of its own unless it is the same in every respect', () => {
    expect(plan([draft(1)]).page.batchId).toBe(plan([draft(1)]).page.batchId)
    const others = [plan([draft(2)]), plan([draft(1), draft(2)]), plan([draft(1)], addSeconds(noon, 1))]
    expect(new Set([plan([draft(1)]), ...others].map((batch) => batch.page.batchId)).size).toBe(4)
  })

  it('needs a draft', () => {
    expect(() => plan([])).toThrow(RangeError)
  })
})

describe('the hash chain', () => {
  const sealed = {
    previousLink: genesisLink,
    series: 'lumiere#invoice#2026',
    number: 'F2026-000001',
    issueDate: day('2026-11-24'),
    digest: digestSchema.parse('a'.repeat(64)),
    lines: saleOf(10_000n),
  }

  it('has a form that is fixed for as long as documents are kept: this link was computed by another program and stands', () => {
    expect(linkOf(sealed)).toBe('848327fdc33b0a266c1fd3e65c3219507c88342c4da5a9909c180592e910ba5f')
  })

  it.each([
    ['previousLink', { previousLink: 'b'.repeat(64) }],
    ['series', { series: 'lumiere#invoice#2027' }],
    ['number', { number: 'F2026-000002' }],
    ['issueDate', { issueDate: day('2026-11-25') }],
    ['digest', { digest: digestSchema.parse('b'.repeat(64)) }],
    ['an amount', { lines: saleOf(10_001n) }],
    ['the order of lines', { lines: saleOf(10_000n).toReversed() }],
  ])('is another one when %s changes', (_, change) => {
    expect(linkOf({ ...sealed, ...change })).not.toBe(linkOf(sealed))
  })

  it('does not let a character move from one field to the next', () => {
    expect(linkOf({ ...sealed, series: 'ab', number: 'c' })).not.toBe(linkOf({ ...sealed, series: 'a', number: 'bc' }))
  })

  const { entries } = plan([draft(1), draft(2), draft(3)])
  it.each([
    [
      'a changed entry',
      entries.map((entry, at) => (at === 1 ? { ...entry, lines: saleOf(1n) } : entry)),
      { number: 'F2026-000002', fault: 'link' },
    ],
    ['a missing entry', entries.filter((_, at) => at !== 1), { number: 'F2026-000003', fault: 'previousLink' }],
    ['a missing first entry', entries.slice(1), { number: 'F2026-000002', fault: 'previousLink' }],
    [
      'a wrong sequence',
      entries.map((entry, at) => (at === 2 ? { ...entry, sequence: 5 } : entry)),
      { number: 'F2026-000003', fault: 'sequence' },
    ],
  ])('shows %s', (_, tampered, fault) => {
    expect(verifyChain(tampered)).toEqual(fault)
  })

  it('shows a date that goes back, even when it was sealed so', () => {
    const [first] = entries
    const late = { ...first!, issueDate: day('2026-11-30') }
    const before = { ...late, link: linkOf(late) }
    const second = { ...entries[1]!, previousLink: before.link }
    expect(verifyChain([before, { ...second, link: linkOf(second) }])).toEqual({ number: 'F2026-000002', fault: 'issueDate' })
  })

  it('can be verified in pieces', () => {
    expect(verifyChain(entries.slice(1), entries[0])).toBeUndefined()
    expect(verifyChain([])).toBeUndefined()
  })
})

describe('an entry', () => {
  const line = (side: 'debit' | 'credit', amount: PostingLine['amount'], bookAmount = amount): PostingLine => ({
    account: '411000',
    side,
    amount,
    bookAmount,
  })
  const eur = (minor: bigint) => money('EUR', minor)
  const usd = (minor: bigint) => money('USD', minor)

  it.each([
    ['one line', [line('debit', eur(1n))], /two lines/],
    ['a negative amount', [line('debit', eur(-1n)), line('credit', eur(-1n))], /negative/],
    ['two book currencies', [line('debit', eur(1n)), line('credit', usd(1n))], /more than one book currency/],
    ['a difference in the books', [line('debit', eur(3n)), line('credit', eur(1n))], /by 2 minor units of the book/],
    [
      'a difference in the document',
      [line('debit', usd(3n), eur(1n)), line('credit', usd(1n), eur(1n))],
      /by 2 minor units of the document/,
    ],
  ])('with %s is none', (_, lines, fault) => {
    expect(entryFault(lines)).toMatch(fault)
  })

  it('balances in the books, and in the document as long as that has one currency', () => {
    expect(entryFault([line('debit', usd(3n), eur(2n)), line('credit', usd(3n), eur(2n))])).toBeUndefined()
    expect(entryFault([line('debit', usd(3n), eur(2n)), line('credit', eur(2n))])).toBeUndefined()
  })

  it('adds a foreign amount to the counters of both currencies, a domestic one once', () => {
    expect(balancesOf([line('debit', usd(3n), eur(2n)), line('credit', eur(5n)), line('debit', eur(4n))])).toEqual([
      { account: '411000', currency: 'EUR', debitMinor: 6n, creditMinor: 5n },
      { account: '411000', currency: 'USD', debitMinor: 3n, creditMinor: 0n },
    ])
  })
})
