// Things that arrive later: schedules, and the dead letters of functions (local/gaps/scheduler.py, templates.py).
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Emulator } from '../../support/cloud.ts'
import { client } from './clients.ts'
import { inlineFunction } from './machines.ts'
import { gap, useBoth } from './pair.ts'
import { mustDeploy } from './stack.ts'

const queue = { Type: 'AWS::SQS::Queue' }
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const fails = inlineFunction('fails', `async () => { throw new Error('always') }`)
const refs = new Map<Emulator, Record<string, string>>()

useBoth('later', {
  prepare: async (emulator) => {
    const properties = { ...fails.Properties, DeadLetterConfig: { TargetArn: arnOf('dead') } }
    const once = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'fails' }, Qualifier: '$LATEST', MaximumRetryAttempts: 0 },
    }
    refs.set(
      emulator,
      await mustDeploy(emulator, 'later', { dead: queue, first: queue, second: queue, fails: { ...fails, Properties: properties }, once }),
    )
  },
})

/** Milliseconds until a message is in the queue, or undefined when none came. */
const arrival = async (emulator: Emulator, id: string, patienceSeconds: number): Promise<number | undefined> => {
  const startedAt = Date.now()
  while (Date.now() < startedAt + patienceSeconds * 1000) {
    const receive = new ReceiveMessageCommand({ QueueUrl: refs.get(emulator)![id]!, WaitTimeSeconds: 1 })
    const { Messages = [] } = await client(SQSClient, emulator).send(receive)
    if (Messages.length > 0) return Date.now() - startedAt
  }
  return undefined
}

const schedule = async (emulator: Emulator, id: string): Promise<void> => {
  const inOneSecond = new Date(Date.now() + 1000).toISOString().slice(0, 19)
  const response = await fetch(`${emulator.endpoint}/schedules/${id}`, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/scheduler/aws4_request, SignedHeaders=host, Signature=none',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      ScheduleExpression: `at(${inOneSecond})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: `arn:aws:sqs:eu-central-1:000000000000:${refs.get(emulator)![id]!.split('/').at(-1)}`,
        RoleArn: 'arn:aws:iam::000000000000:role/any',
      },
    }),
  })
  if (!response.ok) throw new Error(await response.text())
}

// The first arrival falls on a tick of the scheduler, so the second shows how far the ticks are apart.
gap('a schedule fires within a few seconds', async (emulator) => {
  await schedule(emulator, 'first')
  await arrival(emulator, 'first', 20)
  await schedule(emulator, 'second')
  return ((await arrival(emulator, 'second', 20)) ?? Infinity) < 5000
})

gap('an asynchronous call that fails ends in the dead-letter queue of the function', async (emulator) => {
  await client(LambdaClient, emulator).send(new InvokeCommand({ FunctionName: 'fails', InvocationType: 'Event' }))
  return (await arrival(emulator, 'dead', 5)) !== undefined
})
