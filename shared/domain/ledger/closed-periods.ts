import * as z from 'zod'
import { addDays, type Day, day, dayAt, addSeconds, endOfMonth, type Instant, instantSchema, monthOf } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { sellerIdSchema } from '../ids.ts'

/** A calendar month of entries' dates, `2026-11`. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-11' })

/** A month that was closed, and with it all before it: who said so, and when. It is never opened again. */
export const closedPeriodSchema = z.object({ sellerId: sellerIdSchema, month: monthSchema, by: z.string(), at: instantSchema })
export type ClosedPeriod = z.infer<typeof closedPeriodSchema>

/** The day after the last closed one. */
export const firstOpenDay = (closedThrough: string): Day => addDays(endOfMonth(day(`${closedThrough}-01`)), 1)

/** A commit that has taken its date before midnight has ended by then, and clocks differ by less. */
const quietSeconds = 3600

/** Whether a month may be closed: it is over, for an hour, in the seller's zone. Finding: PERIOD_NOT_OVER. */
export const closingFindings = (month: string, { now, zone }: { readonly now: Instant; readonly zone: string }): Finding[] => {
  const current = monthOf(dayAt(addSeconds(now, -quietSeconds), zone))
  if (month < current) return []
  const remedy = 'Close a month once it is over: sales invoices are dated on the day of their issue, which must be open.'
  return [{ code: 'PERIOD_NOT_OVER', field: 'month', expected: `a month before ${current}`, actual: month, remedy }]
}

type Asked = {
  /** The day that the entry is about: on the statement, or today. */
  readonly on: Day
  /** Named in findings. */
  readonly field: 'receivedOn' | 'on'
  /** As whoever books has decided. */
  readonly bookedOn: Day | undefined
  /** What must be booked in any case is booked on the first open day. */
  readonly mustBeBooked: boolean
}
type Now = { readonly today: Day; readonly closedThrough: string | undefined }

/**
 * The date of an entry (EcritureDate), in an open period. Findings: PERIOD_CLOSED, and BOOKED_OUT_OF_TIME where the day that is asked for
 * lies before what it is about, or has not come.
 */
export const accountingDay = ({ on, field, bookedOn, mustBeBooked }: Asked, { today, closedThrough }: Now): Checked<Day> => {
  if (bookedOn !== undefined && (bookedOn < on || bookedOn > today)) return failed(bookedOutOfTime({ on, today }, bookedOn))
  const date = bookedOn ?? on
  if (closedThrough === undefined || monthOf(date) > closedThrough) return passed(date)
  return mustBeBooked
    ? passed(firstOpenDay(closedThrough))
    : failed(periodClosed(bookedOn === undefined ? field : 'bookedOn', date, closedThrough))
}

const periodClosed = (field: string, actual: Day, closedThrough: string): Finding => ({
  code: 'PERIOD_CLOSED',
  field,
  expected: `a day from ${firstOpenDay(closedThrough)} on, as all is closed up to ${closedThrough}`,
  actual,
  remedy: `Book it on the first open day: send it again with bookedOn ${firstOpenDay(closedThrough)}. The day on the statement stays as it is.`,
})

const bookedOutOfTime = ({ on, today }: { on: Day; today: Day }, actual: Day): Finding => ({
  code: 'BOOKED_OUT_OF_TIME',
  field: 'bookedOn',
  expected: `a day from ${on}, which it is about, up to ${today}`,
  actual,
  remedy: 'Leave it out: it is booked on the day on the statement, unless that is closed.',
})
