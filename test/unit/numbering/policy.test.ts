// Whose turn it is: one leads, the others leave it alone until it is plain that nobody does.
import { describe, expect, it } from 'vitest'
import { addSeconds, type Instant } from '../../../shared/domain/day.ts'
import { numberingPolicy, type Place, type Sight, sightOf, turnOf } from '../../../shared/domain/numbering-policy.ts'
import { functions } from '../../../infra/functions.ts'
import { freshSeller, noon, pointerFor } from '../../support/books.ts'

const sellerId = freshSeller()
const after = (ms: number): Instant => addSeconds(noon, ms / 1000)
const placeAt = (number: number, ms: number): Place => pointerFor({ sellerId, number, frozenAt: after(ms) })
const [oldest, next, young] = [placeAt(1, 0), placeAt(2, 40), placeAt(3, 400)]

type Seen = {
  readonly front?: Place
  readonly more?: boolean
  readonly lookMs?: number
  readonly ledAt?: Instant
  readonly before?: Sight
}
const seen = (atMs: number, { front = oldest, more = false, lookMs = 10, ledAt, before }: Seen = {}): Sight =>
  sightOf({ oldest: front, more, ledAt }, { from: after(atMs - lookMs), at: after(atMs) }, before)

describe('the owner of the oldest draft', () => {
  it('leads at once when nobody has committed lately', () => {
    expect(turnOf(oldest, seen(20))).toEqual({ act: 'lead' })
    expect(turnOf(oldest, seen(20, { ledAt: after(-5000) }))).toEqual({ act: 'lead' })
  })
  it('looks once more when the front has just moved, since its leader may have the draft in hand, and then leads', () => {
    const first = seen(20, { ledAt: after(-30) })
    expect(turnOf(oldest, first)).toMatchObject({ act: 'pause' })
    expect(turnOf(oldest, seen(60, { before: first }))).toEqual({ act: 'lead' })
  })
})

describe('the owner of a younger draft', () => {
  it('pauses for a round while few drafts wait, since one commit takes them all', () => {
    expect(turnOf(young, seen(410))).toEqual({ act: 'pause', atMostMs: numberingPolicy.shortestRoundMs })
  })
  it('pauses the longer, the younger its draft is, when many wait', () => {
    const pauses = [next, young].map((own) => turnOf(own, seen(410, { more: true })))
    expect(pauses).toEqual([
      { act: 'pause', atMostMs: 80 },
      { act: 'pause', atMostMs: 260 },
    ])
  })
  it('pauses longer when reads take longer, and never for more than some rounds', () => {
    expect(turnOf(next, seen(410, { lookMs: 100 }))).toEqual({ act: 'pause', atMostMs: 100 })
    const far = placeAt(9, 3_600_000)
    expect(turnOf(far, seen(3_600_010, { more: true }))).toEqual({ act: 'pause', atMostMs: 420 })
  })
  it('helps when the front has stood still for some rounds, however old it is, and not while it moves', () => {
    const first = seen(10_000)
    const still = seen(10_400, { before: first })
    expect(turnOf(young, still)).toMatchObject({ act: 'pause' })
    expect(turnOf(young, seen(10_430, { before: still }))).toEqual({ act: 'lead' })
    expect(turnOf(young, seen(10_430, { front: next, before: still }))).toMatchObject({ act: 'pause' })
  })
  it('that waits no more asks what became of it', () => {
    expect(turnOf(oldest, seen(50, { front: next }))).toEqual({ act: 'gone' })
    expect(turnOf(oldest, undefined)).toEqual({ act: 'gone' })
  })
})

it('a call has five seconds left after the last commit that a leader may begin, and ten after the last pause', () => {
  const { timeoutSeconds } = functions['record-in-ledger']
  expect(timeoutSeconds - numberingPolicy.leadSeconds).toBeGreaterThanOrEqual(5)
  expect(timeoutSeconds - numberingPolicy.patienceSeconds).toBeGreaterThanOrEqual(10)
})
