import { default as middy } from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod'
import { failureOf } from './failure-of.ts'
import { idsOf, log, observe } from './observe.ts'

type Stream = {
  readonly name: string
  /** Takes the records in order; returns the sequence numbers of those that must come again. */
  readonly run: (records: readonly DynamoDBRecord[]) => Promise<readonly string[]>
}

/** Ids stand in a table's items as texts; what is none of ours reads as none. */
const textsSchema = z
  .record(
    z.string(),
    z
      .object({ S: z.string() })
      .transform(({ S }) => S)
      .catch(''),
  )
  .catch({})

const idsOfRecord = ({ dynamodb }: DynamoDBRecord): Record<string, unknown> => idsOf(textsSchema.parse(dynamodb?.NewImage))

/** A Lambda behind a table's stream. The first record that fails is where the next batch begins, so no record is passed over. */
export const streamHandler = ({ name, run }: Stream) =>
  middy(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = await run(event.Records).catch((error: unknown) => {
      log(name, 'record failed', { error: failureOf(error).name, cause: failureOf(error).message })
      return event.Records.map((record) => record.dynamodb?.SequenceNumber ?? '')
    })
    for (const record of event.Records) {
      const sequenceNumber = record.dynamodb?.SequenceNumber ?? ''
      log(name, failed.includes(sequenceNumber) ? 'record failed' : 'record done', { sequenceNumber, ...idsOfRecord(record) })
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }).use(observe(name))
