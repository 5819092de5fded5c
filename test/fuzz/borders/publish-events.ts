/**
 * The stream of the tables: records as they come, and as another build, a repaired item or a fault might make them. A record that cannot be
 * read comes back alone; what stands around it in its batch is published.
 */
import { streamEvent } from '../../support/peers/dynamo/stream.ts'
import type { Border } from '../border.ts'
import { pick } from '../hostile.ts'
import { anyValue, mutated } from '../mutate.ts'
import { openOffice } from '../office.ts'
import { tellsPersonalData } from '../witness.ts'

type StreamRecord = {
  readonly eventName?: string
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Record<string, { S?: string }> }
}

export const publishEventsBorder: Border = {
  name: 'publish-events',
  needsTemplates: true,
  casesPerWorld: 200,
  share: 0.043,
  open: async (world) => {
    const office = await openOffice(world)
    const { Records } = streamEvent(office.house.app.dynamo.changes())
    const records = (Records as unknown as StreamRecord[]).filter(({ eventName }) => eventName === 'INSERT')
    const told = records.filter(({ dynamodb }) => dynamodb?.NewImage?.['of']?.S === 'timeline')
    return async (random) => {
      const good = pick(random, told)
      const original = pick(random, random() < 0.7 ? told : records)
      const hostile = random() < 0.9 ? mutated(random, original).value : anyValue(random)
      const batch = [hostile, good].map((record, at) => numbered(record, at))
      const before = office.house.app.events.published.length
      const answered = await office.ask('publish-events', { Records: batch })
      const failed = ((answered.result as { batchItemFailures?: { itemIdentifier: string }[] } | undefined)?.batchItemFailures ?? []).map(
        ({ itemIdentifier }) => itemIdentifier,
      )
      const published = office.house.app.events.published.slice(before)
      const found = [
        ...(answered.error === undefined ? [] : [`crashed: ${answered.error.name}: ${answered.error.message.slice(0, 400)}`]),
        ...(failed.includes('2') ? ['a good record comes back with a bad one'] : []),
        ...(answered.error === undefined && published.length === 0 ? ['a good record is not published'] : []),
        ...tellsPersonalData(answered),
      ]
      return found.length === 0 ? [] : [...found, `record: ${JSON.stringify(hostile)?.slice(0, 1500)}`]
    }
  },
}

/** The service numbers the records; that cannot be forged. */
const numbered = (record: unknown, at: number): unknown => {
  const { dynamodb, ...rest } = (typeof record === 'object' && record !== null ? record : {}) as { dynamodb?: unknown }
  const image = typeof dynamodb === 'object' && dynamodb !== null ? dynamodb : {}
  return { ...rest, dynamodb: { ...image, SequenceNumber: String(at + 1) } }
}
