import { createHash } from 'node:crypto'

/**
 * JSON with sorted keys and without undefined members: the same facts give the same bytes, hence the same digest (as RFC 8785 does for
 * the types that occur here: objects, arrays, strings, safe integers, booleans, null).
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`${value} has no canonical form`)
  if (value === undefined || typeof value === 'bigint') throw new TypeError(`a ${typeof value} has no canonical form`)
  return JSON.stringify(value)
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The fields, each with its length before it, so that no two different lists of fields give the same text. */
export const lengthPrefixed = (fields: readonly string[]): string => fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('')
