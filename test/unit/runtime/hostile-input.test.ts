/** What was found by fuzzing (`npm run fuzz`), each in its smallest form, so that it is not found again. */
import type { Context } from 'aws-lambda'
import * as z from 'zod'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inputSchema as failureSchema } from '../../../functions/open-work-item/step.ts'
import { publishEvents } from '../../../functions/publish-events/step.ts'
import { inputSchema as deliverySchema, recordDelivery } from '../../../functions/record-delivery/step.ts'
import { inputSchema as workItemsSchema } from '../../../functions/list-work-items/step.ts'
import { insertedOf } from '../../../shared/adapters/dynamo/stream-image.ts'
import { findingsOfError } from '../../../shared/contracts/findings-of.ts'
import { checkGlyphs } from '../../../shared/domain/billing/check-glyphs.ts'
import { mailKindOf, mailOrderSchema } from '../../../shared/domain/mail-claim.ts'
import { httpHandler } from '../../../shared/runtime/http-handler.ts'
import { queueHandler } from '../../../shared/runtime/queue-handler.ts'
import { stepHandler } from '../../../shared/runtime/step-handler.ts'
import { aCustomer, anOrder, aSeller } from '../../support/samples.ts'

const context = {} as Context
const invoiceId = 'a'.repeat(40)
const written: string[] = []

beforeEach(() => {
  written.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0)
})
afterEach(() => vi.restoreAllMocks())

describe('the log', () => {
  it('does not quote a message that is no JSON', async () => {
    const handler = queueHandler({ name: 'send-mail', message: z.object({}), run: async () => undefined })
    const Records = [{ messageId: 'm-1', body: 'Marie Dupont, 3 quai Voltaire' }]
    expect(await handler({ Records } as never, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] })
    expect(written.join('')).not.toMatch(/Marie|Voltaire/)
  })

  it.each(['Marie Dupont', 'marie@dupont.example', { name: 'Marie' }])(
    'does not tell what stands in the place of an id: %o',
    async (orderId) => {
      const handler = stepHandler({ name: 'x', input: z.object({}), output: z.object({}), run: async () => ({}) })
      await handler({ orderId, sellerId: 'lumiere' }, context)
      expect(written[0]).toContain('"sellerId":"lumiere"')
      expect(written.join('')).not.toMatch(/marie/i)
    },
  )
})

describe('a request to a page', () => {
  it.each([null, {}, 7, { requestContext: { http: null } }, { rawPath: 7, pathParameters: { invoiceId: [] } }])(
    'reads as empty where it has another form, and is answered: %o',
    async (event) => {
      const handler = httpHandler('x', async (request) => ({ status: 404, headers: {}, body: JSON.stringify(request) }))
      const { statusCode, body } = await handler(event as never, context)
      const empty = { method: '', path: '', pathParameters: {}, query: {}, headers: {}, body: '', acceptLanguage: '' }
      expect([statusCode, JSON.parse(body ?? '')]).toEqual([404, empty])
    },
  )
})

describe('a name that every object knows', () => {
  it.each(['constructor', 'toString', '__proto__'])('%s is no event of the mail provider', async (eventType) => {
    const tags = { seller: ['lumiere'], invoice: [invoiceId], kind: ['issue'] }
    const read = deliverySchema.parse({ detail: { eventType, mail: { messageId: 'm', tags } } })
    const record = recordDelivery({ invoices: { find: () => Promise.reject(new Error('looked for')) } } as never)
    await expect(record(read)).resolves.toBeUndefined()
  })
})

describe('ids from outside', () => {
  it('are never longer than a key of the tables', () => {
    expect(mailOrderSchema.safeParse({ sellerId: 's', invoiceId, kind: { type: 'link', requestId: 'x'.repeat(65) } }).success).toBe(false)
    expect(mailOrderSchema.safeParse({ sellerId: 's', invoiceId, kind: { type: 'reminder', step: 'x'.repeat(31) } }).success).toBe(false)
    expect(workItemsSchema.safeParse({ sellerId: 's', workItemId: 'x'.repeat(301) }).success).toBe(false)
  })

  it('of a mail’s kind are those that we give', () => {
    expect(mailKindOf('link_2026-11-24T10')).toEqual({ type: 'link', requestId: '2026-11-24T10' })
    expect(['reminder_', 'link_a b', 'issue_x', 'toString_x', ''].map(mailKindOf)).toEqual(Array(5).fill(undefined))
  })
})

describe('the end of an execution', () => {
  it('with an input that is no JSON does not parse', () => {
    expect(failureSchema.safeParse({ detail: { name: 'x', status: 'FAILED', input: '{' } }).success).toBe(false)
  })
})

describe('a record of the stream that cannot be read', () => {
  it('comes back by itself', async () => {
    const dynamodb = { SequenceNumber: '1', NewImage: { of: { S: 'timeline' }, occurrence: { X: 1 } } }
    const publish = publishEvents({} as never)
    expect(await publish(insertedOf([{ eventName: 'INSERT', dynamodb }]))).toEqual(['1'])
  })
})

describe('findings', () => {
  it('of a hundred thousand unknown fields are made in one go, and quote no name at length', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => [`${at}${'x'.repeat(100)}`, at])
    const findings = findingsOfError(z.strictObject({}).safeParse(Object.fromEntries(keys)).error!)
    expect(findings).toHaveLength(100_000)
    expect(Math.max(...findings.map(({ actual, field }) => actual.length + field.length))).toBeLessThan(250)
  })

  it('of texts in another script fit into the event that tells them', () => {
    const description = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const lines = Array.from({ length: 50 }, (_, at) => ({ ...anOrder().lines[0]!, lineId: String(at), description }))
    const printed = { content: { ...anOrder(), lines }, seller: aSeller(), customer: aCustomer(), articles: new Map() }
    const findings = checkGlyphs({ ...printed, missingGlyphs: (text) => (text === description ? Array.from(text) : []) })
    expect(findings).toHaveLength(50)
    expect(findings[0]?.actual).toMatch(/, 490 more$/)
  })
})
