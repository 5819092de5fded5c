import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Message, Queue, Queues } from './queue.ts'
import { md5, receive, remove } from './queue.ts'

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse | void>

export interface QueuePumpOptions {
  readonly queue: string
  readonly handler: QueueHandler
  readonly batchSize?: number
}

export interface QueuePump {
  /** Hands over all messages that are visible now, batch by batch; returns how many were handed over. */
  pump(): Promise<number>
}

/** Lambda's poller with ReportBatchItemFailures: what succeeded is deleted, what failed shows again after its visibility timeout. */
export function queuePump(queues: Queues, options: QueuePumpOptions): QueuePump {
  const { batchSize = 10 } = options
  return {
    async pump() {
      const queue = queues.queue(options.queue)
      let handedOver = 0
      for (;;) {
        const batch = receive(queues, queue, { max: batchSize })
        if (batch.length === 0) return handedOver
        handedOver += batch.length
        const failed = await failuresOf(options.handler, queueEvent(queue, batch))
        for (const message of batch) if (!failed(message.id)) remove(queue, message.receipt)
      }
    },
  }
}

async function failuresOf(handler: QueueHandler, event: SQSEvent): Promise<(id: string) => boolean> {
  try {
    const response = await handler(event)
    const failed = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier))
    return (id) => failed.has(id)
  } catch {
    return () => true
  }
}

function queueEvent(queue: Queue, batch: readonly Message[]): SQSEvent {
  return {
    Records: batch.map((message): SQSRecord => ({
      messageId: message.id,
      receiptHandle: message.receipt ?? '',
      body: message.body,
      md5OfBody: md5(message.body),
      attributes: {
        ApproximateReceiveCount: String(message.receives),
        SentTimestamp: String(message.sentAtMs),
        SenderId: '000000000000',
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs ?? message.sentAtMs),
      },
      messageAttributes: Object.fromEntries(
        Object.entries(message.attributes).map(([name, one]) => [
          name,
          { dataType: one.DataType ?? 'String', stringValue: one.StringValue ?? '' },
        ]),
      ),
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue.description.name}`,
      awsRegion: 'eu-central-1',
    })),
  }
}
