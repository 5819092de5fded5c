// Guards are only guards when every operator means what the adapters take it to mean.
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key, refused } from './world.ts'

export function conditionLaws(world: DynamoWorld): void {
  const { law, fresh, put, get, holds } = world

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
    await expect(holds({}, '#a = :v', { ExpressionAttributeValues: one })).rejects.toMatchObject(refused(/not defined; attribute name: #a/))
    await expect(put(key(fresh()), { ExpressionAttributeValues: one })).rejects.toMatchObject(
      refused(/can only be specified when using expressions/),
    )
  })
  law('refuses what is no expression', async () => {
    await expect(holds({}, 'a = = :v', { ExpressionAttributeValues: { ':v': { S: 'x' } } })).rejects.toMatchObject(refused(/Syntax error/))
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
}
