import type {
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  ReturnConsumedCapacity,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import type { Units } from './capacity.ts'
import { consumedCapacity, readUnits, writeUnits } from './capacity.ts'
import type { Database } from './database.ts'
import { lockText } from './database.ts'
import { fault, invalid } from './errors.ts'
import { checkedKey } from './keys.ts'
import { checkMembers, refuseMixture } from './members.ts'
import { parseProjection, pick } from './projection.ts'
import { scopeOf } from './scope.ts'
import { copy, sizeOf } from './values.ts'
import type { WriteKind, WriteRequest } from './write.ts'
import { judge, prepareWrite, returnedAttributes } from './write.ts'

export const capacityOf = (units: Units, detail: ReturnConsumedCapacity | undefined) => {
  const capacity = consumedCapacity([units], detail)
  return capacity === undefined ? {} : { ConsumedCapacity: capacity[0] }
}

function writeItem(
  database: Database,
  kind: WriteKind,
  request: WriteRequest & { ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined },
) {
  checkMembers(request)
  refuseMixture(request)
  if (kind !== 'Update' && !['NONE', 'ALL_OLD'].includes(request.ReturnValues ?? 'NONE'))
    invalid('ReturnValues can only be ALL_OLD or NONE')
  const write = prepareWrite(database, kind, request)
  if (database.locks.has(lockText(write.table, write.key))) {
    throw fault(TransactionConflictException, 'Transaction is ongoing for the item')
  }
  const verdict = judge(write)
  const images = verdict.kind === 'go' ? verdict : { before: verdict.before }
  const units = database.spend(writeUnits(write.table.definition, images, 1))
  if (verdict.kind === 'refused') {
    const error = fault(ConditionalCheckFailedException, 'The conditional request failed')
    throw write.showOldOnFailure && verdict.before !== undefined ? Object.assign(error, { Item: copy(verdict.before) }) : error
  }
  database.write(write.table, verdict.before, verdict.after)
  return { ...returnedAttributes(write, verdict, request.ReturnValues), ...capacityOf(units, request.ReturnConsumedCapacity) }
}

function getItem(database: Database, request: GetItemCommandInput) {
  checkMembers(request)
  refuseMixture(request)
  const scope = scopeOf(request, [request.ProjectionExpression])
  const paths = request.ProjectionExpression === undefined ? undefined : parseProjection(request.ProjectionExpression, scope)
  scope.finish()
  const table = database.table(request.TableName)
  const consistent = request.ConsistentRead ?? false
  const item = table.get(checkedKey(table.definition, request.Key), consistent)
  const units = database.spend(readUnits(table.definition.name, item === undefined ? 0 : sizeOf(item), { consistent }))
  const shown = item === undefined || paths === undefined ? copy(item) : pick(item, paths)
  return { ...(shown === undefined ? {} : { Item: shown }), ...capacityOf(units, request.ReturnConsumedCapacity) }
}

export const singleOperations = (database: Database) => ({
  GetItem: (request: GetItemCommandInput) => getItem(database, request),
  PutItem: (request: PutItemCommandInput) => writeItem(database, 'Put', request),
  UpdateItem: (request: UpdateItemCommandInput) => writeItem(database, 'Update', request),
  DeleteItem: (request: DeleteItemCommandInput) => writeItem(database, 'Delete', request),
})
