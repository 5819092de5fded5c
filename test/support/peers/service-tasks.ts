import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge'
import { PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { StateFailure } from '../interpreter/failure.ts'
import type { Tasks } from '../interpreter/execution.ts'
import type { LambdaPeer } from './lambda.ts'

export interface TaskPeers {
  readonly lambda?: LambdaPeer
  readonly sqs?: { readonly client: SQSClient }
  readonly events?: { readonly client: EventBridgeClient }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Step Functions' optimised integrations over the peers; objects in a body or a detail become JSON, as there. */
export function serviceTasks(peers: TaskPeers): Tasks {
  const { lambda, sqs, events } = peers
  return {
    ...(lambda === undefined ? {} : { lambda: (functionName: string, payload: unknown) => lambda.invoke(functionName, payload) }),
    resources: {
      ...(sqs === undefined ? {} : { 'arn:aws:states:::sqs:sendMessage': (given: never) => sendMessage(sqs.client, given) }),
      ...(events === undefined ? {} : { 'arn:aws:states:::events:putEvents': (given: never) => putEvents(events.client, given) }),
    },
  }
}

/** The error's name as Step Functions gives it: the service's name before the exception's. */
async function named<T>(service: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (thrown) {
    const { name, message } = thrown as Error
    throw new StateFailure(`${service}.${name}`, message)
  }
}

async function sendMessage(client: SQSClient, given: { QueueUrl: string; MessageBody: unknown; DelaySeconds?: number }) {
  const { $metadata: _, ...sent } = await named(
    'Sqs',
    client.send(new SendMessageCommand({ ...given, MessageBody: asText(given.MessageBody) })),
  )
  return sent
}

async function putEvents(client: EventBridgeClient, given: { Entries: (Omit<PutEventsRequestEntry, 'Detail'> & { Detail?: unknown })[] }) {
  const entries = given.Entries.map((entry) => ({ ...entry, Detail: asText(entry.Detail) }))
  const { $metadata: _, ...result } = await named('EventBridge', client.send(new PutEventsCommand({ Entries: entries })))
  if ((result.FailedEntryCount ?? 0) > 0) throw new StateFailure('EventBridge.FailedEntry', JSON.stringify(result))
  return result
}
