import type {
  ChangeMessageVisibilityCommandInput,
  CreateQueueCommandInput,
  DeleteMessageBatchCommandInput,
  DeleteMessageCommandInput,
  ReceiveMessageCommandInput,
  SendMessageBatchCommandInput,
  SendMessageCommandInput,
} from '@aws-sdk/client-sqs'
import { BatchEntryIdsNotDistinct, EmptyBatchRequest, SQSServiceException, TooManyEntriesInBatchRequest } from '@aws-sdk/client-sqs'
import type { Queue, QueueDescription, Queues } from './queue.ts'
import { enqueue, md5, nameOf, receive, remove } from './queue.ts'

/** Says which entries of a batch SQS does not take. */
export type Refuse = (entry: { readonly Id?: string | undefined; readonly MessageBody?: string | undefined }) => boolean

const MAX_BYTES = 1024 * 1024
export const metadata = { httpStatusCode: 400, requestId: 'peer' }
export const urlOf = (name: string) => `https://sqs.eu-central-1.amazonaws.com/000000000000/${name}`

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

export const sending = (queues: Queues, refuse: Refuse) => {
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

export const receiving = (queues: Queues) => ({
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

export const administration = (queues: Queues, createQueue: (queue: QueueDescription) => void) => ({
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
