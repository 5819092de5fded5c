import type { SendRawEmailCommandInput, SESClientConfig } from '@aws-sdk/client-ses'
import { MessageRejected, SESClient, SESServiceException } from '@aws-sdk/client-ses'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { Hooks } from './hooks.ts'
import { connectionLost } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'

export interface SentMail {
  readonly messageId: string
  readonly at: Date
  readonly source: string | undefined
  readonly destinations: readonly string[]
  readonly raw: Buffer
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet: string | undefined
}

/**
 * What SES makes of a mail: it accepts it; rejects it (an address or content it will not send); is throttled; does not
 * answer before the client gives up; or takes it and then does not answer, which the sender cannot tell apart.
 */
export type MailFate = 'accept' | 'reject' | 'throttle' | 'hang' | 'accept-but-hang'

export interface SesPeerOptions extends PeerOptions<SESClientConfig> {
  /** Decided for each attempt, by the mail as it would be sent. Accepts all when left out. */
  readonly fate?: (mail: Omit<SentMail, 'messageId'>) => MailFate
  /** When a client gives up waiting; 5 s of the test's clock when one was given, else at once. */
  readonly timeoutMs?: number
}

export interface SesPeer {
  readonly client: SESClient
  readonly hooks: Hooks
  readonly clock: VirtualClock
  attach(client: SESClient): SESClient
  /** All that SES took, whether or not the sender heard so. */
  readonly sent: readonly SentMail[]
  setFate(fate: NonNullable<SesPeerOptions['fate']>): void
}

const metadata = (httpStatusCode: number) => ({ httpStatusCode, requestId: 'peer' })
const rejected = () => new MessageRejected({ message: 'Email address is not verified.', $metadata: metadata(400) })
const throttled = () =>
  new SESServiceException({ name: 'Throttling', $fault: 'client', message: 'Maximum sending rate exceeded.', $metadata: metadata(400) })

/** SES (version 1) in memory: it keeps the raw MIME, to be read by a mail parser. */
export function sesPeer(options: SesPeerOptions = {}): SesPeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const { timeoutMs = 5_000 } = options
  let { fate = () => 'accept' } = options
  const sent: SentMail[] = []
  let serial = 0
  const accept = (mail: Omit<SentMail, 'messageId'>): SentMail => {
    const taken = { messageId: `0107${String((serial += 1)).padStart(12, '0')}-000000`, ...mail }
    sent.push(taken)
    return taken
  }
  const giveUp = async () => {
    if (options.clock !== undefined) await clock.sleep(timeoutMs)
    return Object.assign(connectionLost(), { message: `Connection timed out after ${timeoutMs} ms`, code: 'ETIMEDOUT' })
  }
  const operations = {
    async SendRawEmail(request: SendRawEmailCommandInput) {
      const mail = mailOf(request, clock.now())
      switch (fate(mail)) {
        case 'reject':
          throw rejected()
        case 'throttle':
          throw throttled()
        case 'hang':
          throw await giveUp()
        case 'accept-but-hang':
          accept(mail)
          throw await giveUp()
        default:
          return { MessageId: accept(mail).messageId }
      }
    },
  } as Operations
  const attach = (client: SESClient) => attachPeer(client, { service: 'ses', hooks, operations })
  const client = onFirstUse(() => attach(new SESClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    clock,
    attach,
    sent,
    setFate: (now) => void (fate = now),
  }
}

const addresses = (header: string) => [...header.matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)].map(([address]) => address)

/** Without Destinations the recipients are those of the message's own headers, as SES reads them. */
function mailOf(request: SendRawEmailCommandInput, at: Date): Omit<SentMail, 'messageId'> {
  const raw = Buffer.from(request.RawMessage?.Data ?? new Uint8Array())
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const named = lines.filter((line) => /^(to|cc|bcc):/i.test(line)).flatMap(addresses)
  const tags = Object.fromEntries((request.Tags ?? []).map((tag) => [tag.Name ?? '', tag.Value ?? '']))
  return {
    at,
    raw,
    tags,
    source: request.Source ?? lines.filter((line) => /^from:/i.test(line)).flatMap(addresses)[0],
    destinations: request.Destinations ?? named,
    configurationSet: request.ConfigurationSetName,
  }
}
