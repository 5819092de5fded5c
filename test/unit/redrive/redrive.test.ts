// Why: a redrive is what a person does in a bad hour. It must tell before it does, lose nothing on the way, and do no harm when it is done twice.
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SQSClient } from '@aws-sdk/client-sqs'
import { describe, expect, test } from 'vitest'
import { inputSchema, redriveQueue } from '../../../functions/redrive-queue/step.ts'
import { lambdaCallees } from '../../../shared/adapters/lambda/commands.ts'
import { sqsDeadLetters } from '../../../shared/adapters/sqs/dead-letters.ts'
import { deadLetterNames, redrivenFunctions, workQueueNames } from '../../../shared/contracts/dead-letters.ts'
import type { WorkItem } from '../../../shared/domain/work-item.ts'
import { attachPeer, offline } from '../../support/peers/attach.ts'
import { virtualClock } from '../../support/peers/clock.ts'
import { createHooks } from '../../support/peers/hooks.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'

type Called = { readonly name: string; readonly input: unknown }

/** SQS and Lambda behind the SDK's clients; functions answer, but for those that fail. */
const open = (items: readonly Partial<WorkItem>[] = []) => {
  const clock = virtualClock('2026-11-24T11:00:00.000Z')
  const sqs = sqsPeer({ clock, queues: [...deadLetterNames, ...workQueueNames].map((name) => ({ name })) })
  const calls: Called[] = []
  const failing = new Set<string>()
  const invoke = ({ FunctionName, Payload }: { FunctionName: string; Payload: string }) => {
    const input: unknown = JSON.parse(Payload)
    if (failing.has(FunctionName))
      return { FunctionError: 'Unhandled', Payload: Buffer.from('{"errorType":"Transient","errorMessage":"no"}') }
    calls.push({ name: FunctionName, input })
    return { Payload: Buffer.from('{"outcome":"done"}') }
  }
  const lambda = attachPeer(new LambdaClient(offline), { service: 'lambda', hooks: createHooks(), operations: { Invoke: invoke } })
  const urls = Object.fromEntries([...deadLetterNames, ...workQueueNames].map((name) => [name, sqs.urlOf(name)]))
  const names = Object.fromEntries([...redrivenFunctions, 'release-order'].map((name) => [name, `Stack-${name}-X1`]))
  const released = () => new Set(calls.flatMap(({ input }) => (input as { workItemId?: string }).workItemId ?? []))
  const run = redriveQueue({
    deadLetters: sqsDeadLetters(JSON.stringify(urls), sqs.attach(new SQSClient({ ...offline, useQueueUrlAsEndpoint: false }))),
    callees: lambdaCallees(JSON.stringify(names), lambda),
    workItems: {
      list: async () => ({ items: items.filter(({ workItemId = '' }) => !released().has(workItemId)), next: undefined }),
    } as never,
  })
  const redrive = (input: object) => clock.run(run(inputSchema.parse(input)))
  const bodies = (queue: string) => sqs.messages(queue).map(({ body }) => body)
  return { clock, sqs, calls, failing, redrive, bodies }
}

describe('a list', () => {
  test('tells of every queue how much is in it and since when, and leaves it there', async () => {
    const { clock, sqs, redrive, bodies } = open()
    sqs.send('orders-not-taken-in', 'old')
    await clock.advance(3_600_000)
    sqs.send('orders-not-taken-in', 'new')
    const answer = (await redrive({})) as { queues: { queue: string }[] }
    expect(answer.queues.map(({ queue }) => queue)).toEqual(deadLetterNames)
    expect(answer.queues.find(({ queue }) => queue === 'orders-not-taken-in')).toMatchObject({
      count: 2,
      oldestSince: '2026-11-24T11:00:00.000Z',
    })
    expect(answer.queues.find(({ queue }) => queue === 'mails-not-sent')).toMatchObject({ count: 0 })
    expect(bodies('orders-not-taken-in')).toEqual(['old', 'new'])
  })
})

describe('a redrive', () => {
  const moves = [
    ['orders-not-taken-in', 'orders'],
    ['orders-undelivered', 'orders'],
    ['mails-not-sent', 'mails'],
    ['mail-events-undelivered', 'mail-events'],
    ['mail-events-not-recorded', 'mail-events'],
  ] as const

  test.for(moves)('of %s tells first, then puts each message on the queue %s, unchanged', async ([queue, to]) => {
    const { sqs, redrive, bodies } = open()
    for (let index = 0; index < 12; index += 1) sqs.send(queue, `{"n":${index}}`)
    expect(await redrive({ queue })).toEqual({ outcome: 'wouldRedrive', queue, before: 12 })
    expect([bodies(queue).length, bodies(to)]).toEqual([12, []])
    expect(await redrive({ queue, go: true })).toEqual({ outcome: 'redriven', queue, before: 12, redriven: 12, failed: [], after: 0 })
    expect(bodies(to).toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `{"n":${index}}`).toSorted())
  })

  test('done twice finds nothing the second time', async () => {
    const { sqs, redrive, bodies } = open()
    sqs.send('orders-not-taken-in', '{}')
    await redrive({ queue: 'orders-not-taken-in', go: true })
    expect(await redrive({ queue: 'orders-not-taken-in', go: true })).toMatchObject({ before: 0, redriven: 0, after: 0 })
    expect(bodies('orders')).toEqual(['{}'])
  })

  test('of a failed call gives the same function what it was given', async () => {
    const { sqs, redrive, calls } = open()
    const record = (name: string, requestPayload: unknown) =>
      JSON.stringify({ requestContext: { functionArn: `arn:aws:lambda:eu-west-3:1:function:Stack-${name}-X1:$LATEST` }, requestPayload })
    sqs.send('calls-failed', record('open-work-item', { step: 'Store invoice' }))
    sqs.send('calls-failed', record('sweep', { startedBy: 'schedule' }))
    expect(await redrive({ queue: 'calls-failed', go: true })).toMatchObject({ redriven: 2, after: 0 })
    expect(calls).toEqual([
      { name: 'Stack-open-work-item-X1', input: { step: 'Store invoice' } },
      { name: 'Stack-sweep-X1', input: { startedBy: 'schedule' } },
    ])
  })

  test('calls no function but ours, however the record reads', async () => {
    const { sqs, redrive, calls, bodies } = open()
    for (const name of ['Stack-release-order-X1', 'Other', 'x:Stack-sweep-X1'])
      sqs.send(
        'calls-failed',
        JSON.stringify({ requestContext: { functionArn: `arn:aws:lambda:eu-west-3:1:function:${name}` }, requestPayload: {} }),
      )
    sqs.send('calls-failed', 'no json')
    expect(await redrive({ queue: 'calls-failed', go: true })).toMatchObject({ redriven: 0, after: 4 })
    expect([calls, bodies('calls-failed').length]).toEqual([[], 4])
  })

  test('of what fails again keeps it, and tells its error without its content', async () => {
    const { sqs, redrive, failing, bodies } = open()
    failing.add('Stack-open-work-item-X1')
    sqs.send('failures-untold', '{"detail":{"name":"inv-1","cause":"Marie Dupont"}}')
    const answer = await redrive({ queue: 'failures-untold', go: true })
    expect(answer).toMatchObject({ before: 1, redriven: 0, failed: [{ error: 'Transient' }], after: 1 })
    expect(JSON.stringify(answer)).not.toContain('Marie')
    expect(bodies('failures-untold')).toHaveLength(1)
  })

  test.for(['events-not-published', 'schedules-undelivered'])(
    'of %s calls the sweep once, which does all that was missed',
    async (queue) => {
      const { sqs, redrive, calls } = open()
      sqs.send(queue, '{}')
      sqs.send(queue, '{}')
      expect(await redrive({ queue, go: true })).toMatchObject({ redriven: 2, after: 0 })
      expect(calls.map(({ name }) => name)).toEqual(['Stack-sweep-X1'])
    },
  )

  test('keeps the messages when the sweep fails', async () => {
    const { sqs, redrive, failing, bodies } = open()
    failing.add('Stack-sweep-X1')
    sqs.send('events-not-published', '{}')
    await expect(redrive({ queue: 'events-not-published', go: true })).rejects.toMatchObject({ name: 'Transient' })
    expect(bodies('events-not-published')).toHaveLength(1)
  })

  test('never moves evidence', async () => {
    const { sqs, redrive, bodies } = open()
    sqs.send('ledger-changed', '{}')
    expect(await redrive({ queue: 'ledger-changed', go: true })).toEqual({ outcome: 'evidence', queue: 'ledger-changed', before: 1 })
    expect(bodies('ledger-changed')).toHaveLength(1)
  })
})

describe('failed executions', () => {
  const failure = (workItemId: string, actual = 'Transient: down'): Partial<WorkItem> => ({
    kind: 'failure',
    workItemId,
    findings: [{ code: 'STEP_FAILED', field: 'Store invoice', expected: 'the step to end', actual, remedy: 'mend' }],
  })
  const items = [
    failure('failed-1'),
    failure('failed-2'),
    failure('failed-3', 'ArchiveOccupied: taken'),
    { kind: 'order', workItemId: 'order-4' } as const,
  ]
  const asked = { queue: 'executions-failed', sellerId: 'lumiere', by: 'Ada' }

  test('are released by their work items, but for those whose documents a person must compare', async () => {
    const { redrive, calls } = open(items)
    expect(await redrive(asked)).toMatchObject({ outcome: 'wouldRedrive', before: 2 })
    expect(calls).toEqual([])
    expect(await redrive({ ...asked, go: true })).toMatchObject({ before: 2, redriven: 2, failed: [], after: 0 })
    expect(calls.map(({ input }) => input)).toMatchObject(
      ['failed-1', 'failed-2'].map((workItemId) => ({ sellerId: 'lumiere', workItemId, by: 'Ada' })),
    )
    expect(await redrive({ ...asked, go: true })).toMatchObject({ before: 0, redriven: 0 })
  })

  test('are redriven for a seller that is named', async () => {
    await expect(open(items).redrive({ queue: 'executions-failed', go: true })).rejects.toThrow(/which/)
  })
})
