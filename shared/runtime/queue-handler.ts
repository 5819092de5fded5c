import { default as middy } from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { defect } from '../domain/failures.ts'
import { isParsable } from '../domain/parsable.ts'
import { failureOf } from './failure-of.ts'
import { idsOfMessage, learning, log, metric, observe } from './observe.ts'
import { wrongFields } from './wrong-fields.ts'

type Queue<M extends z.ZodType> = {
  readonly name: string
  readonly message: M
  readonly run: (message: z.output<M>) => Promise<void>
  /** Takes the body of a message that cannot be read; without it, such a message ends as a dead letter. */
  readonly unreadable?: (body: string) => Promise<void>
}

/** The parser's own error would quote the message, and what a log tells must not come from there. No schema takes `undefined`. */
const jsonOf = (body: string): unknown => {
  try {
    const value: unknown = JSON.parse(body)
    return isParsable(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * A Lambda behind a queue: each message is taken by itself, and only those that failed come back (partial batch response). A message
 * that fails to the end lands in the dead-letter queue, which has an alarm.
 */
export const queueHandler = <M extends z.ZodType>({ name, message, run, unreadable }: Queue<M>) => {
  const read = async (body: string, said: unknown): Promise<void> => {
    const parsed = message.safeParse(said)
    if (parsed.success) return run(parsed.data)
    if (unreadable === undefined) throw defect(`a message of ${name} does not parse: ${wrongFields(parsed.error)}`)
    return unreadable(body)
  }
  const take = async ({ body, messageId }: SQSRecord): Promise<string[]> => {
    const said = jsonOf(body)
    const ids = { messageId, ...idsOfMessage(said) }
    try {
      await read(body, said)
      log(name, 'message done', ids)
      return []
    } catch (error) {
      const failure = failureOf(error)
      log(name, 'message failed', { ...ids, error: failure.name, cause: failure.message })
      return [messageId]
    }
  }
  return middy(async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = []
    for (const record of event.Records) failed.push(...(await learning(() => take(record))))
    metric(name, { messages: event.Records.length, messagesFailed: failed.length })
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }).use(observe(name))
}
