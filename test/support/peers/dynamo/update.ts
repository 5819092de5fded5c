import { addDecimals, formatDecimal, negateDecimal } from './decimal.ts'
import { invalid } from './errors.ts'
import type { Path } from './path.ts'
import { read, refuseOverlaps, remove, write } from './path.ts'
import type { Reader } from './reader.ts'
import { readerOf } from './reader.ts'
import type { Scope } from './scope.ts'
import type { Item, Type, Value } from './values.ts'
import { copy, isSet, members, number, scalarText, setOf, typeOf } from './values.ts'

type Source =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'if_not_exists'; readonly path: Path; readonly otherwise: Source }
  | { readonly kind: 'list_append'; readonly head: Source; readonly tail: Source }
  | { readonly kind: 'plus' | 'minus'; readonly left: Source; readonly right: Source }

export type Action =
  | { readonly kind: 'SET'; readonly path: Path; readonly source: Source }
  | { readonly kind: 'REMOVE'; readonly path: Path }
  | { readonly kind: 'ADD' | 'DELETE'; readonly path: Path; readonly value: Value }

const LABEL = 'UpdateExpression'
const CLAUSES = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const
const WRONG_TYPE = 'An operand in the update expression has an incorrect data type'

export function parseUpdate(expression: string, scope: Scope): Action[] {
  const reader = readerOf(expression, LABEL, scope)
  const actions: Action[] = []
  const seen = new Set<string>()
  do {
    const clause = CLAUSES.find((word) => reader.takeKeyword(word)) ?? reader.syntaxError()
    if (seen.has(clause)) invalid(`Invalid ${LABEL}: The "${clause}" section can only be used once in an update expression;`)
    seen.add(clause)
    do actions.push(action(reader, clause))
    while (reader.takeSymbol(','))
  } while (reader.peek().kind !== 'end')
  refuseOverlaps(
    actions.map(({ path }) => path),
    LABEL,
  )
  return actions
}

function action(reader: Reader, clause: (typeof CLAUSES)[number]): Action {
  const path = reader.path()
  if (clause === 'REMOVE') return { kind: clause, path }
  if (clause === 'SET') {
    reader.needSymbol('=')
    return { kind: clause, path, source: sum(reader) }
  }
  const value = reader.value()
  const type = typeOf(value)
  if (!(isSet(value) || (clause === 'ADD' && type === 'N'))) incorrect(clause, type)
  return { kind: clause, path, value }
}

const incorrect = (name: string, type: Type) =>
  invalid(`Invalid ${LABEL}: Incorrect operand type for operator or function; operator: ${name}, operand type: ${type}`)

function sum(reader: Reader): Source {
  const left = term(reader)
  const kind = reader.takeSymbol('+') ? 'plus' : reader.takeSymbol('-') ? 'minus' : undefined
  if (kind === undefined) return left
  const right = term(reader)
  for (const side of [left, right]) {
    if (side.kind === 'value' && typeOf(side.value) !== 'N') incorrect(kind === 'plus' ? '+' : '-', typeOf(side.value))
  }
  return { kind, left, right }
}

function term(reader: Reader): Source {
  if (reader.takeSymbol('(')) {
    const inner = sum(reader)
    reader.needSymbol(')')
    return inner
  }
  if (reader.peek().kind === 'value') return { kind: 'value', value: reader.value() }
  if (reader.peek().kind !== 'word' || reader.peek(1).text !== '(') return { kind: 'path', path: reader.path() }
  const name = reader.next().text
  reader.needSymbol('(')
  const source = functionOf(reader, name)
  reader.needSymbol(')')
  return source
}

function functionOf(reader: Reader, name: string): Source {
  if (name === 'if_not_exists') {
    const path = reader.path()
    reader.needSymbol(',')
    return { kind: name, path, otherwise: term(reader) }
  }
  if (name !== 'list_append') return invalid(`Invalid ${LABEL}: Invalid function name; function: ${name}`)
  const head = term(reader)
  reader.needSymbol(',')
  return { kind: name, head, tail: term(reader) }
}

/** Where in its list a path ends; -1 when it ends at a name. */
function position(path: Path): number {
  const last = path.at(-1)
  return typeof last === 'number' ? last : -1
}

/** The item after the update; every source reads the item as it was before. */
export function applyUpdate(before: Item, actions: readonly Action[]): Item {
  const after = copy(before)
  const removals: Path[] = []
  for (const action of actions) {
    if (action.kind === 'SET') write(after, action.path, resolve(action.source, before))
    else if (action.kind === 'ADD') write(after, action.path, added(read(before, action.path), action.value))
    else if (action.kind === 'DELETE') {
      const rest = without(read(before, action.path), action.value)
      if (rest !== undefined) write(after, action.path, rest)
      else if (read(before, action.path) !== undefined) removals.push(action.path)
    } else removals.push(action.path)
  }
  // Positions mean the list as it was: the last ones go first.
  for (const path of removals.toSorted((a, b) => position(b) - position(a))) remove(after, path)
  return after
}

function resolve(source: Source, item: Item): Value {
  switch (source.kind) {
    case 'value':
      return source.value
    case 'path':
      return (
        structuredClone(read(item, source.path)) ??
        invalid('The provided expression refers to an attribute that does not exist in the item')
      )
    case 'if_not_exists':
      return structuredClone(read(item, source.path)) ?? resolve(source.otherwise, item)
    case 'list_append': {
      const [head, tail] = [resolve(source.head, item), resolve(source.tail, item)]
      if (head.L === undefined || tail.L === undefined) invalid(WRONG_TYPE)
      return { L: [...head.L, ...tail.L] }
    }
    default: {
      const [left, right] = [resolve(source.left, item), resolve(source.right, item)]
      if (left.N === undefined || right.N === undefined) invalid(WRONG_TYPE)
      const second = source.kind === 'plus' ? number(right) : negateDecimal(number(right))
      return { N: formatDecimal(addDecimals(number(left), second)) }
    }
  }
}

function added(existing: Value | undefined, value: Value): Value {
  if (existing === undefined) return value
  if (typeOf(existing) !== typeOf(value)) invalid(WRONG_TYPE)
  if (value.N !== undefined) return { N: formatDecimal(addDecimals(number(existing), number(value))) }
  const known = new Set(members(existing).map(scalarText))
  return setOf(typeOf(value), [...members(existing), ...members(value).filter((member) => !known.has(scalarText(member)))])
}

function without(existing: Value | undefined, value: Value): Value | undefined {
  if (existing === undefined) return undefined
  if (typeOf(existing) !== typeOf(value)) invalid(WRONG_TYPE)
  const gone = new Set(members(value).map(scalarText))
  const rest = members(existing).filter((member) => !gone.has(scalarText(member)))
  return rest.length === 0 ? undefined : setOf(typeOf(value), rest)
}
