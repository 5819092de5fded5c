/** A signed link is all that stands between a stranger and an invoice: it opens exactly what it was made for, and nothing else. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, instantOf } from '../../../shared/domain/day.ts'
import { type InvoiceId, invoiceIdSchema } from '../../../shared/domain/ids.ts'
import { type LinkScope, type SigningKey, signLink, verifyLink } from '../../../shared/domain/signed-link.ts'

const invoiceIds = fc.stringMatching(/^[a-z2-7]{40}$/).map((text): InvoiceId => invoiceIdSchema.parse(text))
const keys = fc.record({ keyId: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), secret: fc.string({ minLength: 32, maxLength: 64 }) })
const scopes = fc.record({ invoiceId: invoiceIds, purpose: fc.constant('view' as const), linkVersion: fc.integer({ min: 1, max: 1000 }) })
const now = instantOf('2026-11-24T10:00:00.000Z')
const expiresAt = instantOf('2026-12-24T10:00:00.000Z')
const open = (text: string, scope: LinkScope, known: readonly SigningKey[], at = now) => verifyLink(text, scope, { keys: known, now: at })

describe('a signed link', () => {
  it('opens its invoice until it expires, also after the keys were rotated', () => {
    fc.assert(
      fc.property(scopes, keys, keys, (scope, key, newer) => {
        fc.pre(key.keyId !== newer.keyId)
        const text = signLink({ ...scope, expiresAt }, key)
        expect(open(text, scope, [newer, key])).toEqual({ ok: true })
        expect(open(text, scope, [newer, key], addSeconds(expiresAt, -1))).toEqual({ ok: true })
        expect(open(text, scope, [newer, key], expiresAt)).toEqual({ ok: false, reason: 'expired' })
      }),
    )
  })

  it('opens no other invoice', () => {
    fc.assert(
      fc.property(scopes, invoiceIds, keys, (scope, other, key) => {
        fc.pre(scope.invoiceId !== other)
        expect(open(signLink({ ...scope, expiresAt }, key), { ...scope, invoiceId: other }, [key])).toEqual({ ok: false, reason: 'forged' })
      }),
    )
  })

  it('opens nothing once any of its characters is changed', () => {
    fc.assert(
      fc.property(scopes, keys, fc.nat(), fc.stringMatching(/^[0-9A-Za-z_.-]$/), (scope, key, at, character) => {
        const text = signLink({ ...scope, expiresAt }, key)
        const index = at % text.length
        fc.pre(text[index] !== character)
        const changed = text.slice(0, index) + character + text.slice(index + 1)
        // The last character of an unpadded base 64 text of 32 bytes carries two spare bits: some changes there leave the same mac.
        fc.pre(!sameMac(changed, text))
        expect(open(changed, scope, [key]).ok).toBe(false)
      }),
    )
  })

  it('opens nothing with a secret that is not ours, under a known key id or an unknown one', () => {
    fc.assert(
      fc.property(scopes, keys, fc.string({ minLength: 32 }), (scope, key, secret) => {
        fc.pre(secret !== key.secret)
        const text = signLink({ ...scope, expiresAt }, { keyId: key.keyId, secret })
        expect(open(text, scope, [key])).toEqual({ ok: false, reason: 'forged' })
        expect(open(text, scope, [])).toEqual({ ok: false, reason: 'forged' })
      }),
    )
  })

  it('is revoked when the invoice counts a newer link version', () => {
    fc.assert(
      fc.property(scopes, keys, fc.integer({ min: 1, max: 50 }), (scope, key, more) => {
        const text = signLink({ ...scope, expiresAt }, key)
        expect(open(text, { ...scope, linkVersion: scope.linkVersion + more }, [key])).toEqual({ ok: false, reason: 'revoked' })
      }),
    )
  })

  it('is malformed, not an error, for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), scopes, keys, (text, scope, key) => {
        expect(open(text, scope, [key]).ok).toBe(false)
      }),
    )
  })

  it('does not tell a stranger that a guessed link has expired or was revoked', () => {
    fc.assert(
      fc.property(scopes, keys, (scope, key) => {
        const [keyId, version, expiry] = signLink({ ...scope, expiresAt }, key).split('.')
        const guessed = `${keyId}.${version}.${expiry}.${'A'.repeat(43)}`
        expect(open(guessed, scope, [key], addSeconds(expiresAt, 60))).toEqual({ ok: false, reason: 'forged' })
      }),
    )
  })
})

const macOf = (text: string): Buffer => Buffer.from(text.split('.')[3] ?? '', 'base64url')
const sameMac = (a: string, b: string): boolean => a.slice(0, -1) === b.slice(0, -1) && macOf(a).equals(macOf(b))
