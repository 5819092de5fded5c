// docs/scale.md rests on counted calls: when an invoice asks for more than was counted, the page is of yesterday.
import { expect, it } from 'vitest'
import { measure, measured as said } from '../support/scale.ts'

/** Which worker leads, and how many events share a call, differs a little from run to run. */
const tolerance = 1.1

it('an invoice asks no more of DynamoDB, EventBridge and Step Functions than docs/scale.md says', async () => {
  const now = await measure()
  const why = 'run `node bench/scale/measure.ts && node bench/scale/model.ts`'
  for (const way of ['monthEnd', 'orderByOrder'] as const) {
    expect(now[way].writeUnits, `${way}: ${why}`).toBeLessThanOrEqual(said[way].writeUnits * tolerance)
    expect(now[way].readUnits, `${way}: ${why}`).toBeLessThanOrEqual(said[way].readUnits * tolerance)
    expect(now[way].transitions, `${way}: ${why}`).toBeLessThanOrEqual(said[way].transitions * tolerance)
    const count = (calls: Readonly<Record<string, number>>) => Object.values(calls).reduce((sum, calls) => sum + calls, 0)
    expect(count(now[way].calls), `${way}: ${why}`).toBeLessThanOrEqual(count(said[way].calls) * tolerance)
  }
})
