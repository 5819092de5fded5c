/** Why: who mistypes a word of `npm run desk -- credit` reads which one and what stands there instead, before anything is called. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

const credit = (...words: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['local/desk.ts', 'credit', 'lumiere', 'F2026-000001', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: stderr.trim() }
}

const reasons = 'return, cancellation, priceError, rebate or rejected'
const parts = '"all", LINE=QUANTITY or LINE=AMOUNT:NET, with numbers such as 2 or 12.50'
const characters = 'letters, digits and . _ : / + - only, at most 50'
const asked = ['--reason', 'return', '--request', 'R-1']

describe('what stands in a credit in place of', () => {
  it.each([
    {
      of: 'a reason',
      words: ['all', '--request', 'R-1', '--reason', 'nonsense'],
      says: `--reason: expected ${reasons}, actual "nonsense".`,
    },
    { of: 'an id of the request', words: ['all', '--reason', 'return'], says: `--request: expected ${characters}, actual nothing.` },
    { of: 'a note', words: ['all', ...asked, '--note', ' '], says: '--note: expected a text of at most 200 characters, actual " ".' },
    { of: 'what is credited', words: asked, says: `PART: expected ${parts}, actual nothing.` },
    { of: 'an amount', words: ['1=AMOUNT:12,50', ...asked], says: `PART: expected ${parts}, actual "1=AMOUNT:12,50".` },
  ])('$of is said in words', ({ words, says }) => {
    expect(credit(...words)).toEqual({ status: 1, said: says })
  })
})
