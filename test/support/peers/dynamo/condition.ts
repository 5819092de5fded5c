import { invalid } from './errors.ts'
import type { Path } from './path.ts'
import { pathText } from './path.ts'
import type { Reader } from './reader.ts'
import { readerOf } from './reader.ts'
import type { Scope } from './scope.ts'
import type { Value } from './values.ts'
import { compare, typeOf } from './values.ts'

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'size'; readonly path: Path }
export type Condition =
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly value: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly value: Operand; readonly list: readonly Operand[] }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'exists' | 'absent'; readonly path: Path }
  | { readonly kind: 'type' | 'begins' | 'contains'; readonly target: Operand; readonly value: Operand }

const COMPARATORS: readonly string[] = ['=', '<>', '<', '<=', '>', '>=']
const BINARY_FUNCTIONS = { attribute_type: 'type', begins_with: 'begins', contains: 'contains' } as const
const EXISTENCE = { attribute_exists: 'exists', attribute_not_exists: 'absent' } as const

export function parseCondition(expression: string, label: string, scope: Scope): Condition {
  const reader = readerOf(expression, label, scope)
  const condition = disjunction(reader)
  reader.end()
  return condition
}

function disjunction(reader: Reader): Condition {
  let left = conjunction(reader)
  while (reader.takeKeyword('OR')) left = { kind: 'or', left, right: conjunction(reader) }
  return left
}

function conjunction(reader: Reader): Condition {
  let left = negation(reader)
  while (reader.takeKeyword('AND')) left = { kind: 'and', left, right: negation(reader) }
  return left
}

function negation(reader: Reader): Condition {
  return reader.takeKeyword('NOT') ? { kind: 'not', condition: negation(reader) } : primary(reader)
}

const isCall = (reader: Reader) => reader.peek().kind === 'word' && reader.peek(1).text === '('

function primary(reader: Reader): Condition {
  if (reader.takeSymbol('(')) {
    const condition = disjunction(reader)
    reader.needSymbol(')')
    return condition
  }
  if (isCall(reader) && reader.peek().text !== 'size') return call(reader)
  return relation(reader, operand(reader))
}

function relation(reader: Reader, left: Operand): Condition {
  const token = reader.peek()
  if (token.kind === 'symbol' && COMPARATORS.includes(token.text)) {
    reader.next()
    const right = operand(reader)
    const comparator = token.text as Comparator
    distinct(reader, { comparator, left, right })
    if (comparator !== '=' && comparator !== '<>') for (const side of [left, right]) ordered(reader, comparator, side)
    return { kind: 'compare', comparator, left, right }
  }
  if (reader.takeKeyword('BETWEEN')) {
    const low = operand(reader)
    if (!reader.takeKeyword('AND')) reader.syntaxError()
    const high = operand(reader)
    for (const side of [left, low, high]) ordered(reader, 'BETWEEN', side)
    bounds(reader, low, high)
    return { kind: 'between', value: left, low, high }
  }
  if (reader.takeKeyword('IN')) return { kind: 'in', value: left, list: list(reader) }
  return reader.syntaxError()
}

function list(reader: Reader): Operand[] {
  reader.needSymbol('(')
  const all = [operand(reader)]
  while (reader.takeSymbol(',')) all.push(operand(reader))
  reader.needSymbol(')')
  if (all.length > 100)
    invalid(
      `Invalid ${reader.label}: Invalid number of operands for operator or function; operator or function: IN, number of operands: ${all.length + 1}`,
    )
  return all
}

function operand(reader: Reader): Operand {
  if (reader.peek().kind === 'value') return { kind: 'value', value: reader.value() }
  if (isCall(reader)) {
    if (reader.peek().text !== 'size')
      invalid(`Invalid ${reader.label}: The function is not allowed to be used this way in an expression; function: ${reader.peek().text}`)
    reader.next()
    reader.needSymbol('(')
    const path = reader.path()
    reader.needSymbol(')')
    return { kind: 'size', path }
  }
  return { kind: 'path', path: reader.path() }
}

function call(reader: Reader): Condition {
  const name = reader.next().text
  const known = Object.hasOwn(EXISTENCE, name) || Object.hasOwn(BINARY_FUNCTIONS, name)
  if (!known) invalid(`Invalid ${reader.label}: Invalid function name; function: ${name}`)
  reader.needSymbol('(')
  if (name in EXISTENCE) {
    if (reader.peek().kind === 'value') {
      invalid(`Invalid ${reader.label}: Operator or function requires a document path; operator or function: ${name}`)
    }
    const path = reader.path()
    reader.needSymbol(')')
    return { kind: EXISTENCE[name as keyof typeof EXISTENCE], path }
  }
  const target = operand(reader)
  reader.needSymbol(',')
  const value = operand(reader)
  reader.needSymbol(')')
  const kind = BINARY_FUNCTIONS[name as keyof typeof BINARY_FUNCTIONS]
  operandTypes(reader, { name, kind, value })
  return { kind, target, value }
}

function operandTypes(reader: Reader, call: { name: string; kind: string; value: Operand }): void {
  if (call.value.kind !== 'value') return
  const type = typeOf(call.value.value)
  const wrong = (call.kind === 'begins' && type !== 'S' && type !== 'B') || (call.kind === 'type' && type !== 'S')
  if (wrong) wrongType(reader, call.name, type)
}

function ordered(reader: Reader, operator: string, side: Operand): void {
  if (side.kind !== 'value') return
  const type = typeOf(side.value)
  if (type !== 'S' && type !== 'N' && type !== 'B') wrongType(reader, operator, type)
}

const wrongType = (reader: Reader, name: string, type: string) =>
  invalid(`Invalid ${reader.label}: Incorrect operand type for operator or function; operator or function: ${name}, operand type: ${type}`)

function distinct(reader: Reader, relation: { comparator: string; left: Operand; right: Operand }): void {
  const { comparator, left, right } = relation
  if (left.kind !== 'path' || right.kind !== 'path' || pathText(left.path) !== pathText(right.path)) return
  const detail = `operator: ${comparator}, first operand: ${pathText(left.path)}`
  invalid(
    `Invalid ${reader.label}: The first operand must be distinct from the remaining operands for this operator or function; ${detail}`,
  )
}

function bounds(reader: Reader, low: Operand, high: Operand): void {
  if (low.kind !== 'value' || high.kind !== 'value') return
  const text = (value: Value) => `AttributeValue: {${typeOf(value)}:${value.S ?? value.N ?? ''}}`
  const which = `lower bound operand: ${text(low.value)}, upper bound operand: ${text(high.value)}`
  const order = compare(low.value, high.value)
  if (order === undefined)
    invalid(`Invalid ${reader.label}: The BETWEEN operator requires same data type for lower and upper bounds; ${which}`)
  if (order > 0)
    invalid(`Invalid ${reader.label}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${which}`)
}
