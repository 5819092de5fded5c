import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { insertedOf } from '../../shared/adapters/dynamo/stream-image.ts'
import { eventBus } from '../../shared/adapters/eventbridge/event-bus.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { streamHandler } from '../../shared/runtime/stream-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { publishEvents } from './step.ts'

const publish = publishEvents({ ...dynamoBooks(tables()), bus: eventBus(env('INVOICING_BUS')), clock: systemClock })

/** What the tables took in becomes known on the bus. A repeat publishes the same event ids again. */
export const handler = streamHandler({ name: 'publish-events', run: (records) => publish(insertedOf(records)) })
