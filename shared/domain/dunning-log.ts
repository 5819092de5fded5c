import type { Instant } from './day.ts'
import { type DunningRules, type DunningStep, inOrder, remainingSteps, stepDueAt } from './dunning.ts'
import type { InvoiceHeader } from './invoice-header.ts'
import type { MailClaim } from './mail-claim.ts'

type Outcome = 'toCome' | 'next' | 'sent' | 'underWay' | 'refused' | 'skipped' | 'passedOver'

/** What became of each step of an invoice's dunning, or is to come. */
export type LoggedStep = Pick<DunningStep, 'step' | 'daysFromDue'> & {
  readonly dueAt: Instant
  readonly outcome: Outcome
  readonly at?: Instant
  readonly recipientHash?: string
  readonly messageId?: string
}

type Known = { readonly claims: readonly MailClaim[]; readonly now: Instant }

/** The steps of the policy in their order, with the mails that were claimed for them; of an invoice without a due date there are none. */
export const dunningLog = (header: InvoiceHeader, policy: DunningRules, { claims, now }: Known): LoggedStep[] => {
  const { dueDate, zone } = header
  if (dueDate === undefined) return []
  const isNextAwaited = header.waitingFor === 'reminder' && header.nextReminder !== undefined
  const remaining = new Set(remainingSteps(policy, header).steps)
  return inOrder(policy).map((step) => {
    const claim = claims.find(({ kind }) => kind.type === 'reminder' && kind.step === step.step)
    const logged = { step: step.step, daysFromDue: step.daysFromDue, dueAt: stepDueAt(step, dueDate, { zone, times: policy.times }) }
    if (claim !== undefined) return { ...logged, ...mailOf(claim) }
    return { ...logged, outcome: outcomeOf(step, header, remaining.has(step) && (logged.dueAt > now || isNextAwaited)) }
  })
}

const outcomes = { SENT: 'sent', REFUSED: 'refused', CLAIMED: 'underWay', UNKNOWN: 'underWay', RESENT: 'underWay' } as const

const mailOf = ({ state, claimedAt, recipientHash, messageId }: MailClaim) => ({
  outcome: outcomes[state],
  at: claimedAt,
  recipientHash,
  ...(messageId !== undefined && { messageId }),
})

const outcomeOf = ({ step }: DunningStep, { nextReminder, passedSteps, waitingFor }: InvoiceHeader, isToCome: boolean): Outcome => {
  if (passedSteps?.includes(step) === true) return 'skipped'
  if (step === nextReminder && waitingFor === 'reminder') return 'next'
  return isToCome ? 'toCome' : 'passedOver'
}
