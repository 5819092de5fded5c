// Why: a dunning that waits again for the reminder that it has just sent hands it over every hour, and the customer hears no more.
import { expect, test } from 'vitest'
import { addSeconds, day } from '../../../shared/domain/day.ts'
import { dunningRulesOf, stepDueAt } from '../../../shared/domain/dunning.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { afterSending, nextReminder } from '../../../shared/domain/mailing/after-sending.ts'
import { money } from '../../../shared/domain/money.ts'
import type { MailClaim } from '../../../shared/domain/mail-claim.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const policy = dunningRulesOf(aSeller(), aCustomer())
const dueDate = day('2026-12-24')
const header = {
  invoiceId: 'i',
  zone: 'Europe/Paris',
  queue: 'lumiere#invoice',
  state: 'SENT',
  number: 'F2026-000001',
  dueDate,
  nextReminder: 'first',
} as unknown as InvoiceHeader
const claim = { claimKey: 'i/reminder_first', kind: { type: 'reminder', step: 'first' } } as unknown as MailClaim
const due = stepDueAt(
  policy.steps.find(({ step }) => step === 'first')!,
  dueDate,
  { zone: 'Europe/Paris' },
)

test('a reminder that was sent is followed by the next step, even by a clock that is two seconds behind the one that found it due', () => {
  for (const now of [addSeconds(due, -2), due, addSeconds(due, 3600)]) {
    const change = afterSending({ header, claim, policy, messageId: 'm', now })
    expect([now, change?.header.nextReminder]).toEqual([now, 'final'])
  }
})

test('nobody is reminded again of an invoice that is credited in full or rejected, nor ever of a credit note', () => {
  const owing = { credited: money('EUR', 100n), open: money('EUR', 20n) }
  const credited = { credited: money('EUR', 120n), open: money('EUR', 0n) }
  const changes = [{}, owing, credited, { rejected: 'refused' as const }, { queue: 'lumiere#creditNote' }]
  const waits = changes.map((change) => nextReminder({ ...header, ...change }, policy, due).wait?.waitingFor)
  expect(waits).toEqual(['reminder', 'reminder', undefined, undefined, undefined])
})
