import type { BatchGetItemCommandInput, BatchWriteItemCommandInput, KeysAndAttributes, WriteRequest } from '@aws-sdk/client-dynamodb'
import type { Units } from './capacity.ts'
import { consumedCapacity, readUnits, writeUnits } from './capacity.ts'
import type { Database } from './database.ts'
import { invalid } from './errors.ts'
import { checkedKey, keyText } from './keys.ts'
import { parseProjection, pick } from './projection.ts'
import { scopeOf } from './scope.ts'
import type { Table } from './table.ts'
import type { Item } from './values.ts'
import { copy, sizeOf } from './values.ts'
import { judge, prepareWrite } from './write.ts'

/** Says for the n-th item of a batch whether the table was too busy for it. */
export type TooBusy = (operation: 'BatchGetItem' | 'BatchWriteItem', position: number) => boolean

const capacity = (units: readonly Units[], detail: BatchGetItemCommandInput['ReturnConsumedCapacity']) => {
  const all = consumedCapacity(units, detail)
  return all === undefined ? {} : { ConsumedCapacity: all }
}

export function batchGet(database: Database, request: BatchGetItemCommandInput, tooBusy: TooBusy) {
  const asked = Object.entries(request.RequestItems ?? {})
  const tooLong = asked.find(([, one]) => (one.Keys?.length ?? 0) > 100)
  if (tooLong !== undefined)
    invalid(
      `1 validation error detected: Value at 'RequestItems.${tooLong[0]}.member.Keys' failed to satisfy constraint: Member must have length less than or equal to 100`,
    )
  if (asked.reduce((sum, [, one]) => sum + (one.Keys?.length ?? 0), 0) > 100) invalid('Too many items requested for the BatchGetItem call')
  if (asked.length === 0) invalid('The requestItems parameter is required for BatchGetItem')
  const responses: Record<string, Item[]> = {}
  const unprocessed: Record<string, KeysAndAttributes> = {}
  const units: Units[] = []
  let place = 0
  for (const [name, one] of asked) {
    const left: Item[] = []
    const read = readerOf(database, name, one)
    responses[name] = []
    for (const key of one.Keys ?? []) {
      if (tooBusy('BatchGetItem', (place += 1))) left.push(key)
      else {
        const { found, spent } = read(key)
        units.push(database.spend(spent))
        responses[name].push(...found)
      }
    }
    if (left.length > 0) unprocessed[name] = { ...one, Keys: left }
  }
  return { Responses: responses, UnprocessedKeys: unprocessed, ...capacity(units, request.ReturnConsumedCapacity) }
}

function readerOf(database: Database, name: string, one: KeysAndAttributes) {
  const table = database.table(name)
  const scope = scopeOf(one, [one.ProjectionExpression])
  const paths = one.ProjectionExpression === undefined ? undefined : parseProjection(one.ProjectionExpression, scope)
  scope.finish()
  const consistent = one.ConsistentRead ?? false
  const keys = (one.Keys ?? []).map((key) => checkedKey(table.definition, key))
  if (new Set(keys.map((key) => keyText(table.definition, key))).size < keys.length) {
    invalid('Provided list of item keys contains duplicates')
  }
  return (key: Item) => {
    const item = table.get(checkedKey(table.definition, key), consistent)
    const spent = readUnits(table.definition.name, item === undefined ? 0 : sizeOf(item), { consistent })
    const shown = item === undefined || paths === undefined ? copy(item) : pick(item, paths)
    return { found: shown === undefined ? [] : [shown], spent }
  }
}

export function batchWrite(database: Database, request: BatchWriteItemCommandInput, tooBusy: TooBusy) {
  const asked = Object.entries(request.RequestItems ?? {}).flatMap(([name, writes]) => writes.map((write) => ({ name, write })))
  if (asked.length === 0) invalid('The batch write request list for a table cannot be null or empty')
  if (asked.length > 25) invalid('Too many items requested for the BatchWriteItem call')
  const prepared = asked.map(({ name, write }) => ({ name, write, ready: prepare(database, name, write) }))
  refuseRepeats(prepared.map(({ ready }) => ready))
  const unprocessed: Record<string, WriteRequest[]> = {}
  const units: Units[] = []
  prepared.forEach(({ name, write, ready }, index) => {
    if (tooBusy('BatchWriteItem', index + 1)) {
      unprocessed[name] = [...(unprocessed[name] ?? []), write]
      return
    }
    const verdict = judge(ready)
    if (verdict.kind !== 'go') return
    units.push(database.spend(writeUnits(ready.table.definition, verdict, 1)))
    database.write(ready.table, verdict.before, verdict.after)
  })
  return { UnprocessedItems: unprocessed, ...capacity(units, request.ReturnConsumedCapacity) }
}

function prepare(database: Database, name: string, write: WriteRequest) {
  if (write.PutRequest !== undefined) return prepareWrite(database, 'Put', { TableName: name, Item: write.PutRequest.Item })
  return prepareWrite(database, 'Delete', { TableName: name, Key: write.DeleteRequest?.Key })
}

function refuseRepeats(writes: readonly { table: Table; key: Item }[]): void {
  const texts = new Set(writes.map(({ table, key }) => `${table.definition.name} ${keyText(table.definition, key)}`))
  if (texts.size < writes.length) invalid('Provided list of item keys contains duplicates')
}
