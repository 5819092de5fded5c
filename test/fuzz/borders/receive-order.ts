/**
 * The order queue: bodies of its messages as EventBridge would write them, and as it never would. Each must end as something that is known
 * of an order or customer, or as a work item that shows it, says what is wrong and was told to its publisher; no message comes back.
 */
import { gunzipSync } from 'node:zlib'
import { readItem, type StoredItem } from '../../../shared/adapters/dynamo/item.ts'
import { eventsOut } from '../../../shared/contracts/events-out.ts'
import { toEvent } from '../../../shared/contracts/to-event.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { timelineItemSchema } from '../../../shared/domain/timeline.ts'
import { type WorkItem, workItemSchema } from '../../../shared/domain/work-item.ts'
import type { Random } from '../../support/house/chance.ts'
import type { Border } from '../border.ts'
import { pick } from '../hostile.ts'
import { anyValue, damaged, mutated } from '../mutate.ts'
import { envelopeOf, invalid, openOrderQueue, type OrderQueue, type Published, valid } from '../order-queue.ts'
import { personalised, tellsPersonalData } from '../witness.ts'

const orderIds = ['FZ-1', 'FZ-2', 'FZ-3']

const eventOf = (random: Random, examples: readonly Published[]): Record<string, unknown> => {
  const { DetailType, Detail } = pick(random, examples)
  const orderId = 'orderId' in Detail ? { orderId: pick(random, orderIds) } : {}
  const revision = 'revision' in Detail ? { revision: 1 + Math.floor(random() * 6) } : {}
  return envelopeOf(DetailType, personalised({ ...Detail, ...orderId, ...revision }))
}

/** `changed`: places of a detail that was valid before. */
type Sent = { readonly body: string; readonly changed: readonly Path[] }
type Path = readonly (string | number)[]

const sentAs = (value: unknown): Sent => ({ body: JSON.stringify(value) ?? '', changed: [] })

const messageOf = (random: Random): Sent => {
  const kind = random()
  const envelope = eventOf(random, kind < 0.3 ? [...valid, ...invalid] : valid)
  if (kind < 0.12) return sentAs(envelope)
  if (kind < 0.18) return sentAs({ ...envelope, detail: anyValue(random) })
  if (kind < 0.2) return sentAs(anyValue(random))
  if (kind < 0.3) return sentAs(mutated(random, envelope).value)
  const { value, paths } = mutated(random, envelope['detail'])
  const body = JSON.stringify({ ...envelope, detail: value })
  return kind < 0.92 ? { body, changed: paths } : { body: damaged(random, body), changed: [] }
}

type World = OrderQueue

const ofKind = (written: readonly StoredItem[], of: string) => written.filter((item) => item['of']?.S === of)
const workItemIn = (item: StoredItem): WorkItem =>
  workItemSchema.parse(JSON.parse(gunzipSync(item['body']?.B ?? new Uint8Array()).toString('utf8')))

/** EventBridge takes entries of 256 kB, name and source included. */
const largestEvent = 250_000

const wrongTelling = (told: readonly StoredItem[], { workItemId }: WorkItem): string[] => {
  const items = told.map((item) => readItem(timelineItemSchema, item))
  const held = items.filter(({ occurrence }) => 'workItemId' in occurrence && occurrence.workItemId === workItemId).map(toEvent)
  if (held.length !== 1) return [`told ${held.length} times instead of once that ${workItemId} is held`]
  const [event] = held
  const parsed = eventsOut.OrderHeld.safeParse(event?.detail)
  return [
    ...(parsed.success ? [] : [`told by an event that breaks its contract: ${parsed.error.message}`]),
    ...(Buffer.byteLength(JSON.stringify(event?.detail)) > largestEvent ? ['told by an event that the bus does not take'] : []),
  ]
}

const nameOf = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '')

/** At the place that was changed, within it or around it; a misspelt field or an entry that is there twice stands beside it. */
const isAbout = ({ code, field }: Finding, path: Path): boolean => {
  const list = path.findIndex((step) => typeof step === 'number')
  const name = nameOf(list >= 0 ? path.slice(0, list) : code === 'FIELD_UNKNOWN' || code === 'TEXT_INVALID' ? path.slice(0, -1) : path)
  return field.startsWith(name) || name.startsWith(field)
}

/** Checks that look at an event before its fields, or beyond them. */
const beyondFields =
  /^(SELLER|PUBLISHER|CUSTOMER|EVENT|VERSION|INVOICE)_UNKNOWN$|_CONFLICT$|^RETURN_EXCEEDS_INVOICED$|^MORE_FINDINGS$|^EVENT_/

const wrongFindings = ({ findings }: WorkItem, { changed }: Sent): string[] => {
  const dumb = findings.filter(({ expected, actual, remedy }) => expected === '' || actual === '' || remedy === '')
  const named = findings.some((finding) => beyondFields.test(finding.code) || changed.some((path) => isAbout(finding, path)))
  return [
    ...(findings.length === 0 ? ['held without a finding'] : []),
    ...dumb.map(({ code, field }) => `held without words: ${code} ${field}`),
    ...(named || changed.length === 0 || findings.length > 50
      ? []
      : [
          `held without a finding at what was changed (${JSON.stringify(changed)}): ${findings
            .map(({ field }) => field)
            .join(', ')
            .slice(0, 300)}`,
        ]),
  ]
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The event as it came, or the beginning of one that no item can hold. */
const wrongCopy = (item: WorkItem, { body }: Sent): string[] => {
  if (!('event' in item)) return []
  const message = parsed(body)
  const sent = isObject(message) ? JSON.stringify(message['detail'] ?? null) : body
  const { detail } = item.event
  const shown = JSON.stringify(detail ?? null)
  const begun = typeof detail === 'string' && detail.length > 0 && (body.startsWith(detail) || sent.startsWith(detail))
  return shown === sent || begun || (detail === '' && body === '')
    ? []
    : [`held with another content than it came with: ${shown.slice(0, 200)}`]
}

type Taken = Awaited<ReturnType<World['take']>>

const noPlansYet = instantOf('2026-11-24T10:00:00.000Z')

/** What is known of an order or customer once an event was taken in: read from the store, told by nobody. */
const isKnown = async ({ books }: World, { body }: Sent): Promise<boolean> => {
  const { detail, 'detail-type': name } = parsed(body) as { detail: Record<string, never>; 'detail-type': string }
  if (name === 'CustomerChanged')
    return ((await books.master.customer(detail['sellerId']!, detail['customerId']!, noPlansYet))?.revision ?? 0) >= detail['revision']!
  const order = await books.orders.find(detail['sellerId']!, detail['orderId']!)
  const { revision, shipmentId, deliveryId, readyOn, cancelledOn } = detail
  if (name === 'OrderPlaced') return order?.revisions?.some((told) => told.revision === revision) === true
  if (name === 'OrderReadyToShip') return order?.readyOn === readyOn
  if (name === 'OrderCancelled') return order?.cancelled?.on === cancelledOn
  return order?.facts.some(({ factId }) => factId === (shipmentId ?? deliveryId)) === true
}

const lost = async (world: World, sent: Sent, items: readonly WorkItem[]): Promise<string[]> => {
  if (items.length > 0) return []
  const key = saidIn(sent.body)
  if (world.held.has(key)) return []
  return (await isKnown(world, sent).catch(() => false)) ? [] : ['lost: neither known nor held']
}

/** As a work item is named: the event id does not tell one event from its repeat. */
const saidIn = (body: string): string => {
  const message = parsed(body)
  return isObject(message) ? JSON.stringify([message['source'], message['detail-type'], message['detail']]) : body
}

const wrong = async (world: World, sent: Sent, { failed, lines, written }: Taken): Promise<string[]> => {
  if (failed > 0) return [`comes back: ${lines.join('').slice(0, 700)}`]
  const items = ofKind(written, 'workItem').map(workItemIn)
  const missing = await lost(world, sent, items)
  if (items.length > 0) world.held.add(saidIn(sent.body))
  return [
    ...missing,
    ...items.flatMap((item) => [
      ...wrongFindings(item, sent),
      ...wrongCopy(item, sent),
      ...wrongTelling(ofKind(written, 'timeline'), item),
    ]),
    ...tellsPersonalData({ lines }),
  ]
}

export const receiveOrderBorder: Border = {
  name: 'receive-order',
  casesPerWorld: 200,
  share: 0.18,
  open: async () => {
    const world = await openOrderQueue()
    return async (random) => {
      const sent = messageOf(random)
      const found = await wrong(world, sent, await world.take(sent.body))
      return found.length === 0 ? [] : [...found, `message: ${sent.body.slice(0, 1500)}`]
    }
  },
}
