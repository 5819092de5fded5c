/** Why: the emulator evaluates no alarm, so a game day does; were its condition laxer than CloudWatch's, a drill would prove nothing. */
import { describe, expect, test } from 'vitest'
import { type AlarmEntry, alarms } from '../../../infra/alarms.ts'
import { conditionOf } from '../../support/game-day.ts'

const alarm = (name: string): AlarmEntry => alarms.find((entry) => entry.name === name)!

describe('the condition of an alarm', () => {
  test('adds up what its figure says is a sum, and is true from the threshold on', () => {
    expect(conditionOf(alarm('ledger-throttled'), [4, 5])).toEqual({ value: 9, rings: false, says: 'Sum 9 >= 10' })
    expect(conditionOf(alarm('ledger-throttled'), [4, 6])).toEqual({ value: 10, rings: true, says: 'Sum 10 >= 10' })
  })

  test('takes the highest value where the figure says so', () => {
    expect(conditionOf(alarm('orders-waiting'), [300, 899, 800])).toMatchObject({ value: 899, rings: false })
    expect(conditionOf(alarm('orders-waiting'), [300, 900])).toMatchObject({ value: 900, rings: true })
  })

  test('is true below the threshold where the alarm says so', () => {
    expect(conditionOf(alarm('sweep-silent'), [0])).toMatchObject({ rings: true })
    expect(conditionOf(alarm('sweep-silent'), [1])).toMatchObject({ rings: false })
  })

  test('is false when nothing was measured, unless silence is what the alarm is for', () => {
    expect(conditionOf(alarm('work-items-overdue'), [])).toMatchObject({ value: undefined, rings: false })
    expect(conditionOf(alarm('sweep-silent'), [])).toMatchObject({ value: undefined, rings: true })
  })

  test('is not guessed for an alarm that wants several periods on end, or an average', () => {
    expect(() => conditionOf(alarm('executions-failing'), [9])).toThrow('executions-failing')
    expect(() => conditionOf(alarm('mails-bouncing'), [1])).toThrow('mails-bouncing')
  })
})
