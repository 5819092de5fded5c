/**
 * The door of the house: every event ends as facts, as a start, or as a work item; never twice, never nowhere. The stores are the real
 * adapters over an in-memory DynamoDB and Step Functions.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { customerIdSchema, orderIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { openItems as readOpen } from '../../support/open-items.ts'
import { failBefore, on } from '../../support/peers/hooks.ts'
import { cancelled, type Intake, openIntake, placed, shipped } from './intake.ts'

let intake: Intake
beforeEach(async () => {
  intake = await openIntake()
})

const openItems = (sellerId = 'lumiere') => readOpen(intake.workItems, sellerId)
const factsOf = async (orderId: string) =>
  (await intake.order(orderId))?.facts.map(({ factId, state, attempt }) => ({ factId, state, attempt }))
const invalid = globSync(join(import.meta.dirname, '../../../events/invalid/*.json')).toSorted()

describe('an order event', () => {
  it('starts the workflow of a fact under its business key, with ids only', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    const [fact] = (await intake.order('SO-1'))!.facts
    expect(intake.started()).toEqual([
      {
        sellerId: 'lumiere',
        orderId: 'SO-1',
        factId: 'order',
        purpose: 'invoice',
        invoiceId: fact!.invoiceId,
        attempt: 1,
        name: `inv-${fact!.invoiceId}-1`,
      },
    ])
  })

  it('starts nothing a second time when it is repeated', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    const before = await intake.order('SO-1')
    await intake.receive('OrderPlaced', placed('SO-1'))
    expect(intake.started()).toHaveLength(1)
    expect(await intake.order('SO-1')).toEqual(before)
  })

  it('waits for the order when the shipment comes first', async () => {
    const order = placed('SO-1', { customerId: 'C-1001' })
    await intake.receive('OrderShipped', shipped('SO-1', 'S-1'))
    expect(intake.started()).toEqual([])
    await intake.receive('OrderPlaced', order)
    expect(intake.started()).toMatchObject([{ factId: 'S-1', attempt: 1 }])
  })

  it.each([
    ['C-1001', 'OrderShipped', { shipmentId: 'S-1', shippedOn: '2026-11-21' }, 'S-1'],
    ['C-1003', 'OrderReadyToShip', { readyOn: '2026-11-21' }, 'order'],
    ['C-1004', 'OrderDelivered', { deliveryId: 'D-1', deliveredOn: '2026-11-21' }, 'D-1'],
  ])('bills customer %s on %s', async (customerId, detailType, facts, factId) => {
    await intake.receive('OrderPlaced', placed('SO-1', { customerId }))
    expect(intake.started()).toEqual([])
    await intake.receive(detailType, { version: 1, sellerId: 'lumiere', orderId: 'SO-1', ...facts })
    expect(intake.started()).toMatchObject([{ factId }])
  })

  it('bills once when complete, where the customer wants one invoice for the order', async () => {
    await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-1006' }))
    await intake.receive('OrderShipped', shipped('SO-1', 'S-1', { lines: [{ lineId: '1', quantity: '1' }] }))
    expect(intake.started()).toEqual([])
    await intake.receive('OrderShipped', shipped('SO-1', 'S-2', { lines: [{ lineId: '1', quantity: '1' }] }))
    expect(intake.started()).toMatchObject([{ factId: 'order' }])
  })

  it('starts what an attempt that died after the save had left', async () => {
    const dead = intake.hooks.add(failBefore(on('states', 'StartExecution'), () => new Error('killed')))
    await expect(intake.receive('OrderPlaced', placed('SO-1'))).rejects.toThrow('killed')
    dead()
    expect(intake.started()).toEqual([])
    await intake.receive('OrderPlaced', placed('SO-1'))
    expect(intake.started()).toHaveLength(1)
  })

  it('loses nothing when several arrive at once', async () => {
    const ids = Array.from({ length: 16 }, (_, index) => `S-${index}`)
    const parts = ids.map((id) => shipped('SO-1', id, { lines: [{ lineId: '1', quantity: '0.1' }] }))
    await Promise.all([
      intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-1001' })),
      ...parts.map((part) => intake.receive('OrderShipped', part)),
    ])
    expect(
      intake
        .started()
        .map(({ factId }) => factId)
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  it('lets the sweep look after a fact that is to run', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    const later = new Date('2026-11-24T10:02:01.000Z').toISOString() as Parameters<typeof intake.due.overdue>[1]
    expect(await intake.due.overdue(['workflowStart'], later, 10)).toMatchObject([{ of: 'order', orderId: 'SO-1' }])
  })
})

describe('an event that cannot be taken in', () => {
  it.each(invalid)('%s ends as a work item with the named findings, and its publisher hears of it', async (file) => {
    const { expected, event } = JSON.parse(readFileSync(file, 'utf8'))
    await intake.receive(event.DetailType, event.Detail, { source: event.Source })
    const sellerId = basename(file) === 'seller-unknown.json' ? 'unknown' : 'lumiere'
    const [item, ...others] = await openItems(sellerId)
    expect(others).toEqual([])
    expect(item!.findings.map(({ code, field }) => ({ code, field }))).toEqual(expected)
    expect(item).toMatchObject({ kind: 'event', event: { detail: event.Detail } })
    expect(await intake.told(sellerId)).toMatchObject([{ type: 'EventHeld', workItemId: item!.workItemId, detailType: event.DetailType }])
    expect(intake.started()).toEqual([])
  })

  it('is one work item however often it comes, and tells its publisher once', async () => {
    for (let time = 0; time < 3; time += 1) await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-9' }))
    expect(await openItems()).toHaveLength(1)
    expect(await intake.told()).toHaveLength(1)
  })

  it('keeps what the publisher said, fractions and all', async () => {
    const detail = placed('SO-1', { lines: [{ lineId: '1', quantity: 0.1 }] })
    await intake.receive('OrderPlaced', detail)
    await intake.receive('OrderPlaced', placed('SO-1', { lines: [{ lineId: '1', quantity: 0.2 }] }))
    expect((await openItems()).map((item) => item.kind === 'event' && item.event.detail)).toContainEqual(detail)
    expect(await openItems()).toHaveLength(2)
  })

  it('is held for the publisher of another account', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'), { account: '111111111111' })
    expect(await openItems()).toMatchObject([{ findings: [{ code: 'PUBLISHER_UNKNOWN' }] }])
    expect(await intake.order('SO-1')).toBeUndefined()
  })

  it('is a new item when it is held again after a release', async () => {
    await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-9' }))
    await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-9' }), { release: 1 })
    expect(await openItems()).toHaveLength(2)
  })

  it('is held when it tells a known revision otherwise', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    await intake.receive('OrderPlaced', placed('SO-1', { purchaseOrderNumber: 'PO-2' }))
    expect(await openItems()).toMatchObject([{ kind: 'event', findings: [{ code: 'REVISION_CONFLICT' }] }])
    expect((await intake.order('SO-1'))!.content).not.toHaveProperty('purchaseOrderNumber')
  })

  it('shows fifty findings of a thousand', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      lineId: String(index),
      sku: 'X',
      name: 'x',
      quantity: 1,
      unitCode: 'C62',
      netUnitPrice: '1',
    }))
    await intake.receive('OrderPlaced', placed('SO-1', { lines }))
    const [item] = await openItems()
    expect(item!.findings).toHaveLength(51)
    expect(item!.findings.at(-1)).toMatchObject({ code: 'MORE_FINDINGS', actual: '950 more' })
  })
})

describe('a revision', () => {
  it('replaces the content of a fact that is not frozen, without a second start', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    await intake.receive('OrderPlaced', placed('SO-1', { revision: 2, purchaseOrderNumber: 'PO-2' }))
    expect((await intake.order('SO-1'))!.content).toMatchObject({ revision: 2, purchaseOrderNumber: 'PO-2' })
    expect(intake.started()).toHaveLength(1)
  })

  it('is recorded and ignored when it is lower and late', async () => {
    await intake.receive('OrderPlaced', placed('SO-1', { revision: 2 }))
    await intake.receive('OrderPlaced', placed('SO-1', { revision: 1, purchaseOrderNumber: 'PO-1' }))
    const order = await intake.order('SO-1')
    expect(order!.content!.revision).toBe(2)
    expect(order!.revisions!.map(({ revision }) => revision)).toEqual([1, 2])
    expect(await openItems()).toEqual([])
  })

  it('answers what was held: another attempt, and the work item is done', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'))
    const order = (await intake.order('SO-1'))!
    const [fact] = order.facts
    const workItemId = `order-${fact!.invoiceId}-1`
    const about = { orderId: order.orderId, factId: fact!.factId, invoiceId: fact!.invoiceId }
    await intake.orders.save({
      order: { ...order, facts: [{ ...fact!, state: 'HELD' }] },
      occurrences: [],
      workItems: [{ kind: 'order', workItemId, sellerId: 'lumiere', state: 'OPEN', findings: [], openedAt: intake.clock.now(), ...about }],
      wait: undefined,
    })
    await intake.receive('OrderPlaced', placed('SO-1', { revision: 2 }))
    expect(await factsOf('SO-1')).toEqual([{ factId: 'order', state: 'READY', attempt: 2 }])
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(await intake.workItems.find('lumiere', workItemId)).toMatchObject({ state: 'DONE', closedBy: 'receive-order' })
  })
})

describe('a cancellation', () => {
  it('ends what is not issued, and what is shipped later is not billed', async () => {
    await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-1001' }))
    await intake.receive('OrderCancelled', cancelled('SO-1'))
    await intake.receive('OrderShipped', shipped('SO-1', 'S-1'))
    expect(await factsOf('SO-1')).toEqual([{ factId: 'S-1', state: 'CANCELLED', attempt: 0 }])
    expect(intake.started()).toEqual([])
    expect(await intake.told()).toMatchObject([{ type: 'OrderCancelled', orderId: 'SO-1' }])
  })
})

describe('a change of a customer', () => {
  const customerId = customerIdSchema.parse('C-1001')
  const sellerId = sellerIdSchema.parse('lumiere')
  const profile = {
    kind: 'business',
    status: 'active',
    name: 'Atelier Dupont & Filles',
    language: 'fr',
    address: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
    siren: '994188233',
    invoiceEmail: 'compta@dupont.example',
  }
  const change = (revision: number, changes: object = {}, id: string = customerId) => ({
    version: 1,
    sellerId,
    customerId: id,
    revision,
    customer: { ...profile, ...changes },
  })
  const stored = () => intake.masterData.customer(sellerId, customerId, intake.clock.now())

  it('is applied when its revision is higher, and leaves what finance decides', async () => {
    await intake.receive('CustomerChanged', change(2))
    expect(await stored()).toMatchObject({ name: 'Atelier Dupont & Filles', revision: 2, dunningPolicy: 'standard' })
    expect(await stored()).not.toHaveProperty('vatId')
  })

  it('changes nothing when it is late', async () => {
    await intake.receive('CustomerChanged', change(3))
    await intake.receive('CustomerChanged', change(2, { name: 'Old' }))
    expect(await stored()).toMatchObject({ name: 'Atelier Dupont & Filles', revision: 3 })
  })

  it('makes a new customer, whose orders can then be taken in', async () => {
    await intake.receive('CustomerChanged', change(1, {}, 'C-NEW'))
    await intake.receive('OrderPlaced', placed('SO-1', { customerId: 'C-NEW' }))
    expect((await intake.order('SO-1'))?.content?.customerId).toBe('C-NEW')
    expect(await openItems()).toEqual([])
  })

  it('is proposed, not applied, for a field that finance has set', async () => {
    const before = (await stored())!
    await intake.masterData.putCustomer(
      { ...before, version: 2, invoiceEmail: 'finance@dupont.example', setByFinance: ['invoiceEmail'] },
      { provenance: { by: 'finance', at: intake.clock.now() }, read: before, occurrences: [] },
    )
    await intake.receive('CustomerChanged', change(3, { name: 'Dupont SA' }))
    expect(await stored()).toMatchObject({ name: 'Dupont SA', invoiceEmail: 'finance@dupont.example', revision: 3 })
    expect(await intake.told()).toEqual([{ type: 'CustomerChangeProposed', customerId, revision: 3, fields: ['invoiceEmail'] }])
  })
})

it('never reads an order id as one of another seller', async () => {
  await intake.receive('OrderPlaced', placed('SO-1'))
  expect(await intake.orders.find(sellerIdSchema.parse('boreal'), orderIdSchema.parse('SO-1'))).toBeUndefined()
})
