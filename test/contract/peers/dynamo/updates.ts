// Counters and maps are changed in place: exactly, and on the item as it was.
import { expect } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key, refused } from './world.ts'

export function updateLaws(world: DynamoWorld): void {
  const { law, fresh, put, get, update } = world

  law('makes the item when it is not there', async () => {
    const pk = fresh()
    await update(pk, 'SET a = :v', { ExpressionAttributeValues: { ':v': { S: 'x' } } })
    expect(await get(pk)).toEqual({ ...key(pk), a: { S: 'x' } })
  })
  law('adds exactly, where a double would not', async () => {
    const pk = fresh()
    for (const amount of ['0.1', '0.2', '90071992547409930', '-0.30'])
      await update(pk, 'ADD amount :v', { ExpressionAttributeValues: { ':v': { N: amount } } })
    expect((await get(pk))?.['amount']).toEqual({ N: '90071992547409930' })
  })
  law('computes with plus, minus, if_not_exists and list_append on the item as it was', async () => {
    const pk = fresh()
    const values = { ':one': { N: '1' }, ':zero': { N: '0' }, ':l': { L: [{ S: 'x' }] }, ':e': { L: [] } }
    const expression =
      'SET n = if_not_exists(n, :zero) + :one, m = if_not_exists(n, :zero) - :one, l = list_append(if_not_exists(l, :e), :l)'
    await update(pk, expression, { ExpressionAttributeValues: values })
    await update(pk, expression, { ExpressionAttributeValues: values })
    expect(await get(pk)).toEqual({ ...key(pk), n: { N: '2' }, m: { N: '0' }, l: { L: [{ S: 'x' }, { S: 'x' }] } })
  })
  law('adds to and deletes from a set, and an empty set is gone', async () => {
    const pk = fresh()
    await update(pk, 'ADD tags :v', { ExpressionAttributeValues: { ':v': { SS: ['a', 'b'] } } })
    await update(pk, 'ADD tags :v', { ExpressionAttributeValues: { ':v': { SS: ['b', 'c'] } } })
    expect((await get(pk))?.['tags']?.SS?.toSorted()).toEqual(['a', 'b', 'c'])
    await update(pk, 'DELETE tags :v', { ExpressionAttributeValues: { ':v': { SS: ['a', 'b', 'c'] } } })
    expect(await get(pk)).toEqual(key(pk))
  })
  law('removes attributes and list positions as they were before', async () => {
    const pk = fresh()
    await put({ ...key(pk), a: { S: '1' }, l: { L: ['0', '1', '2', '3'].map((S) => ({ S })) } })
    await update(pk, 'REMOVE a, l[1], l[2], nowhere')
    expect(await get(pk)).toEqual({ ...key(pk), l: { L: [{ S: '0' }, { S: '3' }] } })
  })
  law('writes nested places, and needs their parent', async () => {
    const pk = fresh()
    const values = { ExpressionAttributeValues: { ':v': { S: 'x' } } }
    await put({ ...key(pk), m: { M: { deep: { M: {} } } }, l: { L: [{ S: '0' }] } })
    await update(pk, 'SET m.deep.a = :v, l[7] = :v', values)
    expect(await get(pk)).toEqual({ ...key(pk), m: { M: { deep: { M: { a: { S: 'x' } } } } }, l: { L: [{ S: '0' }, { S: 'x' }] } })
    await expect(update(pk, 'SET nowhere.a = :v', values)).rejects.toMatchObject(
      refused(/document path provided in the update expression is invalid/),
    )
  })
  law('returns the values asked for', async () => {
    const pk = fresh()
    await put({ ...key(pk), a: { N: '1' }, b: { S: 'stays' } })
    const add = (ReturnValues: string) => update(pk, 'ADD a :v', { ExpressionAttributeValues: { ':v': { N: '1' } }, ReturnValues })
    expect((await add('UPDATED_NEW')).Attributes).toEqual({ a: { N: '2' } })
    expect((await add('UPDATED_OLD')).Attributes).toEqual({ a: { N: '2' } })
    expect((await add('ALL_OLD')).Attributes).toEqual({ ...key(pk), a: { N: '3' }, b: { S: 'stays' } })
    expect((await add('ALL_NEW')).Attributes).toEqual({ ...key(pk), a: { N: '5' }, b: { S: 'stays' } })
  })
  law('refuses to touch a place twice', async () => {
    const with1 = { ExpressionAttributeValues: { ':v': { N: '1' } } }
    await expect(update(fresh(), 'SET a = :v, a.b = :v', with1)).rejects.toMatchObject(refused(/Two document paths overlap/))
    await expect(update(fresh(), 'SET a = :v REMOVE a', with1)).rejects.toMatchObject(refused(/Two document paths overlap/))
  })
  law('refuses to change a key, to add text, to read what is not there', async () => {
    const pk = fresh()
    await put({ ...key(pk), s: { S: 'text' } })
    const with1 = { ExpressionAttributeValues: { ':v': { N: '1' } } }
    await expect(update(pk, 'SET sk = :v', { ExpressionAttributeValues: { ':v': { S: 'x' } } })).rejects.toMatchObject(
      refused(/Cannot update attribute sk. This attribute is part of the key/),
    )
    await expect(update(pk, 'ADD s :v', with1)).rejects.toMatchObject(refused(/incorrect data type/))
    await expect(update(pk, 'SET a = b + :v', with1)).rejects.toMatchObject(refused(/refers to an attribute that does not exist/))
  })
}
