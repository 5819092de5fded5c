// Tests with hours of waiting and killed functions hang on the clock: it must neither jump while real work is done, nor
// stand still because somebody died.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../support/peers/clock.ts'
import { kill, on } from '../../support/peers/hooks.ts'
import { lambdaPeer } from '../../support/peers/lambda.ts'

describe('the clock', () => {
  it('wakes sleepers in the order of their time, each before the next', async () => {
    const clock = virtualClock()
    const start = clock.nowMs()
    const woken: string[] = []
    const sleeper = async (name: string, ms: number) => {
      await clock.sleep(ms)
      woken.push(`${name} ${clock.nowMs() - start}`)
      await clock.sleep(10)
      woken.push(`${name} ${clock.nowMs() - start}`)
    }
    void sleeper('b', 25)
    void sleeper('a', 20)
    await clock.advance(34)
    expect([woken, clock.nowMs() - start, clock.sleepers()]).toEqual([['a 20', 'b 25', 'a 30'], 34, 1])
  })
  it('runs a day in no time', async () => {
    const clock = virtualClock('2026-01-01T00:00:00Z')
    await clock.run(clock.sleep(86_400_000))
    expect(clock.now().toISOString()).toBe('2026-01-02T00:00:00.000Z')
  })
  it('does not jump while a function works in a thread of its own', async () => {
    const clock = virtualClock()
    const start = clock.nowMs()
    const bytes = Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => (index * index) % 251))
    const lambda = lambdaPeer({ clock, timeoutMs: () => 1_000, functions: { pack: async () => (await promisify(gzip)(bytes)).length } })
    expect(await clock.run(lambda.invoke('pack', {}))).toBeGreaterThan(0)
    expect(clock.nowMs()).toBe(start)
  })
  it('goes on when a function is killed: its time limit ends it', async () => {
    const clock = virtualClock()
    const start = clock.nowMs()
    const lambda = lambdaPeer({ clock, timeoutMs: () => 30_000, functions: { f: () => 'done' } })
    lambda.hooks.add(kill(on('lambda'), { nth: 1, when: 'after' }))
    await expect(clock.run(lambda.invoke('f', {}))).rejects.toMatchObject({ name: 'Sandbox.Timedout' })
    expect([clock.nowMs() - start, await clock.run(lambda.invoke('f', {}))]).toEqual([30_000, 'done'])
  })
})
