/** Why: an answer that the desk has no words for is shown as a bare name, and counts as a failure though it may have been done. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { outputSchema as admitted } from '../../../functions/admit-member/step.ts'
import { outputSchema as refused } from '../../../functions/refuse-order/step.ts'
import { outputSchema as registered } from '../../../functions/register-master-data/step.ts'
import { outputSchema as released } from '../../../functions/release-order/step.ts'
import { outputSchema as repaired } from '../../../functions/repair-work-item/step.ts'
import { tell } from '../../support/desk.ts'

let said: string[]
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => vi.restoreAllMocks())

/** Every name that the schema of an answer has for its outcome. */
const outcomesOf = (schema: z.ZodType): string[] => {
  const found: string[] = []
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), (key, value: { const?: string; enum?: string[] }) => {
    if (key === 'outcome') found.push(...(value.enum ?? [value.const!]))
    return value
  })
  return found
}

const outcomes = [...new Set([admitted, refused, registered, released, repaired].flatMap(outcomesOf))]

it.each(outcomes)('%s is told in words', (outcome) => {
  tell({ outcome })
  expect(said[0]).toMatch(/^[A-Z].+[.:]$|before\.?$/)
})

it('what waits for a second person is done so far, and asked again by the same person it is not', () => {
  expect([tell({ outcome: 'proposed' }), tell({ outcome: 'samePerson' })]).toEqual([true, false])
})
