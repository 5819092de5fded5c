// P5 and P6: one mail for each invoice and kind, but for the counted resend; reminders once, in turn and never early.
import { stepDueAt } from '../../../../shared/domain/dunning.ts'
import { aSeller } from '../../samples.ts'
import type { Records } from '../records.ts'

export const mailViolations = (records: Records): string[] => {
  const groups = Map.groupBy(records.mails, ({ tags }) => `${tags['invoice']}/${tags['kind']}`)
  return [
    ...[...groups].flatMap(([key, mails]) => countViolations(records, key, mails.length)),
    ...records.headers.flatMap((header) => turnViolations(records, header)),
    ...toldTwice(records),
    ...sentAndNext(records),
    ...sentAndSkipped(records),
  ]
}

/** A claim that is gone was given back before anything was sent. */
const countViolations = ({ claims }: Records, key: string, count: number): string[] => {
  const claim = claims.find(({ claimKey }) => claimKey === key)
  const promise = key.includes('/reminder_') ? 'P6' : 'P5'
  if (claim === undefined) return [`${promise}: ${count} mails ${key} went out without a claim`]
  return [
    ...(count > 1 + claim.resends ? [`${promise}: ${count} mails ${key} went out, ${claim.resends} of them a counted resend`] : []),
    ...(claim.resends > 1 ? [`${promise}: ${key} was resent ${claim.resends} times`] : []),
  ]
}

const policy = aSeller().dunning[0]!

const turnViolations = ({ mails }: Records, { invoiceId, dueDate, zone, number }: Records['headers'][number]): string[] => {
  const sent = mails.flatMap(({ tags, at }) => {
    const step = policy.steps.find((each) => tags['invoice'] === invoiceId && tags['kind'] === `reminder_${each.step}`)
    return step === undefined ? [] : [{ step, at }]
  })
  return sent.flatMap(({ step, at }, index) => {
    const before = sent[index - 1]
    const early = dueDate === undefined || at < new Date(stepDueAt(step, dueDate, { zone }))
    const late = before !== undefined && before.step.daysFromDue > step.daysFromDue
    return [
      ...(early ? [`P6: reminder ${step.step} of ${number} left before it was due`] : []),
      ...(late ? [`P6: reminder ${step.step} of ${number} left after ${before.step.step}`] : []),
    ]
  })
}

/** A step whose mail was sent is behind the invoice: to wait for it again leads nowhere. */
const sentAndNext = ({ headers, claims }: Records): string[] =>
  headers
    .filter(({ invoiceId, nextReminder }) =>
      claims.some(({ claimKey, state }) => state === 'SENT' && claimKey === `${invoiceId}/reminder_${nextReminder}`),
    )
    .map(({ number, nextReminder }) => `P6: reminder ${nextReminder} of ${number} was sent, and is waited for again`)

/** What finance was told is skipped is not sent. */
const sentAndSkipped = ({ timeline, claims }: Records): string[] =>
  timeline.flatMap(({ occurrence }) =>
    occurrence.type === 'ReminderSkipped' &&
    claims.some(({ claimKey }) => claimKey === `${occurrence.invoiceId}/reminder_${occurrence.step}`)
      ? [`P6: reminder ${occurrence.step} of ${occurrence.number} was skipped, and mailed`]
      : [],
  )

/** A mail, and that an invoice is overdue, is told once: a second occurrence would be a second mail to whoever counts them. */
const toldTwice = ({ timeline }: Records): string[] => {
  const ids = timeline
    .filter(
      ({ occurrence: { type } }) =>
        type === 'InvoiceSent' ||
        type === 'CreditNoteSent' ||
        type === 'LateFeeSent' ||
        type === 'ReminderSent' ||
        type === 'InvoiceOverdue',
    )
    .map(({ occurrenceId }) => occurrenceId)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `P5: ${id} was recorded twice`)
}
