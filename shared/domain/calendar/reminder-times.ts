import * as z from 'zod'
import { addDays, addSeconds, type Day, dayAt, type Instant, startOfDay } from '../day.ts'
import { isPublicHoliday } from './public-holidays.ts'

const hour = z.number().int().min(0)

/** When reminders may leave: hours of working days in the seller's zone, the working days those of the customer's country. */
export const reminderTimesSchema = z
  .object({ fromHour: hour.max(23), untilHour: hour.max(24) })
  .refine(({ fromHour, untilHour }) => fromHour < untilHour, { error: 'expected hours that end after they begin', path: ['untilHour'] })

/** The seller's hours for customers of a country. */
export type ReminderTimes = z.infer<typeof reminderTimesSchema> & { readonly country: string }

const isWeekend = (date: Day): boolean => [0, 6].includes(new Date(`${date}T12:00:00.000Z`).getUTCDay())

export const isWorkingDay = (date: Day, country: string): boolean => !isWeekend(date) && !isPublicHoliday(date, country)

/** The working day itself, or the nearest one after or before it. */
export const workingDay = (date: Day, country: string, towards: 'later' | 'earlier'): Day => {
  if (isWorkingDay(date, country)) return date
  return workingDay(addDays(date, towards === 'later' ? 1 : -1), country, towards)
}

const hourSeconds = 3600

const atHour = (date: Day, zone: string, hour: number): Instant => addSeconds(startOfDay(date, zone), hour * hourSeconds)

/** The moment itself when reminders may leave then, else the next at which they may. */
export const nextReminderTime = (now: Instant, zone: string, { fromHour, untilHour, country }: ReminderTimes): Instant => {
  const today = dayAt(now, zone)
  const opens = atHour(today, zone, fromHour)
  if (isWorkingDay(today, country) && now < atHour(today, zone, untilHour)) return now < opens ? opens : now
  return atHour(workingDay(addDays(today, 1), country, 'later'), zone, fromHour)
}
