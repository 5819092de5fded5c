// Why: the door decides who is let in and how often, before any route is asked. What it tells a stranger must teach nothing, and a write that is repeated must be done once.
import { beforeEach, describe, expect, it } from 'vitest'
import { financeApi, type Ports } from '../../../functions/finance-api/step.ts'
import { dynamoApiCalls } from '../../../shared/adapters/dynamo/api-calls.ts'
import { dynamoBooks } from '../../../shared/adapters/dynamo/books.ts'
import { addSeconds, type Instant } from '../../../shared/domain/day.ts'
import { defect, transient } from '../../../shared/domain/failures.ts'
import { sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { WorkItem } from '../../../shared/domain/work-item.ts'
import { apiHandler } from '../../../shared/runtime/api-handler.ts'
import { createTables, noon } from '../../support/books.ts'
import { silenceFunctionLogs } from '../../support/house/function-log.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

silenceFunctionLogs()

type Sent = {
  readonly route: string
  readonly by?: string
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly body?: string
}
type Answer = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Record<string, unknown>
  readonly text: string
}

const [lumiere, meridian] = [sellerIdSchema.parse('lumiere'), sellerIdSchema.parse('meridian')]
const linkKeys = { keys: async () => [{ keyId: 'k1', secret: 'a secret of at least thirty-two characters' }] }

let now: Instant
/** What the command says or throws; each question is counted. */
let command: () => Promise<unknown>
let asked: unknown[]
let peer: ReturnType<typeof dynamoPeer>
let send: (sent: Sent) => Promise<Answer>
let open: (item: WorkItem) => Promise<unknown>

beforeEach(async () => {
  peer = dynamoPeer()
  const { client } = peer
  const tables = await createTables(client)
  const books = dynamoBooks(tables, client)
  now = noon
  asked = []
  command = async () => ({ outcome: 'admitted' })
  const commands: Ports['commands'] = { ask: async (_name, input) => (asked.push(input), command()) }
  const elsewhere = {
    exportFiles: {} as never,
    exportMachine: {} as never,
    documentLinks: {} as never,
    filedAudits: {} as never,
    auditMachine: {} as never,
  }
  const apiCalls = dynamoApiCalls(tables.books, client)
  const handler = apiHandler('finance-api', financeApi({ ...books, ...elsewhere, commands, apiCalls, linkKeys, clock: { now: () => now } }))
  send = async (sent) => answerOf(await handler(eventOf(sent) as never, {} as never))
  open = (item) => books.workItems.open(item, [])
  await books.memberships.admit({ subject: 'anna', sellerId: lumiere, role: 'admin' })
  await books.memberships.admit({ subject: 'vera', sellerId: lumiere, role: 'viewer' })
  await books.memberships.admit({ subject: 'vera', sellerId: meridian, role: 'viewer' })
})

let serial = 0
const eventOf = ({ route, by = 'anna', params = {}, query = {}, headers = {}, body }: Sent) => ({
  routeKey: route,
  rawPath: `/${Object.values(params).join('/')}`,
  headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  pathParameters: params,
  queryStringParameters: query,
  requestContext: {
    requestId: `request-${(serial += 1)}`,
    http: { method: route.split(' ')[0] },
    authorizer: { jwt: { claims: { sub: by } } },
  },
  ...(body !== undefined && { body }),
})

const answerOf = (reply: unknown): Answer => {
  const { statusCode: status, headers, body: text } = reply as { statusCode: number; headers: Record<string, string>; body: string }
  return { status, headers, text, body: JSON.parse(text) as Record<string, unknown> }
}

const event = { id: 'e-1', account: '000000000000', source: 'shop', detailType: 'OrderPlaced', detail: {} }
const heldOf = (workItemId: string): WorkItem => ({
  kind: 'event',
  workItemId,
  sellerId: 'lumiere',
  state: 'OPEN',
  findings: [],
  openedAt: noon,
  event,
})

const items = (sellerId: string, more: Partial<Sent> = {}) =>
  send({ route: 'GET /sellers/{sellerId}/work-items', params: { sellerId }, ...more })
const admit = (more: Partial<Sent> = {}) =>
  send({
    route: 'PUT /sellers/{sellerId}/members/{subject}',
    params: { sellerId: 'lumiere', subject: 'carl' },
    body: '{"role":"viewer"}',
    ...more,
  })

describe('who is let in', () => {
  it('sees no difference between the seller of another and one that does not exist', async () => {
    const foreign = await items('meridian')
    expect(foreign).toMatchObject({ status: 404, body: { code: 'unknownSeller' } })
    expect(await items('nowhere')).toEqual(foreign)
    expect(await items('Not an id/..')).toEqual(foreign)
    expect(await items('constructor')).toEqual(foreign)
  })

  it('is told which role the route wants, when the role is too low', async () => {
    const answer = await admit({ by: 'vera' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'roleTooLow', detail: expect.stringMatching(/only as admin/) as string } })
    expect(asked).toEqual([])
  })

  it('has a subject in the form of ours, or is looked up nowhere', async () => {
    for (const by of ['', 'auth0|anna', 'x'.repeat(3000)])
      expect(await send({ route: 'GET /me', by })).toMatchObject({ status: 403, body: { code: 'unknownSubject' } })
  })

  it('gets 600 calls in a minute, and more in the next one', async () => {
    for (let call = 0; call < 600; call += 1) expect((await send({ route: 'GET /me' })).status).toBe(200)
    expect(await send({ route: 'GET /me' })).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60' },
      body: { code: 'tooManyCalls' },
    })
    expect((await send({ route: 'GET /me', by: 'vera' })).status).toBe(200)
    now = addSeconds(now, 60)
    expect((await send({ route: 'GET /me' })).status).toBe(200)
  })
})

describe('a write under an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'key-1' }

  it('is done once and answered alike', async () => {
    const first = await admit({ headers })
    const second = await admit({ headers })
    expect(first).toMatchObject({ status: 200, body: { subject: 'carl', role: 'viewer' } })
    expect(second).toMatchObject({ status: 200, text: first.text, headers: { 'idempotency-replayed': 'true' } })
    expect(first.headers).not.toHaveProperty('idempotency-replayed')
    expect(asked).toHaveLength(1)
  })

  it('is a conflict while the first is being answered', async () => {
    let finish = (): void => undefined
    command = () => new Promise((resolve) => (finish = () => resolve({ outcome: 'admitted' })))
    const first = admit({ headers })
    while (asked.length === 0) await new Promise(setImmediate)
    expect(await admit({ headers })).toMatchObject({ status: 409, headers: { 'retry-after': '2' }, body: { code: 'stillRunning' } })
    finish()
    expect((await first).status).toBe(200)
    expect(asked).toHaveLength(1)
  })

  it('is refused when the key was used for something else', async () => {
    await admit({ headers })
    const other = await admit({ headers, body: '{"role":"admin"}' })
    expect(other).toMatchObject({ status: 422, body: { code: 'keyOfAnotherRequest' } })
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['busy', 503, transient('Transient', 'throttled')],
    ['broken', 500, defect('a defect')],
  ])(
    'that failed since we were %s is done when it is tried again at once, and for something else the key is not free',
    async (_, status, error) => {
      command = () => Promise.reject(error)
      expect((await admit({ headers })).status).toBe(status)
      expect((await admit({ headers })).status).toBe(status)
      expect(await admit({ headers, body: '{"role":"admin"}' })).toMatchObject({ status: 422, body: { code: 'keyOfAnotherRequest' } })
      command = async () => ({ outcome: 'admitted' })
      expect((await admit({ headers })).status).toBe(200)
      expect(await admit({ headers })).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } })
      expect(asked).toHaveLength(3)
    },
  )

  it('of a process that was killed may be tried again when it can no longer be running', async () => {
    command = () => new Promise(() => undefined)
    void admit({ headers })
    while (asked.length === 0) await new Promise(setImmediate)
    command = async () => ({ outcome: 'admitted' })
    now = addSeconds(now, 60)
    expect((await admit({ headers })).status).toBe(409)
    now = addSeconds(now, 1)
    expect((await admit({ headers })).status).toBe(200)
  })

  it('that was taken over and fails late does not open the key while the other is at it', async () => {
    let fail = (): void => undefined
    let finish = (): void => undefined
    command = () => new Promise((_, reject) => (fail = () => reject(transient('Transient', 'late'))))
    const first = admit({ headers })
    while (asked.length < 1) await new Promise(setImmediate)
    now = addSeconds(now, 61)
    command = () => new Promise((resolve) => (finish = () => resolve({ outcome: 'admitted' })))
    const second = admit({ headers })
    while (asked.length < 2) await new Promise(setImmediate)
    fail()
    expect((await first).status).toBe(503)
    expect((await admit({ headers })).status).toBe(409)
    finish()
    expect((await second).status).toBe(200)
  })

  const breaking = (call: number, when: 'beforeCall' | 'afterCall', name: string) => {
    let left = call
    const fault = () => {
      left -= 1
      if (left === 0) throw Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 500 } })
    }
    const remove = peer.hooks.add({ [when]: fault })
    return () => (remove(), left <= 0)
  }

  it.each([
    ['the call fails', 'beforeCall'],
    ['its answer is lost', 'afterCall'],
  ] as const)('meets a failure at any one call of the database (%s), and is answered when it is tried again at once', async (_, when) => {
    let call = 1
    for (let reached = true; reached; call += 1) {
      const key = { 'idempotency-key': `${when}-${call}` }
      const mend = breaking(call, when, 'InternalServerError')
      const first = await admit({ headers: key })
      reached = mend()
      expect([200, 500, 503]).toContain(first.status)
      const [second, third] = [await admit({ headers: key }), await admit({ headers: key })]
      expect([call, second.status, third.status]).toEqual([call, 200, 200])
      expect(third.headers).toHaveProperty('idempotency-replayed')
    }
    expect(call).toBeGreaterThan(4)
  })
})

describe('a request in another form', () => {
  it('is told each wrong field, what was expected there and what stood there', async () => {
    const answer = await admit({ body: '{"role":"owner","since":"today"}' })
    expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'application/problem+json' }, body: { code: 'malformed' } })
    expect(answer.body['findings']).toMatchObject([
      { field: 'body.role', expected: 'one of viewer, accountant, admin', actual: 'the text "owner"' },
      { field: 'body.since', code: 'FIELD_UNKNOWN', actual: 'a field named "since"' },
    ])
    expect(asked).toEqual([])
  })

  it('gets an answer that can be sent and kept, however much in it is wrong', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field-${at}`, 1]))
    const answer = await admit({ body: JSON.stringify(unknown), headers: { 'idempotency-key': 'key-2' } })
    expect(answer.status).toBe(400)
    expect(answer.body['findings']).toHaveLength(51)
  })

  it('is no JSON at all', async () => {
    expect(await admit({ body: '{"role":' })).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect((await admit({ body: `${'['.repeat(5000)}${']'.repeat(5000)}` })).status).toBe(400)
  })

  it('is of another media type', async () => {
    expect(await admit({ headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415, body: { code: 'notJson' } })
    expect(asked).toEqual([])
  })

  it('brings a cursor to its own list only', async () => {
    for (const workItemId of ['event-1', 'event-2']) await open(heldOf(workItemId))
    const { next = '' } = (await items('lumiere', { query: { limit: '1' } })).body as { next?: string }
    const cursor = { query: { cursor: next } }
    expect((await items('lumiere', cursor)).body['items']).toMatchObject([{ workItemId: 'event-2' }])
    const invoices = { route: 'GET /sellers/{sellerId}/invoices', params: { sellerId: 'lumiere' } }
    for (const foreign of [
      await items('meridian', { ...cursor, by: 'vera' }),
      await items('lumiere', { query: { cursor: next, code: 'FIELD_INVALID' } }),
      await send({ ...invoices, ...cursor }),
      await items('lumiere', { query: { cursor: `${next.slice(0, -3)}AAA` } }),
    ])
      expect(foreign).toMatchObject({ status: 400, body: { code: 'cursorOfAnotherList' } })
  })
})

describe('a failure', () => {
  it('that passes is told as one, with when to come again', async () => {
    command = () => Promise.reject(transient('Transient', 'throttled'))
    expect(await admit()).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { code: 'tryAgain' } })
  })

  it('of ours is told by the name under which it is in our log, and in no words from inside', async () => {
    command = () => Promise.reject(defect('the table lumiere-books has no item MEMBER#carl'))
    const answer = await admit()
    expect(answer).toMatchObject({ status: 500, headers: { 'content-type': 'application/problem+json' }, body: { code: 'failed' } })
    expect(answer.text).toMatch(/request-\d+/)
    expect(answer.text).not.toMatch(/table|MEMBER|carl/)
  })
})
