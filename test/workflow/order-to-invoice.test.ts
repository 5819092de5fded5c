/** The synthesised state machine must take each order where a bookkeeper expects it, whatever a step answers or throws. */
import { beforeAll, describe, expect, test } from 'vitest'
import { platformFailures, transientFailures } from '../../shared/domain/failures.ts'
import { virtualClock } from '../support/peers/clock.ts'
import type { Machine } from '../support/interpreter/definition.ts'
import { runMachine, type Result } from '../support/interpreter/run-machine.ts'
import { taskTokens } from '../support/interpreter/tokens.ts'
import { machineOf, synthesise } from '../support/synthesised.ts'

let definition: Machine
beforeAll(() => {
  definition = machineOf(synthesise().QuittancePipeline)
})

const order = {
  sellerId: 'acme-fr',
  orderId: 'SO-1',
  factId: 'order',
  purpose: 'invoice',
  invoiceId: 'acme-fr.SO-1.order.invoice',
  attempt: 1,
}
const acceptedOrder = { outcome: 'accepted', digest: 'd1', orderVersion: 3 }

type Answer = Record<string, unknown> | Error
const named = (name: string): Error => Object.assign(new Error(`${name} of ${order.invoiceId}`), { name })

/** Answers of a step in the order in which they are given; the last one is given ever after. */
type Script = { [step: string]: readonly Answer[] }
/** A list of one stays a list on its way through the states. */
const files = [{ content: 'facturX', stagingKey: 'k', sha256: 's' }]

const everyStepWorks: Script = {
  'validate-order': [acceptedOrder],
  'record-in-ledger': [{ outcome: 'issued', number: 'FA2026-000001' }],
  'generate-invoice': [{ files }],
  'store-invoice': [{ outcome: 'stored' }],
  'schedule-reminder': [{ outcome: 'scheduled' }],
  'open-work-item': [{ outcome: 'opened', workItemId: 'w1' }],
  mail: [{ outcome: 'sent' }],
}

type Calls = { readonly of: (step: string) => unknown[] }
type Ended = Result & { readonly calls: Calls; readonly seconds: number }

const run = async (script: Script = {}): Promise<Ended> => {
  const clock = virtualClock()
  const tokens = taskTokens()
  const answers = new Map(Object.entries({ ...everyStepWorks, ...script }).map(([step, list]) => [step, [...list]]))
  const calls: { step: string; input: unknown }[] = []
  const answer = (step: string, input: unknown): Answer => {
    calls.push({ step, input })
    const list = answers.get(step) ?? []
    return (list.length > 1 ? list.shift() : list[0]) ?? new Error(`no answer of ${step}`)
  }
  const sendMail = ({ MessageBody }: { MessageBody: { taskToken: string } }) => {
    const { taskToken, ...message } = MessageBody
    const said = answer('mail', message)
    if (said instanceof Error) tokens.fail(taskToken, said.name, said.message)
    else if (said['outcome'] !== 'silence') tokens.succeed(taskToken, said)
    return { MessageId: 'm1' }
  }
  const began = clock.now().getTime()
  const result = await clock.run(
    runMachine({
      definition,
      input: order,
      name: 'inv-1',
      clock,
      tokens,
      tasks: {
        lambda: async (step, input) => {
          const said = answer(step, input)
          if (said instanceof Error) throw said
          return said
        },
        resources: { 'arn:aws:states:::sqs:sendMessage': sendMail },
      },
    }),
  )
  const of = (step: string) => calls.filter((call) => call.step === step).map(({ input }) => input)
  return { ...result, calls: { of }, seconds: (clock.now().getTime() - began) / 1000 }
}

const toTheInvoice = [
  'Validate order',
  'Was the order accepted?',
  'Record in ledger',
  'Is the invoice issued?',
  'Generate invoice',
  'Store invoice',
  'Send invoice',
]

describe('an accepted order', () => {
  test('is validated, recorded, rendered, stored, sent and due to be chased', async () => {
    const { status, path } = await run()
    expect({ status, path }).toEqual({
      status: 'SUCCEEDED',
      path: [...toTheInvoice, 'Schedule reminder', 'Is there a reminder to come?', 'Invoice sent'],
    })
  })

  test('travels as ids and small facts: each step is given what the steps before found out', async () => {
    const { calls } = await run()
    expect(calls.of('validate-order')).toEqual([order])
    expect(calls.of('record-in-ledger')).toEqual([{ ...order, ...acceptedOrder }])
    expect(calls.of('store-invoice')).toEqual([expect.objectContaining({ ...order, files })])
    expect(calls.of('schedule-reminder')).toEqual([expect.objectContaining(order)])
  })

  test('is handed to the mail queue as the claim of its issue, nothing else', async () => {
    const { calls } = await run()
    expect(calls.of('mail')).toEqual([{ sellerId: order.sellerId, invoiceId: order.invoiceId, kind: { type: 'issue' } }])
  })

  test('that another execution froze before goes on to the ledger without a digest of its own', async () => {
    const { status, calls } = await run({ 'validate-order': [{ outcome: 'frozenBefore' }] })
    expect(status).toBe('SUCCEEDED')
    expect(calls.of('record-in-ledger')).toEqual([{ ...order, outcome: 'frozenBefore' }])
  })

  test('that is a credit note ends as sent, without a reminder', async () => {
    const { status, path } = await run({ 'schedule-reminder': [{ outcome: 'creditNote' }] })
    expect([status, path.at(-1)]).toEqual(['SUCCEEDED', 'Credit note sent'])
  })

  test('that has nothing to be reminded of ends as sent all the same', async () => {
    const { status, path } = await run({ 'schedule-reminder': [{ outcome: 'nothingToRemind' }] })
    expect([status, path.at(-1)]).toEqual(['SUCCEEDED', 'Invoice sent'])
  })
})

describe('an order that is not accepted', () => {
  test.each([
    ['held', 'Order held'],
    ['refused', 'Order refused'],
  ])('and %s ends well as "%s", and the ledger never hears of it', async (outcome, end) => {
    const { status, path, calls } = await run({ 'validate-order': [{ outcome, workItemId: 'w1' }] })
    expect({ status, path }).toEqual({ status: 'SUCCEEDED', path: ['Validate order', 'Was the order accepted?', end] })
    expect(calls.of('record-in-ledger')).toEqual([])
  })

  test('with an outcome that nobody knows fails, so that the rule on failed executions tells a person', async () => {
    const { status, error } = await run({ 'validate-order': [{ outcome: 'postponed' }] })
    expect([status, error]).toEqual(['FAILED', 'UnknownOutcome'])
  })
})

describe('recording in the ledger', () => {
  test('goes back to validation when the order changed, and forgets the digest of the old order', async () => {
    const { path, calls } = await run({
      'validate-order': [acceptedOrder, { outcome: 'accepted', digest: 'd2', orderVersion: 4 }],
      'record-in-ledger': [{ outcome: 'orderChanged' }, { outcome: 'issued', number: 'FA2026-000001' }],
    })
    expect(path.slice(0, 8)).toEqual([...toTheInvoice.slice(0, 4), ...toTheInvoice.slice(0, 4)])
    expect(calls.of('validate-order')).toEqual([order, order])
    expect(calls.of('record-in-ledger')[1]).toEqual({ ...order, outcome: 'accepted', digest: 'd2', orderVersion: 4 })
  })

  test('that changed order may be held the second time', async () => {
    const { path } = await run({
      'validate-order': [acceptedOrder, { outcome: 'held', workItemId: 'w1' }],
      'record-in-ledger': [{ outcome: 'orderChanged' }],
    })
    expect(path.at(-1)).toBe('Order held')
  })

  test('waits for its number and asks again, still knowing the digest', async () => {
    const { status, path, calls, seconds } = await run({
      'record-in-ledger': [{ outcome: 'waiting' }, { outcome: 'waiting' }, { outcome: 'issued', number: 'FA2026-000007' }],
    })
    expect(status).toBe('SUCCEEDED')
    expect(path.filter((state) => state === 'Wait for the number')).toHaveLength(2)
    expect(calls.of('record-in-ledger')).toHaveLength(3)
    expect(calls.of('record-in-ledger')[2]).toMatchObject({ digest: 'd1', orderVersion: 3 })
    expect(seconds).toBe(20)
  })

  test.each([
    ['withdrawn', 'Draft withdrawn'],
    ['parked', 'Draft parked'],
  ])('of a draft that was %s ends well as "%s", and no document is made', async (outcome, end) => {
    const { status, path, calls } = await run({ 'record-in-ledger': [{ outcome }] })
    expect([status, path.at(-1)]).toEqual(['SUCCEEDED', end])
    expect(calls.of('generate-invoice')).toEqual([])
  })
})

const stateOf = {
  'validate-order': 'Validate order',
  'record-in-ledger': 'Record in ledger',
  'generate-invoice': 'Generate invoice',
  'store-invoice': 'Store invoice',
  'schedule-reminder': 'Schedule reminder',
} as const
const steps = Object.keys(stateOf) as (keyof typeof stateOf)[]

describe('a failure that may pass', () => {
  test.each(steps.flatMap((step) => [...transientFailures, ...platformFailures].map((failure) => [failure, step] as const)))(
    '%s of %s is tried again until it works, and nobody is told',
    async (failure, step) => {
      const { status, calls } = await run({ [step]: [named(failure), named(failure), ...everyStepWorks[step]!] })
      expect(status).toBe('SUCCEEDED')
      expect(calls.of(step)).toHaveLength(3)
      expect(calls.of('open-work-item')).toEqual([])
    },
  )

  test('and stays is given up within its budget of three minutes and nine calls, and a person is told', async () => {
    const { status, error, calls, seconds } = await run({ 'generate-invoice': [named('DownstreamUnavailable')] })
    expect([status, error]).toEqual(['FAILED', 'NeedsAPerson'])
    expect(calls.of('generate-invoice')).toHaveLength(9)
    expect(seconds).toBeLessThanOrEqual(183)
  })

  test('of the platform and stays is given up within its budget of six minutes and eleven calls', async () => {
    const { error, calls, seconds } = await run({ 'store-invoice': [named('Lambda.TooManyRequestsException')] })
    expect(error).toBe('NeedsAPerson')
    expect(calls.of('store-invoice')).toHaveLength(11)
    expect(seconds).toBeLessThanOrEqual(362)
  })
})

describe('a failure that no repeat mends', () => {
  test.each(steps)('of %s opens one work item with the ids, the step and the error, without a second try', async (step) => {
    const { status, error, path, calls } = await run({ [step]: [named('Defect')] })
    expect([status, error, path.slice(-2)]).toEqual(['FAILED', 'NeedsAPerson', ['Needs a person', 'Stopped']])
    expect(calls.of(step)).toHaveLength(1)
    const [told, ...others] = calls.of('open-work-item')
    expect(others).toEqual([])
    expect(told).toMatchObject({
      ...order,
      step: stateOf[step],
      error: 'Defect',
      execution: 'inv-1',
      cause: expect.stringContaining('Defect'),
    })
  })

  test('such as an archive place that is taken ends as not stored, is told, and nothing is sent', async () => {
    const { error, path, calls } = await run({ 'store-invoice': [named('ArchiveOccupied')] })
    expect([error, path.slice(-2)]).toEqual(['ArchiveOccupied', ['Archive occupied', 'Invoice not stored']])
    expect(calls.of('store-invoice')).toHaveLength(1)
    expect(calls.of('open-work-item')).toEqual([expect.objectContaining({ step: 'Store invoice', error: 'ArchiveOccupied' })])
    expect(calls.of('mail')).toEqual([])
  })

  test('while the work item itself cannot be opened fails under a name of its own, for the rule on failed executions', async () => {
    const { status, error, path } = await run({ 'generate-invoice': [named('Defect')], 'open-work-item': [named('Defect')] })
    expect([status, error, path.at(-1)]).toEqual(['FAILED', 'WorkItemMissing', 'Nobody was told'])
  })
})

describe('sending', () => {
  test('to a mailbox that is refused is not tried again: the invoice stays issued and stored, and the mail step has told a person', async () => {
    const { status, error, path, calls } = await run({ mail: [named('MailNotSent')] })
    expect([status, error, path.slice(-2)]).toEqual(['SUCCEEDED', undefined, ['Send invoice', 'Mail not sent']])
    expect(calls.of('mail')).toHaveLength(1)
    expect(calls.of('store-invoice')).toHaveLength(1)
    expect(calls.of('open-work-item')).toEqual([])
    expect(calls.of('schedule-reminder')).toEqual([])
  })

  test('that nobody answers for twelve hours hands the same claim over once more', async () => {
    const { status, calls, seconds } = await run({ mail: [{ outcome: 'silence' }, { outcome: 'sent' }] })
    expect(status).toBe('SUCCEEDED')
    expect(calls.of('mail')).toHaveLength(2)
    expect(calls.of('mail')[1]).toEqual(calls.of('mail')[0])
    expect(seconds).toBeGreaterThanOrEqual(12 * 3600)
  })

  test('that nobody ever answers ends with a person, after a day', async () => {
    const { error, calls, seconds } = await run({ mail: [{ outcome: 'silence' }] })
    expect(error).toBe('NeedsAPerson')
    expect(calls.of('mail')).toHaveLength(2)
    expect(calls.of('open-work-item')).toEqual([expect.objectContaining({ step: 'Send invoice', error: 'States.Timeout' })])
    expect(seconds).toBeLessThan(25 * 3600)
  })

  test('that fails in the name of the queue or of a mail step that may pass is tried again', async () => {
    const { status, calls } = await run({ mail: [named('SQS.SdkClientException'), named('Transient'), { outcome: 'sent' }] })
    expect(status).toBe('SUCCEEDED')
    expect(calls.of('mail')).toHaveLength(3)
  })
})
