// A fault schedule is only believable when the faults are like the real ones: these tests hold the hooks, the SDK's
// retries and the in-memory database together.
import {
  GetItemCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../support/peers/clock.ts'
import type { DynamoPeer, DynamoPeerOptions } from '../../support/peers/dynamo.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { rewriteConditions, withoutConditions } from '../../support/peers/guards.ts'
import { delay, failBefore, kill, loseAnswer, on } from '../../support/peers/hooks.ts'

const tables = [{ name: 'books', partitionKey: 'pk', indexes: { byDue: { partitionKey: 'due' } } }]
const make = (options: DynamoPeerOptions = {}) => dynamoPeer({ tables, ...options })
const put = (peer: DynamoPeer, pk: string, more: object = {}) =>
  peer.client.send(new PutItemCommand({ TableName: 'books', Item: { pk: { S: pk } }, ...more }))
const addOne = (peer: DynamoPeer, more: object = {}) =>
  peer.client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        {
          Update: {
            TableName: 'books',
            Key: { pk: { S: 'n' } },
            UpdateExpression: 'ADD n :v',
            ExpressionAttributeValues: { ':v': { N: '1' } },
          },
        },
      ],
      ...more,
    }),
  )
const counter = (peer: DynamoPeer) => peer.dump('books')[0]?.['n']?.N
const throttled = () => new ProvisionedThroughputExceededException({ message: 'too busy', $metadata: { httpStatusCode: 400 } })

describe('faults', () => {
  it('the SDK tries a throttled call again, and the third failure is final', async () => {
    const peer = make()
    peer.hooks.add(failBefore(on('dynamodb', 'PutItem'), throttled, 2))
    const { $metadata } = await put(peer, 'a')
    expect([$metadata.attempts, peer.hooks.counts.get('dynamodb:PutItem')]).toEqual([3, 3])
    peer.hooks.add(failBefore(on('dynamodb', 'PutItem'), throttled, 3))
    await expect(put(peer, 'b')).rejects.toBeInstanceOf(ProvisionedThroughputExceededException)
  })
  it('the pauses between retries are taken from the clock', async () => {
    const clock = virtualClock()
    const peer = make({ clock })
    peer.hooks.add(failBefore(on('dynamodb'), throttled, 1))
    const before = clock.nowMs()
    await clock.run(put(peer, 'a'))
    expect(clock.nowMs() - before).toBeLessThanOrEqual(500)
    expect(peer.dump('books')).toHaveLength(1)
  })
  it('an answer that is lost leads to a second try, which a plain update feels', async () => {
    const peer = make()
    peer.hooks.add(loseAnswer(on('dynamodb', 'UpdateItem')))
    const update = {
      TableName: 'books',
      Key: { pk: { S: 'n' } },
      UpdateExpression: 'ADD n :v',
      ExpressionAttributeValues: { ':v': { N: '1' } },
    }
    await peer.client.send(new UpdateItemCommand(update))
    expect(counter(peer)).toBe('2')
  })
  it('and a transaction does not, because its retries share the token that the SDK made', async () => {
    const peer = make()
    peer.hooks.add(loseAnswer(on('dynamodb', 'TransactWriteItems')))
    await addOne(peer)
    expect([counter(peer), peer.hooks.counts.get('dynamodb:TransactWriteItems')]).toEqual(['1', 2])
    await addOne(peer)
    expect(counter(peer)).toBe('2')
  })
  it('a token is forgotten after ten minutes', async () => {
    const clock = virtualClock()
    const peer = make({ clock })
    await addOne(peer, { ClientRequestToken: 't' })
    await clock.advance(9 * 60_000)
    await addOne(peer, { ClientRequestToken: 't' })
    expect(counter(peer)).toBe('1')
    await clock.advance(2 * 60_000)
    await addOne(peer, { ClientRequestToken: 't' })
    expect(counter(peer)).toBe('2')
  })
  it('a killed caller never hears anything, whether or not its write was done', async () => {
    const clock = virtualClock()
    const peer = make({ clock })
    const dead: string[] = []
    peer.hooks.add(kill(on('dynamodb', 'PutItem'), { nth: 1, when: 'after', onKill: () => dead.push('after') }))
    peer.hooks.add(kill(on('dynamodb', 'PutItem'), { nth: 2, when: 'before', onKill: () => dead.push('before') }))
    let answers = 0
    for (const pk of ['a', 'b']) {
      void put(peer, pk).then(() => (answers += 1))
      await clock.advance(1)
    }
    expect([answers, dead, peer.dump('books').map(({ pk }) => pk?.S)]).toEqual([0, ['after', 'before'], ['a']])
  })
  it('a slow call is applied when its time has come', async () => {
    const clock = virtualClock()
    const peer = make({ clock })
    peer.hooks.add(delay(on('dynamodb', 'PutItem'), { clock, ms: () => 100 }))
    const slow = put(peer, 'a')
    await clock.advance(99)
    expect(peer.dump('books')).toEqual([])
    await clock.advance(1)
    await slow
    expect(peer.dump('books')).toHaveLength(1)
  })
  it('transactions that take time meet, and the later one gets a conflict', async () => {
    const clock = virtualClock()
    const peer = make({ clock, transactionMs: () => 20 })
    const [first, second] = [addOne(peer), addOne(peer)]
    await expect(clock.run(second)).rejects.toMatchObject({ CancellationReasons: [{ Code: 'TransactionConflict' }] })
    await clock.run(first)
    expect(counter(peer)).toBe('1')
    const third = addOne(peer)
    await clock.advance(1)
    await expect(put(peer, 'n')).rejects.toMatchObject({ name: 'TransactionConflictException' })
    await clock.run(third)
  })
})

describe('guards that a test takes away', () => {
  const onlyNew = { ConditionExpression: 'attribute_not_exists(#k)', ExpressionAttributeNames: { '#k': 'pk' } }

  it('a condition goes, with the placeholders that only it used', async () => {
    const peer = make()
    await put(peer, 'a', onlyNew)
    await expect(put(peer, 'a', onlyNew)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    const restore = peer.hooks.add(withoutConditions(/attribute_not_exists/))
    await put(peer, 'a', onlyNew)
    restore()
    await expect(put(peer, 'a', onlyNew)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
  })
  it('inside a transaction too, where a check that is nothing else is left out', async () => {
    const peer = make()
    const check = { ConditionCheck: { TableName: 'books', Key: { pk: { S: 'gone' } }, ConditionExpression: 'attribute_exists(pk)' } }
    const both = () => addOne(peer, { TransactItems: [check, { Put: { TableName: 'books', Item: { pk: { S: 'b' } } } }] })
    await expect(both()).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    peer.hooks.add(withoutConditions((_expression, { kind }) => kind === 'ConditionCheck'))
    await both()
    expect(peer.dump('books')).toEqual([{ pk: { S: 'b' } }])
  })
  it('a condition may be weakened instead', async () => {
    const peer = make()
    await put(peer, 'a')
    peer.hooks.add(rewriteConditions((expression) => expression.replace('attribute_not_exists', 'attribute_exists')))
    await put(peer, 'a', onlyNew)
  })
})

describe('reads that are late', () => {
  it('an index shows a change after its lag, and the table may show the old item to weak reads', async () => {
    const clock = virtualClock()
    const peer = make({ clock, indexLagMs: () => 50, readLagMs: () => 20 })
    const get = async (ConsistentRead: boolean) =>
      (await peer.client.send(new GetItemCommand({ TableName: 'books', Key: { pk: { S: 'a' } }, ConsistentRead }))).Item?.['pk']?.S
    await put(peer, 'a')
    expect([await get(true), await get(false)]).toEqual(['a', undefined])
    await clock.advance(20)
    expect(await get(false)).toBe('a')
  })
})

describe('cost', () => {
  it('counts the table and each index that changes', async () => {
    const peer = make()
    await peer.client.send(
      new PutItemCommand({ TableName: 'books', Item: { pk: { S: 'a' }, due: { S: 'd' }, big: { S: 'x'.repeat(1500) } } }),
    )
    expect(peer.meter.written('books')).toBe(4)
    peer.meter.reset()
    const move = {
      TableName: 'books',
      Key: { pk: { S: 'a' } },
      UpdateExpression: 'SET due = :d',
      ExpressionAttributeValues: { ':d': { S: 'e' } },
    }
    await peer.client.send(new UpdateItemCommand(move))
    expect(peer.meter.written()).toBe(2 + 4)
    peer.meter.reset()
    await addOne(peer)
    expect([peer.meter.written(), peer.meter.read()]).toEqual([2, 0])
  })
})
