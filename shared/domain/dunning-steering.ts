import * as z from 'zod'
import { dayAt, earliest, type Instant, instantOf, publishedDaySchema, startOfDay } from './day.ts'
import { type DunningRules, dunningStepSchema, inOrder, remainingSteps, stepDueAt } from './dunning.ts'
import { type DunningStanding, dunningStanding, type Reminded } from './dunning-standing.ts'
import { type Checked, failed, type Finding, passed } from './finding.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import { overdueFrom } from './overdue.ts'

const reason = z.string().trim().min(1).max(500)
const step = dunningStepSchema.shape.step

/** What finance decides of an invoice's reminders. A step is named, so that a repeat of the request means the same step. */
export const steeringSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pause'), until: publishedDaySchema.optional(), reason }),
  z.strictObject({ action: z.literal('resume'), reason }),
  z.strictObject({ action: z.literal('skip'), step, reason }),
  z.strictObject({ action: z.literal('sendNow'), step, reason }),
])
export type Steering = z.output<typeof steeringSchema>

export type SteeredReminders = Pick<InvoiceHeader, 'pausedUntil' | 'passedSteps' | 'nextReminder'>

/** What the invoice's head says from now on, and from when its next step is looked at (`asItIs`: when it was to be). */
export type Steered = { readonly reminders: SteeredReminders; readonly dueAt: Instant | 'asItIs' | 'none' }

/** A pause without an end. */
const untilResumed = instantOf('9999-12-31T00:00:00.000Z')

type About = Reminded & { readonly policy: DunningRules; readonly isClaimed: boolean; readonly now: Instant }

/**
 * What becomes of an invoice's reminders; `sameAsBefore` when it is so already. Findings: NOTHING_TO_REMIND, PAUSE_IS_OVER, STEP_NOT_NEXT,
 * STEP_UNDER_WAY, REMINDERS_HELD.
 */
export const steer = (about: About, asked: Steering): Checked<Steered | 'sameAsBefore'> => {
  const standing = dunningStanding(about, about.now)
  if (standing.state === 'over') return failed(nothingToRemind(standing))
  switch (asked.action) {
    case 'pause':
      return pause(about, asked.until === undefined ? untilResumed : startOfDay(asked.until, about.header.zone))
    case 'resume':
      return passed(about.header.pausedUntil === undefined ? 'sameAsBefore' : resumed(about))
    case 'skip':
      return skip(about, asked.step)
    case 'sendNow':
      return sendNow(about, asked.step, standing)
  }
}

const asRead = ({ header: { pausedUntil, passedSteps, nextReminder } }: About): SteeredReminders => ({
  pausedUntil,
  passedSteps,
  nextReminder,
})

const pause = (about: About, pausedUntil: Instant): Checked<Steered | 'sameAsBefore'> => {
  const { header, now } = about
  if (pausedUntil <= now) return failed(pauseIsOver(header, now))
  if (header.pausedUntil === pausedUntil) return passed('sameAsBefore')
  return passed({ reminders: { ...asRead(about), pausedUntil }, dueAt: 'asItIs' })
}

/** What was missed is not sent in a row: of the steps that are due by now the latest goes out. */
const resumed = (about: About): Steered => ({
  reminders: { ...asRead(about), pausedUntil: undefined },
  dueAt: about.header.waitingFor === 'reminder' ? dueAtOf(about, about.header.nextReminder) : 'asItIs',
})

const skip = (about: About, step: string): Checked<Steered | 'sameAsBefore'> => {
  const { header, policy, isClaimed } = about
  if (header.passedSteps?.includes(step) === true) return passed('sameAsBefore')
  if (header.nextReminder !== step) return failed(stepNotNext(header, step))
  if (isClaimed) return failed(stepUnderWay(step))
  const passedSteps = [...(header.passedSteps ?? []), step]
  const [next] = inOrder(remainingSteps(policy, { ...header, passedSteps }))
  return passed({ reminders: { ...asRead(about), passedSteps, nextReminder: next?.step }, dueAt: dueAtOf(about, next?.step) })
}

/** The step is handed over before its time; its claim is the one that it would have had. */
const sendNow = (about: About, step: string, standing: DunningStanding): Checked<Steered | 'sameAsBefore'> => {
  if (about.isClaimed) return passed('sameAsBefore')
  if (about.header.nextReminder !== step) return failed(stepNotNext(about.header, step))
  if (standing.state === 'held') return failed(remindersHeld(standing))
  return passed({ reminders: asRead(about), dueAt: 'asItIs' })
}

/** That it is overdue is told without a step, too. */
const dueAtOf = ({ header, policy }: About, step: string | undefined): Instant | 'none' => {
  const { dueDate, zone } = header
  const next = policy.steps.find((one) => one.step === step)
  const stepAt = next === undefined || dueDate === undefined ? undefined : stepDueAt(next, dueDate, { zone, times: policy.times })
  return earliest(stepAt, overdueFrom(header)) ?? 'none'
}

const nothingToRemind = ({ because }: { readonly because: string }): Finding => ({
  code: 'NOTHING_TO_REMIND',
  field: 'invoiceId',
  expected: 'an invoice of which something is owed',
  actual: because,
  remedy: 'Nobody is reminded of it: there is nothing to do.',
})

const pauseIsOver = ({ zone }: InvoiceHeader, now: Instant): Finding => ({
  code: 'PAUSE_IS_OVER',
  field: 'until',
  expected: `a day after ${dayAt(now, zone)}`,
  actual: 'a day that has begun',
  remedy: 'Name the day on which reminders go on, or none: then they wait until somebody resumes them.',
})

const stepNotNext = ({ nextReminder }: InvoiceHeader, step: string): Finding => ({
  code: 'STEP_NOT_NEXT',
  field: 'step',
  expected: nextReminder ?? 'no step, as none is to come',
  actual: step,
  remedy: 'Read the dunning of the invoice again and name the step that is next.',
})

const stepUnderWay = (step: string): Finding => ({
  code: 'STEP_UNDER_WAY',
  field: 'step',
  expected: 'a step whose mail is not under way',
  actual: step,
  remedy: 'Its mail is being sent or was sent: pause the reminders, or skip the next step.',
})

const remindersHeld = ({ because, until }: Extract<DunningStanding, { state: 'held' }>): Finding => ({
  code: 'REMINDERS_HELD',
  field: 'invoiceId',
  expected: 'an invoice whose reminders are not held',
  actual: until === undefined ? because : `${because} until ${until}`,
  remedy: 'End what holds them first: resume the reminders, or wait for the payment or the promised day.',
})
