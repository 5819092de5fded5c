/** Why: where a seller wants two persons, nothing that is held may go on or end by the word of one, in whatever order they ask. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { refuseOrder } from '../../../functions/refuse-order/step.ts'
import { inputSchema as registerInput } from '../../../functions/register-master-data/step.ts'
import { releaseOrder } from '../../../functions/release-order/step.ts'
import { repairWorkItem } from '../../../functions/repair-work-item/step.ts'
import { sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts'
import { sqsOrderQueue } from '../../../shared/adapters/sqs/order-queue.ts'
import { cases } from '../../support/cases.ts'
import { openItems } from '../../support/open-items.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'
import { openIntake, placed, seedRecords } from '../receive-order/intake.ts'

const sellerId = 'lumiere'
const calls = ['release', 'refuse', 'repair'] as const
type Call = (typeof calls)[number]

const openDesk = async (twoPersons: boolean) => {
  const intake = await openIntake()
  const record = seedRecords().find(({ kind }) => kind === 'seller')!.record as object
  await intake.register(registerInput.parse({ kind: 'seller', record: { ...record, revision: 99, desk: { twoPersons } } }))
  const sqs = sqsPeer({ queues: [{ name: 'orders' }, { name: 'mails' }] })
  const queues = {
    orderQueue: sqsOrderQueue(sqs.urlOf('orders'), sqs.client),
    mailQueue: sqsMailQueue(sqs.urlOf('mails'), sqs.client),
  }
  await intake.receive('OrderPlaced', placed('SO-1', { lines: [{ ...placed('SO-1').lines[0], quantity: 2 }] }))
  const { workItemId } = (await openItems(intake.workItems, sellerId))[0]!
  const steps = { release: releaseOrder({ ...intake, ...queues }), refuse: refuseOrder(intake), repair: repairWorkItem(intake) }
  const asked = { sellerId, workItemId }
  return {
    ask: async (call: Call, by: string): Promise<string> => {
      const said = { ...asked, by, reason: 'a duplicate', detail: placed('SO-1') }
      return (await steps[call](said)).outcome
    },
    item: async () => (await intake.workItems.find(sellerId, workItemId))!,
    queued: () => sqs.messages('orders').length,
  }
}

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk(true)
})

describe('where a seller wants two persons', () => {
  it('the first asks for a release, is told so when it asks again, and the second releases', async () => {
    expect([await desk.ask('release', 'claire'), await desk.ask('release', 'claire'), desk.queued()]).toEqual(['proposed', 'samePerson', 0])
    expect(await desk.item()).toMatchObject({ state: 'OPEN', proposed: { what: 'release', by: 'claire' } })
    expect([await desk.ask('release', 'paul'), desk.queued()]).toEqual(['released', 1])
    expect(await desk.item()).toMatchObject({ state: 'RELEASED', closedBy: 'paul', proposed: { by: 'claire' } })
  })

  it('a refusal is no consent to a release, nor the other way round', async () => {
    expect([await desk.ask('refuse', 'claire'), await desk.ask('release', 'paul'), desk.queued()]).toEqual(['proposed', 'proposed', 0])
    expect([await desk.ask('refuse', 'paul'), await desk.ask('refuse', 'claire')]).toEqual(['proposed', 'refused'])
  })

  it('whoever repairs an event does not release it, whoever had agreed to what it was before', async () => {
    expect([await desk.ask('release', 'claire'), await desk.ask('repair', 'paul')]).toEqual(['proposed', 'repaired'])
    expect([await desk.ask('release', 'paul'), desk.queued()]).toEqual(['samePerson', 0])
    expect([await desk.ask('release', 'claire'), desk.queued()]).toEqual(['released', 1])
  })

  it('whoever has repaired an event never confirms it, whatever the other has asked for since', async () => {
    expect([await desk.ask('repair', 'paul'), await desk.ask('refuse', 'claire')]).toEqual(['repaired', 'proposed'])
    expect([await desk.ask('release', 'paul'), desk.queued()]).toEqual(['samePerson', 0])
    expect([await desk.ask('release', 'claire'), desk.queued()]).toEqual(['released', 1])
  })

  it('of two who propose at one moment the second is told, and what the first has proposed stays', async () => {
    const outcomes = await Promise.all([desk.ask('refuse', 'claire'), desk.ask('release', 'paul')])
    expect(outcomes.toSorted()).toEqual(['proposed', 'proposedMeanwhile'])
    const [who, what] = outcomes[0] === 'proposed' ? ['claire', 'refuse'] : ['paul', 'release']
    expect(await desk.item()).toMatchObject({ state: 'OPEN', proposed: { what, by: who } })
  })

  it('nothing is carried out by one person alone, in any order of their calls', async () => {
    const call = fc.tuple(fc.constantFrom(...calls), fc.constantFrom('claire', 'paul'))
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 8 }), async (asked) => {
        const { ask, item, queued } = await openDesk(true)
        for (const [at, [what, by]] of asked.entries()) {
          const outcome = await ask(what, by)
          if (outcome !== 'released' && outcome !== 'refused') continue
          const wanted = asked.slice(0, at).filter(([earlier]) => earlier === what || (what === 'release' && earlier === 'repair'))
          expect(wanted.some(([, other]) => other !== by)).toBe(true)
          const { closedBy, proposed, ...decided } = await item()
          const asksWithThem = 'repaired' in decided ? decided.repaired?.by : undefined
          expect(closedBy).toBe(by)
          expect(what === 'release' ? (asksWithThem ?? proposed?.by) : proposed?.by).toBe(by === 'claire' ? 'paul' : 'claire')
        }
        const state = (await item()).state
        expect(queued()).toBe(state === 'RELEASED' ? 1 : 0)
      }),
      { numRuns: cases(40) },
    )
  })
})

it('one person is enough where the seller has said nothing of it or does not want two', async () => {
  expect(await (await openDesk(false)).ask('release', 'claire')).toBe('released')
})
