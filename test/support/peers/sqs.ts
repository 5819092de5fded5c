import type { SQSClientConfig } from '@aws-sdk/client-sqs'
import { QueueDoesNotExist, SQSClient } from '@aws-sdk/client-sqs'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { Template } from './dynamo/definition.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'
import type { Refuse } from './sqs/operations.ts'
import { administration, metadata, receiving, sending, urlOf } from './sqs/operations.ts'
import type { QueuePump, QueuePumpOptions } from './sqs/pump.ts'
import { queuePump } from './sqs/pump.ts'
import type { Message, Queue, QueueDescription, Queues } from './sqs/queue.ts'
import { enqueue, nameOf, queuesFromTemplate } from './sqs/queue.ts'

export type { Message } from './sqs/queue.ts'
export type { QueueHandler } from './sqs/pump.ts'

export interface SqsPeerOptions extends PeerOptions<SQSClientConfig> {
  readonly queues?: readonly QueueDescription[]
  readonly template?: Template
  /** Entries of a SendMessageBatch that SQS does not take; none by default. */
  readonly refuse?: Refuse
}

export interface SqsPeer {
  readonly client: SQSClient
  readonly hooks: Hooks
  readonly clock: VirtualClock
  attach(client: SQSClient): SQSClient
  createQueue(queue: QueueDescription): void
  urlOf(queueName: string): string
  /** As a rule's or schedule's target would put it, without a client. */
  send(queueName: string, body: string): void
  /** All that is in the queue, hidden messages included. */
  messages(queueName: string): readonly Message[]
  onQueue(options: QueuePumpOptions): QueuePump
  /** When the next hidden message of any queue shows again; undefined when none is hidden. */
  nextVisibleMs(): number | undefined
}

/** Standard SQS queues in memory: visibility by the clock, redrive to a dead-letter queue, partial batch failures. */
export function sqsPeer(options: SqsPeerOptions = {}): SqsPeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const all = new Map<string, Queue>()
  let serial = 0
  const queues: Queues = {
    clock,
    nextSerial: () => (serial += 1),
    queue(id) {
      const queue = all.get(nameOf(id ?? ''))
      if (queue === undefined) throw new QueueDoesNotExist({ message: 'The specified queue does not exist.', $metadata: metadata })
      return queue
    },
  }
  const createQueue = (description: QueueDescription) => void all.set(description.name, { description, messages: [] })
  const operations = {
    ...sending(queues, options.refuse ?? (() => false)),
    ...receiving(queues),
    ...administration(queues, createQueue),
  } as Operations
  const attach = (client: SQSClient) => attachPeer(client, { service: 'sqs', hooks, operations })

  for (const queue of [...(options.queues ?? []), ...(options.template === undefined ? [] : queuesFromTemplate(options.template))]) {
    createQueue(queue)
  }
  const client = onFirstUse(() => attach(new SQSClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    clock,
    attach,
    createQueue,
    urlOf,
    send: (queueName, body) => void enqueue(queues, queues.queue(queueName), { body }),
    messages: (queueName) => queues.queue(queueName).messages,
    onQueue: (pump) => queuePump(queues, pump),
    nextVisibleMs() {
      const hidden = [...all.values()].flatMap(({ messages }) => messages.map((message) => message.visibleAtMs))
      return hidden.filter((atMs) => atMs > clock.nowMs()).toSorted((a, b) => a - b)[0]
    },
  }
}
