/** `npm run publish-event -- FILE`: publishes an event file to the cloud of `npm start` and shows what becomes of it. */
import { readFileSync } from 'node:fs'
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { clientSettings } from './client-settings.ts'
import { runningCloud, type Endpoints } from './endpoints.ts'
import { listenTo, type HeardEvent, type Listener } from './listen.ts'

/** Long enough for a cold start of every function on the way. */
const SECONDS_OF_SILENCE = 12
/** After these nothing more comes by itself. */
const LAST_WORDS = ['InvoiceDelivered', 'InvoiceBounced', 'OrderHeld', 'OrderRefused', 'OrderCancelled', 'CustomerChangeProposed']
const TOLD_BY_THE_HEADING = ['version', 'eventId', 'occurredAt', 'sellerId', 'orderId']

interface EventFile {
  Source: string
  DetailType: string
  Detail: { orderId?: string }
}

const publish = async ({ endpoint, outputs }: Endpoints, event: EventFile): Promise<string> => {
  const entry = {
    EventBusName: outputs['OrdersBus'],
    Source: event.Source,
    DetailType: event.DetailType,
    Detail: JSON.stringify(event.Detail),
  }
  const { Entries = [] } = await new EventBridgeClient(clientSettings(endpoint)).send(new PutEventsCommand({ Entries: [entry] }))
  const [result] = Entries
  if (!result?.EventId) throw new Error(`The bus refused the event: ${result?.ErrorCode} ${result?.ErrorMessage}`)
  return result.EventId
}

/** An answer names our order, or our event when it could not be taken in. */
const concerns = (answer: HeardEvent, event: EventFile, eventId: string): boolean => {
  const { orderId, heldEvent } = answer.detail as { orderId?: string; heldEvent?: { eventId: string } }
  return heldEvent?.eventId === eventId || (orderId !== undefined && orderId === event.Detail.orderId)
}

const show = ({ 'detail-type': type, detail }: HeardEvent): void => {
  const { findings = [], ...facts } = detail as { findings?: Record<string, unknown>[] }
  const told = Object.entries(facts).filter(([name]) => !TOLD_BY_THE_HEADING.includes(name))
  console.log(
    `  ${type.padEnd(18)} ${told.map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ')}`,
  )
  for (const finding of findings)
    console.log(
      `    ${Object.entries(finding)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join(' · ')}`,
    )
}

const follow = async (listener: Listener, isOurs: (answer: HeardEvent) => boolean): Promise<void> => {
  let silentSince = Date.now()
  while (Date.now() - silentSince < SECONDS_OF_SILENCE * 1000) {
    const answers = (await listener.heard()).filter(isOurs)
    answers.forEach(show)
    if (answers.some((answer) => LAST_WORDS.includes(answer['detail-type']))) return
    if (answers.length > 0) silentSince = Date.now()
  }
  console.log(
    `  Nothing more came for ${SECONDS_OF_SILENCE} s: the order waits for a fact that makes it billable, or this event changed nothing.`,
  )
}

/** The files of events/invalid hold an event beside what is wrong with it. */
const eventIn = (content: EventFile | { event: EventFile }): EventFile => ('event' in content ? content.event : content)

const main = async (file: string | undefined): Promise<void> => {
  if (!file) throw new Error('Which file? npm run publish-event -- events/examples/OrderPlaced/minimal.json')
  const event = eventIn(JSON.parse(readFileSync(file, 'utf8')) as EventFile | { event: EventFile })
  const cloud = runningCloud()
  const listener = await listenTo(cloud.endpoint, cloud.outputs['InvoicingBus']!)
  try {
    const eventId = await publish(cloud, event)
    console.log(
      `${event.DetailType} of ${event.Source} published as ${eventId}${event.Detail.orderId ? `, order ${event.Detail.orderId}` : ''}`,
    )
    await follow(listener, (answer) => concerns(answer, event, eventId))
  } finally {
    await listener.stop()
  }
}

try {
  await main(process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
