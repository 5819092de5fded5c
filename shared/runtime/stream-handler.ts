import { default as middy } from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { failureOf } from './failure-of.ts'
import { log, observe } from './observe.ts'

type Stream = {
  readonly name: string
  /** Takes the records in order; returns the sequence numbers of those that must come again. */
  readonly run: (records: readonly DynamoDBRecord[]) => Promise<readonly string[]>
}

/** A Lambda behind a table's stream. The first record that fails is where the next batch begins, so no record is passed over. */
export const streamHandler = ({ name, run }: Stream) =>
  middy(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = await run(event.Records).catch((error: unknown) => {
      log(name, 'record failed', { error: failureOf(error).name, cause: failureOf(error).message })
      return event.Records.map((record) => record.dynamodb?.SequenceNumber ?? '')
    })
    for (const sequenceNumber of failed) log(name, 'record failed', { sequenceNumber })
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }).use(observe(name))
