import type { Comparator, Condition, Operand } from './condition.ts'
import { parseCondition } from './condition.ts'
import { beginsWith, compares } from './holds.ts'
import type { KeyDefinition } from './definition.ts'
import { invalid } from './errors.ts'
import type { Scope } from './scope.ts'
import type { Value } from './values.ts'
import { typeOf } from './values.ts'

export interface KeyCondition {
  readonly partition: Value
  sortFits(value: Value | undefined): boolean
}

interface Part {
  readonly attribute: string
  readonly operator: Comparator | 'BETWEEN' | 'begins_with'
  readonly values: readonly Value[]
}

const LABEL = 'KeyConditionExpression'

/** One equality on the partition key and at most one range on the sort key. */
export function parseKeyCondition(expression: string, keys: KeyDefinition, scope: Scope): KeyCondition {
  const parts = conjuncts(parseCondition(expression, LABEL, scope)).map(partOf)
  const partition = parts.find((part) => part.attribute === keys.partition.name)
  if (partition === undefined) return invalid(`Query condition missed key schema element: ${keys.partition.name}`)
  if (partition.operator !== '=') return invalid('Query key condition not supported')
  const others = parts.filter((part) => part !== partition)
  const [sort] = others
  if (others.some((part) => part.attribute === keys.partition.name) || others.length > 1) {
    invalid(`Invalid ${LABEL}: KeyConditionExpressions must only contain one condition per key`)
  }
  if (sort !== undefined && sort.attribute !== keys.sort?.name) {
    invalid(keys.sort === undefined ? 'Query key condition not supported' : `Query condition missed key schema element: ${keys.sort.name}`)
  }
  checkTypes(partition, keys.partition)
  if (sort !== undefined && keys.sort !== undefined) checkTypes(sort, keys.sort)
  return { partition: partition.values[0]!, sortFits: (value) => sort === undefined || fits(sort, value) }
}

function checkTypes(part: Part, attribute: { name: string; type: string }): void {
  for (const value of part.values) {
    if (typeOf(value) !== attribute.type)
      invalid('One or more parameter values were invalid: Condition parameter type does not match schema type')
    if (value.S === '') {
      const reason = 'The AttributeValue for a key attribute cannot contain an empty string value'
      invalid(`One or more parameter values are not valid. ${reason}. Key: ${attribute.name}`)
    }
  }
}

function conjuncts(condition: Condition): Condition[] {
  if (condition.kind === 'and') return [...conjuncts(condition.left), ...conjuncts(condition.right)]
  if (condition.kind === 'or') invalid(`Invalid ${LABEL}: Invalid operator used in KeyConditionExpression: OR`)
  if (condition.kind === 'not') invalid(`Invalid ${LABEL}: Invalid operator used in KeyConditionExpression: NOT`)
  return [condition]
}

const MIRRORED: Record<Comparator, Comparator> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function partOf(condition: Condition): Part {
  switch (condition.kind) {
    case 'compare': {
      const { comparator, left, right } = condition
      if (comparator === '<>') return invalid(`Invalid ${LABEL}: Invalid operator used in KeyConditionExpression: <>`)
      return left.kind === 'value'
        ? { attribute: attributeOf(right), operator: MIRRORED[comparator], values: [left.value] }
        : { attribute: attributeOf(left), operator: comparator, values: [valueOf(right)] }
    }
    case 'between':
      return { attribute: attributeOf(condition.value), operator: 'BETWEEN', values: [valueOf(condition.low), valueOf(condition.high)] }
    case 'begins':
      return { attribute: attributeOf(condition.target), operator: 'begins_with', values: [valueOf(condition.value)] }
    default:
      return invalid(`Invalid ${LABEL}: Invalid operator used in KeyConditionExpression`)
  }
}

function attributeOf(operand: Operand): string {
  if (operand.kind !== 'path') return invalid('Query key condition not supported')
  if (operand.path.length > 1) return invalid(`Invalid ${LABEL}: KeyConditionExpressions cannot have conditions on nested attributes`)
  return String(operand.path[0])
}

function valueOf(operand: Operand): Value {
  return operand.kind === 'value' ? operand.value : invalid('Query key condition not supported')
}

function fits(part: Part, value: Value | undefined): boolean {
  if (value === undefined) return false
  const [first, second] = part.values
  if (part.operator === 'BETWEEN') return compares('>=', value, first) && compares('<=', value, second)
  if (part.operator === 'begins_with') return beginsWith(value, first!)
  return compares(part.operator, value, first)
}
