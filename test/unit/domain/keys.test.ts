/** Why: keys that come from the business are what makes a repeat harmless; two facts that share one would bill one of them never. */
import { describe, expect, test } from 'vitest'
import { canonicalJson, lengthPrefixed, sha256 } from '../../../shared/domain/canonical-json.ts'
import { base32, executionName, factIdSchema, invoiceIdOf, orderIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { mailClaimKey, mailKindKey, mailKindOf } from '../../../shared/domain/mail-claim.ts'

const fact = (sellerId: string, orderId: string, factId: string) =>
  invoiceIdOf({
    sellerId: sellerIdSchema.parse(sellerId),
    orderId: orderIdSchema.parse(orderId),
    factId: factIdSchema.parse(factId),
    purpose: 'invoice',
  })

describe('keys', () => {
  test('one billable fact has one invoice id, another fact has another', () => {
    expect(fact('acme', 'SO-1', 'order')).toBe(fact('acme', 'SO-1', 'order'))
    expect(
      new Set([fact('acme', 'SO-1', 'order'), fact('acme', 'SO-1', 'S1'), fact('acme', 'SO-2', 'order'), fact('beta', 'SO-1', 'order')])
        .size,
    ).toBe(4)
  })
  test('moving a character from one field to the next makes another key', () => {
    expect(fact('acme', 'SO-11', '1')).not.toBe(fact('acme', 'SO-1', '11'))
    expect(lengthPrefixed(['ab', 'c'])).not.toBe(lengthPrefixed(['a', 'bc']))
  })
  test('an execution name fits the 80 characters of Step Functions', () => {
    expect(executionName(fact('acme', 'SO-1', 'order'), 12)).toMatch(/^inv-[a-z2-7]{40}-12$/)
  })
  test('base 32 gives the test vectors of RFC 4648', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'my',
      'mzxq',
      'mzxw6',
      'mzxw6yq',
      'mzxw6ytb',
      'mzxw6ytboi',
    ])
  })
  test('the same facts have the same canonical JSON, whatever the order of their members', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonicalJson({ a: undefined, b: [1, { c: 'x', d: null }] }))
    expect(sha256(canonicalJson({ a: 1 }))).not.toBe(sha256(canonicalJson({ a: '1' })))
  })
  test('a number that JSON cannot carry exactly has no canonical form', () => {
    expect(() => canonicalJson({ amount: 0.1 })).toThrow(/canonical/)
    expect(() => canonicalJson(2 ** 60)).toThrow(/canonical/)
  })
  test('the kind of a mail survives its way through a tag', () => {
    for (const kind of [{ type: 'issue' }, { type: 'reminder', step: 'before-due' }, { type: 'link', requestId: '2026112410' }] as const)
      expect(mailKindOf(mailKindKey(kind))).toEqual(kind)
    expect(mailKindOf('newsletter')).toBeUndefined()
  })
  test('each kind of mail has one claim for an invoice', () => {
    const invoiceId = fact('acme', 'SO-1', 'order')
    expect(mailClaimKey(invoiceId, { type: 'issue' })).not.toBe(mailClaimKey(invoiceId, { type: 'reminder', step: 'issue' }))
  })
})
