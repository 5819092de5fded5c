import type {
  ChangeMessageVisibilityCommandInput,
  CreateQueueCommandInput,
  DeleteMessageBatchCommandInput,
  DeleteMessageCommandInput,
  ReceiveMessageCommandInput,
  SendMessageBatchCommandInput,
  SendMessageCommandInput,
  SQSClientConfig,
} from '@aws-sdk/client-sqs'
import {
  EmptyBatchRequest,
  BatchEntryIdsNotDistinct,
  QueueDoesNotExist,
  SQSClient,
  SQSServiceException,
  TooManyEntriesInBatchRequest,
} from '@aws-sdk/client-sqs'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { Template } from './dynamo/definition.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { sharedParts } from './options.ts'
import type { QueuePump, QueuePumpOptions } from './sqs/pump.ts'
import { queuePump } from './sqs/pump.ts'
import type { Message, Queue, QueueDescription, Queues } from './sqs/queue.ts'
import { enqueue, md5, nameOf, queuesFromTemplate, receive, remove } from './sqs/queue.ts'

export type { Message } from './sqs/queue.ts'
export type { QueueHandler } from './sqs/pump.ts'

export interface SqsPeerOptions extends PeerOptions<SQSClientConfig> {
  readonly queues?: readonly QueueDescription[]
  readonly template?: Template
  /** Entries of a SendMessageBatch that SQS does not take; none by default. */
  readonly refuse?: (entry: { readonly Id?: string | undefined; readonly MessageBody?: string | undefined }) => boolean
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

const MAX_BYTES = 1024 * 1024
const metadata = { httpStatusCode: 400, requestId: 'peer' }
const urlOf = (name: string) => `https://sqs.eu-central-1.amazonaws.com/000000000000/${name}`

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
  return {
    client: attach(new SQSClient({ ...offline, retryStrategy, ...options.client })),
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

const tooLong = () =>
  new SQSServiceException({
    name: 'InvalidParameterValue',
    $fault: 'client',
    message: `One or more parameters are invalid. Reason: Message must be shorter than ${MAX_BYTES} bytes.`,
    $metadata: metadata,
  })

function checkBatch(entries: readonly { readonly Id?: string | undefined }[]): void {
  if (entries.length === 0)
    throw new EmptyBatchRequest({ message: 'There should be at least one entry in the request.', $metadata: metadata })
  if (entries.length > 10) {
    const message = `Maximum number of entries per request are 10. You have sent ${entries.length}.`
    throw new TooManyEntriesInBatchRequest({ message, $metadata: metadata })
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new BatchEntryIdsNotDistinct({ message: 'Two or more batch entries in the request have the same Id.', $metadata: metadata })
  }
}

const sending = (queues: Queues, refuse: NonNullable<SqsPeerOptions['refuse']>) => {
  const send = (queue: Queue, request: Pick<SendMessageCommandInput, 'MessageBody' | 'DelaySeconds' | 'MessageAttributes'>) => {
    const body = request.MessageBody ?? ''
    const attributes = request.MessageAttributes
    const message = enqueue(queues, queue, { body, delaySeconds: request.DelaySeconds, attributes })
    return { MessageId: message.id, MD5OfMessageBody: md5(body) }
  }
  return {
    SendMessage(request: SendMessageCommandInput) {
      if (Buffer.byteLength(request.MessageBody ?? '') > MAX_BYTES) throw tooLong()
      return send(queues.queue(request.QueueUrl), request)
    },
    SendMessageBatch(request: SendMessageBatchCommandInput) {
      const entries = request.Entries ?? []
      checkBatch(entries)
      if (entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.MessageBody ?? ''), 0) > MAX_BYTES) throw tooLong()
      const queue = queues.queue(request.QueueUrl)
      const refused = entries.filter((entry) => refuse(entry))
      const taken = entries.filter((entry) => !refused.includes(entry))
      return {
        Successful: taken.map((entry) => ({ Id: entry.Id, ...send(queue, entry) })),
        Failed: refused.map((entry) => ({ Id: entry.Id, Code: 'InternalError', SenderFault: false })),
      }
    },
  }
}

const receiving = (queues: Queues) => ({
  ReceiveMessage(request: ReceiveMessageCommandInput) {
    const max = request.MaxNumberOfMessages ?? 1
    const taken = receive(queues, queues.queue(request.QueueUrl), { max, visibilitySeconds: request.VisibilityTimeout })
    if (taken.length === 0) return {}
    return {
      Messages: taken.map((message) => ({
        MessageId: message.id,
        ReceiptHandle: message.receipt,
        Body: message.body,
        MD5OfBody: md5(message.body),
        Attributes: { ApproximateReceiveCount: String(message.receives), SentTimestamp: String(message.sentAtMs) },
        ...(Object.keys(message.attributes).length === 0 ? {} : { MessageAttributes: message.attributes }),
      })),
    }
  },
  DeleteMessage(request: DeleteMessageCommandInput) {
    remove(queues.queue(request.QueueUrl), request.ReceiptHandle)
    return {}
  },
  DeleteMessageBatch(request: DeleteMessageBatchCommandInput) {
    const entries = request.Entries ?? []
    checkBatch(entries)
    for (const entry of entries) remove(queues.queue(request.QueueUrl), entry.ReceiptHandle)
    return { Successful: entries.map(({ Id }) => ({ Id })), Failed: [] }
  },
  ChangeMessageVisibility(request: ChangeMessageVisibilityCommandInput) {
    const message = queues.queue(request.QueueUrl).messages.find((one) => one.receipt === request.ReceiptHandle)
    if (message !== undefined) message.visibleAtMs = queues.clock.nowMs() + (request.VisibilityTimeout ?? 0) * 1000
    return {}
  },
})

const administration = (queues: Queues, createQueue: (queue: QueueDescription) => void) => ({
  CreateQueue(request: CreateQueueCommandInput) {
    const name = request.QueueName ?? ''
    const redrive = JSON.parse(request.Attributes?.RedrivePolicy ?? 'null') as {
      deadLetterTargetArn: string
      maxReceiveCount: string | number
    } | null
    createQueue({
      name,
      visibilityTimeoutSeconds: Number(request.Attributes?.VisibilityTimeout ?? 30),
      delaySeconds: Number(request.Attributes?.DelaySeconds ?? 0),
      ...(redrive === null
        ? {}
        : { redrive: { deadLetterQueue: nameOf(redrive.deadLetterTargetArn), maxReceiveCount: Number(redrive.maxReceiveCount) } }),
    })
    return { QueueUrl: urlOf(name) }
  },
  GetQueueUrl: (request: { QueueName?: string }) => ({ QueueUrl: urlOf(queues.queue(request.QueueName).description.name) }),
  GetQueueAttributes(request: { QueueUrl?: string }) {
    const { description, messages } = queues.queue(request.QueueUrl)
    const visible = messages.filter((message) => message.visibleAtMs <= queues.clock.nowMs()).length
    return {
      Attributes: {
        QueueArn: `arn:aws:sqs:eu-central-1:000000000000:${description.name}`,
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(messages.length - visible),
      },
    }
  },
})
