// Streams hand over raw images; what is published is read from them with the same schemas as everywhere, and nothing else is.
import { expect, it } from 'vitest'
import { insertedOf } from '../../../shared/adapters/dynamo/stream-image.ts'
import type { TimelineItem } from '../../../shared/domain/timeline.ts'
import { booksOver, createTables, freshSeller, idsOf, noon, stored } from '../../support/books.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

it('an inserted timeline item and an inserted entry are read back as they were written, other items are none of both', async () => {
  const peer = dynamoPeer()
  const books = booksOver(peer.client, await createTables(peer.client))
  const sellerId = freshSeller()
  const { invoiceId } = await stored(books, { sellerId, number: 1 })
  const item: TimelineItem = {
    sellerId,
    occurredAt: noon,
    occurrenceId: 'OrderCancelled-1',
    occurrence: { type: 'OrderCancelled', orderId: idsOf({ sellerId, number: 1 }).orderId },
  }
  await books.timeline.record(item)
  await books.timeline.markPublished(item, noon)
  const records = peer.changes().map(({ eventName, sequenceNumber, newImage }) => ({
    eventName,
    dynamodb: { SequenceNumber: sequenceNumber, NewImage: newImage },
  }))
  const told = insertedOf(records)
  expect(told).toMatchObject([
    { of: 'entry', entry: await books.invoices.findEntry(invoiceId) },
    { of: 'timeline', item },
  ])
  expect(told.map(({ sequenceNumber }) => sequenceNumber)).toEqual(
    records
      .filter(({ eventName, dynamodb }) => eventName === 'INSERT' && ['entry', 'timeline'].includes(dynamodb.NewImage?.['of']?.S ?? ''))
      .map(({ dynamodb }) => dynamodb.SequenceNumber),
  )
})
