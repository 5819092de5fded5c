import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { MailQueue } from '../../ports/mail-queue.ts'

export const sqsMailQueue = (client: SQSClient, queueUrl: string): MailQueue => ({
  enqueue: async (order) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(order) }))
  },
})
