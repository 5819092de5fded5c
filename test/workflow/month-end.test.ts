/** The synthesised machine month-end must take each order of a list where order-to-invoice would take it, and no order may take another down. */
import { beforeAll, describe, expect, test } from 'vitest'
import { virtualClock } from '../support/peers/clock.ts'
import type { Machine, MapState, TaskState } from '../support/interpreter/definition.ts'
import { type Result, runMachine } from '../support/interpreter/run-machine.ts'
import { machineOf, synthesise } from '../support/synthesised.ts'

let definition: Machine
beforeAll(() => {
  definition = machineOf(synthesise().QuittancePipeline, 'MonthEnd')
})

type Order = Record<string, unknown>
type Orders = { readonly orders: readonly Order[] }
type Step = (input: Orders & Order) => Record<string, unknown>

const ids = ['sellerId', 'orderId', 'factId', 'purpose', 'invoiceId', 'attempt', 'mailBy']
const opened = (orderId: string): Order => ({
  ...Object.fromEntries(ids.map((id) => [id, `${id} of ${orderId}`])),
  orderId,
  outcome: 'open',
})
const list = (number: number, ...orderIds: string[]) => ({ list: number, orders: orderIds.map((orderId) => ({ orderId })) })

/** Every order that the step is given comes to this outcome. */
const each =
  (outcome: string, more: Order = {}): Step =>
  ({ orders }) => ({ orders: orders.map((order) => ({ ...order, outcome, ...more })) })

const files = [{ content: 'facturX', stagingKey: 'k', sha256: 's' }]

const works: Readonly<Record<string, Step>> = {
  'open-list': ({ orders }) => ({ outcome: 'open', orders: orders.map(({ orderId }) => opened(String(orderId))) }),
  'validate-order-list': each('accepted', { digest: 'd1' }),
  'record-in-ledger-list': each('issued'),
  'generate-invoice-list': each('issued', { files }),
  'store-invoice-list': each('stored'),
  'hand-over-mail-list': each('mailed'),
  'report-list': () => ({ outcome: 'reported' }),
  'close-run': () => ({ outcome: 'done' }),
}

type Ended = Result & { readonly given: (step: string) => (Orders & Order)[]; readonly seconds: number }

const run = async (lists: readonly object[], steps: Readonly<Record<string, Step>> = {}): Promise<Ended> => {
  const clock = virtualClock()
  const calls: { step: string; input: Orders & Order }[] = []
  const began = clock.nowMs()
  const result = await clock.run(
    runMachine({
      definition,
      input: { runId: 'run-1', attempt: 1, manifestKey: 'runs/run-1.jsonl' },
      clock,
      tasks: {
        readers: { 'arn:aws:states:::s3:getObject': () => lists },
        lambda: async (step, input) => {
          calls.push({ step, input: input as Orders & Order })
          return { ...works, ...steps }[step]!(input as Orders & Order)
        },
      },
    }),
  )
  const given = (step: string) => calls.filter((call) => call.step === step).map(({ input }) => input)
  return { ...result, given, seconds: (clock.nowMs() - began) / 1000 }
}
const idsOf = ({ orders }: Orders): unknown[] => orders.map(({ orderId }) => orderId)
const outcomesOf = ({ orders }: Orders): unknown => Object.fromEntries(orders.map(({ orderId, outcome }) => [orderId, outcome]))
const failing =
  (name: string): Step =>
  () => {
    throw Object.assign(new Error(name), { name })
  }

describe('a list', () => {
  test('goes through the steps of the ordinary workflow, each with what the steps before found out, and is reported', async () => {
    const { status, given } = await run([list(0, 'A', 'B')])
    expect(status).toBe('SUCCEEDED')
    expect(given('validate-order-list')).toEqual([{ orders: [opened('A'), opened('B')].map(({ outcome: _outcome, ...order }) => order) }])
    expect(given('record-in-ledger-list')[0]?.orders[0]).toMatchObject({ orderId: 'A', outcome: 'accepted', digest: 'd1' })
    expect(given('store-invoice-list')[0]?.orders[1]).toMatchObject({ orderId: 'B', files, mailBy: 'mailBy of B' })
    expect(given('report-list')).toMatchObject([{ runId: 'run-1', list: 0 }])
    expect(outcomesOf(given('report-list')[0]!)).toEqual({ A: 'mailed', B: 'mailed' })
  })

  test('with one order is still a list', async () => {
    const { status, given } = await run([list(0, 'A')])
    expect([status, idsOf(given('hand-over-mail-list')[0]!)]).toEqual(['SUCCEEDED', ['A']])
  })

  test('bills the others when one is held, one refused and one fails; each comes to its own outcome', async () => {
    const validated: Step = ({ orders }) => ({
      orders: orders.map((order, at) => ({ ...order, outcome: ['accepted', 'held', 'refused', 'failed'][at], error: 'Defect' })),
    })
    const { given } = await run([list(0, 'A', 'B', 'C', 'D')], { 'validate-order-list': validated })
    for (const step of ['record-in-ledger-list', 'generate-invoice-list', 'store-invoice-list', 'hand-over-mail-list'])
      expect(given(step).map(idsOf), step).toEqual([['A']])
    expect(outcomesOf(given('report-list')[0]!)).toEqual({ A: 'mailed', B: 'held', C: 'refused', D: 'failed' })
  })

  test('validates an order again that changed, and forgets what was known of it', async () => {
    let first = true
    const recorded: Step = ({ orders }) => {
      const outcome = first ? 'orderChanged' : 'issued'
      first = false
      return { orders: orders.map((order) => ({ ...order, outcome: order['orderId'] === 'A' ? outcome : 'issued' })) }
    }
    const { given } = await run([list(0, 'A', 'B')], { 'record-in-ledger-list': recorded })
    expect(given('validate-order-list').map(idsOf)).toEqual([['A', 'B'], ['A']])
    expect(given('validate-order-list')[1]?.orders[0]).not.toHaveProperty('digest')
    expect(outcomesOf(given('report-list')[0]!)).toEqual({ A: 'mailed', B: 'mailed' })
  })

  test('waits for a number a few times, then goes on without that order', async () => {
    const recorded: Step = ({ orders }) => ({
      orders: orders.map((order) => ({ ...order, outcome: order['orderId'] === 'A' ? 'waiting' : 'issued' })),
    })
    const { given, seconds } = await run([list(0, 'A', 'B')], { 'record-in-ledger-list': recorded })
    expect(given('record-in-ledger-list').map(idsOf)).toEqual([['A', 'B'], ['A'], ['A'], ['A'], ['A']])
    expect(outcomesOf(given('report-list')[0]!)).toEqual({ A: 'waiting', B: 'mailed' })
    expect(seconds).toBeLessThan(300)
  })

  test('that is paused, or done by an earlier attempt, is left', async () => {
    for (const outcome of ['paused', 'done']) {
      const { status, given } = await run([list(0, 'A')], { 'open-list': () => ({ outcome }) })
      expect([status, given('validate-order-list'), given('report-list')]).toEqual(['SUCCEEDED', [], []])
    }
  })

  test('whose call fails for good is reported as it stands, with the step and the error', async () => {
    const { status, given } = await run([list(0, 'A')], { 'store-invoice-list': failing('Sandbox.Timedout') })
    expect(status).toBe('SUCCEEDED')
    expect(given('store-invoice-list')).toHaveLength(5)
    expect(given('report-list')).toMatchObject([
      { orders: [{ orderId: 'A', outcome: 'issued' }], stopped: { step: 'Store invoices', error: 'Sandbox.Timedout' } },
    ])
  })
})

describe('a run', () => {
  test('goes on with the other lists when the execution of one fails', async () => {
    const opens: Step = (input) => (input['list'] === 0 ? failing('Defect')(input) : works['open-list']!(input))
    const { given, status } = await run([list(0, 'A'), list(1, 'B')], { 'open-list': opens })
    expect([status, given('report-list').map(idsOf)]).toEqual(['SUCCEEDED', [['B']]])
    expect(given('close-run')).toMatchObject([{ runId: 'run-1', attempt: 1 }])
  })

  test('ends well when it is done, paused or superseded, and fails when it is incomplete, so that the alarm rings', async () => {
    const ends = await Promise.all(
      ['done', 'paused', 'superseded', 'incomplete'].map((outcome) => run([list(0, 'A')], { 'close-run': () => ({ outcome }) })),
    )
    expect(ends.map(({ status, error }) => error ?? status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'RunIncomplete'])
  })

  test('hears next to nothing of its lists: the results of eighty thousand lists fit into one state', async () => {
    const { history } = await run([list(0, 'A')])
    expect(history.find(({ state }) => state === 'List reported')?.output).toEqual({})
  })
})

describe('the definition', () => {
  const map = () => definition.States['Bill every list'] as MapState
  const tasks = (): [string, TaskState][] =>
    Object.entries(map().ItemProcessor.States).flatMap(([name, state]) => (state.Type === 'Task' ? [[name, state]] : []))

  test('runs lists as Express executions, so many at once, whatever becomes of one', () => {
    expect(map()).toMatchObject({
      ItemReader: { ReaderConfig: { InputType: 'JSONL' } },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' } },
      MaxConcurrency: 10,
      ToleratedFailurePercentage: 100,
    })
    expect(map()).not.toHaveProperty('ResultWriter')
  })

  test('retries every step, and reports the list when a step of its orders is given up', () => {
    for (const [name, task] of tasks()) {
      expect(task.Retry?.length, name).toBe(1)
      expect(Number(task.TimeoutSeconds), name).toBeLessThan(100)
    }
    const caught = tasks().flatMap(([name, task]) => (task.Catch === undefined ? [] : [[name, task.Catch[0]?.Next]]))
    expect(caught).toEqual(
      ['Validate orders', 'Record in ledger', 'Generate invoices', 'Store invoices', 'Hand over mails'].map((name) => [
        name,
        'Report the list',
      ]),
    )
  })

  test('bills as many lists at once as the context says', () => {
    const machine = machineOf(synthesise({ listsAtOnce: 46 }).QuittancePipeline, 'MonthEnd')
    expect((machine.States['Bill every list'] as MapState).MaxConcurrency).toBe(46)
  })
})
