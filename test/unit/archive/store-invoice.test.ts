/** What is sent is what is kept: every file of an invoice goes into the archive once, with a report of our rules, and the invoice says where. */
import { describe, expect, it } from 'vitest'
import { storeInvoice } from '../../../functions/store-invoice/step.ts'
import { s3Archive } from '../../../shared/adapters/s3/s3-archive.ts'
import { s3Staging } from '../../../shared/adapters/s3/s3-staging.ts'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { digestSchema } from '../../../shared/domain/ids.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import { ruleSetVersion } from '../../../shared/einvoice/rules/version.ts'
import type { HeaderChange, InvoiceBook } from '../../../shared/ports/invoice-book.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { loseAnswer, on } from '../../support/peers/hooks.ts'
import { s3Peer } from '../../support/peers/s3.ts'

const { invoice, issue } = gallery['services']!
const { invoiceId, sellerId } = invoice
const digest = digestSchema.parse('d'.repeat(64))
const entry = { ...issue, sellerId, invoiceId, digest } as JournalEntry
const header = { ...sentHeader({ invoice, issue }), state: 'FROZEN' as const, archive: undefined, number: undefined, issueDate: undefined }

const bytes = (text: string) => new TextEncoder().encode(text)

const open = (snapshot = invoice) => {
  const peer = s3Peer({ buckets: [{ name: 'archive', versioning: true }, { name: 'staging' }] })
  const [archive, staging] = [s3Archive('archive', peer.client), s3Staging('staging', peer.client)]
  const changes: HeaderChange[] = []
  const invoices = {
    find: async () => header,
    findEntry: async () => entry,
    readSnapshot: async () => snapshot,
    advance: async (change: HeaderChange) => {
      changes.push(change)
      return 'advanced'
    },
  } as unknown as InvoiceBook
  const store = storeInvoice({ invoices, archive, staging, clock: { now: () => instantOf('2026-11-24T11:00:00.000Z') } })
  const stage = async (files: Readonly<Partial<Record<'facturX' | 'peppol', string>>>) =>
    Promise.all(
      (['facturX', 'peppol'] as const).flatMap((content) => {
        const text = files[content]
        if (text === undefined) return []
        return [
          staging
            .put(invoiceId, { content, bytes: bytes(text) })
            .then(({ key, sha256: hash }) => ({ content, stagingKey: key, sha256: hash })),
        ]
      }),
    )
  const textOf = async (key: string) =>
    peer
      .objects('archive')
      .find((object) => object.key === key)
      ?.bytes.toString()
  return { peer, changes, store, stage, textOf }
}

const folder = `${sellerId}/2026/${issue.number}`

describe('storing an invoice', () => {
  it('archives the bytes of every file, and the header and the event say which', async () => {
    const { store, stage, changes, textOf } = open()
    await store({ sellerId, invoiceId, files: await stage({ facturX: 'the PDF', peppol: 'the XML' }) })
    expect([await textOf(`${folder}.pdf`), await textOf(`${folder}.peppol.xml`)]).toEqual(['the PDF', 'the XML'])
    const [change] = changes
    expect(change?.header).toMatchObject({
      state: 'STORED',
      archive: { key: `${folder}.pdf`, sha256: sha256('the PDF') },
      furtherFiles: [
        { content: 'peppol', key: `${folder}.peppol.xml`, sha256: sha256('the XML') },
        { content: 'validationReport', key: `${folder}.validation.json` },
      ],
    })
    expect(change?.occurrences[0]?.occurrence).toMatchObject({
      sha256: sha256('the PDF'),
      files: [
        { format: 'facturX', sha256: sha256('the PDF') },
        { format: 'peppol', sha256: sha256('the XML') },
      ],
    })
  })

  it('puts beside them what our rules say of each format, in which version, of which bytes', async () => {
    const unaddressed = { ...invoice, buyer: { ...invoice.buyer, electronicAddress: undefined, email: undefined } }
    const { store, stage, textOf } = open(unaddressed)
    await store({ sellerId, invoiceId, files: await stage({ facturX: 'the PDF', peppol: 'the XML' }) })
    const report = JSON.parse((await textOf(`${folder}.validation.json`)) ?? 'null')
    expect(report).toMatchObject({ schemaVersion: 1, invoiceId, number: issue.number, snapshot: digest, ruleSetVersion })
    expect(report.files).toMatchObject([
      { format: 'facturX', sha256: sha256('the PDF') },
      { format: 'peppol', sha256: sha256('the XML') },
    ])
    const [finding] = report.files[1].findings
    expect(finding).toMatchObject({ rule: expect.stringMatching(/^PEPPOL-/), expected: expect.any(String), actual: expect.any(String) })
    for (const { rules } of report.files) expect(rules).toEqual(expect.arrayContaining(['BR-CO-15', 'BR-CO-16']))
    expect(report.files[1].rules).toContain(finding.rule)
  })

  it('keeps what a lost answer has left there, also from another build, and reports on those bytes', async () => {
    const { store, stage, peer, textOf } = open()
    peer.hooks.add(loseAnswer(on('s3', 'PutObject')))
    const first = await stage({ facturX: 'the PDF of one build', peppol: 'the XML' })
    await store({ sellerId, invoiceId, files: first })
    await store({ sellerId, invoiceId, files: await stage({ facturX: 'the PDF of another build', peppol: 'the XML' }) })
    expect(await textOf(`${folder}.pdf`)).toBe('the PDF of one build')
    const report = JSON.parse((await textOf(`${folder}.validation.json`)) ?? 'null')
    expect(report.files[0].sha256).toBe(sha256('the PDF of one build'))
    expect(peer.objects('archive').map(({ key }) => peer.versions('archive', key).length)).toEqual([1, 1, 1])
  })

  it('refuses files without the document', async () => {
    const { store, stage, changes } = open()
    await expect(store({ sellerId, invoiceId, files: await stage({ peppol: 'the XML' }) })).rejects.toMatchObject({ name: 'Defect' })
    expect(changes).toEqual([])
  })
})
