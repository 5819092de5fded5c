/** A dispute of an invoice, as its buyer tells it on the page. */
import { day, instantOf } from '../../shared/domain/day.ts'
import { type Dispute, disputeIdSchema } from '../../shared/domain/dispute/dispute.ts'
import { factIdSchema, orderIdSchema } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { money } from '../../shared/domain/money.ts'

export const aDispute = ({ invoiceId, sellerId, customerId, currency }: Invoice, changes: Partial<Dispute> = {}): Dispute => ({
  disputeId: disputeIdSchema.parse('D-1'),
  sellerId,
  invoiceId,
  orderId: orderIdSchema.parse('SO-1'),
  factId: factIdSchema.parse('order'),
  customerId,
  number: 'F2026-000123',
  category: 'quality',
  part: { what: 'all' },
  amount: money(currency, 1_000n),
  note: 'one is broken',
  openedBy: 'buyer',
  by: 'buyer',
  openedAt: instantOf('2026-11-24T10:00:00.000Z'),
  openedOn: day('2026-11-24'),
  version: 1,
  state: 'open',
  ...changes,
})

export const rejectedDispute = (invoice: Invoice, reason: string): Dispute =>
  aDispute(invoice, {
    state: 'resolved',
    resolution: { as: 'rejection', reason, by: 'anna', at: instantOf('2026-11-25T10:00:00.000Z'), on: day('2026-11-25') },
  })
