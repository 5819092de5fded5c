// What DynamoDB must do for our adapters to be right; the in-memory peer and the emulator both have to pass every line.
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  IdempotentParameterMismatchException,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'

type Item = Record<string, AttributeValue>

export interface DynamoUnderTest {
  readonly client: DynamoDBClient
}

/** `deviations` names the tests that are known to fail there; one that begins to pass is reported. */
export function dynamoContract(make: () => Promise<DynamoUnderTest>, deviations: readonly string[] = []): void {
  const law = (name: string, check: () => Promise<void>) => (deviations.includes(name) ? it.fails : it)(name, check)
  const table = `contract-${randomUUID()}`
  let client: DynamoDBClient
  let serial = 0
  const fresh = () => `p${(serial += 1)}`
  const key = (pk: string, sk = '-'): Item => ({ pk: { S: pk }, sk: { S: sk } })
  const put = (item: Item, more: object = {}) => client.send(new PutItemCommand({ TableName: table, Item: item, ...more }))
  const get = async (pk: string, sk = '-') => {
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key: key(pk, sk), ConsistentRead: true }))
    return item
  }
  const update = (pk: string, UpdateExpression: string, more: object = {}) =>
    client.send(new UpdateItemCommand({ TableName: table, Key: key(pk), UpdateExpression, ...more }))
  const holds = async (item: Item, ConditionExpression: string, more: object = {}) => {
    const pk = fresh()
    await put({ ...key(pk), ...item })
    return client
      .send(new DeleteItemCommand({ TableName: table, Key: key(pk), ConditionExpression, ...more }))
      .then(() => true)
      .catch((error: unknown) => {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      })
  }
  const query = (KeyConditionExpression: string, values: Item, more: object = {}) =>
    client.send(new QueryCommand({ TableName: table, KeyConditionExpression, ExpressionAttributeValues: values, ...more }))
  const refused = (message: string | RegExp) => ({ name: 'ValidationException', message: expect.stringMatching(message) as string })
  const transact = (TransactItems: object[], more: object = {}) =>
    client.send(new TransactWriteItemsCommand({ TransactItems: TransactItems, ...more }))
  const reasonsOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(TransactionCanceledException)
    return (error as TransactionCanceledException).CancellationReasons ?? []
  }

  beforeAll(async () => {
    client = (await make()).client
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'duePk', 'dueSk'].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byDue',
            KeySchema: [
              { AttributeName: 'duePk', KeyType: 'HASH' },
              { AttributeName: 'dueSk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    )
  })

  describe('items', () => {
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
      await expect(client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: 'a' } } }))).rejects.toMatchObject(
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
      const read = client.send(new GetItemCommand({ TableName: `${table}-none`, Key: key('a') }))
      await expect(read).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    })
    law('projects attributes and nested places', async () => {
      const pk = fresh()
      await put({ ...key(pk), a: { S: '1' }, m: { M: { x: { S: '2' }, y: { S: '3' } } }, l: { L: [{ S: 'p' }, { S: 'q' }, { S: 'r' }] } })
      const found = await client.send(
        new GetItemCommand({ TableName: table, Key: key(pk), ProjectionExpression: 'a, m.x, l[0], l[2], nowhere' }),
      )
      expect(found.Item).toEqual({ a: { S: '1' }, m: { M: { x: { S: '2' } } }, l: { L: [{ S: 'p' }, { S: 'r' }] } })
    })
    law('returns the old item of a put and a delete when asked', async () => {
      const pk = fresh()
      expect((await put({ ...key(pk), n: { N: '1' } }, { ReturnValues: 'ALL_OLD' })).Attributes).toBeUndefined()
      expect((await put({ ...key(pk), n: { N: '2' } }, { ReturnValues: 'ALL_OLD' })).Attributes?.['n']).toEqual({ N: '1' })
      const deleted = await client.send(new DeleteItemCommand({ TableName: table, Key: key(pk), ReturnValues: 'ALL_OLD' }))
      expect(deleted.Attributes).toEqual({ ...key(pk), n: { N: '2' } })
      expect(await get(pk)).toBeUndefined()
    })
  })

  describe('conditions', () => {
    law('a put under attribute_not_exists wins once', async () => {
      const pk = fresh()
      await put(key(pk), { ConditionExpression: 'attribute_not_exists(pk)' })
      const again = put({ ...key(pk), x: { S: 'no' } }, { ConditionExpression: 'attribute_not_exists(pk)' })
      await expect(again).rejects.toBeInstanceOf(ConditionalCheckFailedException)
      expect(await get(pk)).toEqual(key(pk))
    })
    law('a refused write shows the item when asked, and only then', async () => {
      const pk = fresh()
      await put({ ...key(pk), n: { N: '7' } })
      const condition = { ConditionExpression: 'attribute_not_exists(pk)' }
      await expect(put(key(pk), { ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).rejects.toMatchObject({
        Item: { ...key(pk), n: { N: '7' } },
      })
      const silent = await put(key(pk), condition).catch((error: unknown) => error as ConditionalCheckFailedException)
      expect((silent as ConditionalCheckFailedException).Item).toBeUndefined()
    })
    it.each([
      ['n = :two', true],
      ['n = :one', false],
      ['n <> :one', true],
      ['n > :one', true],
      ['n >= :two', true],
      ['n < :two', false],
      ['n BETWEEN :one AND :two', true],
      ['n IN (:one, :two)', true],
      ['absent <> :one', true],
      ['absent = :one', false],
      ['absent < :one', false],
      ['NOT absent = :one', true],
      ['n = :one OR n = :two AND attribute_exists(pk)', true],
      ['(n = :one OR n = :two) AND attribute_not_exists(pk)', false],
      ['not n = :one and n = :two', true],
    ])('%s is %s for n = 2', async (expression, expected) => {
      const values = Object.fromEntries(
        Object.entries({ ':one': { N: '1' }, ':two': { N: '2.0' } }).filter(([name]) => expression.includes(name)),
      )
      expect(await holds({ n: { N: '2' } }, expression, { ExpressionAttributeValues: values })).toBe(expected)
    })
    it.each([
      ['begins_with(s, :v)', { S: 'inv' }, true],
      ['begins_with(s, :v)', { S: 'voi' }, false],
      ['contains(s, :v)', { S: 'voi' }, true],
      ['contains(tags, :v)', { S: 'b' }, true],
      ['contains(tags, :v)', { S: 'c' }, false],
      ['contains(l, :v)', { N: '1' }, true],
      ['size(s) = :v', { N: '7' }, true],
      ['size(l) > :v', { N: '2' }, false],
      ['size(m) = :v', { N: '1' }, true],
      ['attribute_type(s, :v)', { S: 'S' }, true],
      ['attribute_type(s, :v)', { S: 'N' }, false],
      ['m.a = :v', { S: 'deep' }, true],
      ['l[1].b = :v', { S: 'deeper' }, true],
      ['l[9] = :v', { S: 'deeper' }, false],
      ['s = :v', { N: '1' }, false],
      ['s < :v', { N: '1' }, false],
      ['tags = :v', { SS: ['b', 'a'] }, true],
    ] as [string, AttributeValue, boolean][])('%s with %j is %s', async (expression, value, expected) => {
      const item = {
        s: { S: 'invoice' },
        tags: { SS: ['a', 'b'] },
        l: { L: [{ N: '1' }, { M: { b: { S: 'deeper' } } }] },
        m: { M: { a: { S: 'deep' } } },
      }
      expect(await holds(item, expression, { ExpressionAttributeValues: { ':v': value } })).toBe(expected)
    })
    law('compares text by its UTF-8 bytes', async () => {
      expect(await holds({ s: { S: '\uff5e' } }, 's < :v', { ExpressionAttributeValues: { ':v': { S: '\u{1F600}' } } })).toBe(true)
    })
    law('refuses a reserved word without a placeholder', async () => {
      const value = { ExpressionAttributeValues: { ':v': { S: 'x' } } }
      await expect(holds({}, 'status = :v', value)).rejects.toMatchObject(refused(/reserved keyword; reserved keyword: status/))
      expect(await holds({ status: { S: 'x' } }, '#s = :v', { ...value, ExpressionAttributeNames: { '#s': 'status' } })).toBe(true)
    })
    law('refuses names and values that are unused or undefined', async () => {
      const one = { ':v': { S: 'x' } }
      await expect(holds({}, 'a = :v', { ExpressionAttributeValues: { ...one, ':w': { S: 'y' } } })).rejects.toMatchObject(
        refused(/unused in expressions: keys: \{:w\}/),
      )
      await expect(holds({}, 'a = :v', { ExpressionAttributeValues: one, ExpressionAttributeNames: { '#n': 'n' } })).rejects.toMatchObject(
        refused(/unused in expressions: keys: \{#n\}/),
      )
      await expect(holds({}, 'a = :w AND a = :v', { ExpressionAttributeValues: one })).rejects.toMatchObject(
        refused(/not defined; attribute value: :w/),
      )
      await expect(holds({}, '#a = :v', { ExpressionAttributeValues: one })).rejects.toMatchObject(
        refused(/not defined; attribute name: #a/),
      )
      await expect(put(key(fresh()), { ExpressionAttributeValues: one })).rejects.toMatchObject(
        refused(/can only be specified when using expressions/),
      )
    })
    law('refuses what is no expression', async () => {
      await expect(holds({}, 'a = = :v', { ExpressionAttributeValues: { ':v': { S: 'x' } } })).rejects.toMatchObject(
        refused(/Syntax error/),
      )
      await expect(holds({}, '')).rejects.toMatchObject(refused(/expression can not be empty/))
    })
    law('refuses an operand of a type that the function does not take', async () => {
      await expect(holds({}, 'begins_with(a, :v)', { ExpressionAttributeValues: { ':v': { N: '1' } } })).rejects.toMatchObject(
        refused(/Incorrect operand type for operator or function; operator or function: begins_with, operand type: N/),
      )
    })
    law('refuses a function that there is not', async () => {
      await expect(holds({}, 'is_fine(a)')).rejects.toMatchObject(refused(/Invalid function name; function: is_fine/))
    })
    law('refuses an expression over 4 kB', async () => {
      const long = Array.from({ length: 160 }, (_, index) => `attribute_exists(attribute${index})`).join(' AND ')
      await expect(holds({}, long)).rejects.toMatchObject(refused(/Expression size has exceeded the maximum allowed size/))
    })
  })

  describe('updates', () => {
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
  })

  describe('queries', () => {
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
      await client.send(new DeleteItemCommand({ TableName: table, Key: key(pk, 's2') }))
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
      await client.send(new UpdateItemCommand({ TableName: table, Key: key(pk, 'b'), UpdateExpression: 'REMOVE duePk, dueSk' }))
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
  })

  describe('batches', () => {
    law('gets what is there and writes puts and deletes', async () => {
      const pk = fresh()
      await put(key(pk, 'old'))
      const puts = ['a', 'b'].map((sk) => ({ PutRequest: { Item: key(pk, sk) } }))
      const write = { RequestItems: { [table]: [...puts, { DeleteRequest: { Key: key(pk, 'old') } }] } }
      expect((await client.send(new BatchWriteItemCommand(write))).UnprocessedItems).toEqual({})
      const keys = ['a', 'b', 'old'].map((sk) => key(pk, sk))
      const found = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }))
      expect(found.Responses?.[table]?.map((item) => item['sk']?.S).toSorted()).toEqual(['a', 'b'])
    })
    law('refuses the same key twice, and more than 25 writes or 100 keys', async () => {
      const same = { RequestItems: { [table]: [{ PutRequest: { Item: key('x') } }, { DeleteRequest: { Key: key('x') } }] } }
      await expect(client.send(new BatchWriteItemCommand(same))).rejects.toMatchObject(refused(/contains duplicates/))
      const many = Array.from({ length: 26 }, (_, i) => ({ PutRequest: { Item: key(`m${i}`) } }))
      await expect(client.send(new BatchWriteItemCommand({ RequestItems: { [table]: many } }))).rejects.toMatchObject({
        name: 'ValidationException',
      })
      const keys = Array.from({ length: 101 }, (_, i) => key(`m${i}`))
      const read = client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys } } }))
      await expect(read).rejects.toMatchObject({ name: 'ValidationException' })
    })
  })

  describe('transactions', () => {
    const Put = (pk: string, more: object = {}) => ({ Put: { TableName: table, Item: key(pk), ...more } })
    const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' }

    law('writes all four kinds at once', async () => {
      const [a, b, c, d] = [fresh(), fresh(), fresh(), fresh()]
      for (const pk of [b, c, d]) await put({ ...key(pk), n: { N: '1' } })
      await transact([
        Put(a, onlyNew),
        { Update: { TableName: table, Key: key(b), UpdateExpression: 'ADD n :v', ExpressionAttributeValues: { ':v': { N: '41' } } } },
        { Delete: { TableName: table, Key: key(c), ConditionExpression: 'attribute_exists(pk)' } },
        {
          ConditionCheck: { TableName: table, Key: key(d), ConditionExpression: 'n = :v', ExpressionAttributeValues: { ':v': { N: '1' } } },
        },
      ])
      expect([await get(a), (await get(b))?.['n'], await get(c)]).toEqual([key(a), { N: '42' }, undefined])
    })
    law('writes nothing when one condition fails, and says which, in the order of the actions', async () => {
      const [a, b, c] = [fresh(), fresh(), fresh()]
      await put({ ...key(b), n: { N: '1' } })
      const reasons = await reasonsOf(transact([Put(a), Put(b, { ...onlyNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }), Put(c)]))
      expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'None'])
      expect(reasons[1]).toMatchObject({ Message: 'The conditional request failed', Item: { ...key(b), n: { N: '1' } } })
      expect([await get(a), await get(c)]).toEqual([undefined, undefined])
    })
    law('names every failing action, not the first', async () => {
      const [a, b] = [fresh(), fresh()]
      for (const pk of [a, b]) await put(key(pk))
      const reasons = await reasonsOf(transact([Put(a, onlyNew), Put(b, onlyNew)]))
      expect(reasons.map(({ Code }) => Code)).toEqual(['ConditionalCheckFailed', 'ConditionalCheckFailed'])
    })
    law('reports an update that the item makes impossible as a reason', async () => {
      const pk = fresh()
      await put({ ...key(pk), s: { S: 'text' } })
      const wrong = {
        Update: { TableName: table, Key: key(pk), UpdateExpression: 'ADD s :v', ExpressionAttributeValues: { ':v': { N: '1' } } },
      }
      const reasons = await reasonsOf(transact([Put(fresh()), wrong]))
      expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ValidationError'])
    })
    law('takes 100 actions, not 101', async () => {
      const pks = Array.from({ length: 101 }, () => fresh())
      await transact(pks.slice(0, 100).map((pk) => Put(pk)))
      expect(await get(pks[99]!)).toEqual(key(pks[99]!))
      await expect(transact(pks.map((pk) => Put(pk)))).rejects.toMatchObject({ name: 'ValidationException' })
    })
    law('refuses two actions on one item', async () => {
      const pk = fresh()
      const check = { ConditionCheck: { TableName: table, Key: key(pk), ConditionExpression: 'attribute_not_exists(pk)' } }
      await expect(transact([Put(pk), check])).rejects.toMatchObject(refused(/cannot include multiple operations on one item/))
    })
    law('applies a token once, and refuses it for another request', async () => {
      const [pk, ClientRequestToken] = [fresh(), randomUUID()]
      const add = {
        Update: { TableName: table, Key: key(pk), UpdateExpression: 'ADD n :v', ExpressionAttributeValues: { ':v': { N: '1' } } },
      }
      await transact([add], { ClientRequestToken })
      await transact([add], { ClientRequestToken })
      expect((await get(pk))?.['n']).toEqual({ N: '1' })
      await expect(transact([Put(fresh())], { ClientRequestToken })).rejects.toBeInstanceOf(IdempotentParameterMismatchException)
    })
    law('may repeat a cancelled transaction under its token', async () => {
      const [pk, ClientRequestToken] = [fresh(), randomUUID()]
      const check = [
        { Put: { TableName: table, Item: key(`${pk}-other`) } },
        { ConditionCheck: { TableName: table, Key: key(pk), ConditionExpression: 'attribute_exists(pk)' } },
      ]
      await reasonsOf(transact(check, { ClientRequestToken }))
      await put(key(pk))
      await transact(check, { ClientRequestToken })
      expect(await get(`${pk}-other`)).toEqual(key(`${pk}-other`))
    })
    law('reads many items at one moment, in the order asked', async () => {
      const [a, b] = [fresh(), fresh()]
      await put({ ...key(b), n: { N: '1' } })
      const items = [a, b].map((pk) => ({ Get: { TableName: table, Key: key(pk) } }))
      const { Responses: responses } = await client.send(new TransactGetItemsCommand({ TransactItems: items }))
      expect(responses?.map((one) => one.Item)).toEqual([undefined, { ...key(b), n: { N: '1' } }])
    })
    law('of many racing increments under one expected value exactly one wins', async () => {
      const pk = fresh()
      await put({ ...key(pk), seq: { N: '0' } })
      const step = {
        Update: {
          TableName: table,
          Key: key(pk),
          UpdateExpression: 'SET seq = :next',
          ConditionExpression: 'seq = :seen',
          ExpressionAttributeValues: { ':next': { N: '1' }, ':seen': { N: '0' } },
        },
      }
      const results = await Promise.allSettled(Array.from({ length: 8 }, () => transact([step])))
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect((await get(pk))?.['seq']).toEqual({ N: '1' })
    })
  })

  describe('cost', () => {
    const total = async (work: Promise<{ ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined }>) =>
      (await work).ConsumedCapacity?.CapacityUnits
    const tell = { ReturnConsumedCapacity: 'TOTAL' as const }

    law('a write costs a unit per started kB of the bigger image', async () => {
      const pk = fresh()
      expect(await total(put({ ...key(pk), s: { S: 'x'.repeat(2500) } }, tell))).toBe(3)
      expect(await total(put(key(pk), tell))).toBe(3)
    })
    law('a read costs a unit per started 4 kB, half when it may be stale', async () => {
      const pk = fresh()
      await put({ ...key(pk), s: { S: 'x'.repeat(5000) } })
      const read = (ConsistentRead: boolean) => client.send(new GetItemCommand({ TableName: table, Key: key(pk), ConsistentRead, ...tell }))
      expect([await total(read(true)), await total(read(false))]).toEqual([2, 1])
    })
    law('a write in a transaction costs double', async () => {
      const output = await transact([{ Put: { TableName: table, Item: { ...key(fresh()), s: { S: 'x'.repeat(1500) } } } }], tell)
      expect(output.ConsumedCapacity?.[0]?.CapacityUnits).toBe(4)
    })
  })
}
