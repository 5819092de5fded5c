/** What is held is settled here: every decision of a person must go on once, leave who and when, and bear being made twice. */
import { beforeEach, describe, expect, it } from 'vitest'
import { listWorkItems } from '../../../functions/list-work-items/step.ts'
import { refuseOrder } from '../../../functions/refuse-order/step.ts'
import { inputSchema as registerInput, registerMasterData } from '../../../functions/register-master-data/step.ts'
import { releaseOrder } from '../../../functions/release-order/step.ts'
import { repairWorkItem } from '../../../functions/repair-work-item/step.ts'
import { inputSchema, receiveOrder } from '../../../functions/receive-order/step.ts'
import { sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts'
import { sqsOrderQueue } from '../../../shared/adapters/sqs/order-queue.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { mailClaimKey } from '../../../shared/domain/mail-claim.ts'
import { heldItemId, type WorkItem } from '../../../shared/domain/work-item.ts'
import { openItems } from '../../support/open-items.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'
import { aSeller } from '../../support/samples.ts'
import { type Intake, openIntake, placed, seedRecords } from '../receive-order/intake.ts'

const by = 'claire'
const sellerId = 'lumiere'
let intake: Intake
let desk: ReturnType<typeof openDesk>

const openDesk = (ports: Intake) => {
  const sqs = sqsPeer({ queues: [{ name: 'orders' }, { name: 'mails' }] })
  const orderQueue = sqsOrderQueue(sqs.urlOf('orders'), sqs.client)
  const mailQueue = sqsMailQueue(sqs.urlOf('mails'), sqs.client)
  const receive = receiveOrder(ports)
  return {
    list: listWorkItems(ports),
    repair: repairWorkItem(ports),
    release: releaseOrder({ ...ports, orderQueue, mailQueue }),
    refuse: refuseOrder(ports),
    queued: () => sqs.messages('orders').map((message) => JSON.parse(message.body) as Record<string, unknown>),
    mailed: () => sqs.messages('mails').map((message) => JSON.parse(message.body) as Record<string, unknown>),
    /** What the order queue holds, received as the function would. */
    drain: async () => {
      for (const message of sqs.messages('orders')) await receive(inputSchema.parse(JSON.parse(message.body)))
    },
  }
}

beforeEach(async () => {
  intake = await openIntake()
  desk = openDesk(intake)
})

const openIds = async (of = sellerId) => (await openItems(intake.workItems, of)).map(({ workItemId }) => workItemId)
const heldEvent = async (): Promise<string> => {
  await intake.receive('OrderPlaced', placed('SO-1', { lines: [{ ...placed('SO-1').lines[0], quantity: 2 }] }))
  return (await openIds())[0]!
}

/** SO-1 as validation leaves it when it holds it, or as a failed execution does. */
const heldOrder = async (state: 'HELD' | 'READY' | 'INVOICING' = 'HELD'): Promise<WorkItem> => {
  await intake.receive('OrderPlaced', placed('SO-1'))
  const order = (await intake.order('SO-1'))!
  const fact = { ...order.facts[0]!, state }
  const about = { orderId: order.orderId, factId: fact.factId, invoiceId: fact.invoiceId, findings: [], openedAt: intake.clock.now() }
  const base = { sellerId, state: 'OPEN' as const, ...about }
  const item: WorkItem =
    state === 'HELD'
      ? { ...base, kind: 'order', workItemId: heldItemId(fact) }
      : { ...base, kind: 'failure', workItemId: 'failed-1', execution: 'e', step: 'Generate invoice' }
  await intake.orders.save({ order: { ...order, facts: [fact] }, occurrences: [], workItems: [item], wait: undefined })
  return item
}
const fact = async () => (await intake.order('SO-1'))!.facts[0]!

describe('the list', () => {
  it('shows what waits, oldest first, with what is wrong', async () => {
    const workItemId = await heldEvent()
    expect(await desk.list({ sellerId })).toMatchObject({
      outcome: 'listed',
      items: [
        { workItemId, kind: 'event', about: { event: 'OrderPlaced' }, findings: [{ field: 'lines[0].quantity', actual: 'the number 2' }] },
      ],
    })
    expect(await desk.list({ sellerId: 'boreal' })).toMatchObject({ items: [] })
  })

  it('comes in pages of 200, each item once', async () => {
    const about = { sellerId, kind: 'missingFact' as const, state: 'OPEN' as const, orderId: 'SO-1' as never, openedAt: intake.clock.now() }
    for (let order = 1; order <= 201; order += 1)
      await intake.workItems.open({ ...about, findings: [], workItemId: `missing-${order}` }, [])
    const first = await desk.list({ sellerId })
    const second = await desk.list({ sellerId, cursor: first.outcome === 'listed' ? first.next : undefined })
    const listed = [first, second].map((page) => (page.outcome === 'listed' ? page.items.map(({ workItemId }) => workItemId) : []))
    expect(listed.map(({ length }) => length)).toEqual([200, 1])
    expect(new Set(listed.flat()).size).toBe(201)
    expect(second).not.toHaveProperty('next')
  })

  it('shows one item with the event that it holds', async () => {
    const workItemId = await heldEvent()
    expect(await desk.list({ sellerId, workItemId })).toMatchObject({ outcome: 'found', item: { event: { detail: { orderId: 'SO-1' } } } })
    expect(await desk.list({ sellerId, workItemId: 'none' })).toEqual({ outcome: 'notFound' })
  })
})

describe('a held event', () => {
  it('is repaired, released and received, and the item says by whom', async () => {
    const workItemId = await heldEvent()
    expect(await desk.repair({ sellerId, workItemId, detail: placed('SO-1'), by, note: 'asked the shop' })).toEqual({ outcome: 'repaired' })
    expect(await desk.release({ sellerId, workItemId, by: 'denis' })).toEqual({ outcome: 'released' })
    await desk.drain()
    expect(intake.started()).toMatchObject([{ orderId: 'SO-1', factId: 'order' }])
    expect(await intake.workItems.find(sellerId, workItemId)).toMatchObject({
      state: 'RELEASED',
      closedBy: 'denis',
      event: { detail: { lines: [{ quantity: 2 }] } },
      repaired: { by, detail: placed('SO-1') },
    })
    expect(await openIds()).toEqual([])
  })

  it('is not repaired with what is wrong still', async () => {
    const workItemId = await heldEvent()
    const outcome = await desk.repair({ sellerId, workItemId, detail: { ...placed('SO-1'), currency: 'EURO' }, by })
    expect(outcome).toMatchObject({ outcome: 'invalid', findings: [{ field: 'currency' }] })
    expect(await intake.workItems.find(sellerId, workItemId)).not.toHaveProperty('repaired')
  })

  it('is repaired in its name too', async () => {
    await intake.receive('OrderPaced', placed('SO-1'))
    const [workItemId = ''] = await openIds()
    await desk.repair({ sellerId, workItemId, detail: placed('SO-1'), detailType: 'OrderPlaced', by })
    await desk.release({ sellerId, workItemId, by })
    await desk.drain()
    expect(intake.started()).toHaveLength(1)
  })

  it('that is released unrepaired is a new work item, not a lost event', async () => {
    const workItemId = await heldEvent()
    await desk.release({ sellerId, workItemId, by })
    await desk.drain()
    expect(await openIds()).toEqual([`${workItemId}-1`])
  })

  it('is released once, however often it is asked', async () => {
    const workItemId = await heldEvent()
    await desk.release({ sellerId, workItemId, by })
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'closed', state: 'RELEASED' })
    expect(desk.queued()).toHaveLength(1)
  })

  it('keeps the account and source of its publisher when it is released', async () => {
    await intake.receive('OrderPlaced', placed('SO-1'), { source: 'shop.stranger' })
    const [workItemId = ''] = await openIds()
    await desk.release({ sellerId, workItemId, by })
    expect(desk.queued()).toMatchObject([{ source: 'shop.stranger', account: '000000000000', 'detail-type': 'OrderPlaced', release: 1 }])
  })

  it('is set aside by a refusal, and comes back no more', async () => {
    const workItemId = await heldEvent()
    expect(await desk.refuse({ sellerId, workItemId, by, reason: 'a test of the shop' })).toEqual({ outcome: 'refused' })
    await heldEvent()
    expect(await openIds()).toEqual([])
    expect(await intake.workItems.find(sellerId, workItemId)).toMatchObject({ state: 'REFUSED', closedBy: by, note: 'a test of the shop' })
  })

  it('is repaired no more once it is closed', async () => {
    const workItemId = await heldEvent()
    await desk.refuse({ sellerId, workItemId, by, reason: 'no' })
    expect(await desk.repair({ sellerId, workItemId, detail: placed('SO-1'), by })).toEqual({ outcome: 'closed', state: 'REFUSED' })
  })
})

describe('a held order', () => {
  it('is released under the next attempt, and its publisher hears of it', async () => {
    const { workItemId } = await heldOrder()
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'released' })
    expect(await fact()).toMatchObject({ state: 'READY', attempt: 2 })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(await intake.told()).toMatchObject([{ type: 'OrderReleased', factId: 'order', attempt: 2 }])
    expect(await intake.workItems.find(sellerId, workItemId)).toMatchObject({ state: 'RELEASED', closedBy: by })
  })

  it('that was released but not started, since the function died, is started by a repeat', async () => {
    const { workItemId } = await heldOrder()
    const dying = intake.hooks.add({
      beforeCall: ({ operation }) => {
        if (operation === 'StartExecution') throw new Error('killed')
      },
    })
    await expect(desk.release({ sellerId, workItemId, by })).rejects.toThrow('killed')
    dying()
    await desk.release({ sellerId, workItemId, by })
    expect(await fact()).toMatchObject({ state: 'READY', attempt: 2 })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  it('is refused with the reason, and its publisher hears of it', async () => {
    const { workItemId } = await heldOrder()
    expect(await desk.refuse({ sellerId, workItemId, by, reason: 'customer closed' })).toEqual({ outcome: 'refused' })
    expect(await desk.refuse({ sellerId, workItemId, by, reason: 'customer closed' })).toEqual({ outcome: 'closed', state: 'REFUSED' })
    expect(await fact()).toMatchObject({ state: 'REFUSED' })
    expect(await intake.told()).toMatchObject([
      { type: 'OrderRefused', factId: 'order', findings: [{ code: 'REFUSED_BY_FINANCE', actual: 'customer closed' }] },
    ])
  })

  it('that its publisher has answered meanwhile is not released a second time', async () => {
    const { workItemId } = await heldOrder()
    await intake.receive('OrderPlaced', placed('SO-1', { revision: 2 }))
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'closed', state: 'DONE' })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  it('cannot be repaired: its order is corrected by a revision', async () => {
    const { workItemId } = await heldOrder()
    expect(await desk.repair({ sellerId, workItemId, detail: {}, by })).toEqual({ outcome: 'notAnEvent' })
  })
})

describe('a failed workflow', () => {
  it('is redriven under the next attempt, with its draft left as it stands', async () => {
    const { workItemId } = await heldOrder('INVOICING')
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'released' })
    expect(await fact()).toMatchObject({ state: 'INVOICING', attempt: 2 })
    expect(intake.started().map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  it('is not refused while a draft claims its fact, which may be issued any moment', async () => {
    const { workItemId } = await heldOrder('INVOICING')
    expect(await desk.refuse({ sellerId, workItemId, by, reason: 'no' })).toEqual({ outcome: 'claimed' })
    expect(await openIds()).toEqual([workItemId])
  })

  it('is refused before its draft is frozen', async () => {
    const { workItemId } = await heldOrder('READY')
    expect(await desk.refuse({ sellerId, workItemId, by, reason: 'no' })).toEqual({ outcome: 'refused' })
    expect(await fact()).toMatchObject({ state: 'REFUSED' })
  })
})

describe('a mail that did not arrive', () => {
  const invoiceId = invoiceIdSchema.parse('a'.repeat(40))
  const claimKey = mailClaimKey(invoiceId, { type: 'issue' })
  const mailItem = async (): Promise<string> => {
    const about = { sellerId, state: 'OPEN' as const, findings: [], openedAt: intake.clock.now(), invoiceId, claimKey }
    await intake.workItems.open({ ...about, kind: 'mail', workItemId: 'mail-1' }, [])
    return 'mail-1'
  }

  it('and was sent is followed by a fresh link, which a repeat of the release names alike', async () => {
    const workItemId = await mailItem()
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'released' })
    expect(await desk.release({ sellerId, workItemId, by })).toEqual({ outcome: 'closed', state: 'RELEASED' })
    expect(desk.mailed()).toMatchObject([
      { sellerId, invoiceId, kind: { type: 'link', requestId: expect.stringMatching(/^desk-[0-9a-f]{16}$/) } },
    ])
  })
})

describe('master data from the desk', () => {
  it('takes every record of the example sellers', async () => {
    const register = registerMasterData((intake = await openIntake()))
    for (const seed of seedRecords()) {
      const outcome = await register(registerInput.parse(seed))
      expect(outcome, JSON.stringify(seed.record)).toEqual({ outcome: seed.kind === 'customer' ? 'behind' : 'registered' })
    }
  })

  it('is refused with what is wrong in it', async () => {
    const register = registerMasterData(intake)
    expect(await register({ kind: 'article', record: { sellerId, sku: 'X', supply: 'goods' } })).toMatchObject({
      outcome: 'invalid',
      findings: [{ code: 'FIELD_MISSING', field: 'taxClass' }],
    })
  })

  it('holds a seller to its check digits', async () => {
    const record = { ...aSeller(), siret: '99213001300013', bank: { iban: 'FR7630006000011234567890188', accountName: 'x' } }
    const outcome = await registerMasterData(intake)({ kind: 'seller', record })
    expect(outcome.outcome === 'invalid' && outcome.findings.map(({ code }) => code)).toContain('IBAN_INVALID')
  })

  it('says that a customer of a lower revision changes nothing', async () => {
    const customer = (await intake.masterData.customer(
      sellerIdSchema.parse(sellerId),
      placed('x').customerId as never,
      intake.clock.now(),
    ))!
    const register = registerMasterData(intake)
    expect(await register({ kind: 'customer', record: customer })).toEqual({ outcome: 'behind' })
    expect(await register({ kind: 'customer', record: { ...customer, revision: 2 } })).toEqual({ outcome: 'registered' })
  })

  it('says that settings of a seller are older than those in force, and leaves them', async () => {
    const register = registerMasterData(intake)
    expect(await register({ kind: 'seller', record: aSeller({ sellerId: sellerIdSchema.parse('other'), revision: 3 }) })).toEqual({
      outcome: 'registered',
    })
    expect(await register({ kind: 'seller', record: aSeller({ sellerId: sellerIdSchema.parse('other'), revision: 2 }) })).toEqual({
      outcome: 'behind',
    })
    expect(await intake.masterData.seller(sellerIdSchema.parse('other'), intake.clock.now())).toMatchObject({ revision: 3 })
  })
})
