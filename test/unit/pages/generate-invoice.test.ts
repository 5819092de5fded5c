/** The step between number and archive: it must take what was issued, and a repeat must not make another document. */
import { describe, expect, it } from 'vitest'
import { generateInvoice } from '../../../functions/generate-invoice/step.ts'
import { pdfmakeRenderer } from '../../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { fileNameOf } from '../../../shared/domain/archived-file.ts'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { type Digest, sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import { gallery } from '../../support/invoices/gallery.ts'

const { invoice, issue } = gallery['services']!
const entry = { ...issue, sellerId: invoice.sellerId, invoiceId: invoice.invoiceId, digest: 'd'.repeat(64) as Digest } as JournalEntry

const world = (issued: JournalEntry | undefined, snapshot = invoice) => {
  const staged = new Map<string, Uint8Array>()
  const generate = generateInvoice({
    invoices: {
      findEntry: async () => issued,
      readSnapshot: async (digest) => (digest === entry.digest ? snapshot : Promise.reject(new Error('no such snapshot'))),
    },
    renderer: pdfmakeRenderer(),
    staging: {
      put: async (invoiceId, { content, bytes }) => {
        const key = `${invoiceId}/${fileNameOf(sha256(bytes), content)}`
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
    const { files } = await generate(input)
    expect(files.map(({ content }) => content)).toEqual(['facturX'])
    const bytes = Buffer.from(staged.get(files[0]!.stagingKey) ?? [])
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(sha256(bytes)).toBe(files[0]!.sha256)
  })

  it('stages an XML of its own for each other format that the customer gets, beside the PDF', async () => {
    const { staged, generate } = world(entry, { ...invoice, formats: ['facturX', 'peppol'] })
    const { files } = await generate(input)
    expect(files.map(({ content }) => content)).toEqual(['facturX', 'peppol'])
    const xml = Buffer.from(staged.get(files[1]!.stagingKey) ?? []).toString()
    expect(files[1]!.stagingKey).toBe(`${invoice.invoiceId}/${fileNameOf(files[1]!.sha256, 'peppol')}`)
    expect(xml).toContain('urn:fdc:peppol.eu:2017:poacc:billing:3.0')
    expect(xml).toContain(`<cbc:ID>${issue.number}</cbc:ID>`)
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
