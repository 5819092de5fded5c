// Random histories, as `npm run simulate` lives them by the thousand: several orders, everything twice and late, all kinds of trouble.
import { describe, expect, it } from 'vitest'
import { live } from '../support/simulation/live.ts'
import { liveRun, type Run, runOf, tokenOf } from '../support/simulation/runs.ts'
import { historyOf, type Rollout, rollouts } from '../support/simulation/story.ts'
import { liveAloud } from '../support/simulation/trace.ts'

const history = (seed: number): Run => ({ kind: 'history', seed, missing: [] })

const seedsWith = (rollout: Rollout, count: number): number[] =>
  Array.from({ length: 500 }, (_, at) => at + 1)
    .filter((seed) => historyOf(seed).rollout === rollout)
    .slice(0, count)

describe('every promise is kept, and every event comes to its end, with', () => {
  for (const rollout of rollouts)
    it(rollout === 'newest only' ? 'one deployment' : `two deployments at once: ${rollout}`, async () => {
      const wrong: string[] = []
      for (const seed of seedsWith(rollout, 10)) wrong.push(...(await liveRun(history(seed))).wrong.map((said) => `seed ${seed}: ${said}`))
      expect(wrong).toEqual([])
    })
})

describe('eight orders that meet', () => {
  for (const seed of [1, 2, 3])
    it(`keep every promise (seed ${seed})`, async () => {
      expect((await live(historyOf(seed, 8))).wrong).toEqual([])
    })
})

describe('a run', () => {
  const told = async (seed: number): Promise<string[]> => {
    const lines: string[] = []
    await liveAloud(history(seed), (line) => lines.push(line))
    return lines
  }

  it('repeats itself from its seed, to the last call, whatever ran before it', async () => {
    const [once, , again] = [await told(2), await told(5), await told(2)]
    expect(again).toEqual(once)
  })

  it('is the same run when somebody listens', async () => {
    const alone = await liveRun(history(2))
    const heard = await liveAloud(history(2), () => undefined)
    expect(heard).toEqual(alone)
  })

  it('has a name by which it is found again', () => {
    for (const token of ['history/17', 'history/17/claimIsNew/sweep', 'call/3/killed-after/57']) expect(tokenOf(runOf(token))).toBe(token)
    for (const wrong of ['history', 'history/x', 'history/1/noSuchGuard', 'call/1/no-such-fault/3', ''])
      expect(() => runOf(wrong)).toThrow(/No run is called/)
  })
})
