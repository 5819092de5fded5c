// Publishing hangs on the stream: what a table's changes look like, their order, and what Lambda's poller does when a
// handler fails.
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const make = () =>
  dynamoPeer({
    tables: [
      { name: 'books', partitionKey: 'pk' },
      { name: 'ledger', partitionKey: 'pk' },
    ],
  })
type Peer = ReturnType<typeof make>
const put = (peer: Peer, pk: string, { n = '1', table = 'books' } = {}) =>
  peer.client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, n: { N: n } } }))
const keys = (event: DynamoDBStreamEvent) => event.Records.map((record) => record.dynamodb?.Keys?.['pk']?.S)

describe('a stream', () => {
  it('tells insert, modify and remove with both images, and not what changed nothing', async () => {
    const peer = make()
    await put(peer, 'a')
    await put(peer, 'a')
    await put(peer, 'a', { n: '2' })
    await peer.client.send(new DeleteItemCommand({ TableName: 'books', Key: { pk: { S: 'a' } } }))
    await peer.client.send(new DeleteItemCommand({ TableName: 'books', Key: { pk: { S: 'a' } } }))
    const seen = peer.changes('books').map(({ eventName, oldImage, newImage }) => [eventName, oldImage?.['n']?.N, newImage?.['n']?.N])
    expect(seen).toEqual([
      ['INSERT', undefined, '1'],
      ['MODIFY', '1', '2'],
      ['REMOVE', '2', undefined],
    ])
  })
  it('is handed over once, in order, in batches, for the tables asked for', async () => {
    const peer = make()
    for (const pk of ['a', 'b', 'c']) await put(peer, pk)
    await put(peer, 'other', { table: 'ledger' })
    const batches: unknown[] = []
    const stream = peer.onStream({ tables: ['books'], batchSize: 2, handler: async (event) => void batches.push(keys(event)) })
    expect([await stream.pump(), await stream.pump(), batches]).toEqual([3, 0, [['a', 'b'], ['c']]])
  })
  it('repeats from the record that failed on', async () => {
    const peer = make()
    for (const pk of ['a', 'b', 'c']) await put(peer, pk)
    const calls: unknown[] = []
    const stream = peer.onStream({
      handler: async (event) => {
        calls.push(keys(event))
        const second = event.Records[1]?.dynamodb?.SequenceNumber
        return { batchItemFailures: calls.length === 1 && second !== undefined ? [{ itemIdentifier: second }] : [] }
      },
    })
    await stream.pump()
    expect(calls).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ])
  })
  it('sets a record aside that keeps failing, and goes on', async () => {
    const peer = make()
    for (const pk of ['a', 'poison', 'c']) await put(peer, pk)
    const [done, aside]: [unknown[], unknown[]] = [[], []]
    const stream = peer.onStream({
      maxAttempts: 2,
      onFailure: (change) => aside.push(change.keys['pk']?.S),
      handler: async (event) => {
        const bad = event.Records.find((record) => record.dynamodb?.Keys?.['pk']?.S === 'poison')
        for (const key of keys(event)) if (key !== 'poison') done.push(key)
        return { batchItemFailures: bad === undefined ? [] : [{ itemIdentifier: bad.dynamodb?.SequenceNumber ?? '' }] }
      },
    })
    await stream.pump()
    expect([aside, done.at(-1)]).toEqual([['poison'], 'c'])
  })
})
