// Nobody outside can crash the application, lose an event in it, see what is not theirs or have a person's data written to a log. The same
// cases, and a million more, are tried by `npm run fuzz`.
import { describe, expect, it } from 'vitest'
import { replayOf, tryCases } from './border.ts'
import { borders } from './borders.ts'

const allCases = 20_000

describe('whatever comes in', () => {
  it.each(borders)('$name takes it, or says what is wrong with it', async (border) => {
    const failures = await tryCases(border, { from: 0, cases: Math.ceil(allCases * border.share) })
    expect(failures.map((failure) => [...failure.wrong, replayOf(border, failure)].join('\n'))).toEqual([])
  })
})
