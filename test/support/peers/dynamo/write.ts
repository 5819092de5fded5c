import type { ReturnValue } from '@aws-sdk/client-dynamodb'
import type { Condition } from './condition.ts'
import { parseCondition } from './condition.ts'
import { holds } from './holds.ts'
import type { Database } from './database.ts'
import { keyNames } from './definition.ts'
import { invalid } from './errors.ts'
import { checkedItem, checkedKey, checkedUpdate, keyOf } from './keys.ts'
import { pick } from './projection.ts'
import { scopeOf } from './scope.ts'
import type { Table } from './table.ts'
import type { Action } from './update.ts'
import { applyUpdate, parseUpdate } from './update.ts'
import type { Item } from './values.ts'
import { copy } from './values.ts'

export interface WriteRequest {
  readonly TableName?: string | undefined
  readonly Key?: Item | undefined
  readonly Item?: Item | undefined
  readonly UpdateExpression?: string | undefined
  readonly ConditionExpression?: string | undefined
  readonly ExpressionAttributeNames?: Record<string, string> | undefined
  readonly ExpressionAttributeValues?: Item | undefined
  readonly ReturnValues?: ReturnValue | undefined
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE' | undefined
}

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck'

/** A write whose request is valid in itself; what it does is decided against the item when it is applied. */
export interface Write {
  readonly kind: WriteKind
  readonly table: Table
  readonly key: Item
  readonly condition: Condition | undefined
  readonly actions: readonly Action[]
  readonly item: Item | undefined
  readonly showOldOnFailure: boolean
}

export type Verdict =
  | { readonly kind: 'go'; readonly before: Item | undefined; readonly after: Item | undefined }
  | { readonly kind: 'refused'; readonly before: Item | undefined }

export function prepareWrite(database: Database, kind: WriteKind, request: WriteRequest): Write {
  const { UpdateExpression: update, ConditionExpression: conditionText } = request
  const scope = scopeOf(request, [update, conditionText], kind === 'Update' ? '' : ': ConditionExpression is null')
  const actions = update === undefined ? [] : parseUpdate(update, scope)
  const condition = conditionText === undefined ? undefined : parseCondition(conditionText, 'ConditionExpression', scope)
  scope.finish()
  if (kind === 'ConditionCheck' && condition === undefined) invalid('ConditionCheck needs a ConditionExpression')
  const table = database.table(request.TableName)
  const item = kind === 'Put' ? checkedItem(table.definition, request.Item ?? {}) : undefined
  const key = item === undefined ? checkedKey(table.definition, request.Key) : keyOf(table.definition, item)
  for (const { path } of actions) {
    if (keyNames(table.definition).includes(String(path[0]))) {
      invalid(`One or more parameter values were invalid: Cannot update attribute ${path[0]}. This attribute is part of the key`)
    }
  }
  return { kind, table, key, condition, actions, item, showOldOnFailure: request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' }
}

/** What the write would do now; throws ValidationException when the item at hand makes it impossible. */
export function judge(write: Write): Verdict {
  const before = write.table.get(write.key, true)
  if (write.condition !== undefined && !holds(write.condition, before ?? {})) return { kind: 'refused', before }
  switch (write.kind) {
    case 'Put':
      return { kind: 'go', before, after: write.item }
    case 'Delete':
      return { kind: 'go', before, after: undefined }
    case 'Update': {
      const after = applyUpdate(before ?? copy(write.key), write.actions)
      return { kind: 'go', before, after: checkedUpdate(write.table.definition, after) }
    }
    default:
      return { kind: 'go', before, after: before }
  }
}

/** The Attributes of an answer: the whole item before or after, or only what the update's paths named. */
export function returnedAttributes(
  write: Write,
  verdict: { before: Item | undefined; after: Item | undefined },
  wanted: ReturnValue | undefined,
) {
  const { before, after } = verdict
  const paths = write.actions.map(({ path }) => path)
  const shown = {
    NONE: undefined,
    ALL_OLD: before,
    ALL_NEW: after,
    UPDATED_OLD: before === undefined ? undefined : pick(before, paths),
    UPDATED_NEW: after === undefined ? undefined : pick(after, paths),
  }[wanted ?? 'NONE']
  const empty = shown === undefined || (wanted?.startsWith('UPDATED') === true && Object.keys(shown).length === 0)
  return empty ? {} : { Attributes: copy(shown) }
}
