import type { QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { readUnits } from './capacity.ts'
import type { Condition } from './condition.ts'
import { parseCondition } from './condition.ts'
import { holds } from './holds.ts'
import type { Database } from './database.ts'
import type { IndexDefinition, KeyDefinition } from './definition.ts'
import { keyNames } from './definition.ts'
import { invalid } from './errors.ts'
import { checkMembers, refuseMixture } from './members.ts'
import type { KeyCondition } from './key-condition.ts'
import { parseKeyCondition } from './key-condition.ts'
import type { Path } from './path.ts'
import { parseProjection, pick } from './projection.ts'
import { scopeOf } from './scope.ts'
import { capacityOf } from './single.ts'
import type { Table } from './table.ts'
import { orderOf } from './table.ts'
import type { Item } from './values.ts'
import { copy, equal, sizeOf } from './values.ts'

const PAGE_BYTES = 1024 * 1024

interface Plan {
  readonly table: Table
  readonly index: IndexDefinition | undefined
  readonly keys: KeyDefinition
  readonly condition: KeyCondition
  readonly filter: Condition | undefined
  readonly paths: readonly Path[] | undefined
}

export function query(database: Database, request: QueryCommandInput) {
  const plan = planOf(database, request)
  const backwards = request.ScanIndexForward === false
  const matching = candidates(plan, request)
  const ordered = afterStart(plan, backwards ? matching.toReversed() : matching, { start: request.ExclusiveStartKey, backwards })
  const page = takePage(ordered, request.Limit)
  const kept = plan.filter === undefined ? page.items : page.items.filter((item) => holds(plan.filter!, item))
  const mode = { consistent: request.ConsistentRead ?? false, index: plan.index?.name }
  const units = database.spend(readUnits(plan.table.definition.name, page.bytes, mode))
  const last = page.more ? page.items.at(-1) : undefined
  return {
    ...(request.Select === 'COUNT' ? {} : { Items: kept.map((item) => (plan.paths === undefined ? copy(item) : pick(item, plan.paths))) }),
    Count: kept.length,
    ScannedCount: page.items.length,
    ...(last === undefined ? {} : { LastEvaluatedKey: copy(position(plan, last)) }),
    ...capacityOf(units, request.ReturnConsumedCapacity),
  }
}

function planOf(database: Database, request: QueryCommandInput): Plan {
  const { KeyConditionExpression: keyText, FilterExpression: filterText, ProjectionExpression: projectionText } = request
  checkMembers(request)
  refuseMixture(request)
  if (request.Select === 'SPECIFIC_ATTRIBUTES' && projectionText === undefined)
    invalid('Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES')
  if (keyText === undefined) invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.')
  if (request.Limit !== undefined && request.Limit < 1) {
    invalid("1 validation error detected: Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1")
  }
  const scope = scopeOf(request, [keyText, filterText, projectionText])
  const table = database.table(request.TableName)
  const index = indexOf(table, request)
  const keys = index ?? table.definition
  const filter = filterText === undefined ? undefined : parseCondition(filterText, 'FilterExpression', scope)
  const paths = projectionText === undefined ? undefined : parseProjection(projectionText, scope)
  const condition = parseKeyCondition(keyText, keys, scope)
  scope.finish()
  for (const name of filter === undefined ? [] : attributesOf(filter)) {
    if (keyNames(keys).includes(name)) {
      invalid(`Filter Expression can only contain non-primary key attributes: Primary key attribute: ${name}`)
    }
  }
  return { table, index, keys, condition, filter, paths }
}

function indexOf(table: Table, request: QueryCommandInput): IndexDefinition | undefined {
  if (request.IndexName === undefined) return undefined
  const index = table.definition.indexes.find((one) => one.name === request.IndexName)
  if (index === undefined) return invalid(`The table does not have the specified index: ${request.IndexName}`)
  if (request.ConsistentRead === true) return invalid('Consistent reads are not supported on global secondary indexes')
  if (request.Select === 'ALL_ATTRIBUTES' && index.projection !== 'ALL') {
    const why = `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`
    return invalid(`One or more parameter values were invalid: ${why}`)
  }
  return index
}

function attributesOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...attributesOf(condition.left), ...attributesOf(condition.right)]
    case 'not':
      return attributesOf(condition.condition)
    case 'exists':
    case 'absent':
      return [String(condition.path[0])]
    case 'compare':
      return [condition.left, condition.right].flatMap((side) => (side.kind === 'value' ? [] : [String(side.path[0])]))
    case 'between':
    case 'in':
      return condition.value.kind === 'value' ? [] : [String(condition.value.path[0])]
    default:
      return condition.target.kind === 'value' ? [] : [String(condition.target.path[0])]
  }
}

function candidates(plan: Plan, request: QueryCommandInput): Item[] {
  const consistent = request.ConsistentRead ?? false
  const { index, condition, keys } = plan
  const all = plan.table.partition({ index, value: condition.partition, consistent })
  return all.filter((item) => keys.sort === undefined || condition.sortFits(item[keys.sort.name]))
}

/** The key need not exist (any more): the page begins after its place in the order. */
function afterStart(plan: Plan, items: Item[], from: { start: Item | undefined; backwards: boolean }): Item[] {
  const { start } = from
  if (start === undefined) return items
  const names = positionNames(plan)
  if (Object.keys(start).length !== names.length || names.some((name) => start[name] === undefined)) {
    invalid('The provided starting key is invalid')
  }
  if (!equal(start[plan.keys.partition.name]!, plan.condition.partition)) {
    invalid('The provided starting key is outside query boundaries based on provided conditions')
  }
  const order = orderOf(plan.keys, plan.table.definition)
  return items.filter((item) => (from.backwards ? order(item, start) < 0 : order(item, start) > 0))
}

const positionNames = (plan: Plan) => [...new Set([...keyNames(plan.keys), ...keyNames(plan.table.definition)])]
const position = (plan: Plan, item: Item): Item => Object.fromEntries(positionNames(plan).map((name) => [name, item[name]!]))

/** A page ends at the limit (even when nothing follows) or when it has passed 1 MB. */
function takePage(items: readonly Item[], limit: number | undefined) {
  const taken: Item[] = []
  let bytes = 0
  for (const item of items) {
    const size = sizeOf(item)
    if (taken.length > 0 && bytes + size > PAGE_BYTES) return { items: taken, bytes, more: true }
    taken.push(item)
    bytes += size
    if (taken.length === limit) return { items: taken, bytes, more: true }
  }
  return { items: taken, bytes, more: false }
}
