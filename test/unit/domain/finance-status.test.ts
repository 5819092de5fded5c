// The one word that finance reads of a document, from facts that several writers record in any order.
import { expect, it } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { invoiceIdSchema } from '../../../shared/domain/ids.ts'
import { financeStatusOf } from '../../../shared/domain/invoice-list/status.ts'
import { money } from '../../../shared/domain/money.ts'
import { writeOffIdSchema } from '../../../shared/domain/write-off/invoice-write-off.ts'

const sent = { state: 'SENT' } as const
const replacedBy = invoiceIdSchema.parse('a'.repeat(40))

const cent = money('EUR', 1n)
const payments = [{ paymentId: 'BK-1', allocationId: 1, amount: cent, bookAmount: cent, receivedOn: day('2026-11-24') }]
const writeOffs = [
  {
    writeOffId: writeOffIdSchema.parse('WO-1'),
    amount: cent,
    bookAmount: cent,
    proven: false,
    accounts: { loss: '654000', recovered: '758300' },
    writtenOffOn: day('2026-12-24'),
  },
]

it.each([
  ['a draft waits for its number', { state: 'FROZEN' }, false, 'waitingForNumber'],
  ['a withdrawn draft is no invoice, whatever was recorded before', { state: 'WITHDRAWN', rejected: 'refused' }, false, 'withdrawn'],
  ['a parked draft waits for a person', { state: 'PARKED' }, false, 'parked'],
  ['the entry issues, although the header has not heard of it', { state: 'FROZEN' }, true, 'issued'],
  ['stored is not sent', { state: 'STORED' }, true, 'issued'],
  ['accepted by the mail provider is sent, not delivered', { ...sent, delivery: 'accepted' }, true, 'sent'],
  ['delivered', { ...sent, delivery: 'delivered' }, true, 'delivered'],
  ['who complains has got it', { ...sent, delivery: 'complained' }, true, 'delivered'],
  ['bounced', { ...sent, delivery: 'bounced' }, true, 'bounced'],
  ['a rejection weighs more than the delivery', { ...sent, delivery: 'delivered', rejected: 'rejected' }, true, 'rejected'],
  ['credited in part is still owed', { ...sent, open: money('EUR', 1n) }, true, 'sent'],
  ['credited in full ends the debt, rejected or not', { ...sent, open: money('EUR', 0n), rejected: 'rejected' }, true, 'credited'],
  ['paid in part is still owed', { ...sent, open: money('EUR', 1n), payments }, true, 'sent'],
  ['written off, be it after a part was paid', { ...sent, open: money('EUR', 0n), payments, writeOffs }, true, 'writtenOff'],
  ['paid in full, or what credits have left of it', { ...sent, open: money('EUR', 0n), payments, rejected: 'refused' }, true, 'paid'],
  ['replaced, of which nothing is open either', { ...sent, open: money('EUR', 0n), replacedBy }, true, 'replaced'],
] as const)('%s', (_rule, facts, isIssued, status) => {
  expect(financeStatusOf({ delivery: undefined, open: undefined, replacedBy: undefined, rejected: undefined, ...facts }, isIssued)).toBe(
    status,
  )
})
