/** Why: forty orders share one call; what happens to one of them must not happen to the others, and what passes by itself must be tried again. */
import type { Context } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { defect, terminal, transient } from '../../../shared/domain/failures.ts'
import { listHandler } from '../../../shared/runtime/list-handler.ts'

const written: string[] = []
const pauses: number[] = []
beforeEach(() => {
  written.length = 0
  pauses.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(written.push(String(line))))
})
afterEach(() => vi.restoreAllMocks())

type Answer = { outcome: 'issued'; number: string }

const call = async (run: (orderId: string) => Promise<Answer>, orders: object[]) => {
  const handler = listHandler({
    name: 'sample-list',
    input: z.object({ orderId: z.string() }),
    output: z.object({ outcome: z.literal('issued'), number: z.string() }),
    run: ({ orderId }) => run(orderId),
    pause: async (ms) => void pauses.push(ms),
  })
  return handler({ orders }, {} as Context)
}
const issued = async (orderId: string): Promise<Answer> => ({ outcome: 'issued', number: `F-${orderId}` })
/** Fails so many times for order B. */
const failingFor = (error: Error, times = Infinity) => {
  let left = times
  return async (orderId: string): Promise<Answer> => {
    if (orderId === 'B' && (left -= 1) >= 0) throw error
    return issued(orderId)
  }
}
const two = [
  { orderId: 'A', outcome: 'open' },
  { orderId: 'B', outcome: 'open', name: 'Marie Dupont' },
]

describe('a step for a list', () => {
  test('adds to each order what its step answers, and keeps what was known', async () => {
    expect(await call(issued, [{ orderId: 'A', outcome: 'open', digest: 'd' }])).toEqual({
      orders: [{ orderId: 'A', outcome: 'issued', digest: 'd', number: 'F-A' }],
    })
  })

  test('makes the failure of one order its outcome, by name, and goes on with the others', async () => {
    const { orders } = await call(failingFor(terminal('ArchiveOccupied', 'taken')), two)
    expect(orders).toMatchObject([
      { orderId: 'A', outcome: 'issued' },
      { orderId: 'B', outcome: 'failed', error: 'ArchiveOccupied', cause: 'taken' },
    ])
    expect(pauses).toEqual([])
  })

  test('tries again what may pass, with longer pauses, four times at most', async () => {
    expect((await call(failingFor(transient('Conflict', 'met'), 2), two)).orders[1]).toMatchObject({ outcome: 'issued' })
    expect(pauses).toEqual([1000, 2000])
    pauses.length = 0
    expect((await call(failingFor(Object.assign(new Error('slow'), { name: 'ThrottlingException' })), two)).orders[1]).toMatchObject({
      outcome: 'failed',
      error: 'Transient',
    })
    expect(pauses).toEqual([1000, 2000, 4000])
  })

  test('takes an order that it cannot read for a failure of that order', async () => {
    expect((await call(issued, [{ orderId: 'A' }, { order: 'B' }])).orders).toMatchObject([
      { outcome: 'issued' },
      { order: 'B', outcome: 'failed', error: 'Defect' },
    ])
  })

  test('does nothing for an empty list', async () => {
    expect(await call(issued, [])).toEqual({ orders: [] })
  })

  test('logs ids of what failed and nothing else of it, and counts orders', async () => {
    await call(failingFor(defect('no')), two)
    expect(written.join('')).toContain('"orderId":"B"')
    expect(written.join('')).not.toContain('Dupont')
    const metrics = written.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => 'orders' in line)
    expect(metrics).toMatchObject([{ function: 'sample-list', orders: 2, ordersFailed: 1 }])
  })
})
