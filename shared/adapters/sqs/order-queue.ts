import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { OrderQueue } from '../../ports/order-queue.ts'

/** Writes the envelope as EventBridge writes it, so that the reader knows one form. */
export const sqsOrderQueue = (queueUrl: string, client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false })): OrderQueue => ({
  enqueue: async ({ detailType, ...event }) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ ...event, 'detail-type': detailType }) }))
  },
})
