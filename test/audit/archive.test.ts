// What is kept for ten years must prove itself: each number, each link, each byte, and that the XML says what the ledger says.
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ArchiveKind } from '../../functions/audit-books/archived-files.ts'
import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { entryStored, readPage } from '../../shared/adapters/dynamo/entry-item.ts'
import { readHeader } from '../../shared/adapters/dynamo/header-item.ts'
import type { StoredItem } from '../../shared/adapters/dynamo/item.ts'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import { linkOf } from '../../shared/domain/hash-chain.ts'
import { write } from '../../shared/einvoice/write.ts'
import { archiveVerified } from '../support/audit/archive-walker.ts'
import { placesOf } from '../support/audit/auditor.ts'
import { type Books, entriesOf, headerOf, invoiceOf, openBooks } from '../support/audit/books-past-the-app.ts'
import { events, openHouse } from '../support/house.ts'

let books: Books
beforeAll(async () => {
  const house = await openHouse({ customer: { eInvoice: { format: 'ublFrance' } } })
  for (const orderId of ['SO-1', 'SO-2', 'SO-3']) {
    await house.publish(events.placed({ orderId }), events.shipped(orderId, `${orderId}-A`))
    await house.advance(3600)
  }
  books = openBooks(house)
})
afterEach(() => books.restore())

const second = () => entriesOf(books)[1]!
const header = () => readHeader(headerOf(books, second().invoiceId))
const bytesAt = (key: string): Buffer => {
  const object = books.house.app.s3.objects(placesOf(books.house).archive).find((one) => one.key === key)
  return object!.bytes
}
const keyOf = (content: 'facturX' | 'ublFrance' | 'validationReport'): string => {
  const { archive, furtherFiles = [] } = header()
  return content === 'facturX' ? archive!.key : furtherFiles.find((file) => file.content === content)!.key
}

const withHash = (file: StoredItem[string] | undefined, key: string, hash: string): StoredItem[string] | undefined =>
  file?.M?.['key']?.S === key ? { M: { ...file.M, sha256: { S: hash } } } : file

/** Other bytes, with the header and the checksum of S3 changed to fit: only what the file says gives it away. */
const forge = async (key: string, bytes: Uint8Array): Promise<void> => {
  books.rewrite(key, bytes)
  const item = headerOf(books, second().invoiceId)
  const furtherFiles = { L: item['furtherFiles']!.L!.map((file) => withHash(file, key, sha256(bytes))!) }
  const archive = withHash(item['archive'], key, sha256(bytes))
  await books.change('books', item, { archive, furtherFiles })
}

/** A cent more. */
const otherAmount = (xml: Uint8Array, element: string): Buffer => {
  const before = Buffer.from(xml).toString()
  const after = before.replace(new RegExp(`(?<=<${element}[^>]*>)119.76`), '119.77')
  if (after === before) throw new Error(`there is no ${element} of 119.76`)
  return Buffer.from(after)
}

const redrawn = async (change: (xml: Uint8Array) => Uint8Array): Promise<Uint8Array> => {
  const entry = second()
  const issued = { invoice: invoiceOf(books, entry.digest), issue: { number: entry.number, issueDate: entry.issueDate } }
  return pdfmakeRenderer().render(issued, 'https://pages.example/pay/x', change(write(issued, 'facturX')))
}

const furtherFilesBut = (content: string) => ({
  L: headerOf(books, second().invoiceId)['furtherFiles']!.L!.filter((file) => file.M!['content']!.S !== content),
})

const plants: readonly (readonly [string, readonly ArchiveKind[], () => Promise<unknown> | void])[] = [
  ['a page of the register is gone', ['numbers'], () => books.remove('ledger', books.all('ledger', 'page')[1]!)],
  ['the last page of the register is gone', ['numbers'], () => books.remove('ledger', books.all('ledger', 'page').at(-1)!)],
  [
    'a link names another entry before it',
    ['chain'],
    () => {
      const entry = { ...second(), previousLink: 'f'.repeat(64) }
      return books.put('ledger', entryStored({ ...entry, link: linkOf(entry) }))
    },
  ],
  ['a document has a byte more', ['bytes'], () => books.rewrite(keyOf('facturX'), Buffer.concat([bytesAt(keyOf('facturX')), Buffer.from('\n')]), 'of before')],
  ['a file beside it has another last byte', ['bytes'], () => books.rewrite(keyOf('ublFrance'), Buffer.concat([bytesAt(keyOf('ublFrance')), Buffer.from(' ')]), 'of before')],
  ['the XML beside the document asks for another amount', ['report', 'xml'], () => forge(keyOf('ublFrance'), otherAmount(bytesAt(keyOf('ublFrance')), 'cbc:PayableAmount'))],
  ['the XML inside the document asks for another amount', ['report', 'xml'], async () => forge(keyOf('facturX'), await redrawn((xml) => otherAmount(xml, 'ram:DuePayableAmount')))],
  ['the XML has a line of another article', ['report', 'xml'], () => forge(keyOf('ublFrance'), Buffer.from(bytesAt(keyOf('ublFrance')).toString().replace(/<cbc:Name>[^<]*<\/cbc:Name>\s*<cac:SellersItem/, (found) => found.replace('>', '>Other '))))],
  ['the XML beside the document is none', ['report', 'xml'], () => forge(keyOf('ublFrance'), Buffer.from('<Invoice'))],
  ['a document has no XML inside', ['report', 'xml'], () => forge(keyOf('facturX'), Buffer.from('%PDF-1.7'))],
  ['a file is gone', ['document'], () => books.document((versions) => void versions.splice(0), keyOf('ublFrance'))],
  ['a file names no invoice', ['document'], () => books.relabel(keyOf('ublFrance'), {})],
  ['a format that the customer gets is not recorded', ['document'], () => books.change('books', headerOf(books, second().invoiceId), { furtherFiles: furtherFilesBut('ublFrance') })],
  ['no validation report is recorded', ['report'], () => books.change('books', headerOf(books, second().invoiceId), { furtherFiles: furtherFilesBut('validationReport') })],
  ['a validation report is of another invoice', ['report'], () => forge(keyOf('validationReport'), Buffer.from(bytesAt(keyOf('validationReport')).toString().replace(second().number, 'F2026-000009')))],
  ['a validation report has a finding', ['report'], () => forge(keyOf('validationReport'), Buffer.from(bytesAt(keyOf('validationReport')).toString().replace('"findings":[]', '"findings":[{"rule":"BR-1"}]')))],
  ['the facts were changed after they were sealed', ['facts'], () => books.change('books', books.all('books', 'snapshot').find(({ PK }) => PK?.S === `SNAPSHOT#${second().digest}`)!, { body: books.all('books', 'snapshot').find(({ PK }) => PK?.S !== `SNAPSHOT#${second().digest}`)!['body'] })],
] // prettier-ignore

describe('the archive', () => {
  it('proves itself while nothing is wrong: each number, link, byte, amount and report', async () => {
    const report = await archiveVerified(books.house)
    expect(report.findings).toEqual([])
    expect(report.series).toEqual([{ series: 'lumiere#invoice#2026', from: 1, to: 3 }])
    expect(report.files).toBe(9)
    expect(Object.fromEntries(report.checked)).toMatchObject({ numbers: 4, entry: 3, chain: 4, header: 3, bytes: 9, xml: 6, report: 3 })
    expect(books.all('ledger', 'page').map(readPage)).toHaveLength(3)
  })

  it('is walked for one seller alone when asked', async () => {
    expect((await archiveVerified(books.house, 'lumiere')).files).toBe(9)
    await expect(archiveVerified(books.house, 'nobody')).rejects.toThrow('no seller nobody')
  })

  it('holds nothing yet of a number that has just been given', async () => {
    await books.change('books', headerOf(books, second().invoiceId), { state: { S: 'FROZEN' } })
    const { findings, notStored } = await archiveVerified(books.house)
    expect({ findings, notStored }).toEqual({ findings: [], notStored: [second().number] })
  })

  it.each(plants)('gives it away when %s', async (_what, kinds, plant) => {
    await books.house.app.clock.run(Promise.resolve(plant()))
    const { findings } = await archiveVerified(books.house)
    expect([...new Set(findings.map(({ kind }) => kind))].toSorted(), JSON.stringify(findings, null, 1)).toEqual(kinds)
  })

  it('says in figures what the XML and the ledger say', async () => {
    await forge(keyOf('ublFrance'), otherAmount(bytesAt(keyOf('ublFrance')), 'cbc:PayableAmount'))
    const { findings } = await archiveVerified(books.house)
    expect(findings).toContainEqual({
      kind: 'xml',
      where: keyOf('ublFrance'),
      expected: 'amount due (BT-115) by the ledger 119.76',
      actual: 'amount due (BT-115) by the ledger 119.77',
    })
  })
})

describe('the archive of several series', () => {
  it('proves itself with a credit note in its own series', async () => {
    const house = await openHouse()
    await house.publish(events.placed({ orderId: 'SO-1' }), events.shipped('SO-1', 'A-1'))
    await house.rest()
    const part = { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] }
    const ask = { sellerId: 'lumiere', invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part, by: 'finance' }
    await house.call('credit-invoice', ask)
    await house.rest()
    const report = await archiveVerified(house)
    expect(report.findings).toEqual([])
    expect(report.series.map(({ series }) => series)).toEqual(['lumiere#creditNote#2026', 'lumiere#invoice#2026'])
  })
})
