// Many items at once, each for itself.
import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { expect } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key, refused } from './world.ts'

export function batchLaws(world: DynamoWorld): void {
  const { law, table, fresh, put } = world

  law('gets what is there and writes puts and deletes', async () => {
    const pk = fresh()
    await put(key(pk, 'old'))
    const puts = ['a', 'b'].map((sk) => ({ PutRequest: { Item: key(pk, sk) } }))
    const write = { RequestItems: { [table]: [...puts, { DeleteRequest: { Key: key(pk, 'old') } }] } }
    expect((await world.client.send(new BatchWriteItemCommand(write))).UnprocessedItems).toEqual({})
    const keys = ['a', 'b', 'old'].map((sk) => key(pk, sk))
    const found = await world.client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }))
    expect(found.Responses?.[table]?.map((item) => item['sk']?.S).toSorted()).toEqual(['a', 'b'])
  })
  law('refuses the same key twice, and more than 25 writes or 100 keys', async () => {
    const same = { RequestItems: { [table]: [{ PutRequest: { Item: key('x') } }, { DeleteRequest: { Key: key('x') } }] } }
    await expect(world.client.send(new BatchWriteItemCommand(same))).rejects.toMatchObject(refused(/contains duplicates/))
    const many = Array.from({ length: 26 }, (_, i) => ({ PutRequest: { Item: key(`m${i}`) } }))
    await expect(world.client.send(new BatchWriteItemCommand({ RequestItems: { [table]: many } }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
    const keys = Array.from({ length: 101 }, (_, i) => key(`m${i}`))
    const read = world.client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys } } }))
    await expect(read).rejects.toMatchObject({ name: 'ValidationException' })
  })
}
