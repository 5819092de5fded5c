import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sha256 } from '../../domain/canonical-json.ts'
import { addSeconds, type Instant, instantSchema } from '../../domain/day.ts'
import type { ApiAnswer, ApiCall, ApiCalls, Begun } from '../../ports/api-calls.ts'
import { guards } from './guards.ts'
import { type Attributes, itemOf, readItem, type StoredItem } from './item.ts'
import { apiCallKey } from './keys.ts'
import { naming } from './send.ts'
import { putOne, updateOne } from './single-write.ts'
import { dynamoUseCounts } from './use-counts.ts'
import { putOf, updateOf } from './write.ts'

const itemSchema = z.object({
  digest: z.string(),
  attempt: z.string(),
  /** Of an attempt that was given back there is none. */
  startedAt: instantSchema.optional(),
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
  const counts = dynamoUseCounts(table, client)
  const itemFor = (call: ApiCall, now: Instant, answer: Attributes) =>
    itemOf(keyOf(call), 'apiCall', {
      digest: call.digest,
      attempt: call.attempt,
      startedAt: now,
      ...answer,
      expiresAt: secondsOf(now) + oneDay,
    })
  return {
    begin: async (call, now) => {
      const values = { ':callDigest': call.digest, ':callCutOff': addSeconds(now, -cutOffAfterSeconds) }
      const written = await putOne({ client }, putOf(table, itemFor(call, now, {}), { guard: guards.callIsNew, values }))
      return written.done ? { state: 'begun' } : begunBefore(call, written.found)
    },
    giveBack: async (call) => {
      const held = { guard: guards.callIsMine, values: { ':callAttempt': call.attempt } }
      await updateOne({ client }, updateOf(table, keyOf(call), { change: { startedAt: undefined }, held }))
    },
    keep: async (call, { status, body, etag }, now) => {
      const put = new PutItemCommand({ TableName: table, Item: itemFor(call, now, { status, answer: body, etag }) })
      await naming('put', () => client.send(put))
    },
    count: (subject, now) => counts.count(subject, 'minute', now),
  }
}

const begunBefore = (call: ApiCall, found: StoredItem | undefined): Begun => {
  if (found === undefined) return { state: 'running' }
  const { digest, attempt, status, answer, etag } = readItem(itemSchema, found)
  if (digest !== call.digest) return { state: 'otherRequest' }
  // Written by this very attempt, whose first answer was lost on the way.
  if (status === undefined || answer === undefined) return { state: attempt === call.attempt ? 'begun' : 'running' }
  const kept: ApiAnswer = { status, body: answer, etag }
  return { state: 'answered', answer: kept }
}
