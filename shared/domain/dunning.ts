import * as z from 'zod'

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
