import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { MailQueue } from '../../ports/mail-queue.ts'

export const sqsMailQueue = (queueUrl: string, client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false })): MailQueue => ({
  enqueue: async (order) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(order) }))
  },
  waiting: async () => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    )
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
  },
})
