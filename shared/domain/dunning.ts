import * as z from 'zod'
import { type ReminderTimes, workingDay } from './calendar/reminder-times.ts'
import type { Customer } from './customer.ts'
import { addDays, addSeconds, type Day, type Instant, startOfDay } from './day.ts'
import type { Seller } from './seller.ts'

/** One step of a dunning policy: days from the due date (negative: before), and the tone of the text. */
export const dunningStepSchema = z.object({
  step: z.string().regex(/^[a-z0-9-]{1,30}$/),
  daysFromDue: z.number().int().min(-60).max(365),
  template: z.enum(['beforeDue', 'dueToday', 'firstReminder', 'secondReminder', 'finalReminder']),
})
export type DunningStep = z.infer<typeof dunningStepSchema>

/** An ordered list of steps for a segment of customers. Reminders cost the customer nothing in France (CPCE L111-8). */
export const dunningPolicySchema = z.object({ policyId: z.string().min(1).max(40), steps: z.array(dunningStepSchema).max(12) })
export type DunningPolicy = z.infer<typeof dunningPolicySchema>

/** The steps for a customer, and when reminders may leave for it; without times, on any day. */
export type DunningRules = DunningPolicy & { readonly times?: ReminderTimes }

/** Where and when a step's day is. */
export type DunningPlace = { readonly zone: string; readonly times?: ReminderTimes | undefined }

/** Reminders leave at nine in the morning of the seller, or when its hours begin. */
const morning = 9
const hourOf = ({ fromHour, untilHour }: ReminderTimes): number => (fromHour <= morning && morning < untilHour ? morning : fromHour)

/**
 * When a step of the policy is due. One for a day on which none may leave moves to the next working day; up to the due date it moves to the one
 * before, since it must not come after that date.
 */
export const stepDueAt = ({ daysFromDue }: DunningStep, dueDate: Day, { zone, times }: DunningPlace): Instant => {
  const date = addDays(dueDate, daysFromDue)
  if (times === undefined) return addSeconds(startOfDay(date, zone), morning * 3600)
  const on = workingDay(date, times.country, daysFromDue <= 0 ? 'earlier' : 'later')
  return addSeconds(startOfDay(on, zone), hourOf(times) * 3600)
}

/** The steps that are still to come: from the one that is next on, without those that were skipped or sent before their time. */
export const remainingSteps = (policy: DunningRules, { nextReminder, passedSteps = [] }: Steps): DunningRules => {
  const from = policy.steps.find(({ step }) => step === nextReminder)?.daysFromDue ?? Number.NEGATIVE_INFINITY
  return { ...policy, steps: policy.steps.filter(({ step, daysFromDue }) => daysFromDue >= from && !passedSteps.includes(step)) }
}

type Steps = { readonly nextReminder?: string | undefined; readonly passedSteps?: readonly string[] | undefined }

export const inOrder = (policy: DunningPolicy): DunningStep[] => policy.steps.toSorted((a, b) => a.daysFromDue - b.daysFromDue)

/** The first step that is due after `now`: what an invoice that has just been sent waits for. */
export const firstStepAfter = (policy: DunningRules, dueDate: Day, at: { zone: string; now: Instant }): DunningStep | undefined =>
  inOrder(policy).find((step) => stepDueAt(step, dueDate, { zone: at.zone, times: policy.times }) > at.now)

/** The latest step that is due by `now`: after a pause, the steps that were missed are passed over, not sent in a row. */
export const latestStepDue = (policy: DunningRules, dueDate: Day, at: { zone: string; now: Instant }): DunningStep | undefined =>
  inOrder(policy).findLast((step) => stepDueAt(step, dueDate, { zone: at.zone, times: policy.times }) <= at.now)

type Chasing = Pick<Seller, 'dunning' | 'reminderTimes'>
type Chased = { readonly dunningPolicy?: string | undefined; readonly address: Pick<Customer['address'], 'countryCode'> }

/** The policy of a customer: the one it is assigned to, else the seller's first; with the seller's hours on working days of the customer's country. */
export const dunningRulesOf = (seller: Chasing | undefined, customer: Chased | undefined): DunningRules => {
  const policies = seller?.dunning ?? []
  const policy = policies.find(({ policyId }) => policyId === customer?.dunningPolicy) ?? policies[0] ?? { policyId: 'none', steps: [] }
  const hours = seller?.reminderTimes
  return hours === undefined || customer === undefined ? policy : { ...policy, times: { ...hours, country: customer.address.countryCode } }
}
