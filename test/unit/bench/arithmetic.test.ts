// A bench is believed for its figures, so the arithmetic behind them is checked like any other rule.
import { describe, expect, it } from 'vitest'
import {
  billedGBSeconds,
  bytesOf,
  costLines,
  dollarsOf,
  euWest3,
  type Goal,
  goalsTable,
  isMet,
  median,
  percentile,
  table,
  type Usage,
  usEast1,
} from '../../support/bench.ts'

describe('a percentile', () => {
  it('is a value that occurred, the smallest that its share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100])
    expect(percentile([7], 95)).toBe(7)
    expect(percentile([1, 2, 3], 95)).toBe(3)
  })

  it('orders numbers as numbers, and leaves what it was given as it was', () => {
    const values = [10, 9, 100]
    expect(median(values)).toBe(10)
    expect(values).toEqual([10, 9, 100])
  })

  it('of nothing is an error, not a number', () => {
    expect(() => percentile([], 50)).toThrow('no percentile of nothing')
  })
})

const nothing: Usage = {
  writeUnits: 0,
  readUnits: 0,
  tableGB: 0,
  transitions: 0,
  invocations: 0,
  lambdaGBSeconds: 0,
  puts: 0,
  gets: 0,
  archiveGB: 0,
  events: 0,
  queueRequests: 0,
  logGB: 0,
  traces: 0,
  pageRequests: 0,
  mails: 0,
  attachmentGB: 0,
}
const dollars = (usage: Partial<Usage>, plan: 'a la carte' | 'Essentials' = 'a la carte', prices = euWest3) =>
  dollarsOf(costLines({ ...nothing, ...usage }, prices.per, plan))

describe('the cost of 1,000 invoices', () => {
  it('is nothing when nothing is used, and twice as much for twice as much', () => {
    expect(dollars({})).toBe(0)
    const usage = { writeUnits: 93_000, transitions: 9000, archiveGB: 0.03, mails: 2300, attachmentGB: 0.03 }
    const doubled = Object.fromEntries(Object.entries(usage).map(([name, value]) => [name, 2 * value]))
    expect(dollars(doubled)).toBeCloseTo(2 * dollars(usage), 10)
  })

  it('counts each thing by the price of its own unit', () => {
    expect(dollars({ transitions: 9000 })).toBeCloseTo(0.2673, 6)
    expect(dollars({ transitions: 9000 }, 'a la carte', usEast1)).toBeCloseTo(0.225, 6)
    expect(dollars({ writeUnits: 1_000_000 })).toBeCloseTo(0.9264, 6)
    expect(dollars({ puts: 2000 })).toBeCloseTo(0.0106, 6)
    expect(dollars({ mails: 2300 })).toBeCloseTo(0.23, 6)
    expect(dollars({ mails: 2300 }, 'Essentials')).toBeCloseTo(0.368, 6)
  })

  it('keeps archive and tables for 120 months, and the tables a second time as their backup', () => {
    expect(dollars({ archiveGB: 0.06 })).toBeCloseTo(0.06 * 120 * 0.024, 6)
    expect(dollars({ tableGB: 0.01 })).toBeCloseTo(0.01 * 120 * (0.1188 + 0.2376), 6)
  })

  it('charges attachments only where mails are paid one by one', () => {
    expect(dollars({ attachmentGB: 1 })).toBeCloseTo(0.12, 6)
    expect(dollars({ attachmentGB: 1 }, 'Essentials')).toBe(0)
  })

  it('has a line for everything that is used: none is left out of the sum', () => {
    const each = Object.keys(nothing).map((name) => dollars({ [name]: 1e9 }))
    expect(each.every((cost) => cost > 0)).toBe(true)
  })
})

describe('the time that Lambda bills', () => {
  it('is CPU at the share of a processor that the memory buys, and waiting as it is', () => {
    expect(billedGBSeconds({ memoryMB: 1769, cpuMs: 100, waitMs: 0 })).toBeCloseTo((1769 / 1024) * 0.1, 6)
    expect(billedGBSeconds({ memoryMB: 512, cpuMs: 100, waitMs: 0 })).toBeCloseTo(0.5 * 0.346, 6)
    expect(billedGBSeconds({ memoryMB: 512, cpuMs: 0, waitMs: 100 })).toBeCloseTo(0.5 * 0.1, 6)
  })

  it('has no more than one processor for a function of one thread, whatever its memory', () => {
    expect(billedGBSeconds({ memoryMB: 3538, cpuMs: 100, waitMs: 0 })).toBeCloseTo((3538 / 1024) * 0.1, 6)
  })
})

describe('bytes on the way to a service', () => {
  it('are those of names, texts and binary values, however deep', () => {
    expect(bytesOf({ Item: { PK: { S: 'é' }, body: { B: new Uint8Array(100) } } })).toBe(4 + 2 + 1 + 2 + 4 + 1 + 100)
    expect(bytesOf([1, true, undefined, null, 'abc'])).toBe(1 + 4 + 0 + 0 + 3)
  })
})

describe('a goal', () => {
  const goal = (changes: Partial<Goal>): Goal => ({ what: 'x', figure: 1, goal: { atMost: 1 }, unit: 's', because: 'of y', ...changes })

  it('is met at its bound and missed beyond, from whichever side it bounds', () => {
    expect([1, 1.01].map((figure) => isMet(goal({ figure })))).toEqual([true, false])
    expect([1, 0.99].map((figure) => isMet(goal({ figure, goal: { atLeast: 1 } })))).toEqual([true, false])
  })

  it('says why only where it is missed, and a figure that is no number meets nothing', () => {
    expect(goalsTable([goal({})])).not.toContain('of y')
    expect(goalsTable([goal({ figure: 2 })])).toContain('| 2.00 s | at most 1.00 s | missed because of y |')
    expect(isMet(goal({ figure: Number.NaN }))).toBe(false)
  })
})

it('a table is Markdown whose columns of figures stand to the right', () => {
  expect(
    table(
      ['name', 'ms'],
      [
        ['a', '1.5'],
        ['b', '20'],
      ],
    ),
  ).toBe('| name | ms |\n| --- | ---: |\n| a | 1.5 |\n| b | 20 |')
})
