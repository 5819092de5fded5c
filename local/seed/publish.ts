import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { PublishedEvent } from '../../events/example-orders/publisher.ts'

/** PutEvents takes 10 entries and 256 kB at a time. */
const mostEntries = 10
const mostBytes = 250_000

const size = (event: PublishedEvent): number => Buffer.byteLength(JSON.stringify(event))

/** Batches that PutEvents takes, in the given order. */
const batches = (events: readonly PublishedEvent[]): PublishedEvent[][] => {
  const all: PublishedEvent[][] = []
  let bytes = 0
  for (const event of events) {
    const last = all.at(-1)
    bytes += size(event)
    if (last !== undefined && last.length < mostEntries && bytes <= mostBytes) last.push(event)
    else {
      all.push([event])
      bytes = size(event)
    }
  }
  return all
}

/** Publishes on the bus "orders"; an entry that the bus does not take is an error. */
export const publishAll = async (client: EventBridgeClient, bus: string, events: readonly PublishedEvent[]): Promise<void> => {
  for (const batch of batches(events)) {
    const entries = batch.map(({ Detail, ...event }) => ({ EventBusName: bus, ...event, Detail: JSON.stringify(Detail) }))
    const { Entries = [], FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries: entries }))
    if (FailedEntryCount > 0) throw new Error(`The bus refused events: ${JSON.stringify(Entries.filter(({ ErrorCode }) => ErrorCode))}`)
  }
}
