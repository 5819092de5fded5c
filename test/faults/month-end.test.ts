// The month-end run in the whole application: what it bills is what the ordinary workflow would have billed, and it can be stopped and repeated.
import { StartExecutionCommand } from '@aws-sdk/client-sfn'
import { describe, expect, it } from 'vitest'
import { decimal } from '../../shared/domain/decimal.ts'
import { factIdSchema, invoiceIdOf } from '../../shared/domain/ids.ts'
import { events, type House, openHouse } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { billedAtMonthEnd, monthEndOf } from '../support/house/month-end.ts'
import { latency } from '../support/house/scenes.ts'
import { whatIsStored } from '../support/house/what-is-stored.ts'
import { anOrder } from '../support/samples.ts'

const day = 86_400
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `SO-${String(at + 1).padStart(3, '0')}`)
const options = { wiring: { renderer: plainRenderer() } }

/** A house whose orders wait for the month's end. */
const openWaiting = async (orderIds: readonly string[]): Promise<House> => {
  const house = await openHouse({ ...options, seller: billedAtMonthEnd })
  await house.publish(...orderIds.map((orderId) => events.placed({ orderId })))
  await house.rest()
  return house
}
const wrongWith = (house: House): string[] => [...violations(house.records()), ...lostIn(house.records(), house.accepted)]
const countsOf = (house: House): number[] => {
  const { entries, documents, mails } = house.records()
  return [entries.length, documents.length, mails.length]
}

describe("orders of a seller that bills at the month's end", () => {
  it('wait for the run, and are billed, archived and mailed by it, with their reminder due', async () => {
    const house = await openWaiting(idsOf(45))
    expect(house.records().entries).toEqual([])
    expect(new Set(house.records().orders.map(({ wait }) => wait.dueAt))).toEqual(new Set(['2026-12-04T00:00:00.000Z']))
    const run = await monthEndOf(house, idsOf(45))
    expect(await run.start()).toMatchObject({ outcome: 'started', attempt: 1 })
    await house.rest()
    expect(await run.show()).toMatchObject({
      run: { state: 'DONE', lists: 2, orders: 45 },
      listsReported: 2,
      outcomes: { mailed: 45 },
      unfinished: [],
    })
    await house.advance(day)
    const states = house.records().headers.map(({ state, nextReminder }) => `${state} ${nextReminder}`)
    expect([countsOf(house), new Set(states)]).toEqual([[45, 45, 45], new Set(['SENT before-due'])])
    expect(wrongWith(house)).toEqual([])
  })

  it('are billed the ordinary way from the fourth of the next month, should no run have done it', async () => {
    const house = await openWaiting(['SO-1'])
    await house.advance(9 * day)
    expect(countsOf(house)).toEqual([0, 0, 0])
    await house.advance(day)
    expect(countsOf(house)).toEqual([1, 1, 1])
    expect(wrongWith(house)).toEqual([])
  })

  it('are billed once when the ordinary workflow runs at the same moment', async () => {
    const house = await openWaiting(idsOf(3))
    latency(house, 6)
    const run = await monthEndOf(house, idsOf(3))
    withOrdinaryWorkflows(house)
    await run.start()
    await house.rest()
    await house.advance(day)
    expect([countsOf(house), wrongWith(house)]).toEqual([[3, 3, 3], []])
  })
})

/** As soon as the run begins, somebody releases its orders: each is billed by order-to-invoice too. */
const withOrdinaryWorkflows = (house: House): void => {
  const { app } = house
  const release = app.hooks.add({
    beforeCall({ operation, input }) {
      if (operation !== 'Invoke' || input['FunctionName'] !== app.functionId('open-list')) return
      release()
      const stateMachineArn = app.environmentOf('sweep')['STATE_MACHINE_ARN']
      for (const { sellerId, orderId, facts } of house.records().orders)
        for (const { factId, invoiceId, attempt } of facts) {
          const text = JSON.stringify({ sellerId, orderId, factId, purpose: 'invoice', invoiceId, attempt })
          house.begin(() => app.sfn.client.send(new StartExecutionCommand({ stateMachineArn, name: `inv-${invoiceId}-1`, input: text })))
        }
    },
  })
}

/** Forty orders that differ, one of which validation holds; in the order of their invoices, which is how drafts of one moment are numbered. */
const fortyOrders = () => {
  const orders = idsOf(40).map((orderId, at) =>
    anOrder({
      orderId,
      lines: [{ ...anOrder().lines[0]!, quantity: decimal(String(at + 1)), ...(at === 7 && { netUnitPrice: decimal('1.00') }) }],
    }),
  )
  const invoiceId = ({ sellerId, orderId }: (typeof orders)[number]) =>
    invoiceIdOf({ sellerId, orderId, factId: factIdSchema.parse('order'), purpose: 'invoice' })
  return orders.toSorted((a, b) => (invoiceId(a) < invoiceId(b) ? -1 : 1)).map((order) => events.placed(order))
}

describe('forty orders billed by a run and forty billed one by one', () => {
  it('leave the same behind, to the byte: orders, entries, chain, balances, snapshots, documents, timeline, mails, work items', async () => {
    const [byRun, oneByOne] = [await openHouse({ ...options, seller: billedAtMonthEnd }), await openHouse(options)]
    await byRun.publish(...fortyOrders())
    await byRun.rest()
    // A round trip each, so that the forty are frozen at one moment.
    latency(byRun, 6)
    await (await monthEndOf(byRun, idsOf(40))).start()
    await byRun.rest()
    for (const order of fortyOrders()) {
      await oneByOne.publish(order)
      await oneByOne.rest()
    }
    for (const house of [byRun, oneByOne]) await house.advance(3600)
    expect([countsOf(byRun), countsOf(oneByOne)]).toEqual([
      [39, 39, 39],
      [39, 39, 39],
    ])
    expect(await whatIsStored(byRun)).toEqual(await whatIsStored(oneByOne))
    expect([byRun, oneByOne].map(wrongWith)).toEqual([[], []])
  })
})

describe('a run', () => {
  it('that is paused leaves the lists that have not begun, and bills them when it is resumed', async () => {
    const house = await openWaiting(idsOf(45))
    const run = await monthEndOf(house, idsOf(45))
    let opened = 0
    house.app.hooks.add({
      async beforeCall({ operation, input }) {
        if (operation === 'Invoke' && input['FunctionName'] === house.app.functionId('open-list') && (opened += 1) === 2)
          await house.app.clock.sleep(5000)
      },
    })
    await run.start()
    house.ask('pause-run', { runId: run.runId })
    await house.rest()
    expect(await run.show()).toMatchObject({ run: { state: 'PAUSED', attempt: 1 }, listsReported: 1, outcomes: { mailed: 40 } })
    expect(house.app.sfn.executions.findLast(({ name }) => name.startsWith('run-'))?.status).toBe('SUCCEEDED')
    expect(await run.resume()).toMatchObject({ outcome: 'resumed', attempt: 2 })
    await house.rest()
    expect(await run.show()).toMatchObject({ run: { state: 'DONE', attempt: 2 }, listsReported: 2, outcomes: { mailed: 45 } })
    await house.advance(day)
    expect([countsOf(house), wrongWith(house)]).toEqual([[45, 45, 45], []])
  })

  it('that is resumed while its earlier attempt still ends is ended by the later one', async () => {
    const house = await openWaiting(idsOf(3))
    const run = await monthEndOf(house, idsOf(3))
    let opened = 0
    house.app.hooks.add({
      async beforeCall({ operation, input }) {
        if (operation !== 'Invoke' || input['FunctionName'] !== house.app.functionId('open-list')) return
        const isFirst = (opened += 1) === 1
        await house.app.clock.sleep(isFirst ? 8000 : 14_000)
        if (isFirst) throw Object.assign(new Error('no'), { name: 'AccessDenied' })
      },
    })
    await run.start()
    await run.pause()
    await run.resume()
    await house.advance(11)
    expect(await run.show()).toMatchObject({ run: { state: 'RUNNING', attempt: 2 }, listsReported: 0 })
    await house.advance(day)
    expect(await run.show()).toMatchObject({ run: { state: 'DONE', attempt: 2 }, outcomes: { mailed: 3 } })
    const attempts = house.app.sfn.executions.filter(({ name }) => name.startsWith(`${run.runId}-`))
    expect(attempts.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
    expect([countsOf(house), wrongWith(house)]).toEqual([[3, 3, 3], []])
  })

  it('that is repeated passes over what is done, and asks nothing of it but its report', async () => {
    const house = await openWaiting(idsOf(3))
    const run = await monthEndOf(house, idsOf(3))
    await run.start()
    await house.rest()
    const called: unknown[] = []
    house.app.hooks.add({
      beforeCall({ operation, input }) {
        if (operation === 'Invoke') called.push(input['FunctionName'])
      },
    })
    expect(await run.start()).toMatchObject({ outcome: 'repeated', attempt: 2 })
    await house.rest()
    expect(called).toEqual(['start-run', 'open-list', 'close-run'].map((name) => house.app.functionId(name)))
    await house.advance(day)
    expect([countsOf(house), wrongWith(house)]).toEqual([[3, 3, 3], []])
  })

  it('with an order that cannot be billed bills the others, names it, and ends as incomplete', async () => {
    const house = await openWaiting(idsOf(2))
    const run = await monthEndOf(house, [...idsOf(2), 'SO-9'])
    await run.start()
    await house.rest()
    expect(await run.show()).toMatchObject({
      run: { state: 'INCOMPLETE' },
      outcomes: { mailed: 2, failed: 1 },
      unfinished: [{ orderId: 'SO-9', outcome: 'failed', error: 'Defect' }],
    })
    expect(house.app.sfn.executions.at(-1)).toMatchObject({ status: 'FAILED', result: { error: 'RunIncomplete' } })
    await house.publish(events.placed({ orderId: 'SO-9' }))
    await house.rest()
    await run.start()
    await house.rest()
    expect(await run.show()).toMatchObject({ run: { state: 'DONE' }, outcomes: { mailed: 3 } })
    await house.advance(day)
    expect([countsOf(house), wrongWith(house)]).toEqual([[3, 3, 3], []])
  })

  it('leaves an order that fails for good to the ordinary workflow, which opens a work item; the others are billed', async () => {
    const house = await openWaiting(idsOf(3))
    const broken = house.records().orders.find(({ orderId }) => orderId === 'SO-002')!.facts[0]!.invoiceId
    house.app.hooks.add({
      beforeCall({ service, operation, input }) {
        if (service === 's3' && operation === 'PutObject' && String(input['Key']).includes(broken))
          throw Object.assign(new Error('no'), { name: 'AccessDenied' })
      },
    })
    const run = await monthEndOf(house, idsOf(3))
    await run.start()
    await house.rest()
    expect(await run.show()).toMatchObject({
      run: { state: 'INCOMPLETE' },
      outcomes: { mailed: 2, failed: 1 },
      unfinished: [{ orderId: 'SO-002', outcome: 'failed', error: 'Defect' }],
    })
    await house.advance(day)
    const { workItems } = house.records()
    expect(workItems).toMatchObject([{ kind: 'failure', orderId: 'SO-002', step: 'Generate invoice', state: 'OPEN' }])
    expect([countsOf(house), violations(house.records())]).toEqual([[3, 2, 2], []])
  })
})
