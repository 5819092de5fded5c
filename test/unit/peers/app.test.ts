// The application in memory is wired from the synthesised template alone: bus, queue, function, machine, table, stream,
// and back. Here a small template stands for ours.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { inMemoryApp } from '../../support/peers/app.ts'
import { virtualClock } from '../../support/peers/clock.ts'
import { installApp } from '../../support/peers/install.ts'

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const lambda = (Variables: object = {}) => ({ Type: 'AWS::Lambda::Function', Properties: { Timeout: 10, Environment: { Variables } } })
const waiting = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Arguments: { QueueUrl: 'MAIL', MessageBody: { token: '{% $states.context.Task.Token %}' } },
  TimeoutSeconds: 43_200,
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
  End: true,
}
const definition = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Send',
  States: { Send: waiting, Late: { Type: 'Fail', Error: 'Late' } },
})

const data = {
  Resources: {
    Books1A: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      },
    },
  },
  Outputs: {
    Table: { Value: { Ref: 'Books1A' }, Export: { Name: 'data:table' } },
    Stream: { Value: { 'Fn::GetAtt': ['Books1A', 'StreamArn'] }, Export: { Name: 'data:stream' } },
  },
}
const pipeline = {
  Resources: {
    Orders2B: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } },
    OrderQueue3C: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: arn('Dead4D'), maxReceiveCount: 2 } },
    },
    Dead4D: { Type: 'AWS::SQS::Queue', Properties: {} },
    Mail5E: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } },
    receiveorderFunction6F: lambda({ TABLE: { 'Fn::ImportValue': 'data:table' }, MACHINE: { Ref: 'Machine7G' } }),
    sendmailFunction8H: lambda(),
    publisheventsFunction9I: lambda(),
    tellpersonFunction0J: lambda(),
    Machine7G: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { DefinitionString: { 'Fn::Join': ['', [definition.split('MAIL')[0], { Ref: 'Mail5E' }, definition.split('MAIL')[1]]] } },
    },
    ToQueue: {
      Type: 'AWS::Events::Rule',
      Properties: { EventBusName: { Ref: 'Orders2B' }, EventPattern: { source: ['shop'] }, Targets: [{ Arn: arn('OrderQueue3C') }] },
    },
    Failed: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['aws.states'], detail: { status: ['FAILED'] } },
        Targets: [{ Arn: arn('tellpersonFunction0J') }],
      },
    },
    FromOrders: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: arn('OrderQueue3C'), FunctionName: { Ref: 'receiveorderFunction6F' } },
    },
    FromMail: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: arn('Mail5E'), FunctionName: { Ref: 'sendmailFunction8H' } },
    },
    FromBooks: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::ImportValue': 'data:stream' },
        FunctionName: { Ref: 'publisheventsFunction9I' },
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"of":{"S":["timeline"]}}}}' }] },
      },
    },
    Sweep: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'rate(5 minutes)', Target: { Arn: arn('tellpersonFunction0J'), Input: '{"by":"clock"}' } },
    },
  },
}

function make() {
  const clock = virtualClock()
  const app = inMemoryApp({ templates: [data, pipeline], clock })
  const heard: unknown[] = []
  const env = app.environmentOf('receive-order')
  const put = (pk: string, of: string) =>
    app.dynamo.client.send(new PutItemCommand({ TableName: env['TABLE'], Item: { PK: { S: pk }, of: { S: of } } }))
  app.handle('receive-order', async (event: SQSEvent) => {
    for (const record of event.Records) {
      const { detail } = JSON.parse(record.body) as { detail: { id: string } }
      await put(detail.id, 'timeline')
      await put(`${detail.id}-other`, 'order')
      await app.sfn.client.send(new StartExecutionCommand({ stateMachineArn: env['MACHINE'], name: detail.id, input: '{}' }))
    }
  })
  app.handle(
    'publish-events',
    async (event: DynamoDBStreamEvent) => void heard.push(...event.Records.map((one) => one.dynamodb?.Keys?.['PK']?.S)),
  )
  app.handle('tell-person', async (event: { detail?: { error: string } }) => void heard.push(event.detail?.error ?? event))
  const place = (id: string) =>
    app.events.client.send(
      new PutEventsCommand({
        Entries: [{ EventBusName: 'orders', Source: 'shop', DetailType: 'OrderPlaced', Detail: JSON.stringify({ id }) }],
      }),
    )
  return { app, clock, heard, place }
}

describe('the application in memory', () => {
  it('takes an event by queue and function to an execution, a table and its stream, and a mail', async () => {
    const { app, heard, place } = make()
    let attempts = 0
    app.handle('send-mail', async (event: SQSEvent) => {
      // The first attempt fails: the message shows again after its visibility timeout.
      if ((attempts += 1) === 1) throw new Error('not yet')
      const { token } = JSON.parse(event.Records[0]!.body) as { token: string }
      await app.sfn.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"sent":true}' }))
    })
    await place('o-1')
    await app.rest()
    expect(app.sfn.executions.map(({ status, result }) => [status, result?.output])).toEqual([['SUCCEEDED', { sent: true }]])
    expect([heard, attempts, app.sqs.messages('OrderQueue3C')]).toEqual([['o-1'], 2, []])
  })
  it('an execution that nobody ends times out, fails, and the rule on failures tells a person', async () => {
    const { app, clock, heard, place } = make()
    app.handle('send-mail', () => undefined)
    const start = clock.nowMs()
    await place('o-2')
    await app.rest()
    expect([heard, app.sfn.executions[0]?.status, clock.nowMs() - start]).toEqual([['o-2', 'Late'], 'FAILED', 43_200_000])
  })
  it('what a function never takes ends in the dead-letter queue', async () => {
    const { app, place } = make()
    app.handle('receive-order', () => Promise.reject(new Error('defect')))
    await place('o-3')
    await app.rest()
    expect(app.sqs.messages('Dead4D')).toHaveLength(1)
  })
  it('takes over the clients and the environment of handlers that make their own, until it is undone', async () => {
    const { app } = make()
    const undo = installApp(app, ['receive-order'])
    await new DynamoDBClient({}).send(new PutItemCommand({ TableName: process.env['TABLE'], Item: { PK: { S: 'own' } } }))
    undo()
    expect([app.dynamo.dump('Books1A').map(({ PK }) => PK?.S), process.env['TABLE']]).toEqual([['own'], undefined])
  })
  it('fires schedules when told', async () => {
    const { app, heard } = make()
    expect(app.schedules.map(({ name, everyMs }) => [name, everyMs])).toEqual([['tellpersonFunction0J', 300_000]])
    await app.schedules[0]?.fire()
    expect(heard).toEqual([{ by: 'clock' }])
  })
})
