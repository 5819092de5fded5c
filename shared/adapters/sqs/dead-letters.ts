import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { instant } from '../../domain/day.ts'
import type { DeadLetter, DeadLetters } from '../../ports/dead-letters.ts'

const urlsSchema = z.record(z.string(), z.string())

/** `urls` is a JSON object: the URL of each queue by its name. */
export const sqsDeadLetters = (urls: string, client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false })): DeadLetters => {
  const known = urlsSchema.parse(JSON.parse(urls))
  return {
    count: async (queue) => {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: known[queue], AttributeNames: [...AttributeNames] }),
      )
      return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0)
    },
    take: async (queue, hiddenSeconds) => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: known[queue],
          MaxNumberOfMessages: 10,
          VisibilityTimeout: hiddenSeconds,
          MessageSystemAttributeNames: ['SentTimestamp'],
        }),
      )
      return Messages.map(letterOf)
    },
    remove: async (queue, { receipt }) => {
      await client.send(new DeleteMessageCommand({ QueueUrl: known[queue], ReceiptHandle: receipt }))
    },
    resend: async (to, body) => {
      await client.send(new SendMessageCommand({ QueueUrl: known[to], MessageBody: body }))
    },
  }
}

const letterOf = ({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }: Message): DeadLetter => ({
  id: MessageId,
  receipt: ReceiptHandle,
  body: Body,
  sentAt: instant(new Date(Number(Attributes?.SentTimestamp ?? 0))),
})
