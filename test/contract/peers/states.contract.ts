// Small state machines whose outcome is known; the interpreter that runs our workflow in tests and the emulator that
// runs it in the local cloud must agree on every one of them.
import { randomUUID } from 'node:crypto'
import type { SFNClient } from '@aws-sdk/client-sfn'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  InvalidDefinition,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
} from '@aws-sdk/client-sfn'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { beforeAll, describe, expect, it } from 'vitest'
import { end, MACHINES, pass } from './states/machines.ts'

export interface StatesUnderTest {
  readonly sfn: SFNClient
  readonly sqs: SQSClient
  /** Lets so much time pass. */
  readonly pass: (ms: number) => Promise<void>
}

export function statesContract(make: () => Promise<StatesUnderTest>, deviations: readonly string[] = []): void {
  let world: StatesUnderTest
  const law = (name: string, check: () => Promise<void>) => (deviations.includes(name) ? it.fails : it)(name, check)

  const create = async (states: Record<string, object>, more: object = {}) => {
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more })
    const made = await world.sfn.send(
      new CreateStateMachineCommand({ name: `m-${randomUUID()}`, definition, roleArn: 'arn:aws:iam::000000000000:role/machine' }),
    )
    return made.stateMachineArn!
  }
  const start = async (stateMachineArn: string, input: unknown = {}, name = `e-${randomUUID()}`) =>
    (await world.sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))).executionArn!
  const ended = async (executionArn: string) => {
    for (let turn = 0; turn < 100; turn += 1) {
      const execution = await world.sfn.send(new DescribeExecutionCommand({ executionArn }))
      if (execution.status !== 'RUNNING') return execution
      await world.pass(100)
    }
    throw new Error('The execution did not end')
  }

  beforeAll(async () => {
    world = await make()
  })

  describe('machines', () => {
    for (const one of MACHINES) {
      law(one.law, async () => {
        const execution = await ended(await start(await create(one.states), one.input))
        const { status = 'SUCCEEDED', error, cause, output } = one
        // Only a success has an output; the emulator repeats the error there.
        const result = execution.status === 'SUCCEEDED' ? (JSON.parse(execution.output ?? '') as unknown) : undefined
        expect({ status: execution.status, error: execution.error, output: result }).toEqual({ status, error, output })
        if (cause !== undefined) expect(execution.cause).toBe(cause)
      })
    }
    law('refuses a definition that leads nowhere', async () => {
      await expect(create({ A: pass({ Next: 'Nowhere' }) })).rejects.toBeInstanceOf(InvalidDefinition)
    })
    law('refuses an expression that is none', async () => {
      await expect(create({ A: pass({ Output: '{% $states.( %}', ...end }) })).rejects.toBeInstanceOf(InvalidDefinition)
    })
  })

  describe('executions', () => {
    law('a name is taken once its execution has ended', async () => {
      const machine = await create({ A: pass(end) })
      await ended(await start(machine, { a: 1 }, 'inv-1'))
      await expect(start(machine, { a: 1 }, 'inv-1')).rejects.toBeInstanceOf(ExecutionAlreadyExists)
    })
    law('a repeated start of a running execution with the same input is the same start', async () => {
      const machine = await create({ A: { Type: 'Wait', Seconds: 5, ...end } })
      expect(await start(machine, { a: 1 }, 'inv-2')).toBe(await start(machine, { a: 1 }, 'inv-2'))
      await expect(start(machine, { a: 2 }, 'inv-2')).rejects.toBeInstanceOf(ExecutionAlreadyExists)
    })
    law('an execution that takes too long is TIMED_OUT', async () => {
      const execution = await ended(await start(await create({ A: { Type: 'Wait', Seconds: 60, ...end } }, { TimeoutSeconds: 1 })))
      expect(execution.status).toBe('TIMED_OUT')
    })
    law('an execution that is stopped is ABORTED', async () => {
      const executionArn = await start(await create({ A: { Type: 'Wait', Seconds: 60, ...end } }))
      await world.sfn.send(new StopExecutionCommand({ executionArn }))
      expect((await ended(executionArn)).status).toBe('ABORTED')
    })
  })

  describe('a task that waits for a token', () => {
    const waiting = async (more: object = {}) => {
      const { QueueUrl } = await world.sqs.send(new CreateQueueCommand({ QueueName: `q-${randomUUID()}` }))
      const machine = await create({
        Send: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Arguments: { QueueUrl, MessageBody: { claim: '{% $states.input.claim %}', token: '{% $states.context.Task.Token %}' } },
          Output: { sent: '{% $states.result %}' },
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
          ...more,
          ...end,
        },
        Caught: { Type: 'Succeed' },
      })
      const executionArn = await start(machine, { claim: 'c-1' })
      for (let turn = 0; turn < 50; turn += 1) {
        const [message] = (await world.sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? []
        if (message !== undefined) return { executionArn, body: JSON.parse(message.Body ?? '') as { claim: string; token: string } }
        await world.pass(100)
      }
      throw new Error('No message came')
    }

    law('goes on with what SendTaskSuccess says', async () => {
      const { executionArn, body } = await waiting()
      expect(body.claim).toBe('c-1')
      await world.sfn.send(new SendTaskSuccessCommand({ taskToken: body.token, output: '{"id":"m"}' }))
      expect(JSON.parse((await ended(executionArn)).output ?? '')).toEqual({ sent: { id: 'm' } })
    })
    law('fails with what SendTaskFailure says', async () => {
      const { executionArn, body } = await waiting()
      await world.sfn.send(new SendTaskFailureCommand({ taskToken: body.token, error: 'MailNotSent', cause: 'full' }))
      expect(JSON.parse((await ended(executionArn)).output ?? '')).toEqual({ Error: 'MailNotSent', Cause: 'full' })
    })
    law('ends by its time limit, and the token is dead', async () => {
      const { executionArn, body } = await waiting({ TimeoutSeconds: 1 })
      expect(JSON.parse((await ended(executionArn)).output ?? '')).toMatchObject({ Error: 'States.Timeout' })
      const late = world.sfn.send(new SendTaskSuccessCommand({ taskToken: body.token, output: '{}' }))
      await expect(late).rejects.toMatchObject({ name: expect.stringMatching(/TaskDoesNotExist|TaskTimedOut/) as string })
    })
    law('lives as long as its heart beats', async () => {
      const { executionArn, body } = await waiting({ HeartbeatSeconds: 1 })
      for (let beat = 0; beat < 3; beat += 1) {
        await world.pass(600)
        await world.sfn.send(new SendTaskHeartbeatCommand({ taskToken: body.token }))
      }
      expect((await world.sfn.send(new DescribeExecutionCommand({ executionArn }))).status).toBe('RUNNING')
      expect(JSON.parse((await ended(executionArn)).output ?? '')).toMatchObject({ Error: 'States.HeartbeatTimeout' })
    })
    law('knows no token that it did not give', async () => {
      const unknown = world.sfn.send(new SendTaskSuccessCommand({ taskToken: 'none', output: '{}' }))
      await expect(unknown).rejects.toBeInstanceOf(TaskDoesNotExist)
    })
  })
}
