/**
 * A change of an order races with the numbering of its invoice: it either takes the draft back before the issue, or comes after it and goes
 * to a person. There is no third way, and whoever loses must not leave half a change.
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { type SellerId, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { headerFor, noon, pointerFor, queueFor } from '../../support/books.ts'
import { openItems } from '../../support/open-items.ts'
import { cancelled, type Intake, openIntake, placed, shipped } from './intake.ts'

const sellerId: SellerId = sellerIdSchema.parse('lumiere')
const sample = { sellerId, number: 7 }
let intake: Intake

/** The order SO-7 as the workflow leaves it after the freeze. */
const freeze = async (draft = 1): Promise<void> => {
  const order = (await intake.order('SO-7'))!
  const claim = { state: 'INVOICING' as const, claimed: [{ lineId: '1', quantity: decimal('2') }], claimsCharges: false }
  const facts = order.facts.map((fact) => ({ ...fact, ...claim }))
  const outcome = await intake.invoices.freezeDraft({
    change: { order: { ...order, facts }, occurrences: [], workItems: [], wait: undefined },
    header: headerFor({ ...sample, draft }),
    pointer: pointerFor({ ...sample, draft }),
    queue: queueFor(sellerId),
  })
  expect(outcome).toBe('frozen')
}
const issue = () => intake.invoices.commitOldest(queueFor(sellerId), noon)
const invoiceId = () => headerFor(sample).invoiceId
/** Freezes one shipment of SO-8. */
const freezeShipment = async (shipment: string): Promise<void> => {
  const order = (await intake.order('SO-8'))!
  const { factId, invoiceId } = order.facts.find((fact) => fact.factId === shipment)!
  const facts = order.facts.map((fact) =>
    fact.factId === factId ? { ...fact, state: 'INVOICING' as const, claimed: fact.lines ?? [] } : fact,
  )
  await intake.invoices.freezeDraft({
    change: { order: { ...order, facts }, occurrences: [], workItems: [], wait: undefined },
    header: { ...headerFor({ sellerId, number: 8 }), factId, invoiceId },
    pointer: { ...pointerFor({ sellerId, number: 8 }), invoiceId },
    queue: queueFor(sellerId),
  })
}
const fact = async () => (await intake.order('SO-7'))!.facts[0]!

beforeEach(async () => {
  intake = await openIntake()
  await intake.receive('OrderPlaced', placed('SO-7'))
  await freeze()
})

describe('a higher revision of a frozen order', () => {
  const revised = placed('SO-7', { revision: 2, purchaseOrderNumber: 'PO-2' })

  it('takes the draft back and starts the fact again with the new content', async () => {
    await intake.receive('OrderPlaced', revised)
    expect(await fact()).toMatchObject({ state: 'READY', attempt: 2 })
    expect(await fact()).not.toHaveProperty('claimed')
    expect((await intake.order('SO-7'))!.content).toMatchObject({ revision: 2, purchaseOrderNumber: 'PO-2' })
    expect(await intake.invoices.find(invoiceId())).toMatchObject({ state: 'WITHDRAWN', draft: 1 })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(await issue()).toMatchObject({ outcome: 'idle' })
    expect(await intake.told()).toMatchObject([{ type: 'InvoiceWithdrawn', invoiceId: invoiceId(), reason: 'revision 2' }])
  })

  it('leaves nothing to number when it dies in the middle, and ends alike when it comes again', async () => {
    let saves = 0
    const dying = intake.hooks.add({
      beforeCall: ({ operation }) => {
        if (operation === 'TransactWriteItems' && (saves += 1) === 2) throw new Error('killed')
      },
    })
    await expect(intake.receive('OrderPlaced', revised)).rejects.toThrow('killed')
    dying()
    expect(await fact()).toMatchObject({ state: 'READY', attempt: 2 })
    expect((await intake.order('SO-7'))!.content!.revision).toBe(1)
    expect(await issue()).toMatchObject({ outcome: 'idle' })
    await intake.receive('OrderPlaced', revised)
    expect((await intake.order('SO-7'))!.content!.revision).toBe(2)
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  it('goes to a person when the invoice is issued, and changes nothing', async () => {
    await issue()
    await intake.receive('OrderPlaced', revised)
    await intake.receive('OrderPlaced', revised)
    expect(await fact()).toMatchObject({ state: 'INVOICING', attempt: 1 })
    expect((await intake.order('SO-7'))!.content!.revision).toBe(1)
    expect(await openItems(intake.workItems, 'lumiere')).toMatchObject([
      { kind: 'changeAfterIssue', orderId: 'SO-7', invoiceId: invoiceId(), findings: [{ code: 'CHANGED_AFTER_ISSUE', field: 'revision' }] },
    ])
    expect((await intake.told()).filter(({ type }) => type === 'OrderHeld')).toHaveLength(1)
  })

  it('goes to a person when the issue wins at the last moment', async () => {
    let raced = false
    intake.hooks.add({
      beforeCall: async ({ operation }) => {
        if (operation !== 'TransactWriteItems' || raced) return
        raced = true
        await issue()
      },
    })
    await intake.receive('OrderPlaced', revised)
    expect(await intake.invoices.findEntry(invoiceId())).toBeDefined()
    expect(await fact()).toMatchObject({ state: 'INVOICING' })
    expect(await openItems(intake.workItems, 'lumiere')).toMatchObject([{ kind: 'changeAfterIssue' }])
  })

  it('may be frozen and taken back again under the next draft', async () => {
    await intake.receive('OrderPlaced', revised)
    await freeze(2)
    await intake.receive('OrderPlaced', placed('SO-7', { revision: 3 }))
    expect(await intake.invoices.find(invoiceId())).toMatchObject({ state: 'WITHDRAWN', draft: 2 })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2, 3])
  })
})

describe('a higher revision of an order with several shipments', () => {
  it('touches no draft when one of its invoices is issued: the change as a whole is for a person', async () => {
    const order = placed('SO-8', { customerId: 'C-1001' })
    await intake.receive('OrderPlaced', order)
    for (const id of ['S-1', 'S-2']) await intake.receive('OrderShipped', shipped('SO-8', id, { lines: [{ lineId: '1', quantity: '1' }] }))
    await freezeShipment('S-2')
    await issue()
    await freezeShipment('S-1')
    await intake.receive('OrderPlaced', { ...order, revision: 2 })
    expect((await intake.order('SO-8'))!.facts).toMatchObject([
      { factId: 'S-1', state: 'INVOICING', attempt: 1 },
      { factId: 'S-2', state: 'INVOICING', attempt: 1 },
    ])
    expect(await openItems(intake.workItems, 'lumiere')).toMatchObject([{ kind: 'changeAfterIssue', orderId: 'SO-8' }])
  })

  it('takes every draft back when none is issued', async () => {
    const order = placed('SO-8', { customerId: 'C-1001' })
    await intake.receive('OrderPlaced', order)
    for (const id of ['S-1', 'S-2']) {
      await intake.receive('OrderShipped', shipped('SO-8', id, { lines: [{ lineId: '1', quantity: '1' }] }))
      await freezeShipment(id)
    }
    await intake.receive('OrderPlaced', { ...order, revision: 2 })
    expect((await intake.order('SO-8'))!.facts).toMatchObject([
      { factId: 'S-1', state: 'READY', attempt: 2 },
      { factId: 'S-2', state: 'READY', attempt: 2 },
    ])
  })
})

describe('a cancellation of a frozen order', () => {
  it('takes the draft back and ends the fact', async () => {
    await intake.receive('OrderCancelled', cancelled('SO-7'))
    expect(await fact()).toMatchObject({ state: 'CANCELLED' })
    expect(await intake.invoices.find(invoiceId())).toMatchObject({ state: 'WITHDRAWN' })
    expect(intake.started()).toHaveLength(1)
    expect(await issue()).toMatchObject({ outcome: 'idle' })
    expect((await intake.told()).map(({ type }) => type).toSorted()).toEqual(['InvoiceWithdrawn', 'OrderCancelled'])
  })

  it('goes to a person when the invoice is issued', async () => {
    await issue()
    await intake.receive('OrderCancelled', cancelled('SO-7'))
    expect(await fact()).toMatchObject({ state: 'INVOICING' })
    expect(await openItems(intake.workItems, 'lumiere')).toMatchObject([{ kind: 'changeAfterIssue', findings: [{ field: 'cancelledOn' }] }])
    expect((await intake.order('SO-7'))!.cancelled).toBeUndefined()
  })
})
