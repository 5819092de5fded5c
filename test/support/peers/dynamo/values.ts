import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { compareDecimals, decimalSize, formatDecimal, parseDecimal } from './decimal.ts'
import { invalid } from './errors.ts'

export type Value = AttributeValue
export type Item = Record<string, Value>
export type Type = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'L' | 'M' | 'SS' | 'NS' | 'BS'

const TYPES: readonly string[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'L', 'M', 'SS', 'NS', 'BS'] satisfies Type[]

export function typeOf(value: Value): Type {
  const types = Object.keys(value).filter((key) => (value as unknown as Record<string, unknown>)[key] !== undefined)
  const [type] = types
  if (type === undefined || !TYPES.includes(type)) {
    invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes')
  }
  if (types.length > 1)
    invalid('Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes')
  return type as Type
}

export const isSet = (value: Value): boolean => ['SS', 'NS', 'BS'].includes(typeOf(value))

const bytesText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
export const number = (value: Value) => parseDecimal(value.N ?? '')

/** One text per scalar, the same for equal scalars however they were written (1.0 and 1). */
export function scalarText(value: Value): string {
  if (value.S !== undefined) return `S${value.S}`
  if (value.N !== undefined) return `N${formatDecimal(number(value))}`
  if (value.B !== undefined) return `B${bytesText(value.B)}`
  if (value.BOOL !== undefined) return `BOOL${value.BOOL}`
  return 'NULL'
}

export const members = (value: Value): Value[] => {
  if (value.SS !== undefined) return value.SS.map((S) => ({ S }))
  if (value.NS !== undefined) return value.NS.map((N) => ({ N }))
  return (value.BS ?? []).map((B) => ({ B }))
}

export function setOf(type: Type, values: Value[]): Value {
  if (type === 'SS') return { SS: values.map((value) => value.S ?? '') }
  if (type === 'NS') return { NS: values.map((value) => value.N ?? '') }
  return { BS: values.map((value) => value.B ?? new Uint8Array()) }
}

export function equal(a: Value, b: Value): boolean {
  const type = typeOf(a)
  if (type !== typeOf(b)) return false
  if (isSet(a)) {
    const [left, right] = [new Set(members(a).map(scalarText)), new Set(members(b).map(scalarText))]
    return left.size === right.size && [...left].every((text) => right.has(text))
  }
  if (a.L !== undefined && b.L !== undefined) {
    const other = b.L
    return a.L.length === other.length && a.L.every((value, index) => equal(value, other[index]!))
  }
  if (a.M !== undefined && b.M !== undefined) {
    const [left, right] = [Object.entries(a.M), b.M]
    return left.length === Object.keys(right).length && left.every(([key, value]) => right[key] !== undefined && equal(value, right[key]))
  }
  return scalarText(a) === scalarText(b)
}

/** Order of two values of one scalar type (text by UTF-8 bytes); undefined when they have none. */
export function compare(a: Value, b: Value): number | undefined {
  if (a.N !== undefined && b.N !== undefined) return compareDecimals(number(a), number(b))
  if (a.S !== undefined && b.S !== undefined) return Math.sign(Buffer.compare(Buffer.from(a.S), Buffer.from(b.S)))
  if (a.B !== undefined && b.B !== undefined) return Math.sign(Buffer.compare(a.B, b.B))
  return undefined
}

/** A copy of what DynamoDB would store: numbers in canonical form; refuses empty or repeating sets and too deep nesting. */
export function stored(value: Value, depth = 0): Value {
  if (depth > 32) invalid('Nesting Levels have exceeded supported limits')
  const type = typeOf(value)
  if (value.NULL === false) invalid('One or more parameter values were invalid: Null attribute value types must have the value of true')
  if (value.N !== undefined) return { N: formatDecimal(number(value)) }
  if (value.L !== undefined) return { L: value.L.map((member) => stored(member, depth + 1)) }
  if (value.M !== undefined) return { M: mapValues(value.M, (member) => stored(member, depth + 1)) }
  if (isSet(value)) {
    const all = members(value).map((member) => stored(member))
    const kind = { SS: 'string set ', NS: 'number set ', BS: 'binary set ' }[type as 'SS' | 'NS' | 'BS']
    if (all.length === 0 && type === 'BS') invalid('One or more parameter values were invalid: Binary sets should not be empty')
    if (all.length === 0) invalid(`One or more parameter values were invalid: An ${kind} may not be empty`)
    if (new Set(all.map(scalarText)).size < all.length) {
      invalid(
        `One or more parameter values were invalid: Input collection [${members(value)
          .map((m) => m.S ?? m.N ?? '?')
          .join(', ')}] contains duplicates.`,
      )
    }
    return setOf(type, all)
  }
  return copyOf(value)
}

export const mapValues = (record: Item, change: (value: Value, key: string) => Value): Item =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/** Written out, since `structuredClone` took a quarter of a simulation's time. */
export function copyOf(value: Value): Value {
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.M !== undefined) return { M: copy(value.M) }
  if (value.L !== undefined) return { L: value.L.map(copyOf) }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  if (value.B !== undefined) return { B: new Uint8Array(value.B) }
  return structuredClone(value)
}

export const copy = <T extends Item | undefined>(item: T): T => (item === undefined ? item : (mapValues(item, copyOf) as T))

function sizeOfValue(value: Value): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return decimalSize(number(value))
  if (value.B !== undefined) return value.B.length
  if (value.L !== undefined) return 3 + value.L.reduce((sum, member) => sum + 1 + sizeOfValue(member), 0)
  if (value.M !== undefined)
    return 3 + Object.entries(value.M).reduce((sum, [key, v]) => sum + 1 + Buffer.byteLength(key) + sizeOfValue(v), 0)
  if (isSet(value)) return members(value).reduce((sum, member) => sum + sizeOfValue(member), 0)
  return 1
}

/** Bytes that count against the 400 kB of an item and against capacity units (Developer Guide, "Item sizes and formats"). */
export const sizeOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + sizeOfValue(value), 0)
export { sizeOfValue }
