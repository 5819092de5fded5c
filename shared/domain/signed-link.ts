import { createHmac, timingSafeEqual } from 'node:crypto'
import { lengthPrefixed, sha256 } from './canonical-json.ts'
import { addSeconds, type Instant, instant } from './day.ts'
import type { InvoiceId } from './ids.ts'

/** A secret that signs links, with the name by which a link says which secret made it. */
export type SigningKey = { readonly keyId: string; readonly secret: string }

/** What a link is good for: one invoice, one purpose, until it expires or its version is raised. */
export type LinkScope = { readonly invoiceId: InvoiceId; readonly purpose: 'view'; readonly linkVersion: number }

export type LinkVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: 'malformed' | 'forged' | 'expired' | 'revoked' }

const macOf = (scope: LinkScope, expiresAt: string, { keyId, secret }: SigningKey): Buffer =>
  createHmac('sha256', secret)
    .update(lengthPrefixed(['quittance-link-1', keyId, scope.invoiceId, scope.purpose, String(scope.linkVersion), expiresAt]))
    .digest()

const inSeconds = (at: Instant): string => Math.floor(Date.parse(at) / 1000).toString(36)

/**
 * The key of a link, fit for a query parameter: `keyId.version.expiry.mac`, with HMAC-SHA-256 over the length-prefixed fields. Expiry
 * counts in whole seconds. A key id with a character outside A-Z a-z 0-9 _ - is a defect.
 */
export const signLink = (scope: LinkScope & { readonly expiresAt: Instant }, key: SigningKey): string => {
  if (!/^[\w-]+$/.test(key.keyId)) throw new RangeError('a key id has letters, digits, _ and - only')
  const expiresAt = inSeconds(scope.expiresAt)
  return [key.keyId, scope.linkVersion.toString(36), expiresAt, macOf(scope, expiresAt, key).toString('base64url')].join('.')
}

const shape = /^([\w-]{1,64})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([\w-]{43})$/

/**
 * Whether a link opens this scope now. The mac is compared first and in constant time; only the holder of an authentic link learns
 * that it has expired or was revoked. An unknown key id reads as forged.
 */
export const verifyLink = (
  text: string,
  expected: LinkScope,
  { keys, now }: { keys: readonly SigningKey[]; now: Instant },
): LinkVerdict => {
  const [, keyId, version = '', expiresAt = '', mac = ''] = shape.exec(text) ?? []
  if (keyId === undefined) return { ok: false, reason: 'malformed' }
  const linkVersion = Number.parseInt(version, 36)
  const key = keys.find((candidate) => candidate.keyId === keyId)
  if (key === undefined || !isSame(macOf({ ...expected, linkVersion }, expiresAt, key), Buffer.from(mac, 'base64url')))
    return { ok: false, reason: 'forged' }
  if (linkVersion !== expected.linkVersion) return { ok: false, reason: 'revoked' }
  if (now >= addSeconds(instant(new Date(0)), Number.parseInt(expiresAt, 36))) return { ok: false, reason: 'expired' }
  return { ok: true }
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

/**
 * Names an authentic link where its uses are counted. Made of the mac's bytes: the same link can be written in several ways, as some bits
 * of its last character and zeros before its version say nothing; and hashed, so that whoever reads the name opens nothing by it.
 */
export const linkNameOf = (text: string): string =>
  `link/${sha256(Buffer.from(text.slice(text.lastIndexOf('.') + 1), 'base64url').toString('hex'))}`
