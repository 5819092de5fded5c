import type { TransactGetItemsCommandInput } from '@aws-sdk/client-dynamodb'
import type { Units } from './capacity.ts'
import { readUnits } from './capacity.ts'
import type { Database } from './database.ts'
import { lockText } from './database.ts'
import { invalid } from './errors.ts'
import { checkedKey } from './keys.ts'
import { parseProjection, pick } from './projection.ts'
import { scopeOf } from './scope.ts'
import { capacityOf, MAX_ACTIONS, refuse, refuseLength } from './transact.ts'
import { copy, sizeOf } from './values.ts'

/** Reads many items at one moment. */
export function transactGet(database: Database, request: TransactGetItemsCommandInput) {
  const actions = request.TransactItems ?? []
  if (actions.length === 0 || actions.length > MAX_ACTIONS) {
    refuseLength(actions)
  }
  const reads = actions.map(({ Get: get }) => {
    const scope = scopeOf(get ?? {}, [get?.ProjectionExpression])
    const paths = get?.ProjectionExpression === undefined ? undefined : parseProjection(get.ProjectionExpression, scope)
    scope.finish()
    const table = database.table(get?.TableName)
    return { table, paths, key: checkedKey(table.definition, get?.Key) }
  })
  if (new Set(reads.map(({ table, key }) => lockText(table, key))).size < reads.length) {
    invalid('Transaction request cannot include multiple operations on one item')
  }
  refuse(
    reads.map(({ table, key }) =>
      database.locks.has(lockText(table, key))
        ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
        : { Code: 'None' },
    ),
  )
  const units: Units[] = []
  const responses = reads.map(({ table, key, paths }) => {
    const item = table.get(key, true)
    units.push(
      database.spend(readUnits(table.definition.name, item === undefined ? 0 : sizeOf(item), { consistent: true, transaction: true })),
    )
    return item === undefined ? {} : { Item: paths === undefined ? copy(item) : pick(item, paths) }
  })
  return { Responses: responses, ...capacityOf(units, request.ReturnConsumedCapacity) }
}
