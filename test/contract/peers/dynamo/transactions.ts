// All or nothing, with a reason for each action, once per token.
import { IdempotentParameterMismatchException, TransactGetItemsCommand } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key, refused, reasonsOf } from './world.ts'

export function transactionLaws(world: DynamoWorld): void {
  const { law, table, fresh, put, get, transact } = world

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
    const { Responses: responses } = await world.client.send(new TransactGetItemsCommand({ TransactItems: items }))
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
}
