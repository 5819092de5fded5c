import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { EventBus, PublicEvent } from '../../ports/event-bus.ts'

/** PutEvents takes ten entries at a time. */
const entriesPerCall = 10

export const eventBus = (busName: string, client: EventBridgeClient = new EventBridgeClient({})): EventBus => {
  const put = async (events: readonly PublicEvent[]): Promise<string[]> => {
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: events.map((event) => entryOf(event, busName)) }))
    return events.filter((_, index) => Entries[index]?.ErrorCode !== undefined).map((event) => event.id)
  }
  return {
    publish: async (events) => {
      const refused: string[] = []
      for (let start = 0; start < events.length; start += entriesPerCall)
        refused.push(...(await put(events.slice(start, start + entriesPerCall))))
      return refused
    },
  }
}

const entryOf = ({ detailType, occurredAt, detail }: PublicEvent, busName: string) => ({
  EventBusName: busName,
  Source: 'quittance',
  DetailType: detailType,
  Time: new Date(occurredAt),
  Detail: JSON.stringify(detail),
})
