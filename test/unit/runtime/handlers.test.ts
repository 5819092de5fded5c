/** Why: the wrapper decides what the state machine, the queues and the log see of every function; a mistake here is a mistake everywhere. */
import type { Context, SQSEvent } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { moneySchema } from '../../../shared/domain/money.ts'
import { terminal } from '../../../shared/domain/failures.ts'
import { failureOf } from '../../../shared/runtime/failure-of.ts'
import { httpHandler } from '../../../shared/runtime/http-handler.ts'
import { queueHandler } from '../../../shared/runtime/queue-handler.ts'
import { stepHandler } from '../../../shared/runtime/step-handler.ts'
import { streamHandler } from '../../../shared/runtime/stream-handler.ts'

const context = {} as Context
const written: string[] = []

beforeEach(() => {
  written.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(written.push(String(line))))
})
afterEach(() => vi.restoreAllMocks())

const step = (run: (input: { invoiceId: string }) => Promise<{ gross: { currency: 'EUR'; minor: bigint } }>) =>
  stepHandler({ name: 'sample', input: z.object({ invoiceId: z.string() }), output: z.object({ gross: moneySchema }), run })

describe('a step', () => {
  test('answers in the JSON form of its output, so that amounts travel as text', async () => {
    const handler = step(async () => ({ gross: { currency: 'EUR', minor: 12345n } }))
    expect(await handler({ invoiceId: 'i1' }, context)).toEqual({ gross: 'EUR 123.45' })
  })
  test('refuses an input that is not its own, as a defect', async () => {
    await expect(step(async () => ({ gross: { currency: 'EUR', minor: 0n } }))({ invoice: 1 }, context)).rejects.toMatchObject({
      name: 'Defect',
    })
  })
  test('fails under the name that the state machine knows', async () => {
    const handler = step(async () => Promise.reject(terminal('ArchiveOccupied', 'taken')))
    await expect(handler({ invoiceId: 'i1' }, context)).rejects.toMatchObject({ name: 'ArchiveOccupied' })
  })
  test('logs ids, and nothing else of what it was given', async () => {
    await step(async () => ({ gross: { currency: 'EUR', minor: 1n } }))(
      { invoiceId: 'i1', name: 'Marie Dupont', email: 'marie@dupont.example' },
      context,
    )
    expect(written.join('')).toContain('"invoiceId":"i1"')
    expect(written.join('')).not.toMatch(/Marie|dupont/i)
  })
  test('counts its failures in a metric of the embedded format', async () => {
    await step(async () => Promise.reject(new Error('boom')))({ invoiceId: 'i1' }, context).catch(() => undefined)
    const metrics = written.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => '_aws' in line)
    expect(metrics).toMatchObject([{ function: 'sample', failures: 1 }])
  })
})

describe('an error', () => {
  const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more)
  test.each([
    ['a throttled call', named('ThrottlingException'), 'Transient'],
    ['a transaction in conflict', named('TransactionConflictException'), 'Transient'],
    ['a reset connection', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'DownstreamUnavailable'],
    ['a server error', named('InternalServerError', { $metadata: { httpStatusCode: 500 } }), 'DownstreamUnavailable'],
    ['a denied call', named('AccessDeniedException', { $metadata: { httpStatusCode: 400 } }), 'Defect'],
    ['a bug', new TypeError('undefined is not a function'), 'Defect'],
    ['something that is no error', 'text', 'Defect'],
  ])('%s is classed so that only what may pass by itself is tried again', (_, error, name) => {
    expect(failureOf(error).name).toBe(name)
  })
})

describe('a queue', () => {
  const records = (...bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) }) as SQSEvent
  const queue = queueHandler({
    name: 'sample',
    message: z.object({ ok: z.boolean() }),
    run: async ({ ok }) => {
      if (!ok) throw new Error('no')
    },
  })
  test('gives back only the messages that failed, also those that are no JSON', async () => {
    const answer = await queue(records('{"ok":true}', '{"ok":false}', '{', '{"ok":true}'), context)
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }] })
  })
})

describe('a stream', () => {
  test('that cannot be read at all comes again from its first record', async () => {
    const stream = streamHandler({ name: 'sample', run: async () => Promise.reject(new Error('no')) })
    const answer = await stream({ Records: [{ dynamodb: { SequenceNumber: '1' } }, { dynamodb: { SequenceNumber: '2' } }] }, context)
    expect(answer.batchItemFailures[0]).toEqual({ itemIdentifier: '1' })
  })
})

describe('a page', () => {
  test('gets the decoded body and answers with its headers', async () => {
    const page = httpHandler('sample', async ({ body, query, acceptLanguage }) => ({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: `${body}${query.key}${acceptLanguage}`,
    }))
    const event = {
      requestContext: { http: { method: 'POST' } },
      rawPath: '/',
      body: Buffer.from('hi').toString('base64'),
      isBase64Encoded: true,
      queryStringParameters: { key: '1' },
      headers: { 'accept-language': 'nl' },
    }
    expect(await page(event as never, context)).toEqual({
      statusCode: 200,
      headers: { 'cache-control': 'no-store' },
      body: 'hi1nl',
      isBase64Encoded: false,
    })
  })
})
