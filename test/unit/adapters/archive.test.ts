/** Why: an archived document is evidence for ten years; it is written once, and a repeat must find it, never replace it. */
import { describe, expect, test } from 'vitest'
import { s3Archive } from '../../../shared/adapters/s3/s3-archive.ts'
import { s3Staging } from '../../../shared/adapters/s3/s3-staging.ts'
import { day } from '../../../shared/domain/day.ts'
import { digestSchema, invoiceIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { loseAnswer, on } from '../../support/peers/hooks.ts'
import { s3Peer } from '../../support/peers/s3.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const document = (changes: object = {}) => ({
  sellerId: sellerIdSchema.parse('acme'),
  invoiceId: invoiceIdSchema.parse('a'.repeat(40)),
  digest: digestSchema.parse('0'.repeat(64)),
  issueDate: day('2026-11-24'),
  number: 'F2026-000001',
  content: 'facturX' as const,
  bytes: bytes('first bytes'),
  ...changes,
})
const open = () => {
  const peer = s3Peer({ buckets: [{ name: 'archive', versioning: true }, { name: 'staging' }] })
  return { peer, archive: s3Archive('archive', peer.client), staging: s3Staging('staging', peer.client) }
}

describe('the archive', () => {
  test('gives back the bytes of the version that it stored', async () => {
    const { archive } = open()
    const stored = await archive.store(document())
    expect(stored.key).toBe('acme/2026/F2026-000001.pdf')
    expect(new TextDecoder().decode(await archive.read(stored))).toBe('first bytes')
  })
  test('keeps the first bytes of an invoice when another build renders other ones', async () => {
    const { archive, peer } = open()
    const first = await archive.store(document())
    expect(await archive.store(document({ bytes: bytes('other bytes') }))).toEqual(first)
    expect(peer.versions('archive', first.key)).toHaveLength(1)
  })
  test('keeps each format of an invoice in a file of its own, beside the document, typed as what it is', async () => {
    const { archive, peer } = open()
    const stored = await Promise.all(
      (['facturX', 'xrechnungUbl', 'validationReport'] as const).map((content) =>
        archive.store(document({ content, bytes: bytes(content) })),
      ),
    )
    expect(stored.map(({ key }) => key)).toEqual([
      'acme/2026/F2026-000001.pdf',
      'acme/2026/F2026-000001.xrechnungUbl.xml',
      'acme/2026/F2026-000001.validation.json',
    ])
    for (const [at, file] of stored.entries())
      expect(new TextDecoder().decode(await archive.read(file))).toBe(['facturX', 'xrechnungUbl', 'validationReport'][at])
    expect(stored.map(({ key }) => peer.versions('archive', key).length)).toEqual([1, 1, 1])
  })
  test('refuses a second document under a number that is taken', async () => {
    const { archive } = open()
    await archive.store(document())
    await expect(archive.store(document({ invoiceId: invoiceIdSchema.parse('b'.repeat(40)) }))).rejects.toMatchObject({
      name: 'ArchiveOccupied',
    })
    await expect(archive.store(document({ digest: digestSchema.parse('1'.repeat(64)) }))).rejects.toMatchObject({ name: 'ArchiveOccupied' })
  })
  test('stores once when the answer to the put was lost', async () => {
    const { archive, peer } = open()
    peer.hooks.add(loseAnswer(on('s3', 'PutObject')))
    const stored = await archive.store(document())
    expect(peer.versions('archive', stored.key)).toHaveLength(1)
  })
})

const pdf = (text: string) => ({ content: 'facturX' as const, bytes: bytes(text) })

describe('staging', () => {
  test('puts the same bytes under the same key', async () => {
    const { staging } = open()
    const id = invoiceIdSchema.parse('a'.repeat(40))
    const first = await staging.put(id, pdf('x'))
    expect(await staging.put(id, pdf('x'))).toEqual(first)
    expect((await staging.put(id, pdf('y'))).key).not.toBe(first.key)
    expect(new TextDecoder().decode(await staging.read(first.key))).toBe('x')
  })
})
