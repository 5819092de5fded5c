import { addSeconds, earliest, type Instant } from '../day.ts'
import { isStillOwed } from '../crediting/credited-invoice.ts'
import { isChased, isCreditNote, isLateFees } from '../crediting/purpose.ts'
import { type DunningRules, firstStepAfter, remainingSteps, stepDueAt } from '../dunning.ts'
import { defect } from '../failures.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type MailClaim, mailKindKey } from '../mail-claim.ts'
import { overdueFrom } from '../overdue.ts'
import type { Occurrence, TimelineItem } from '../timeline.ts'
import type { WaitingFor } from '../waiting-for.ts'

/** A mail that the provider has accepted. */
export type SentMail = {
  readonly header: InvoiceHeader
  readonly claim: MailClaim
  readonly policy: DunningRules
  readonly messageId: string
  readonly now: Instant
}

/** The invoice's step forward that goes with it. */
export type SentChange = {
  readonly header: InvoiceHeader
  readonly from: InvoiceHeader['state']
  readonly occurrences: readonly TimelineItem[]
  readonly workItems: readonly []
  readonly wait: { readonly waitingFor: WaitingFor; readonly dueAt: Instant } | undefined
}

/** A workflow that waits for its mail schedules the first reminder; the sweep looks when it has not after this long. */
const overdueSeconds = 600

/** What an accepted mail changes: the issue makes the invoice SENT, a reminder leads to the next step, a fresh link changes nothing. */
export const afterSending = (sent: SentMail): SentChange | undefined => {
  const { header, claim } = sent
  switch (claim.kind.type) {
    case 'issue':
      return nowSent(sent)
    case 'reminder':
      return {
        ...common(sent),
        from: 'SENT',
        ...nextReminder(withPassed(sent, claim.kind.step), sent.policy, afterStep(sent, claim.kind.step)),
      }
    case 'link':
      // The link that a person sends after a mail whose fate nobody knows is how the customer gets the invoice.
      return header.state === 'STORED' ? nowSent(sent) : undefined
  }
}

/** A step that a person has sent before its time must not be waited for again. */
const withPassed = ({ header, now, policy }: SentMail, sent: string): InvoiceHeader => {
  const { dueDate, zone, passedSteps = [] } = header
  const step = policy.steps.find(({ step }) => step === sent)
  const isEarly =
    step !== undefined &&
    dueDate !== undefined &&
    stepDueAt(step, dueDate, { zone, times: policy.times }) > now &&
    !passedSteps.includes(sent)
  return isEarly ? { ...header, passedSteps: [...passedSteps, sent] } : header
}

/** A reminder that was sent is past, even by the clock of a machine that is a little behind the one that found it due. */
const afterStep = ({ header: { dueDate, zone }, policy, now }: SentMail, sent: string): Instant => {
  const step = policy.steps.find(({ step }) => step === sent)
  const dueAt = step !== undefined && dueDate !== undefined ? stepDueAt(step, dueDate, { zone, times: policy.times }) : now
  return dueAt > now ? dueAt : now
}

/** Where no workflow waits for the mail (of a month-end run, or one that a person has released), the first reminder is scheduled with it. */
const nowSent = (sent: SentMail): SentChange => {
  const header = { ...sent.header, state: 'SENT' } as const
  const next =
    sent.claim.taskToken === undefined
      ? nextReminder(header, sent.policy, sent.now)
      : { header, wait: { waitingFor: 'reminderSchedule', dueAt: addSeconds(sent.now, overdueSeconds) } as const }
  return { ...common(sent), from: 'STORED', ...next }
}

/**
 * The invoice with the first step of its policy that is still to come, looked at earlier when that it is overdue must be told before. Without
 * either, and when nothing is owed, it waits for nothing more.
 */
export const nextReminder = (header: InvoiceHeader, policy: DunningRules, now: Instant): Pick<SentChange, 'header' | 'wait'> => {
  if (!isChased(header) || !isStillOwed(header)) return { header, wait: undefined }
  if (header.dueDate === undefined) throw defect(`invoice ${header.invoiceId} has no due date`)
  const place = { zone: header.zone, times: policy.times }
  const step = firstStepAfter(remainingSteps(policy, header), header.dueDate, { zone: header.zone, now })
  const dueAt = earliest(step && stepDueAt(step, header.dueDate, place), overdueFrom(header))
  return { header: { ...header, nextReminder: step?.step }, wait: dueAt && { waitingFor: 'reminder', dueAt } }
}

const common = (sent: SentMail) => ({ header: sent.header, occurrences: [itemOf(sent)], workItems: [] as const })

const itemOf = (sent: SentMail): TimelineItem => ({
  sellerId: sent.header.sellerId,
  occurredAt: sent.now,
  occurrenceId: `Sent-${sent.header.invoiceId}-${mailKindKey(sent.claim.kind)}`,
  occurrence: occurrenceOf(sent),
})

const occurrenceOf = ({ header, claim, messageId }: SentMail): Occurrence => {
  const { invoiceId, orderId, factId, customerId, number } = header
  if (number === undefined) throw defect(`invoice ${invoiceId} has no number`)
  const about = { invoiceId, orderId, factId, customerId, number, messageId }
  if (claim.kind.type === 'reminder') return { type: 'ReminderSent', ...about, step: claim.kind.step }
  if (isLateFees(header)) return { type: 'LateFeeSent', ...about }
  return { type: isCreditNote(header) ? 'CreditNoteSent' : 'InvoiceSent', ...about }
}
