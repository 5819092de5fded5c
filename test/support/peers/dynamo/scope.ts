import { invalid } from './errors.ts'
import { RESERVED_WORDS } from './reserved-words.ts'
import type { Item, Value } from './values.ts'
import { stored } from './values.ts'

/** The names and values that one request's expressions may use; at the end all of them must have been used. */
export interface Scope {
  name(token: string, label: string): string
  value(token: string, label: string): Value
  bareName(word: string, label: string): string
  /** Call when all of the request's expressions have been parsed. */
  finish(): void
}

interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined
  readonly ExpressionAttributeValues?: Item | undefined
}

/** `without` is what the refusal of values adds when the request has no expression that could use them. */
export function scopeOf(request: Placeholders, expressions: readonly (string | undefined)[], without = ''): Scope {
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = request
  const unusedNames = new Set(Object.keys(names ?? {}))
  const unusedValues = new Set(Object.keys(values ?? {}))
  const none = expressions.every((expression) => expression === undefined)
  if (none && names !== undefined) invalid('ExpressionAttributeNames can only be specified when using expressions')
  if (none && values !== undefined) invalid(`ExpressionAttributeValues can only be specified when using expressions${without}`)
  if (names !== undefined && unusedNames.size === 0) invalid('ExpressionAttributeNames must not be empty')
  if (values !== undefined && unusedValues.size === 0) invalid('ExpressionAttributeValues must not be empty')
  for (const value of Object.values(values ?? {})) stored(value)

  return {
    name(token, label) {
      const name = names?.[token]
      if (name === undefined) {
        invalid(`Invalid ${label}: An expression attribute name used in the document path is not defined; attribute name: ${token}`)
      }
      unusedNames.delete(token)
      return name
    },
    value(token, label) {
      const value = values?.[token]
      if (value === undefined) {
        invalid(`Invalid ${label}: An expression attribute value used in expression is not defined; attribute value: ${token}`)
      }
      unusedValues.delete(token)
      return stored(value)
    },
    bareName(word, label) {
      if (RESERVED_WORDS.has(word.toUpperCase()))
        invalid(`Invalid ${label}: Attribute name is a reserved keyword; reserved keyword: ${word}`)
      return word
    },
    finish() {
      if (unusedNames.size > 0) {
        invalid(`Value provided in ExpressionAttributeNames unused in expressions: keys: {${[...unusedNames].join(', ')}}`)
      }
      if (unusedValues.size > 0) {
        invalid(`Value provided in ExpressionAttributeValues unused in expressions: keys: {${[...unusedValues].join(', ')}}`)
      }
    },
  }
}
