/** What finance takes out of the books must be all of it, to the cent and to the byte, in however many pieces it was written. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import { day } from '../../shared/domain/day.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { ExportKind } from '../../shared/domain/reports/export.ts'
import { financeOf } from '../support/audit/exporter.ts'
import { booksWithHistory } from '../support/audit/scene.ts'
import type { House } from '../support/house.ts'

let house: House
let finance: ReturnType<typeof financeOf>
beforeAll(async () => {
  house = await booksWithHistory()
  finance = financeOf(house)
})

const sellerId = sellerIdSchema.parse('lumiere')
const params = { sellerId }
const period = { from: day('2026-12-01'), until: day('2027-01-31') }

const bodyOf = <T>(answer: { readonly body: T } | { readonly status: number }): T => {
  if (!('body' in answer)) throw new Error(`a problem ${answer.status}`)
  return answer.body
}

const started = async (kind: ExportKind, key: string = kind) =>
  bodyOf(await finance.run(finance.exports.startExport({ params, query: {}, body: { kind, ...period } }, finance.caller(key))))

const exported = async (kind: ExportKind) => {
  const { exportId } = await started(kind)
  let outcome
  do outcome = (await finance.call(exportId)).outcome
  while (outcome === 'more')
  const show = finance.exports.showExport({ params: { sellerId, exportId }, query: {} }, finance.caller('none'))
  return bodyOf(await finance.run(show))
}

/** Cells hold no comma, quote or line break in these books, but for names. */
const recordsOf = (name: string): Record<string, string>[] => {
  const [head = '', ...lines] = finance.fileOf(name).toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [head.split(',')[at], cell])))
}

const entries = () => finance.run(finance.books.ledger.entries({ sellerId, ...period }, { after: undefined, limit: 100 }))
const cents = (text: string): bigint => BigInt(text === '' ? '0' : text.replace('.', ''))

describe('an export', () => {
  it('of the journal has every line of every entry once, in several files, each with its head, and debits are credits', async () => {
    const { state, parts, rows, documents } = await exported('journal')
    const all = (await entries()).items
    expect([state, documents, rows]).toEqual(['DONE', all.length, all.flatMap(({ lines }) => lines).length])
    expect(parts.length).toBeGreaterThan(1)
    const records = parts.flatMap(({ name }) => recordsOf(name))
    expect(records.map(({ number }) => number)).toEqual(all.flatMap(({ number, lines }) => lines.map(() => number)))
    const sumOf = (side: 'debit' | 'credit') => records.reduce((sum, record) => sum + cents(record[side]!), 0n)
    expect(sumOf('debit')).toBe(sumOf('credit'))
    expect(sumOf('debit')).toBeGreaterThan(0n)
  })

  it('of invoices has a record for each document, whose receivables add up to the ledger', async () => {
    const { parts } = await exported('invoices')
    const records = parts.flatMap(({ name }) => recordsOf(name))
    const all = (await entries()).items
    expect(records.map(({ number }) => number)).toEqual(all.map(({ number }) => number))
    const owed = all.flatMap(({ lines }) => lines).filter(({ auxiliary }) => auxiliary !== undefined)
    expect(records.reduce((sum, { receivable }) => sum + cents(receivable!), 0n)).toBe(
      owed.reduce((sum, { side, bookAmount }) => sum + (side === 'debit' ? bookAmount.minor : -bookAmount.minor), 0n),
    )
  })

  it('of VAT adds up to the VAT account over all pieces, in one file', async () => {
    const { parts } = await exported('vat')
    expect(parts).toHaveLength(1)
    const vat = (await entries()).items.flatMap(({ lines }) => lines).filter(({ taxBase }) => taxBase !== undefined)
    expect(recordsOf(parts[0]!.name).reduce((sum, { tax }) => sum + cents(tax!), 0n)).toBe(
      vat.reduce((sum, { side, bookAmount }) => sum + (side === 'credit' ? bookAmount.minor : -bookAmount.minor), 0n),
    )
  })

  it('of documents has each archived file with its very bytes, and a list of their hashes', async () => {
    const { parts, rows } = await exported('documents')
    expect(parts.length).toBeGreaterThan(1)
    const zips = parts.map(({ name }) => unzipSync(finance.fileOf(name)))
    const packed = new Map(zips.flatMap((zip) => Object.entries(zip)).filter(([name]) => name !== 'contents.csv'))
    const archived = finance.archived()
    expect([...packed.keys()].toSorted()).toEqual([...archived.keys()].toSorted())
    expect(rows).toBe(packed.size)
    for (const { url, name } of parts) expect(new URL(url).pathname).toMatch(new RegExp(`/exports/exp-[a-z2-7]{24}/${name}$`))
    expect(new URL(parts[0]!.url).searchParams.get('X-Amz-Expires')).toBe('300')
    const contents = zips.map((zip) => strFromU8(zip['contents.csv']!)).join('')
    for (const [name, bytes] of packed) {
      expect(Buffer.from(bytes).equals(archived.get(name)!), name).toBe(true)
      expect(contents).toContain(`${name},${sha256(bytes)}`)
    }
  })

  it('that is asked for twice under one key is one export; a piece that is done again replaces its file', async () => {
    const first = await started('journal', 'twice')
    const before = (await finance.run(finance.files.find(first.exportId)))!
    await finance.call(first.exportId)
    const again = await started('journal', 'twice')
    expect([again.exportId, again.parts.length]).toEqual([first.exportId, 1])
    await finance.run(finance.files.put(before))
    await finance.call(first.exportId)
    const repeated = await started('journal', 'twice')
    const same = ({ name, bytes, documents }: (typeof again.parts)[number]) => ({ name, bytes, documents })
    expect(repeated.parts.map(same)).toEqual(again.parts.map(same))
    expect(finance.started.filter((id) => id === first.exportId)).toHaveLength(1)
  })

  it('that is given up says why, and stays so', async () => {
    const { exportId } = await started('vat', 'given up')
    expect((await finance.call(exportId, 'Defect')).outcome).toBe('failed')
    expect((await finance.call(exportId)).outcome).toBe('failed')
    expect(await started('vat', 'given up')).toMatchObject({ state: 'FAILED', reason: 'Defect' })
  })

  it('of another seller is none', async () => {
    const { exportId } = await started('vat', 'mine')
    const theirs = { sellerId: sellerIdSchema.parse('somebody-else'), exportId }
    expect(await finance.run(finance.exports.showExport({ params: theirs, query: {} }, finance.caller('none')))).toMatchObject({
      status: 404,
    })
  })
})

describe('the API', () => {
  const caller = () => finance.caller('none')

  it('pages through the journal to the end, whole or by account or customer', async () => {
    const rowsOf = async (filter: { account?: string; customerId?: never }) => {
      const rows = []
      let cursor: string | undefined
      do {
        const query = { ...period, ...filter, limit: 2, ...(cursor !== undefined && { cursor }) }
        const page = bodyOf(await finance.run(finance.ledger.listJournal({ params, query }, caller())))
        rows.push(...page.rows)
        cursor = page.next
      } while (cursor !== undefined)
      return rows
    }
    const all = (await entries()).items.flatMap(({ lines }) => lines)
    expect(await rowsOf({})).toHaveLength(all.length)
    expect(await rowsOf({ account: '411000' })).toHaveLength(all.filter(({ account }) => account === '411000').length)
    expect(await rowsOf({ customerId: 'C-9999' as never })).toEqual([])
    expect(await rowsOf({ customerId: 'C-1001' as never })).toHaveLength(all.length)
  })

  it('shows a trial balance whose debits are credits, and VAT due that is what the VAT account took in', async () => {
    const balance = bodyOf(
      await finance.run(finance.ledger.showTrialBalance({ params, query: { month: '2027-01', from: '2026-12' } }, caller())),
    )
    expect(balance.totals.movement.debit).toBe(balance.totals.movement.credit)
    const account = balance.rows.find((row) => row.account === '445710')!
    const months = ['2026-11', '2026-12', '2027-01'].map((month) =>
      finance.run(finance.ledger.showVat({ params, query: { month } }, caller())),
    )
    const due = (await Promise.all(months)).map((answer) => cents(bodyOf(answer).due))
    expect(due.reduce((a, b) => a + b)).toBe(cents(account.movement.credit) - cents(account.movement.debit))
    expect(cents(account.closing.credit)).toBeGreaterThan(0n)
  })

  it('refuses a period that ends before it begins, and a report of an unknown seller', async () => {
    const query = { from: period.until, until: period.from, limit: 10 }
    expect(await finance.run(finance.ledger.listJournal({ params, query }, caller()))).toMatchObject({ status: 422 })
    const nobody = { sellerId: sellerIdSchema.parse('nobody') }
    expect(await finance.run(finance.ledger.showVat({ params: nobody, query: { month: '2026-12' } }, caller()))).toMatchObject({
      status: 404,
    })
  })
})
