import { createHmac, timingSafeEqual } from 'node:crypto'
import { lengthPrefixed } from './canonical-json.ts'
import type { SigningKey } from './signed-link.ts'

/** The list that a position is in: the route, its seller and its filters. A position is good for that list alone. */
export type CursorScope = readonly string[]

const macOf = (position: string, scope: CursorScope, { keyId, secret }: SigningKey): Buffer =>
  createHmac('sha256', secret)
    .update(lengthPrefixed(['quittance-cursor-1', keyId, position, ...scope]))
    .digest()
    .subarray(0, 16)

/** `keyId.position.mac` in base 64 for addresses; HMAC-SHA-256, cut to 128 bits, over the length-prefixed fields. */
export const signCursor = (position: string, scope: CursorScope, key: SigningKey): string =>
  [key.keyId, Buffer.from(position, 'utf8').toString('base64url'), macOf(position, scope, key).toString('base64url')].join('.')

const shape = /^([\w-]{1,64})\.([\w-]{1,2000})\.([\w-]{22})$/

/** The position, or undefined when the cursor is of another list, was changed, or was signed by a key that is gone. */
export const readCursor = (cursor: string, scope: CursorScope, keys: readonly SigningKey[]): string | undefined => {
  const [, keyId, encoded = '', mac = ''] = shape.exec(cursor) ?? []
  const key = keys.find((candidate) => candidate.keyId === keyId)
  if (key === undefined) return undefined
  const position = Buffer.from(encoded, 'base64url').toString('utf8')
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(position, scope, key)
  return given.length === expected.length && timingSafeEqual(given, expected) ? position : undefined
}
