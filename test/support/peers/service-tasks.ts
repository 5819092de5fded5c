import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge'
import { PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { S3Client } from '@aws-sdk/client-s3'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { StateFailure } from '../interpreter/failure.ts'
import type { Tasks } from '../interpreter/execution.ts'
import type { LambdaPeer } from './lambda.ts'

export interface TaskPeers {
  readonly lambda?: LambdaPeer
  readonly sqs?: { readonly client: SQSClient }
  readonly events?: { readonly client: EventBridgeClient }
  readonly s3?: { readonly client: S3Client }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Step Functions' optimised integrations over the peers; objects in a body or a detail become JSON, as there. */
export function serviceTasks(peers: TaskPeers): Tasks {
  const { lambda, sqs, events, s3 } = peers
  return {
    ...(lambda === undefined ? {} : { lambda: (functionName: string, payload: unknown) => lambda.invoke(functionName, payload) }),
    ...(s3 === undefined ? {} : { readers: { 'arn:aws:states:::s3:getObject': (given: never) => readLines(s3.client, given) } }),
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

/** The items of a Map: one JSON value a line. */
async function readLines(client: S3Client, { Bucket, Key }: { Bucket: string; Key: string }): Promise<unknown[]> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
    const lines = ((await Body?.transformToString()) ?? '').split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch (thrown) {
    throw new StateFailure('States.ItemReaderFailed', (thrown as Error).message)
  }
}

async function putEvents(client: EventBridgeClient, given: { Entries: (Omit<PutEventsRequestEntry, 'Detail'> & { Detail?: unknown })[] }) {
  const entries = given.Entries.map((entry) => ({ ...entry, Detail: asText(entry.Detail) }))
  const { $metadata: _, ...result } = await named('EventBridge', client.send(new PutEventsCommand({ Entries: entries })))
  if ((result.FailedEntryCount ?? 0) > 0) throw new StateFailure('EventBridge.FailedEntry', JSON.stringify(result))
  return result
}
