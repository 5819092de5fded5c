// Queues and registers are read in order, page by page; the index of what is due is sparse.
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { DynamoWorld, Item } from './world.ts'
import { key, refused } from './world.ts'

export function queryLaws(world: DynamoWorld): void {
  const { law, table, fresh, put, query } = world

  const rows = async (count: number, more: (index: number) => Item = () => ({})) => {
    const pk = fresh()
    for (let i = 1; i <= count; i += 1) await put({ ...key(pk, `s${i}`), n: { N: String(i) }, ...more(i) })
    return pk
  }
  const sorts = (items: Item[] | undefined) => (items ?? []).map((item) => item['sk']?.S)

  law('returns a partition in the order of the sort key, or backwards', async () => {
    const pk = await rows(3)
    expect(sorts((await query('pk = :p', { ':p': { S: pk } })).Items)).toEqual(['s1', 's2', 's3'])
    expect(sorts((await query('pk = :p', { ':p': { S: pk } }, { ScanIndexForward: false, Limit: 1 })).Items)).toEqual(['s3'])
  })
  it.each([
    ['sk > :a', ['s2', 's3']],
    ['sk >= :a', ['s1', 's2', 's3']],
    ['sk < :b', ['s1', 's2']],
    ['sk BETWEEN :a AND :b', ['s1', 's2', 's3']],
    ['begins_with(sk, :b)', ['s3']],
    ['sk = :a', ['s1']],
  ])('narrows by %s', async (range, expected) => {
    const pk = await rows(3)
    const bounds = Object.fromEntries(Object.entries({ ':a': { S: 's1' }, ':b': { S: 's3' } }).filter(([name]) => range.includes(name)))
    expect(sorts((await query(`pk = :p AND ${range}`, { ':p': { S: pk }, ...bounds })).Items)).toEqual(expected)
  })
  law('pages by Limit and goes on after a key that is gone', async () => {
    const pk = await rows(3)
    const first = await query('pk = :p', { ':p': { S: pk } }, { Limit: 2 })
    expect(first.LastEvaluatedKey).toEqual(key(pk, 's2'))
    await world.client.send(new DeleteItemCommand({ TableName: table, Key: key(pk, 's2') }))
    const second = await query('pk = :p', { ':p': { S: pk } }, { Limit: 2, ExclusiveStartKey: first.LastEvaluatedKey })
    expect(sorts(second.Items)).toEqual(['s3'])
    expect(second.LastEvaluatedKey).toBeUndefined()
  })
  law('filters after the limit has been counted', async () => {
    const pk = await rows(3)
    const page = await query('pk = :p', { ':p': { S: pk }, ':n': { N: '2' } }, { FilterExpression: 'n >= :n', Limit: 2 })
    expect([sorts(page.Items), page.Count, page.ScannedCount]).toEqual([['s2'], 1, 2])
  })
  law('counts without items', async () => {
    const pk = await rows(2)
    const page = await query('pk = :p', { ':p': { S: pk } }, { Select: 'COUNT' })
    expect([page.Items, page.Count]).toEqual([undefined, 2])
  })
  law('a page holds 1 MB at most', async () => {
    const pk = await rows(4, () => ({ big: { S: 'x'.repeat(300_000) } }))
    const page = await query('pk = :p', { ':p': { S: pk } })
    expect(page.LastEvaluatedKey).toBeDefined()
    const rest = await query('pk = :p', { ':p': { S: pk } }, { ExclusiveStartKey: page.LastEvaluatedKey })
    expect([...sorts(page.Items), ...sorts(rest.Items)]).toEqual(['s1', 's2', 's3', 's4'])
  })
  law('a sparse index has only items with its keys, in its order, until the key is removed', async () => {
    const [pk, due] = [fresh(), fresh()]
    for (const [sk, at] of [
      ['a', '09'],
      ['b', '07'],
      ['c', '08'],
    ] as const) {
      await put({ ...key(pk, sk), duePk: { S: due }, dueSk: { S: at } })
    }
    await put({ ...key(pk, 'd'), duePk: { S: due } })
    const overdue = (more: object = {}) =>
      query('duePk = :d AND dueSk <= :t', { ':d': { S: due }, ':t': { S: '08' } }, { IndexName: 'byDue', ...more })
    expect(sorts((await overdue()).Items)).toEqual(['b', 'c'])
    const first = await overdue({ Limit: 1 })
    expect(first.LastEvaluatedKey).toEqual({ ...key(pk, 'b'), duePk: { S: due }, dueSk: { S: '07' } })
    expect(sorts((await overdue({ ExclusiveStartKey: first.LastEvaluatedKey })).Items)).toEqual(['c'])
    await world.client.send(new UpdateItemCommand({ TableName: table, Key: key(pk, 'b'), UpdateExpression: 'REMOVE duePk, dueSk' }))
    expect(sorts((await overdue()).Items)).toEqual(['c'])
  })
  law('refuses a consistent read of an index, and index keys that are empty or of another type', async () => {
    const strong = query('duePk = :d', { ':d': { S: 'x' } }, { IndexName: 'byDue', ConsistentRead: true })
    await expect(strong).rejects.toMatchObject(refused(/Consistent reads are not supported on global secondary indexes/))
    await expect(put({ ...key(fresh()), duePk: { S: '' } })).rejects.toMatchObject(
      refused(/empty string value.*IndexName: byDue, IndexKey: duePk/),
    )
    await expect(put({ ...key(fresh()), duePk: { N: '1' } })).rejects.toMatchObject(
      refused(/Type mismatch for Index Key duePk Expected: S Actual: N/),
    )
  })
  law('refuses a filter on the key', async () => {
    const filtered = query('pk = :p', { ':p': { S: 'a' } }, { FilterExpression: 'sk = :p' })
    await expect(filtered).rejects.toMatchObject(refused(/Filter Expression can only contain non-primary key attributes/))
  })
  law('refuses key conditions that are not the key', async () => {
    await expect(query('n = :n', { ':n': { N: '1' } })).rejects.toMatchObject(refused(/missed key schema element: pk/))
    await expect(query('pk > :p', { ':p': { S: 'a' } })).rejects.toMatchObject({ name: 'ValidationException' })
  })
}
