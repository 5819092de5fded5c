// What is put comes back the same, and what DynamoDB cannot hold it refuses.
import { DeleteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { expect } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key, refused } from './world.ts'

export function itemLaws(world: DynamoWorld): void {
  const { law, table, fresh, put, get, update } = world

  law('gives back every type as it was put, numbers in their shortest form', async () => {
    const pk = fresh()
    const item = { s: { S: '' }, b: { B: new Uint8Array([1, 2]) }, t: { BOOL: true }, z: { NULL: true }, ss: { SS: ['a', 'b'] } }
    const nested = { l: { L: [{ S: 'x' }, { M: { y: { N: '1' } } }] }, bs: { BS: [new Uint8Array([7])] } }
    await put({ ...key(pk), ...item, ...nested, n: { N: '+01.500' }, e: { N: '1E3' }, tiny: { N: '1e-7' } })
    expect(await get(pk)).toEqual({ ...key(pk), ...item, ...nested, n: { N: '1.5' }, e: { N: '1000' }, tiny: { N: '0.0000001' } })
  })
  law('keeps 38 digits exactly and refuses the 39th', async () => {
    const pk = fresh()
    await put({ ...key(pk), n: { N: '1234567890123456789012345678901234567.8' } })
    expect((await get(pk))?.['n']).toEqual({ N: '1234567890123456789012345678901234567.8' })
    await expect(put({ ...key(pk), n: { N: '123456789012345678901234567890123456789' } })).rejects.toMatchObject(
      refused(/38 significant digits/),
    )
  })
  law('refuses what is no number', async () => {
    await expect(put({ ...key(fresh()), n: { N: 'twelve' } })).rejects.toMatchObject(refused(/cannot be converted to a numeric value/))
  })
  law('refuses a missing, mistyped or empty key', async () => {
    await expect(put({ pk: { S: 'a' } })).rejects.toMatchObject(refused(/Missing the key sk in the item/))
    await expect(put({ pk: { N: '1' }, sk: { S: 'a' } })).rejects.toMatchObject(refused(/Type mismatch for key pk expected: S actual: N/))
    await expect(put({ pk: { S: '' }, sk: { S: 'a' } })).rejects.toMatchObject(refused(/empty string value. Key: pk/))
    await expect(world.client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: 'a' } } }))).rejects.toMatchObject(
      refused(/The provided key element does not match the schema/),
    )
  })
  law('refuses an item over 400 kB, put or grown', async () => {
    const pk = fresh()
    await expect(put({ ...key(pk), big: { S: 'x'.repeat(410_000) } })).rejects.toMatchObject(refused(/Item size has exceeded/))
    await put({ ...key(pk), big: { S: 'x'.repeat(300_000) } })
    const grow = update(pk, 'SET more = :m', { ExpressionAttributeValues: { ':m': { S: 'y'.repeat(200_000) } } })
    await expect(grow).rejects.toMatchObject(refused(/Item size to update has exceeded/))
  })
  law('refuses empty and repeating sets', async () => {
    await expect(put({ ...key(fresh()), s: { SS: [] } })).rejects.toMatchObject(refused(/may not be empty/))
    await expect(put({ ...key(fresh()), s: { SS: ['a', 'a'] } })).rejects.toMatchObject(refused(/contains duplicates/))
  })
  law('knows no table that was not made', async () => {
    const read = world.client.send(new GetItemCommand({ TableName: `${table}-none`, Key: key('a') }))
    await expect(read).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
  law('projects attributes and nested places', async () => {
    const pk = fresh()
    await put({ ...key(pk), a: { S: '1' }, m: { M: { x: { S: '2' }, y: { S: '3' } } }, l: { L: [{ S: 'p' }, { S: 'q' }, { S: 'r' }] } })
    const found = await world.client.send(
      new GetItemCommand({ TableName: table, Key: key(pk), ProjectionExpression: 'a, m.x, l[0], l[2], nowhere' }),
    )
    expect(found.Item).toEqual({ a: { S: '1' }, m: { M: { x: { S: '2' } } }, l: { L: [{ S: 'p' }, { S: 'r' }] } })
  })
  law('returns the old item of a put and a delete when asked', async () => {
    const pk = fresh()
    expect((await put({ ...key(pk), n: { N: '1' } }, { ReturnValues: 'ALL_OLD' })).Attributes).toBeUndefined()
    expect((await put({ ...key(pk), n: { N: '2' } }, { ReturnValues: 'ALL_OLD' })).Attributes?.['n']).toEqual({ N: '1' })
    const deleted = await world.client.send(new DeleteItemCommand({ TableName: table, Key: key(pk), ReturnValues: 'ALL_OLD' }))
    expect(deleted.Attributes).toEqual({ ...key(pk), n: { N: '2' } })
    expect(await get(pk)).toBeUndefined()
  })
}
