import * as z from 'zod'
import { type Day, daysBetween } from '../day.ts'

/** How long an item is overdue, in the steps by which claims are valued. */
export const ageSchema = z.enum(['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90Days'])
export type Age = z.infer<typeof ageSchema>

/** Days since an item was due; 0 up to the due date itself. */
export const daysOverdue = (dueDate: Day, today: Day): number => Math.max(0, daysBetween(dueDate, today))

export const ageOf = (days: number): Age => {
  if (days <= 0) return 'notDue'
  if (days <= 30) return 'days1To30'
  if (days <= 60) return 'days31To60'
  return days <= 90 ? 'days61To90' : 'over90Days'
}
