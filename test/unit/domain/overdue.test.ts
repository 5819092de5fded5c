// Why: somebody acts on InvoiceOverdue; one that comes a day early, or of what is settled, accuses a customer who has paid in time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addSeconds, day, dayAt, instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { nextReminder } from '../../../shared/domain/mailing/after-sending.ts'
import { money } from '../../../shared/domain/money.ts'
import { isToBeToldOverdue, noLaterThanOverdue, overdueFrom } from '../../../shared/domain/overdue.ts'
import { freshSeller, headerFor } from '../../support/books.ts'

const sent: InvoiceHeader = { ...headerFor({ sellerId: freshSeller(), number: 1 }), state: 'SENT', dueDate: day('2026-12-24') }
const lastSecond = instantOf('2026-12-24T22:59:59.000Z')
const midnight = addSeconds(lastSecond, 1)

const zones = fc.constantFrom('Europe/Paris', 'Pacific/Auckland', 'America/New_York', 'Atlantic/Azores')
const dueDates = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2026-01-01'), days))
const steps = fc.uniqueArray(fc.integer({ min: -60, max: 90 }), { maxLength: 5 })

test('an invoice is overdue from the first moment of the day after its due date in the zone of its seller, whatever the time of year', () => {
  fc.assert(
    fc.property(dueDates, zones, (dueDate, zone) => {
      const from = overdueFrom({ ...sent, dueDate, zone })!
      expect([dayAt(addSeconds(from, -1), zone), dayAt(from, zone)]).toEqual([dueDate, addDays(dueDate, 1)])
    }),
  )
})

test('whatever the steps of its policy, an invoice that is owed is looked at by the moment at which it is overdue', () => {
  fc.assert(
    fc.property(dueDates, zones, steps, (dueDate, zone, days) => {
      const header = { ...sent, dueDate, zone }
      const policy = { policyId: 'p', steps: days.map((daysFromDue, n) => ({ step: `s${n}`, daysFromDue, template: 'dueToday' as const })) }
      const { wait } = nextReminder(header, policy, instantOf('2026-01-01T12:00:00.000Z'))
      expect(wait!.dueAt <= overdueFrom(header)!).toBe(true)
    }),
  )
})

test('it is told of what is owed, once its due date is over, and never again', () => {
  const [nothing, some] = [money('EUR', 0n), money('EUR', 40n)]
  const toBeTold = (change: Partial<InvoiceHeader>, at = midnight) => isToBeToldOverdue({ ...sent, ...change }, at)
  expect([toBeTold({}), toBeTold({ open: some }), toBeTold({ open: some, disputed: money('EUR', 39n) })]).toEqual([true, true, true])
  expect(toBeTold({ pausedUntil: addSeconds(midnight, 60), promisedUntil: addSeconds(midnight, 60) })).toBe(true)
  expect(toBeTold({}, lastSecond)).toBe(false)
  expect(toBeTold({ open: nothing })).toBe(false)
  expect(toBeTold({ open: some, disputed: some })).toBe(false)
  expect(toBeTold({ rejected: 'refused' })).toBe(false)
  expect(toBeTold({ overdueToldAt: midnight })).toBe(false)
  expect(['creditNote', 'lateFees'].map((kind) => toBeTold({ queue: `${sent.sellerId}#${kind}` }))).toEqual([false, false])
})

test('a hold beyond the due date does not put it off, and one after it is not looked at over and over', () => {
  const tomorrow = addSeconds(midnight, 86_400)
  expect(noLaterThanOverdue(sent, tomorrow, lastSecond)).toBe(midnight)
  expect(noLaterThanOverdue(sent, tomorrow, midnight)).toBe(tomorrow)
  expect(noLaterThanOverdue({ ...sent, overdueToldAt: midnight }, tomorrow, lastSecond)).toBe(tomorrow)
})
