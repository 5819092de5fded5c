/** The step between number and archive: it must take what was issued, and a repeat must not make another document. */
import { describe, expect, it } from 'vitest'
import { generateInvoice } from '../../../functions/generate-invoice/step.ts'
import { pdfmakeRenderer } from '../../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { type Digest, sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import { gallery } from '../../support/invoices/gallery.ts'

const { invoice, issue } = gallery['services']!
const entry = { ...issue, sellerId: invoice.sellerId, invoiceId: invoice.invoiceId, digest: 'd'.repeat(64) as Digest } as JournalEntry

const world = (issued: JournalEntry | undefined) => {
  const staged = new Map<string, Uint8Array>()
  const generate = generateInvoice({
    invoices: {
      findEntry: async () => issued,
      readSnapshot: async (digest) => (digest === entry.digest ? invoice : Promise.reject(new Error('no such snapshot'))),
    },
    renderer: pdfmakeRenderer(),
    staging: {
      put: async (invoiceId, bytes) => {
        const key = `${invoiceId}/${sha256(bytes)}.pdf`
        staged.set(key, bytes)
        return { key, sha256: sha256(bytes) }
      },
    },
    pagesUrl: 'https://pages.example',
  })
  return { staged, generate }
}

const input = { sellerId: invoice.sellerId, invoiceId: invoice.invoiceId }

describe('generate invoice', () => {
  it('stages the document of the entry’s snapshot, and says where it is', async () => {
    const { staged, generate } = world(entry)
    const { stagingKey, sha256: digest } = await generate(input)
    const bytes = Buffer.from(staged.get(stagingKey) ?? [])
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(sha256(bytes)).toBe(digest)
  })

  it('stages the same object again when it is repeated', async () => {
    const { staged, generate } = world(entry)
    expect(await generate(input)).toEqual(await generate(input))
    expect(staged.size).toBe(1)
  })

  it('makes no document without an entry, or for another seller: only what is issued is printed', async () => {
    await expect(world(undefined).generate(input)).rejects.toMatchObject({ name: 'Defect' })
    await expect(world(entry).generate({ ...input, sellerId: sellerIdSchema.parse('somebody-else') })).rejects.toMatchObject({
      name: 'Defect',
    })
  })
})
