import type { EventBridgeClientConfig, PutEventsCommandInput, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge'
import { EventBridgeClient, EventBridgeServiceException } from '@aws-sdk/client-eventbridge'
import type { EventBridgeEvent } from 'aws-lambda'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { EventPattern } from './events/pattern.ts'
import { matchesPattern } from './events/pattern.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'
import { byItself } from './work.ts'

export type BusEvent = EventBridgeEvent<string, unknown>

export interface Rule {
  /** 'default' when left out. */
  readonly bus?: string
  readonly pattern: EventPattern
  readonly target: (event: BusEvent) => unknown
  /** How often a target that throws is called again, with longer and longer pauses, for a day at most; never when left out. */
  readonly retries?: number
  /** What the rule's dead-letter queue would get when the target still throws. */
  readonly onFailure?: (event: BusEvent, error: unknown) => void
}

export interface PublishedEvent {
  readonly bus: string
  readonly event: BusEvent
}

export interface EventBridgePeerOptions extends PeerOptions<EventBridgeClientConfig> {
  readonly rules?: readonly Rule[]
  /** Entries that EventBridge does not take, by error code; the others of the same call are taken. */
  readonly refuse?: (entry: PutEventsRequestEntry) => string | undefined
}

export interface EventBridgePeer {
  readonly client: EventBridgeClient
  readonly hooks: Hooks
  attach(client: EventBridgeClient): EventBridgeClient
  addRule(rule: Rule): void
  /** All events taken, in order. */
  readonly published: readonly PublishedEvent[]
  setRefusal(refuse: NonNullable<EventBridgePeerOptions['refuse']>): void
  /** As another AWS service would put it (SES, Step Functions), without a client. */
  deliver(bus: string, event: Pick<BusEvent, 'source' | 'detail-type' | 'detail'>): Promise<void>
}

const MAX_BYTES = 1024 * 1024

/** EventBridge in memory: entries are checked and taken one by one, and matching rules call their targets at once, in order. */
export function eventBridgePeer(options: EventBridgePeerOptions = {}): EventBridgePeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const rules: Rule[] = [...(options.rules ?? [])]
  const published: PublishedEvent[] = []
  let { refuse = () => undefined } = options
  let serial = 0
  const nextId = () => `00000000-0000-4000-9000-${String((serial += 1)).padStart(12, '0')}`

  const deliver = async (bus: string, event: BusEvent) => {
    published.push({ bus, event })
    for (const rule of rules) {
      if ((rule.bus ?? 'default') === bus && matchesPattern(rule.pattern, event)) await callTarget(rule, structuredClone(event), clock)
    }
  }
  const put = async (entry: PutEventsRequestEntry) => {
    const problem = refuse(entry) ?? problemOf(entry)
    if (problem !== undefined) return { ErrorCode: problem, ErrorMessage: `The entry was not taken: ${problem}` }
    const id = nextId()
    await deliver((entry.EventBusName ?? 'default').split('/').at(-1)!, eventOf(entry, { id, clock }))
    return { EventId: id }
  }
  const operations = {
    async PutEvents(request: PutEventsCommandInput) {
      const entries = request.Entries ?? []
      checkCall(entries)
      const results = []
      for (const entry of entries) results.push(await put(entry))
      return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results }
    },
  } as Operations
  const attach = (client: EventBridgeClient) => attachPeer(client, { service: 'events', hooks, operations })
  const client = onFirstUse(() => attach(new EventBridgeClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    attach,
    published,
    addRule: (rule) => void rules.push(rule),
    setRefusal: (now) => void (refuse = now),
    deliver: (bus, event) => deliver(bus, { ...envelope({ id: nextId(), clock }), resources: [], ...event }),
  }
}

const DAY_MS = 86_400_000

/** The first call is awaited; repeats go on beside whatever else happens. */
async function callTarget(rule: Rule, event: BusEvent, clock: VirtualClock): Promise<void> {
  const failed = await failureOf(rule, event)
  if (failed === undefined) return
  if (rule.retries === undefined) giveUp(rule, event, failed.error)
  else void byItself(() => callAgain(rule, event, clock))
}

async function failureOf(rule: Rule, event: BusEvent): Promise<{ error: unknown } | undefined> {
  try {
    await rule.target(event)
    return undefined
  } catch (error) {
    return { error }
  }
}

async function callAgain(rule: Rule, event: BusEvent, clock: VirtualClock): Promise<void> {
  const untilMs = clock.nowMs() + DAY_MS
  for (let attempt = 1; ; attempt += 1) {
    await clock.sleep(Math.min(3_600_000, 10_000 * 2 ** attempt))
    const failed = await failureOf(rule, event)
    if (failed === undefined) return
    if (attempt >= (rule.retries ?? 0) || clock.nowMs() > untilMs) return giveUp(rule, event, failed.error)
  }
}

function giveUp(rule: Rule, event: BusEvent, error: unknown): void {
  if (rule.onFailure === undefined) throw new Error(`A rule's target failed and has no onFailure: ${String(error)}`, { cause: error })
  rule.onFailure(event, error)
}

function checkCall(entries: readonly PutEventsRequestEntry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(`${entry.Source}${entry.DetailType}${entry.Detail}`), 0)
  const problem =
    entries.length === 0 || entries.length > 10
      ? "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length between 1 and 10"
      : bytes > MAX_BYTES
        ? 'Total size of the entries in the request is over the limit.'
        : undefined
  if (problem !== undefined) {
    const $metadata = { httpStatusCode: 400, requestId: 'peer' }
    throw new EventBridgeServiceException({ name: 'ValidationException', $fault: 'client', message: problem, $metadata })
  }
}

function problemOf(entry: PutEventsRequestEntry): string | undefined {
  if (!entry.Source || !entry.DetailType || !entry.Detail) return 'InvalidArgument'
  try {
    const detail: unknown = JSON.parse(entry.Detail)
    return typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? undefined : 'MalformedDetail'
  } catch {
    return 'MalformedDetail'
  }
}

const envelope = ({ id, clock }: { id: string; clock: VirtualClock }) => ({
  version: '0',
  id,
  account: '000000000000',
  time: clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z'),
  region: 'eu-central-1',
})

function eventOf(entry: PutEventsRequestEntry, made: { id: string; clock: VirtualClock }): BusEvent {
  return {
    ...envelope(made),
    source: entry.Source ?? '',
    'detail-type': entry.DetailType ?? '',
    resources: entry.Resources ?? [],
    detail: JSON.parse(entry.Detail ?? '{}') as unknown,
  }
}
