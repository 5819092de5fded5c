/**
 * A Stripe of one's own, with a state: what is opened is paid on its Checkout page, settles, is refunded, disputed and paid out, and each
 * thing is told by a signed webhook. The real SDK talks to it over HTTP by its option `host`. Only what Quittance uses is here, in Stripe's
 * shapes (API 2026-10-28.endive), so that a field which is not here is missed at once.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Account, type AccountOptions, openAccount } from './account.ts'
import { checkoutPage } from './checkout-page.ts'
import { type Button, press } from './checkout-sessions.ts'
import { readForm, textIn } from './form.ts'
import { type Answer, idempotencyStore } from './idempotency.ts'
import { Refusal } from './refusal.ts'
import { answerTo } from './routes.ts'
import { deliverTo, type Endpoint } from './webhooks.ts'

export type StripeFake = {
  readonly address: string
  readonly account: Account
  readonly key: string
  /** From now on events are delivered there. */
  readonly deliverTo: (endpoint: Endpoint) => void
  /** Lets time pass, and all that happens meanwhile; 0 for what is due now. */
  readonly pass: (seconds: number) => Promise<void>
  readonly server: Server
  readonly stop: () => Promise<void>
}

export type FakeOptions = AccountOptions & {
  readonly key?: string
  /** Whether Stripe fails at a call, with a 500 that it keeps as the answer of its key. */
  readonly breaks?: (path: string) => boolean
  /** Lets what is due happen by itself; without, it happens when `pass` is called. */
  readonly byItself?: boolean
}

const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body, undefined, 2) })

const refused = (error: unknown): Answer => {
  if (!(error instanceof Refusal)) throw error
  const { status, message, type, code } = error
  return json(status, { error: { type, message, ...(code !== undefined && { code }) } })
}

const send = (response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_fake', ...headers }).end(body)

type Fake = { readonly account: Account; readonly key: string; readonly address: string; readonly breaks: (path: string) => boolean }

const api = (fake: Fake) => {
  const store = idempotencyStore(fake.account.agenda)
  return (request: IncomingMessage, url: URL, body: string) => {
    if (request.headers.authorization !== `Bearer ${fake.key}`) throw new Refusal(401, 'Invalid API Key provided')
    const method = request.method ?? 'GET'
    const run = (): Answer => {
      if (fake.breaks(url.pathname)) return json(500, { error: { type: 'api_error', message: 'Something went wrong on our side.' } })
      const form = readForm(method === 'GET' ? url.search : body)
      const answer = answerTo(fake.account, { method, path: url.pathname, form, address: fake.address })
      if (answer === undefined) throw new Refusal(404, `Unrecognized request URL (${method}: ${url.pathname}): this fake does not know it.`)
      return json(200, answer)
    }
    const key = request.headers['idempotency-key']
    return store.once(method === 'POST' ? [key].flat()[0] : undefined, `${url.pathname} ${body}`, run)
  }
}

const html = (response: ServerResponse, status: number, page: string): void =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page)

const pressed = (
  account: Account,
  { sessionId, button }: { sessionId: string; button: string | undefined },
  response: ServerResponse,
): void => {
  const session = account.sessions.get(sessionId)
  if (session === undefined) return html(response, 404, 'There is no such page.')
  if (button === undefined || session.status !== 'open') return html(response, 200, checkoutPage(session))
  press(account, session, button as Button)
  if (button === 'card-declined') return html(response, 402, checkoutPage(session, 'Your card was declined.'))
  response.writeHead(303, { location: session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id) }).end()
}

const page = /^\/c\/pay\/(\w+)(?:\/(card|card-declined|debit|debit-fails))?$/

const answering = (fake: Fake) => {
  const call = api(fake)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', fake.address)
    const body = await text(request)
    const [, sessionId, button] = page.exec(url.pathname) ?? []
    if (sessionId !== undefined)
      return pressed(fake.account, { sessionId, button: request.method === 'POST' ? button : undefined }, response)
    if (url.pathname === '/_fake/time') {
      const seconds = Number(textIn(readForm(body), 'seconds') ?? 0)
      for (const moved of fake.account.balance.values()) moved.available_on -= seconds
      await fake.account.agenda.hasten(seconds)
      return send(response, json(200, { now: fake.account.agenda.now() }))
    }
    try {
      const { replayed, ...answer } = call(request, url, body)
      send(response, answer, replayed ? { 'idempotent-replayed': 'true' } : {})
    } catch (error) {
      send(response, refused(error))
    }
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

const beatMs = 100

/** Starts the fake on a free port. */
export const startStripe = async ({
  key = 'sk_test_local',
  byItself = false,
  breaks = () => false,
  ...options
}: FakeOptions = {}): Promise<StripeFake> => {
  const account = openAccount(options)
  const server = createServer()
  const address = `http://127.0.0.1:${await listen(server, 0)}`
  const answer = answering({ account, key, address, breaks })
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('stripe:', error)
      if (!response.headersSent) send(response, json(500, { error: { type: 'api_error', message: 'The fake failed.' } }))
    })
  })
  const beat = byItself ? setInterval(() => void account.agenda.move(0), beatMs).unref() : undefined
  return {
    address,
    account,
    key,
    server,
    deliverTo: (endpoint) => deliverTo(account, endpoint),
    pass: account.agenda.move,
    stop: () =>
      new Promise((resolve) => {
        clearInterval(beat)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
