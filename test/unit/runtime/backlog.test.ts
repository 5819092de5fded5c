// The backlog of numbering is what an alarm rings by: its age must reach CloudWatch under the names that the alarm watches, without a person in it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addSeconds } from '../../../shared/domain/day.ts'
import { tellBacklog, tellUnnumbered } from '../../../shared/runtime/backlog.ts'
import { noon } from '../../support/books.ts'

const written: string[] = []
beforeEach(() => {
  written.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(written.push(String(line))))
})
afterEach(() => vi.restoreAllMocks())

const dimensions = { CloudWatchMetrics: [{ Namespace: 'Quittance', Dimensions: [['function'], ['function', 'queue']] }] }

test('size and age of a queue are told once for the function and once for the queue', () => {
  tellBacklog({ queue: 'lumiere#invoice', draftsWaiting: 12, oldestSince: noon, now: addSeconds(noon, 90) })
  expect(written.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { _aws: dimensions, function: 'record-in-ledger', queue: 'lumiere#invoice', draftsWaiting: 12, oldestDraftSeconds: 90 },
  ])
})

test('a draft that the sweep finds without a number is told with its age', () => {
  tellUnnumbered({ queue: 'lumiere#invoice', oldestSince: noon, now: addSeconds(noon, 700) })
  expect(written.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { _aws: dimensions, function: 'sweep', oldestDraftSeconds: 700 },
  ])
})

test('a clock that is behind the one that froze the draft makes no age below nothing', () => {
  tellBacklog({ queue: 'lumiere#invoice', draftsWaiting: 1, oldestSince: addSeconds(noon, 1), now: noon })
  expect(JSON.parse(written[0]!)).toMatchObject({ oldestDraftSeconds: 0 })
})
