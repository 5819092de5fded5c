import { default as middy } from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type * as z from 'zod'
import { failureOf } from './failure-of.ts'
import { log, metric, observe } from './observe.ts'

type Queue<M extends z.ZodType> = {
  readonly name: string
  readonly message: M
  readonly run: (message: z.output<M>) => Promise<void>
}

/**
 * A Lambda behind a queue: each message is taken by itself, and only those that failed come back (partial batch response). A message
 * that fails to the end lands in the dead-letter queue, which has an alarm.
 */
export const queueHandler = <M extends z.ZodType>({ name, message, run }: Queue<M>) => {
  const take = async (record: SQSRecord): Promise<string[]> => {
    try {
      await run(message.parse(JSON.parse(record.body)))
      return []
    } catch (error) {
      const failure = failureOf(error)
      log(name, 'message failed', { messageId: record.messageId, error: failure.name, cause: failure.message })
      return [record.messageId]
    }
  }
  return middy(async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = []
    for (const record of event.Records) failed.push(...(await take(record)))
    metric(name, { messages: event.Records.length, messagesFailed: failed.length })
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }).use(observe(name))
}
