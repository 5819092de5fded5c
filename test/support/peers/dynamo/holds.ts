import type { Comparator, Condition, Operand } from './condition.ts'
import { read } from './path.ts'
import type { Item, Value } from './values.ts'
import { compare, equal, isSet, members, scalarText, sizeOfValue, typeOf } from './values.ts'

/** Whether the condition holds for the item; an item that is not there is the empty one. */
export function holds(condition: Condition, item: Item): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item) && holds(condition.right, item)
    case 'or':
      return holds(condition.left, item) || holds(condition.right, item)
    case 'not':
      return !holds(condition.condition, item)
    case 'exists':
      return read(item, condition.path) !== undefined
    case 'absent':
      return read(item, condition.path) === undefined
    case 'compare':
      return compares(condition.comparator, valueOf(condition.left, item), valueOf(condition.right, item))
    case 'between':
      return (
        compares('>=', valueOf(condition.value, item), valueOf(condition.low, item)) &&
        compares('<=', valueOf(condition.value, item), valueOf(condition.high, item))
      )
    case 'in':
      return condition.list.some((one) => compares('=', valueOf(condition.value, item), valueOf(one, item)))
    default:
      return functionHolds(condition.kind, valueOf(condition.target, item), valueOf(condition.value, item))
  }
}

function functionHolds(kind: 'type' | 'begins' | 'contains', target: Value | undefined, value: Value | undefined): boolean {
  if (target === undefined || value === undefined) return false
  if (kind === 'type') return typeOf(target) === value.S
  if (kind === 'begins') return beginsWith(target, value)
  if (target.S !== undefined) return value.S !== undefined && target.S.includes(value.S)
  if (target.B !== undefined) return value.B !== undefined && Buffer.from(target.B).includes(Buffer.from(value.B))
  if (target.L !== undefined) return target.L.some((member) => equal(member, value))
  return isSet(target) && members(target).some((member) => scalarText(member) === scalarText(value))
}

export function beginsWith(target: Value, prefix: Value): boolean {
  if (target.S !== undefined && prefix.S !== undefined) return target.S.startsWith(prefix.S)
  if (target.B !== undefined && prefix.B !== undefined) return Buffer.from(target.B).subarray(0, prefix.B.length).equals(prefix.B)
  return false
}

/** A missing operand makes every comparison false but "differs", which it makes true. */
export function compares(comparator: Comparator, left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return comparator === '<>'
  if (comparator === '=') return equal(left, right)
  if (comparator === '<>') return !equal(left, right)
  const order = compare(left, right)
  if (order === undefined) return false
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[comparator]
}

function valueOf(operand: Operand, item: Item): Value | undefined {
  if (operand.kind === 'value') return operand.value
  const value = read(item, operand.path)
  if (operand.kind === 'path' || value === undefined) return value
  if (value.S !== undefined || value.B !== undefined) return { N: String(sizeOfValue(value)) }
  if (value.L !== undefined) return { N: String(value.L.length) }
  if (value.M !== undefined) return { N: String(Object.keys(value.M).length) }
  return isSet(value) ? { N: String(members(value).length) } : undefined
}
