import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sha256 } from '../../domain/canonical-json.ts'
import { addSeconds, type Instant, instantSchema } from '../../domain/day.ts'
import { callsTable } from '../../domain/table-names.ts'
import type { ApiAnswer, ApiCall, ApiCalls, Begun } from '../../ports/api-calls.ts'
import { guards } from './guards.ts'
import { type Attributes, itemOf, readItem, stored, type StoredItem } from './item.ts'
import { apiCallKey, callCountKey } from './keys.ts'
import { naming } from './send.ts'
import { putOne } from './single-write.ts'
import { putOf } from './write.ts'

const itemSchema = z.object({
  digest: z.string(),
  startedAt: instantSchema,
  status: z.number().int().optional(),
  answer: z.string().optional(),
  etag: z.string().optional(),
})

const oneDay = 24 * 60 * 60
/** Longer than the API's function can live. */
const cutOffAfterSeconds = 60

const secondsOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
const keyOf = ({ subject, key }: ApiCall) => apiCallKey(sha256(JSON.stringify([subject, key])))

/** In a table of their own, which forgets. */
export const dynamoApiCalls = (table: string, client: DynamoDBClient = new DynamoDBClient({})): ApiCalls => {
  const itemFor = (call: ApiCall, now: Instant, answer: Attributes) =>
    itemOf(keyOf(call), 'apiCall', { digest: call.digest, startedAt: now, ...answer, expiresAt: secondsOf(now) + oneDay })
  return {
    begin: async (call, now) => {
      const values = { ':callDigest': call.digest, ':callCutOff': addSeconds(now, -cutOffAfterSeconds) }
      const written = await putOne({ client }, putOf(table, itemFor(call, now, {}), { guard: guards.callIsNew, values }))
      return written.done ? { state: 'begun' } : begunBefore(call, written.found)
    },
    keep: async (call, { status, body, etag }, now) => {
      const put = new PutItemCommand({ TableName: table, Item: itemFor(call, now, { status, answer: body, etag }) })
      await naming('put', () => client.send(put))
    },
    count: async (subject, now) => {
      const { Attributes } = await naming('update', () => client.send(oneMore(table, subject, now)))
      return Number(Attributes?.['calls']?.N ?? 0)
    },
  }
}

const begunBefore = (call: ApiCall, found: StoredItem | undefined): Begun => {
  if (found === undefined) return { state: 'running' }
  const { digest, status, answer, etag } = readItem(itemSchema, found)
  if (digest !== call.digest) return { state: 'otherRequest' }
  if (status === undefined || answer === undefined) return { state: 'running' }
  const kept: ApiAnswer = { status, body: answer, etag }
  return { state: 'answered', answer: kept }
}

/** A call that is counted twice, since its answer was lost, only counts too much. */
const oneMore = (table: string, subject: string, now: Instant): UpdateItemCommand =>
  new UpdateItemCommand({
    TableName: table,
    Key: stored(callCountKey(subject, now.slice(0, 16))),
    UpdateExpression: 'ADD #calls :one SET #expiresAt = :expiresAt',
    ExpressionAttributeNames: { '#calls': 'calls', '#expiresAt': callsTable.expiresAt },
    ExpressionAttributeValues: stored({ ':one': 1, ':expiresAt': secondsOf(now) + 120 }),
    ReturnValues: 'UPDATED_NEW',
  })
