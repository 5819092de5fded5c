// How Step Functions on MiniStack treats failing Lambdas, time and JSONata, and local/gaps puts right.
import { LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import type { Emulator } from '../../support/cloud.ts'
import { client } from './clients.ts'
import { endOf, inlineFunction, inlineMachine } from './machines.ts'
import { gap, useBoth } from './pair.ts'
import { mustDeploy } from './stack.ts'

const functions = {
  refuse: inlineFunction('refuse', `async () => { const e = new Error('no such mailbox'); e.name = 'MailNotSent'; throw e }`),
  throttled: inlineFunction('throttled', 'async () => 1'),
  work: inlineFunction(
    'work',
    'async () => { const start = Date.now(); await new Promise(r => setTimeout(r, 400)); return [start, Date.now()] }',
  ),
}

const task = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: {} },
  End: true,
  ...more,
})
const callback = { Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', TimeoutSeconds: 3 }
const queue = {
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Arguments: { QueueUrl: '{% $states.input.queue %}', MessageBody: 'x' },
}
const retry = (more: object) => ({ Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 2, BackoffRate: 2, ...more }] })
const pass = (output: unknown) => ({ Type: 'Pass', Output: output, End: true })
const branch = (state: object) => ({ StartAt: 'Only', States: { Only: state } })
const distributed = {
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...branch(pass('{% $states.input %}')) },
}
const assigning = (value: number) => ({
  StartAt: 'Set',
  States: {
    Set: { Type: 'Pass', Assign: { mine: value }, Next: 'Pause' },
    Pause: { Type: 'Wait', Seconds: 1, Next: 'Get' },
    Get: pass('{% $mine %}'),
  },
})

const machines: Record<string, { definition: object; timeout?: number }> = {
  named: { definition: task('refuse', { Catch: [{ ErrorEquals: ['MailNotSent'], Next: 'Caught' }] }) },
  throttle: { definition: task('throttled') },
  slots: { definition: task('work', { Output: '{% $states.result.Payload %}' }) },
  longestPause: { definition: task('refuse', retry({ MaxDelaySeconds: 1 })) },
  jitter: { definition: task('refuse', retry({ JitterStrategy: 'FULL' })) },
  callbackFails: { definition: task('refuse', callback) },
  heartbeat: { definition: task('', { ...queue, HeartbeatSeconds: 1, TimeoutSeconds: 4 }) },
  timeout: { definition: { Type: 'Wait', Seconds: 3, End: true }, timeout: 1 },
  parallel: {
    definition: {
      Type: 'Parallel',
      Arguments: { n: 1 },
      Branches: [branch(pass('{% $states.input.n %}'))],
      Output: { sum: '{% $sum($states.result) %}' },
      End: true,
    },
  },
  variables: { definition: { Type: 'Parallel', Branches: [assigning(1), assigning(2)], End: true } },
  succeed: { definition: { Type: 'Succeed', Output: { total: '{% 1 + 1 %}' } } },
  items: { definition: { Type: 'Map', ...distributed, Items: '{% [1, 2, 3] %}', Output: '{% $sum($states.result) %}', End: true } },
  batches: { definition: { Type: 'Map', ...distributed, Items: '{% [1, 2, 3] %}', ItemBatcher: { MaxItemsPerBatch: 2 }, End: true } },
}

const queues = new Map<Emulator, string>()

useBoth('state-machines', {
  prepare: async (emulator) => {
    const machine = (name: string) => {
      const { definition, timeout } = machines[name]!
      return inlineMachine(name, definition, timeout ? { TimeoutSeconds: timeout } : {})
    }
    const all = Object.fromEntries(Object.keys(machines).map((name) => [name, machine(name)]))
    const refs = await mustDeploy(emulator, 'machines', { ...functions, ...all, silent: { Type: 'AWS::SQS::Queue' } })
    queues.set(emulator, refs['silent']!)
    await client(LambdaClient, emulator).send(
      new PutFunctionConcurrencyCommand({ FunctionName: 'throttled', ReservedConcurrentExecutions: 0 }),
    )
  },
})

const run = (emulator: Emulator, name: string) => endOf(emulator, name, { queue: queues.get(emulator) })

const outputOf = async (emulator: Emulator, name: string): Promise<unknown> =>
  JSON.parse((await run(emulator, name)).output ?? 'null') as unknown
const secondsOf = async (emulator: Emulator, name: string): Promise<number> => {
  const { startDate, stopDate } = await run(emulator, name)
  return (stopDate!.getTime() - startDate!.getTime()) / 1000
}

gap('a thrown error is caught by its name', async (emulator) => (await outputOf(emulator, 'named')) === 'caught')

gap(
  'a throttled task fails with the documented name',
  async (emulator) => (await run(emulator, 'throttle')).error === 'Lambda.TooManyRequestsException',
)

gap('no more than two tasks of a function run at once', async (emulator) => {
  const times = (await Promise.all(Array.from({ length: 10 }, () => outputOf(emulator, 'slots')))) as [number, number][]
  const running = times.map(([start]) => times.filter(([from, until]) => from <= start && start < until).length)
  return Math.max(...running) <= 2
})

gap('MaxDelaySeconds bounds the pause before a retry', async (emulator) => (await secondsOf(emulator, 'longestPause')) < 5)

// Two pauses drawn from 0 to 2 s and 0 to 4 s; without jitter they are exactly 2 and 4 s.
gap('JitterStrategy FULL draws the pause before a retry', async (emulator) => (await secondsOf(emulator, 'jitter')) < 6)

gap(
  'a Lambda that throws fails its waitForTaskToken task',
  async (emulator) => (await run(emulator, 'callbackFails')).error === 'MailNotSent',
)

gap(
  'a silent waitForTaskToken task ends by its heartbeat',
  async (emulator) => (await run(emulator, 'heartbeat')).error === 'States.HeartbeatTimeout',
)

gap('TimeoutSeconds ends an execution', async (emulator) => (await run(emulator, 'timeout')).status === 'TIMED_OUT')

gap(
  'Arguments and Output of a Parallel state count',
  async (emulator) => JSON.stringify(await outputOf(emulator, 'parallel')) === '{"sum":1}',
)

gap('each branch has variables of its own', async (emulator) => JSON.stringify(await outputOf(emulator, 'variables')) === '[1,2]')

gap('Output of a Succeed state counts', async (emulator) => JSON.stringify(await outputOf(emulator, 'succeed')) === '{"total":2}')

gap('Items and Output of a Distributed Map count', async (emulator) => (await outputOf(emulator, 'items')) === 6)

gap('ItemBatcher groups the items of a Distributed Map', async (emulator) => {
  const batches = (await outputOf(emulator, 'batches')) as { Items?: unknown }[] | null
  return JSON.stringify(batches?.map((batch) => batch.Items)) === '[[1,2],[3]]'
})
