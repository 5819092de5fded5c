/** Subscribers build on these shapes: every occurrence must leave as an event that keeps its contract, under an id that never changes. */
import { describe, expect, it } from 'vitest'
import { eventsOut } from '../../../shared/contracts/events-out.ts'
import { toEvent } from '../../../shared/contracts/to-event.ts'
import { type Occurrence, occurrenceSchema, timelineItemSchema } from '../../../shared/domain/timeline.ts'

const invoice = { invoiceId: 'a'.repeat(40), orderId: 'SO-1', factId: 'S-1', customerId: 'C-1001' }
const numbered = { ...invoice, number: 'F2026-000001' }
const findings = [{ code: 'PRICE_DIFFERS', field: 'lines[0].netUnitPrice', expected: '49.9', actual: '48', remedy: 'Correct it.' }]

const decided = { reason: 'asked for by phone', by: 'anna' }
const disputed = { disputeId: 'D-1', category: 'quality', amount: '19.76', currency: 'EUR', open: '119.76', disputed: '19.76' }
const writtenOff = { writeOffId: 'WO-1', amount: '119.76', currency: 'EUR', open: '0.00' }
const paid = { paymentId: 'BK-2026-12-20-1', amount: '100.00', currency: 'EUR' }

const occurrences: Record<Occurrence['type'], object> = {
  OrderHeld: { orderId: 'SO-1', factId: 'order', workItemId: 'w', findings },
  EventHeld: { eventId: 'e', source: 'shop', detailType: 'OrderPlaced', orderId: 'SO-1', workItemId: 'w', findings },
  OrderReleased: { orderId: 'SO-1', factId: 'order', attempt: 2 },
  OrderRefused: { orderId: 'SO-1', factId: 'order', findings },
  OrderCancelled: { orderId: 'SO-1' },
  InvoiceIssued: {
    ...numbered,
    issueDate: '2026-11-24',
    dueDate: '2026-12-24',
    currency: 'EUR',
    net: '99.80',
    vat: '19.96',
    gross: '119.76',
  },
  CreditNoteIssued: {
    ...numbered,
    number: 'A2026-000001',
    issueDate: '2026-11-24',
    creditedInvoiceId: 'b'.repeat(40),
    creditedNumber: 'F2026-000001',
    reason: 'return',
    currency: 'EUR',
    net: '99.80',
    vat: '19.96',
    gross: '119.76',
  },
  LateFeeIssued: {
    ...numbered,
    number: 'P2026-000001',
    issueDate: '2027-01-05',
    chargedInvoiceId: 'b'.repeat(40),
    chargedNumber: 'F2026-000001',
    until: '2027-01-04',
    currency: 'EUR',
    fee: '1.22',
    indemnity: '40.00',
    total: '41.22',
  },
  InvoiceWithdrawn: { ...invoice, reason: 'revision 2' },
  InvoiceStored: { ...numbered, sha256: '0'.repeat(64), files: [{ format: 'facturX', sha256: '0'.repeat(64) }] },
  InvoiceSent: { ...numbered, messageId: 'm' },
  CreditNoteSent: { ...numbered, number: 'A2026-000001', messageId: 'm' },
  LateFeeSent: { ...numbered, number: 'P2026-000001', messageId: 'm' },
  InvoiceDelivered: numbered,
  InvoiceBounced: { ...numbered, bounceType: 'Permanent', workItemId: 'w' },
  ReminderSent: { ...numbered, step: 'first', messageId: 'm' },
  PaymentReceived: { ...numbered, ...paid, method: 'bankTransfer', receivedOn: '2026-12-20', open: '19.76' },
  PaymentFailed: { ...numbered, ...paid, method: 'sepaDebit', reason: 'insufficient_funds' },
  CreditApplied: { ...numbered, ...paid, open: '19.76' },
  AllocationUndone: { ...numbered, ...paid, open: '119.76', reason: 'of another customer' },
  PaymentRefunded: { ...paid, refundId: 'RF-1', customerId: 'C-1001', reason: 'paid twice' },
  InvoiceWrittenOff: { ...numbered, ...writtenOff, vat: '19.96', proven: true, reason: 'judgement of 2026-11-02' },
  WriteOffUndone: { ...numbered, ...writtenOff, open: '119.76', reason: 'of another customer' },
  PaymentReinstated: { ...paid, refundId: 'RF-1', customerId: 'C-1001' },
  InvoicePaid: { ...numbered, currency: 'EUR', gross: '119.76', paidOn: '2026-12-20' },
  InvoiceOverdue: { ...numbered, dueDate: '2026-12-24', open: '119.76', currency: 'EUR' },
  PaymentPromised: { ...numbered, promisedFor: '2027-01-10', promisedBy: 'buyer' },
  PromiseWithdrawn: { ...numbered, promisedFor: '2027-01-10', reason: 'told by mistake' },
  DisputeOpened: { ...numbered, ...disputed, openedBy: 'buyer' },
  DisputeResolved: { ...numbered, ...disputed, disputed: '0.00', resolvedAs: 'rejection', reason: 'delivered as ordered' },
  RemindersPaused: { ...numbered, ...decided, until: '2027-01-04' },
  RemindersResumed: { ...numbered, ...decided },
  ReminderSkipped: { ...numbered, ...decided, step: 'first' },
  ReminderOrdered: { ...numbered, ...decided, step: 'first' },
  LinkRequested: invoice,
  CustomerChangeProposed: { customerId: 'C-1001', revision: 3, fields: ['invoiceEmail'] },
}

const itemOf = (type: string, facts: object) =>
  timelineItemSchema.parse({
    sellerId: 'lumiere',
    occurredAt: '2026-11-24T10:00:00.000Z',
    occurrenceId: `${type}-x`,
    occurrence: occurrenceSchema.parse({ type, ...facts }),
  })

describe('an occurrence on the bus "invoicing"', () => {
  it.each(Object.entries(occurrences))('%s keeps its contract', (type, facts) => {
    const { detailType, detail } = toEvent(itemOf(type, facts))
    expect(() => eventsOut[detailType].parse(detail)).not.toThrow()
  })

  it('has a contract for each event, and an event for each contract', () => {
    const told = Object.entries(occurrences).map(([type, facts]) => toEvent(itemOf(type, facts)).detailType)
    expect(new Set(told)).toEqual(new Set(Object.keys(eventsOut)))
  })

  it('has the same id over every repeat, and another for anything else that happened', () => {
    const [one, again] = [toEvent(itemOf('OrderCancelled', { orderId: 'SO-1' })), toEvent(itemOf('OrderCancelled', { orderId: 'SO-1' }))]
    expect(again).toEqual(one)
    expect(one.detail['eventId']).toBe(one.id)
    expect(toEvent(itemOf('LinkRequested', invoice)).id).not.toBe(one.id)
  })

  it('tells a held event to its publisher as OrderHeld, with the event that it was', () => {
    const { detailType, detail } = toEvent(itemOf('EventHeld', occurrences.EventHeld))
    expect(detailType).toBe('OrderHeld')
    expect(detail).toMatchObject({ heldEvent: { eventId: 'e', source: 'shop', detailType: 'OrderPlaced' }, findings })
    expect(detail).not.toHaveProperty('type')
  })
})
