/** The desk over the API: the same decisions as at the desk, in the name of whoever has the token. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { deskActions } from '../../../functions/finance-api/desk.ts'
import { inputSchema as refuseInput, refuseOrder } from '../../../functions/refuse-order/step.ts'
import { inputSchema as releaseInput, releaseOrder } from '../../../functions/release-order/step.ts'
import { inputSchema as repairInput, repairWorkItem } from '../../../functions/repair-work-item/step.ts'
import { deskRoutes } from '../../../shared/contracts/api/desk-routes.ts'
import { addSeconds } from '../../../shared/domain/day.ts'
import { inputSchema as registerInput } from '../../../functions/register-master-data/step.ts'
import { sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts'
import { sqsOrderQueue } from '../../../shared/adapters/sqs/order-queue.ts'
import { openItems } from '../../support/open-items.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'
import { type Intake, openIntake, placed, seedRecords } from '../receive-order/intake.ts'

type Row = { workItemId: string; findings: object[] }
/** A field that an answer does not have fails its test. */
type Told = {
  body: { items: Row[]; next?: string; item: object; selected: number; outcomes: object; left: number }
  status?: number
  code?: string
}

const caller: Caller = { subject: 'claire', sellers: {}, operator: false, requestKey: 'k', ifMatch: undefined }
const params = { sellerId: 'lumiere' }
let intake: Intake
let sqs: ReturnType<typeof sqsPeer>

beforeEach(async () => {
  intake = await openIntake()
  sqs = sqsPeer({ queues: [{ name: 'orders' }, { name: 'mails' }] })
  for (const orderId of ['SO-1', 'SO-2', 'SO-3']) await intake.receive('OrderPlaced', broken(orderId))
})

const broken = (orderId: string) => placed(orderId, { lines: [{ ...placed(orderId).lines[0], quantity: 2 }] })

const ask = async (operation: keyof typeof deskRoutes, call: object) => {
  const queues = {
    orderQueue: sqsOrderQueue(sqs.urlOf('orders'), sqs.client),
    mailQueue: sqsMailQueue(sqs.urlOf('mails'), sqs.client),
  }
  const commands = {
    ask: async (name: string, input: unknown): Promise<unknown> => {
      if (name === 'release-order') return releaseOrder({ ...intake, ...queues })(releaseInput.parse(input))
      return name === 'refuse-order' ? refuseOrder(intake)(refuseInput.parse(input)) : repairWorkItem(intake)(repairInput.parse(input))
    },
  }
  const { path, method } = deskRoutes[operation]
  const action = bound(deskRoutes, deskActions({ workItems: intake.workItems, commands })).find(
    ({ route }) => route.path === path && route.method === method,
  )!
  return (await action.run({ params, query: {}, ...call }, caller)) as Told
}
const ids = async () => (await openItems(intake.workItems, 'lumiere')).map(({ workItemId }) => workItemId)

describe('the list', () => {
  it('is read page by page, each item once, with who can repair it', async () => {
    const first = await ask('listWorkItems', { query: { limit: '2' } })
    const second = await ask('listWorkItems', { query: { limit: '2', cursor: first.body.next } })
    const listed: string[] = [...first.body.items, ...second.body.items].map(({ workItemId }) => workItemId)
    expect(listed).toHaveLength(3)
    expect(new Set(listed)).toEqual(new Set(await ids()))
    expect(second.body.next).toBeUndefined()
    expect(first.body.items[0]!.findings[0]).toMatchObject({ code: 'FIELD_INVALID', repairer: 'publisher' })
  })

  it('goes on after its last item even when that was closed meanwhile', async () => {
    const first = await ask('listWorkItems', { query: { limit: '1' } })
    const { workItemId } = first.body.items[0]!
    await ask('refuseWorkItem', { params: { ...params, workItemId }, body: { reason: 'wrong' } })
    const rest = await ask('listWorkItems', { query: { cursor: first.body.next } })
    expect(rest.body.items).toHaveLength(2)
  })

  it('can be narrowed to a finding', async () => {
    expect((await ask('listWorkItems', { query: { code: 'PRICE_DIFFERS' } })).body.items).toEqual([])
    expect((await ask('listWorkItems', { query: { code: 'FIELD_INVALID' } })).body.items).toHaveLength(3)
  })
})

describe('a list with a filter that little passes', () => {
  const priced = (at: number) => ({
    workItemId: `priced-${at}`,
    sellerId: 'lumiere',
    kind: 'missingFact' as const,
    state: 'OPEN' as const,
    orderId: 'SO-1' as never,
    findings: [{ code: 'PRICE_DIFFERS', field: '', expected: '', actual: '', remedy: '' }],
    openedAt: addSeconds(intake.clock.now(), at),
  })

  it('looks through so many items for a page, which may be empty and goes on from there', async () => {
    for (let order = 10; order < 508; order += 1)
      await intake.workItems.open({ ...priced(1), workItemId: `other-${order}`, findings: [] }, [])
    await intake.workItems.open(priced(2), [])
    const first = await ask('listWorkItems', { query: { code: 'PRICE_DIFFERS' } })
    expect(first.body).toEqual({ items: [], next: expect.any(String) })
    const second = await ask('listWorkItems', { query: { code: 'PRICE_DIFFERS', cursor: first.body.next } })
    expect(second.body).toEqual({ items: [expect.objectContaining({ workItemId: 'priced-2' })] })
  })

  it('gives each that passes once, also where a page ends among others', async () => {
    for (const at of [1, 2, 3]) await intake.workItems.open(priced(at), [])
    const listed: string[] = []
    let cursor: string | undefined
    for (let page = 1; page <= 3; page += 1) {
      const { body } = await ask('listWorkItems', { query: { code: 'PRICE_DIFFERS', limit: '1', ...(cursor !== undefined && { cursor }) } })
      listed.push(...body.items.map(({ workItemId }) => workItemId))
      cursor = body.next
    }
    expect([listed, cursor]).toEqual([['priced-1', 'priced-2', 'priced-3'], undefined])
  })
})

describe('a decision', () => {
  it('is kept in the name of the caller, with its reason', async () => {
    const [workItemId = ''] = await ids()
    const answer = await ask('refuseWorkItem', { params: { ...params, workItemId }, body: { reason: 'a duplicate' } })
    expect(answer.body).toEqual({ outcome: 'refused' })
    expect(await intake.workItems.find('lumiere', workItemId)).toMatchObject({ state: 'REFUSED', closedBy: 'claire', note: 'a duplicate' })
  })

  it('cannot be made in the name of another', async () => {
    const [workItemId = ''] = await ids()
    const answer = await ask('refuseWorkItem', { params: { ...params, workItemId }, body: { reason: 'a duplicate', by: 'paul' } })
    expect(answer.status).toBe(400)
  })

  it('is a conflict on an item that is closed, and unknown on one that is not there', async () => {
    const [workItemId = ''] = await ids()
    const refuse = (id: string) => ask('refuseWorkItem', { params: { ...params, workItemId: id }, body: { reason: 'a duplicate' } })
    await refuse(workItemId)
    expect(await refuse(workItemId)).toMatchObject({ status: 409, code: 'closed' })
    expect(await refuse('event-unknown')).toMatchObject({ status: 404 })
  })
})

describe('a bulk release', () => {
  const release = (body: object) => ask('releaseWorkItems', { body: { dryRun: false, ...body } })

  it('counts in a dry run and touches nothing', async () => {
    const answer = await release({ dryRun: true, code: 'FIELD_INVALID' })
    expect(answer.body).toEqual({ selected: 3, outcomes: {}, left: 3 })
    expect(await ids()).toHaveLength(3)
  })

  it('sends what is selected on its way once, also when it is repeated', async () => {
    expect((await release({ code: 'FIELD_INVALID' })).body).toEqual({ selected: 3, outcomes: { released: 3 }, left: 0 })
    expect((await release({ code: 'FIELD_INVALID' })).body).toEqual({ selected: 0, outcomes: {}, left: 0 })
    expect(sqs.messages('orders')).toHaveLength(3)
  })

  it('leaves what is not selected', async () => {
    const [workItemId = ''] = await ids()
    await release({ workItemIds: [workItemId] })
    expect(await ids()).toHaveLength(2)
    expect((await release({ code: 'PRICE_DIFFERS' })).body.selected).toBe(0)
  })

  it('never means everything', async () => {
    expect(await release({})).toMatchObject({ status: 400, findings: [{ field: 'body.code' }] })
  })

  it('tries 25 at a time', async () => {
    for (let order = 10; order < 34; order += 1) await intake.receive('OrderPlaced', broken(`SO-${order}`))
    expect((await release({ code: 'FIELD_INVALID' })).body).toEqual({ selected: 27, outcomes: { released: 25 }, left: 2 })
    expect((await release({ code: 'FIELD_INVALID' })).body).toEqual({ selected: 2, outcomes: { released: 2 }, left: 0 })
  })
})

describe('a repair', () => {
  const repair = (workItemId: string, detail: object) => ask('repairWorkItem', { params: { ...params, workItemId }, body: { detail } })

  it('is stored beside the event when it is right', async () => {
    const [workItemId = ''] = await ids()
    expect((await repair(workItemId, placed('SO-1'))).body).toEqual({ outcome: 'repaired' })
    const shown = await ask('showWorkItem', { params: { ...params, workItemId } })
    expect(shown.body.item).toMatchObject({ repaired: { by: 'claire' } })
  })

  it('is refused with every finding when it is still wrong', async () => {
    const [workItemId = ''] = await ids()
    const answer = await repair(workItemId, broken('SO-1'))
    expect(answer).toMatchObject({ status: 422, findings: [{ code: 'FIELD_INVALID' }] })
  })
})

describe('where the seller wants two persons', () => {
  it('the first is told that it has proposed, and when it asks again that another one is needed', async () => {
    const record = seedRecords().find(({ kind }) => kind === 'seller')!.record as object
    await intake.register(registerInput.parse({ kind: 'seller', record: { ...record, revision: 99, desk: { twoPersons: true } } }))
    const [workItemId] = await ids()
    const release = () => ask('releaseWorkItem', { params: { ...params, workItemId }, body: {} })
    expect(await release()).toEqual({ body: { outcome: 'proposed' } })
    expect(await release()).toMatchObject({ status: 409, code: 'needsAnotherPerson' })
    expect(sqs.messages('orders')).toEqual([])
  })
})
