import type { Delete, Put, Update } from '@aws-sdk/client-dynamodb'
import type { Guard } from './guard.ts'
import { type Attributes, stored, type StoredItem } from './item.ts'
import type { Key } from './keys.ts'

/** A guard with the values that it compares with. */
export type Held = { readonly guard: Guard; readonly values?: Attributes }

const conditionOf = ({ guard, values }: Held, more: { names?: Record<string, string>; values?: Attributes } = {}) => {
  const all = { ...values, ...more.values }
  return {
    ConditionExpression: guard.expression,
    ExpressionAttributeNames: { ...guard.names, ...more.names },
    ...(Object.keys(all).length === 0 ? {} : { ExpressionAttributeValues: stored(all) }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}

export const putOf = (table: string, item: StoredItem, held: Held): Put => ({ TableName: table, Item: item, ...conditionOf(held) })
export const deleteOf = (table: string, key: Key, held: Held): Delete => ({ TableName: table, Key: stored(key), ...conditionOf(held) })
export const checkOf = (table: string, key: Key, held: Held) => ({ TableName: table, Key: stored(key), ...conditionOf(held) })

type Change = { readonly change: Attributes; readonly once?: Attributes; readonly held: Held }

/** An update that sets attributes, and removes those that are undefined; what is to be said `once` stays as it was first said. */
export const updateOf = (table: string, key: Key, { change, once = {}, held }: Change): Update => {
  const fields = Object.entries({ ...change, ...once }).map(([name, value], index) => ({ name, value, place: `f${index}` }))
  const set = fields.filter(({ value }) => value !== undefined)
  const removed = fields.filter(({ value }) => value === undefined)
  const assigned = set.map(({ name, place }) => `#${place} = ${name in once ? `if_not_exists(#${place}, :${place})` : `:${place}`}`)
  const clauses = [
    ...(set.length > 0 ? [`SET ${assigned.join(', ')}`] : []),
    ...(removed.length > 0 ? [`REMOVE ${removed.map(({ place }) => `#${place}`).join(', ')}`] : []),
  ]
  const names = Object.fromEntries(fields.map(({ name, place }) => [`#${place}`, name]))
  const values = Object.fromEntries(set.map(({ value, place }) => [`:${place}`, value]))
  return { TableName: table, Key: stored(key), UpdateExpression: clauses.join(' '), ...conditionOf(held, { names, values }) }
}
