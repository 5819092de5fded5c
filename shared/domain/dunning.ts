import * as z from 'zod'
import { addDays, addSeconds, type Day, type Instant, startOfDay } from './day.ts'

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

/** Reminders leave at nine in the morning of the seller. */
const morningSeconds = 9 * 3600

/** When a step of the policy is due. */
export const stepDueAt = (step: DunningStep, dueDate: Day, zone: string): Instant =>
  addSeconds(startOfDay(addDays(dueDate, step.daysFromDue), zone), morningSeconds)

/** The steps that are still to come: from the one that is next on, without those that were skipped or sent before their time. */
export const remainingSteps = (policy: DunningPolicy, { nextReminder, passedSteps = [] }: Steps): DunningPolicy => {
  const from = policy.steps.find(({ step }) => step === nextReminder)?.daysFromDue ?? Number.NEGATIVE_INFINITY
  return { ...policy, steps: policy.steps.filter(({ step, daysFromDue }) => daysFromDue >= from && !passedSteps.includes(step)) }
}

type Steps = { readonly nextReminder?: string | undefined; readonly passedSteps?: readonly string[] | undefined }

export const inOrder = (policy: DunningPolicy): DunningStep[] => policy.steps.toSorted((a, b) => a.daysFromDue - b.daysFromDue)

/** The first step that is due after `now`: what an invoice that has just been sent waits for. */
export const firstStepAfter = (policy: DunningPolicy, dueDate: Day, at: { zone: string; now: Instant }): DunningStep | undefined =>
  inOrder(policy).find((step) => stepDueAt(step, dueDate, at.zone) > at.now)

/** The latest step that is due by `now`: after a pause, the steps that were missed are passed over, not sent in a row. */
export const latestStepDue = (policy: DunningPolicy, dueDate: Day, at: { zone: string; now: Instant }): DunningStep | undefined =>
  inOrder(policy).findLast((step) => stepDueAt(step, dueDate, at.zone) <= at.now)

/** The policy of a customer: the one it is assigned to, else the seller's first. */
export const dunningPolicyOf = (policies: readonly DunningPolicy[], policyId: string | undefined): DunningPolicy =>
  policies.find((policy) => policy.policyId === policyId) ?? policies[0] ?? { policyId: 'none', steps: [] }
