import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { readMail, type MailRequest } from './mail-request.ts'
import { sesEvents, type Fate } from './ses-events.ts'

/**
 * The relay stands where SES stands: it takes SendRawEmail of the SES v1 query API, hands the mail to the mailbox
 * and publishes the events. The local part of an address before its '+' chooses what goes wrong:
 *
 * - refuse+      MessageRejected, no mail
 * - throttle+    Throttling on the first attempt to this address, then as usual
 * - timeout+     no answer, no mail
 * - lost+        the mail is sent, but the connection breaks before the answer
 * - bounce+      sent, then a permanent bounce
 * - complaint+   sent and delivered, then a complaint
 * - anything else: sent and delivered
 */
export interface RelayOptions {
  port: number
  mailboxUrl: string
  /** The emulator that gets the events and knows the grants; set once it runs. */
  emulatorUrl: () => string | undefined
}

type Misfortune = 'refuse' | 'throttle' | 'timeout' | 'lost' | 'bounce' | 'complaint'
const MISFORTUNES: readonly string[] = ['refuse', 'throttle', 'timeout', 'lost', 'bounce', 'complaint'] satisfies Misfortune[]
const FATES: Partial<Record<Misfortune, Fate>> = { bounce: 'bounced', complaint: 'complained' }

const misfortuneOf = (address: string): Misfortune | undefined => {
  const word = address.includes('+') ? address.slice(0, address.indexOf('+')) : ''
  return MISFORTUNES.includes(word) ? (word as Misfortune) : undefined
}

const answerError = (response: ServerResponse, status: number, error: { code: string; message: string }): void => {
  response.writeHead(status, { 'content-type': 'text/xml' })
  response.end(
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${error.code}</Code>` +
      `<Message>${error.message}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
  )
}

/** Access key and region of an AWS signature: "AWS4-HMAC-SHA256 Credential=KEY/date/region/ses/aws4_request, ...". */
const signer = (request: IncomingMessage) => {
  const [accessKey = '', , region = ''] = /Credential=([^,]+)/.exec(request.headers.authorization ?? '')?.[1]?.split('/') ?? []
  return { accessKey, region }
}

/** SES checks the identity (the address or its domain) and the configuration set. */
const maySend = async (emulator: string, mail: MailRequest, request: IncomingMessage): Promise<boolean> => {
  const may = async (resource: string): Promise<boolean> => {
    const question = { ...signer(request), action: 'ses:SendRawEmail', resource, context: { 'ses:FromAddress': mail.source } }
    const response = await fetch(`${emulator}/_local/may`, { method: 'POST', body: JSON.stringify(question) })
    return ((await response.json()) as { allowed: boolean }).allowed
  }
  const identity = (await may(`identity/${mail.source.split('@')[1]}`)) || (await may(`identity/${mail.source}`))
  return identity && (mail.configurationSet === undefined || (await may(`configuration-set/${mail.configurationSet}`)))
}

const publish = async (emulator: string, mail: MailRequest, outcome: { messageId: string; fate: Fate }): Promise<void> => {
  // SES publishes events only through a configuration set: a mail that names none is never heard of again.
  if (mail.configurationSet === undefined) return
  for (const event of sesEvents(mail, outcome.messageId, outcome.fate))
    await fetch(`${emulator}/_local/ses-event`, { method: 'POST', body: JSON.stringify(event) })
}

const pass = async (url: string, request: IncomingMessage, body: string) => {
  const { authorization, 'content-type': type } = request.headers
  const headers = { ...(authorization && { authorization }), ...(type && { 'content-type': type }) }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const answer = await fetch(new URL(request.url ?? '/', url), { method: request.method ?? 'GET', headers, ...(hasBody && { body }) })
  return { status: answer.status, type: answer.headers.get('content-type') ?? 'text/xml', body: Buffer.from(await answer.arrayBuffer()) }
}

const relayMail = (options: RelayOptions) => {
  const throttled = new Set<string>()
  const refusal = (mail: MailRequest, misfortune: Misfortune | undefined) => {
    const address = mail.recipients.find((recipient) => misfortuneOf(recipient) === misfortune) ?? ''
    if (misfortune === 'refuse') return { code: 'MessageRejected', message: 'Email address is not verified.' }
    if (misfortune !== 'throttle' || throttled.has(address)) return undefined
    throttled.add(address)
    return { code: 'Throttling', message: 'Maximum sending rate exceeded.' }
  }
  return async (request: IncomingMessage, response: ServerResponse, body: string): Promise<void> => {
    const mail = await readMail(new URLSearchParams(body))
    const emulator = options.emulatorUrl()
    const misfortune = mail.recipients.map(misfortuneOf).find((word) => word !== undefined)
    if (emulator && !(await maySend(emulator, mail, request)))
      return answerError(response, 403, { code: 'AccessDenied', message: `Not authorized to perform ses:SendRawEmail as ${mail.source}` })
    if (misfortune === 'timeout') return
    const refused = refusal(mail, misfortune)
    if (refused) return answerError(response, 400, refused)
    const answer = await pass(options.mailboxUrl, request, body)
    if (misfortune === 'lost') response.destroy()
    else response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
    const messageId = /<MessageId>([^<]+)/.exec(answer.body.toString())?.[1]
    if (emulator && messageId) await publish(emulator, mail, { messageId, fate: (misfortune && FATES[misfortune]) ?? 'delivered' })
  }
}

const handle = (options: RelayOptions) => {
  const relay = relayMail(options)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const action = request.method === 'POST' && request.url === '/' ? new URLSearchParams(body).get('Action') : undefined
    if (action === 'SendRawEmail') return relay(request, response, body)
    if (action !== undefined) return answerError(response, 400, { code: 'InvalidAction', message: `The relay does not know ${action}` })
    const answer = await pass(options.mailboxUrl, request, body)
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }
}

/** Starts the relay; what it cannot do it answers as SES answers an internal failure. */
export const startRelay = (options: RelayOptions): Promise<Server> =>
  new Promise((resolve, reject) => {
    const answer = handle(options)
    const server = createServer((request, response) => {
      answer(request, response).catch((error: unknown) => {
        console.error('relay:', error)
        if (!response.headersSent) answerError(response, 500, { code: 'InternalFailure', message: 'The relay failed' })
      })
    })
    server.on('error', reject)
    server.listen(options.port, '127.0.0.1', () => resolve(server))
  })
