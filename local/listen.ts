import { randomUUID } from 'node:crypto'
import { DeleteRuleCommand, EventBridgeClient, PutRuleCommand, PutTargetsCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge'
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { clientSettings } from './client-settings.ts'

/** An event as the bus delivers it. */
export interface HeardEvent {
  id: string
  source: string
  'detail-type': string
  detail: Record<string, unknown>
}

export interface Listener {
  /** What has come since the last call; waits at most about a second for the first. */
  heard: () => Promise<HeardEvent[]>
  stop: () => Promise<void>
}

const takeMessages = async (sqs: SQSClient, QueueUrl: string): Promise<HeardEvent[]> => {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }))
  if (Messages.length === 0) return []
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle: ReceiptHandle! }))
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
  return Messages.map((message) => JSON.parse(message.Body!) as HeardEvent)
}

/** Hears everything on an event bus, by a rule and a queue of its own that go away with stop(). */
export const listenTo = async (endpoint: string, bus: string): Promise<Listener> => {
  const name = `listener-${randomUUID().slice(0, 8)}`
  const sqs = new SQSClient(clientSettings(endpoint))
  const eventBridge = new EventBridgeClient(clientSettings(endpoint))
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }))
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: QueueUrl!, AttributeNames: ['QueueArn'] }))
  const rule = { EventBusName: bus, Rule: name }
  await eventBridge.send(new PutRuleCommand({ EventBusName: bus, Name: name, EventPattern: JSON.stringify({ source: [{ prefix: '' }] }) }))
  await eventBridge.send(new PutTargetsCommand({ ...rule, Targets: [{ Id: 'queue', Arn: Attributes!['QueueArn']! }] }))
  return {
    heard: () => takeMessages(sqs, QueueUrl!),
    stop: async () => {
      await eventBridge.send(new RemoveTargetsCommand({ ...rule, Ids: ['queue'] }))
      await eventBridge.send(new DeleteRuleCommand({ EventBusName: bus, Name: name }))
      await sqs.send(new DeleteQueueCommand({ QueueUrl: QueueUrl! }))
    },
  }
}
