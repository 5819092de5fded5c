/** What is booked is what the provider says when it is asked, and nothing that is there is left out. */
import { beforeEach, describe, expect, it } from 'vitest'
import { followPayment } from '../../../functions/follow-payment/step.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceId, SellerId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import type { PaymentId } from '../../../shared/domain/payment/payment.ts'
import type { TimelineItem } from '../../../shared/domain/timeline.ts'
import type { Movement, ProviderPayment } from '../../../shared/ports/payments.ts'

const invoiceId = 'a'.repeat(40) as InvoiceId
const sellerId = 'lumiere' as SellerId
const header = { invoiceId, sellerId, customerId: 'C-1001', number: 'F2026-000001', zone: 'Europe/Paris' } as InvoiceHeader
const movement: Movement = {
  movementId: 'txn_1',
  kind: 'payment',
  source: 'ch_1',
  amount: money('EUR', 12_000n),
  fee: money('EUR', 205n),
  net: money('EUR', 11_795n),
  at: instantOf('2026-11-24T23:30:00.000Z'),
}
const succeeded: ProviderPayment = {
  paymentId: 'pi_1' as PaymentId,
  state: 'succeeded',
  amount: money('EUR', 12_000n),
  method: 'card',
  purpose: { sellerId, invoiceId },
  movement,
  isReversed: false,
  failure: undefined,
}

let payment: ProviderPayment | undefined
let asked: unknown[]
let recorded: object
let told: TimelineItem[]
let marked: unknown[]
let pendingPayment: PaymentId | undefined
beforeEach(() => {
  payment = succeeded
  asked = []
  told = []
  marked = []
  pendingPayment = undefined
  recorded = { outcome: 'recorded', paymentId: 'pi_1', version: 1 }
})

const workItems = { open: async () => 'opened' as const, find: async () => undefined, update: async () => 'updated' as const }

const follow = () =>
  followPayment({
    payments: { payment: async () => payment, reversals: async () => [], payout: async () => undefined, paidOut: async () => [] },
    workItems,
    invoices: {
      find: async (id) => (id === invoiceId ? { ...header, pendingPayment } : undefined),
      markPending: async (pending) => void marked.push(pending),
    },
    clock: { now: () => instantOf('2026-11-25T00:00:00.000Z') },
    timeline: { record: async (item) => void told.push(item) },
    commands: {
      ask: async (command, input) => {
        asked.push([command, input])
        return recorded
      },
    },
  })({ paymentId: 'pi_1' })

describe('what the provider has booked', () => {
  it('is recorded with all that makes it the same payment whenever it is told', async () => {
    expect(await follow()).toEqual({ outcome: 'recorded', recorded: 1 })
    const input = {
      what: 'receive',
      sellerId,
      paymentId: 'pi_1',
      payer: 'C-1001',
      method: 'card',
      amount: '120.00',
      currency: 'EUR',
      heldIn: 'EUR',
      fee: '2.05',
      // After midnight in Paris.
      receivedOn: '2026-11-25',
      reference: 'F2026-000001',
      apply: [],
      by: 'stripe',
    }
    expect(asked).toEqual([['record-payment', input]])
  })

  it('in another currency brings what it is in that of the account', async () => {
    payment = { ...succeeded, amount: money('USD', 13_000n) }
    await follow()
    expect(asked).toMatchObject([
      ['record-payment', { amount: '130.00', currency: 'USD', bookAmount: '120.00', heldIn: 'EUR', fee: '2.05' }],
    ])
  })

  it('is no failure when it was recorded before', async () => {
    recorded = { outcome: 'sameAsBefore', paymentId: 'pi_1', version: 3 }
    expect(await follow()).toEqual({ outcome: 'sameAsBefore', recorded: 0 })
  })
})

describe('nothing is recorded', () => {
  it.each([
    ['that pends', { state: 'pending', movement: undefined }],
    ['that has failed', { state: 'failed', movement: undefined }],
    ['that nobody has tried yet', { state: 'open', movement: undefined, method: undefined }],
    ['that was given up', { state: 'cancelled', movement: undefined }],
    ['that the provider has not booked yet', { movement: undefined }],
    ['for something that is not ours', { purpose: undefined }],
  ] as const)('of a payment %s', async (_, changes) => {
    payment = { ...succeeded, ...changes }
    expect(await follow()).toMatchObject({ recorded: 0 })
    expect(asked).toEqual([])
  })
})

describe('an attempt that failed', () => {
  it('is told with its reason, as the same item however often it is told', async () => {
    const failure = { attempt: 'ch_1', code: 'card_declined', at: instantOf('2026-11-24T10:59:00.000Z') }
    payment = { ...succeeded, state: 'failed', movement: undefined, failure }
    await follow()
    await follow()
    const facts = { type: 'PaymentFailed', invoiceId, number: 'F2026-000001', paymentId: 'pi_1', amount: '120.00', reason: 'card_declined' }
    expect(told[0]).toMatchObject({ sellerId, occurredAt: failure.at, occurrenceId: 'PaymentFailed-ch_1', occurrence: facts })
    expect(told[1]).toEqual(told[0])
    expect(asked).toEqual([])
  })
})

describe('a payment that is on its way', () => {
  it('is said of its invoice, for two weeks at most', async () => {
    payment = { ...succeeded, state: 'pending', method: 'sepaDebit', movement: undefined }
    await follow()
    expect(marked).toEqual([{ invoiceId, pending: { paymentId: 'pi_1', until: '2026-12-09T00:00:00.000Z' } }])
  })

  it.each(['succeeded', 'failed', 'cancelled'] as const)('is said no more once it has %s', async (state) => {
    pendingPayment = 'pi_1' as PaymentId
    payment = { ...succeeded, state }
    await follow()
    expect(marked).toEqual([{ invoiceId, pending: undefined }])
  })

  it('is left alone by the end of another payment, and until its own is booked', async () => {
    pendingPayment = 'pi_2' as PaymentId
    await follow()
    pendingPayment = 'pi_1' as PaymentId
    payment = { ...succeeded, movement: undefined }
    await follow()
    expect(marked).toEqual([])
  })
})

describe('a failure that rings, and that the provider repeats', () => {
  it.each([
    ['the provider does not know what it told of', () => (payment = undefined)],
    [
      'the invoice is not of these books',
      () => (payment = { ...succeeded, purpose: { sellerId, invoiceId: 'b'.repeat(40) as InvoiceId } }),
    ],
    ['the invoice is of another seller', () => (payment = { ...succeeded, purpose: { sellerId: 'other' as SellerId, invoiceId } })],
    ['the books refuse it', () => (recorded = { outcome: 'refused', findings: [{ code: 'BOOK_AMOUNT_MISSING' }] })],
    ['the seller is gone', () => (recorded = { outcome: 'notFound' })],
  ])('%s', async (_, happens) => {
    happens()
    await expect(follow()).rejects.toMatchObject({ name: 'Defect' })
  })
})
