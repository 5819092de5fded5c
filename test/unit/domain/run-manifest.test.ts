/** Why: the manifest names a run; the same orders must be the same run, and a mistake in a file of a million lines must be found by its place. */
import { describe, expect, it } from 'vitest'
import { isComplete, type ListReport, outcomesOf, runIdSchema, runListSchema } from '../../../shared/domain/billing-run.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { manifestOf } from '../../../shared/domain/run-manifest.ts'

const order = (orderId: string, more: object = {}) => ({ sellerId: 'acme', orderId, ...more })
const lines = (...orders: object[]) => orders.map((each) => JSON.stringify(each)).join('\n')
const listsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => runListSchema.parse(JSON.parse(line)))

describe('a manifest', () => {
  it('is the same run for the same orders, as an array or line by line, in any order and with repeats', () => {
    const [a, b] = [order('A'), order('B', { factId: 'order' })]
    const runIds = [lines(a, b), lines(b, a, b), JSON.stringify([b, a], undefined, 2), `\n${lines(a, b)}\n\n`].map(
      (text) => manifestOf(text).runId,
    )
    expect(new Set(runIds).size).toBe(1)
    expect(runIdSchema.safeParse(runIds[0]).success).toBe(true)
    expect(manifestOf(lines(a)).runId).not.toBe(runIds[0])
  })

  it('has lists of at most forty, sellers side by side, each order once', () => {
    const orders = Array.from({ length: 90 }, (_, at) => order(`O-${at}`, { sellerId: at % 2 === 0 ? 'acme' : 'best' }))
    const { text, lists, orders: count } = manifestOf(lines(...orders, ...orders))
    const read = listsIn(text)
    expect([count, lists, read.map(({ list }) => list)]).toEqual([90, 3, [0, 1, 2]])
    expect(read.map((list) => list.orders.length)).toEqual([40, 40, 10])
    expect(new Set(read[0]?.orders.map(({ sellerId }) => sellerId))).toEqual(new Set(['acme']))
    expect(new Set(read.flatMap((list) => list.orders.map(({ orderId }) => orderId))).size).toBe(90)
  })

  it('means the whole order where no fact is named', () => {
    expect(listsIn(manifestOf(lines(order('A'), order('A', { factId: 'S-1' }))).text)[0]?.orders.map(({ factId }) => factId)).toEqual([
      'S-1',
      'order',
    ])
  })

  it.each([
    ['line 2 is no JSON', `${lines(order('A'))}\n{"sellerId":`],
    ['line 3 names no order to bill', lines(order('A'), order('B'), { sellerId: 'acme' })],
    ['entry 1 names no order to bill', JSON.stringify([{ sellerId: 'ACME', orderId: 'A' }])],
    ['the file is no JSON', '[1, 2'],
    ['the file names no order', '\n'],
  ])('that is wrong says where: %s', (message, text) => {
    expect(() => manifestOf(text)).toThrow(message)
  })
})

describe('a run', () => {
  const report = (list: number, unfinished: ListReport['unfinished'] = []): ListReport => ({
    runId: runIdSchema.parse(`run-${'a'.repeat(24)}`),
    list,
    reportedAt: instantOf('2026-11-30T20:00:00.000Z'),
    outcomes: { mailed: 39, held: 1 },
    unfinished,
  })
  it('is complete when every list has reported and nothing in it is unfinished', () => {
    const failed = [{ ...listsIn(manifestOf(lines(order('A'))).text)[0]!.orders[0]!, outcome: 'failed' }]
    expect(
      [[report(0)], [report(0), report(1)], [report(0), report(1, failed)]].map((reports) => isComplete({ lists: 2 }, reports)),
    ).toEqual([false, true, false])
    expect(outcomesOf([report(0), report(1)])).toEqual({ mailed: 78, held: 2 })
  })
})
