/** What a person reads on the page and what a machine reads in the XML inside are the same: every amount, date, name and number. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readEInvoice } from '../../../shared/einvoice/read.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import type { SemanticInvoice } from '../../../shared/einvoice/semantic-invoice.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { exampleIssued, scenarios } from '../../support/einvoice-examples.ts'
import { drawn } from '../../support/invoices/drawn.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { missedOn, statementsOf } from '../../support/invoices/said-on-page.ts'
import { attachmentOf, has, pageTextOf } from '../../support/poppler.ts'

type Both = { readonly page: string; readonly said: SemanticInvoice }
const documents = new Map<string, Both>()

/** Everything that is drawn for pictures, and the application's own composition of every kind of order. */
const all: ReadonlyMap<string, IssuedInvoice> = new Map([
  ...Object.entries(gallery),
  ...Object.entries(scenarios).map(([name, scenario]) => [`of the scenario ${name}`, exampleIssued(scenario)] as const),
])
/** Characters that no font of the document has are found before there is a number, so there is no such document. */
const canBeDrawn = (issued: IssuedInvoice): boolean =>
  statementsOf(readEInvoice(write(issued, 'facturX'))).every(({ value }) => pdfmakeGlyphCoverage.missing(value).length === 0)
const issuable = new Map([...all].filter(([, issued]) => canBeDrawn(issued)))
const language = (name: string) => all.get(name)!.invoice.language
const canRead = has('pdftotext') && has('pdfdetach')

beforeAll(async () => {
  if (!canRead) return
  for (const [name, issued] of issuable) {
    const bytes = await drawn(issued)
    documents.set(name, { page: pageTextOf(bytes), said: readEInvoice(attachmentOf(bytes)) })
  }
})

/** A single digit may stand anywhere. */
const figures = /^(issueDate|dueDate|deliveryDate|number|totals\..+|lines\.\d+\.(netAmount|quantity|netPrice)|vatGroups\.\d+\.(base|tax))$/

/** The same document with one statement changed. */
const changed = (said: SemanticInvoice, at: string): SemanticInvoice => {
  const change = (part: unknown, place: string): unknown => {
    if (place === at) return otherwise(String(part))
    if (typeof part !== 'object' || part === null) return part
    const inside = Object.entries(part).map(([name, value]) => [name, change(value, place === '' ? name : `${place}.${name}`)] as const)
    return Array.isArray(part) ? inside.map(([, value]) => value) : Object.fromEntries(inside)
  }
  return change(said, '') as SemanticInvoice
}

const otherwise = (value: string): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/^\d{4}/, (year) => String(Number(year) + 1))
  return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
}

describe.skipIf(!canRead).each([...issuable.keys()])('the document %s', (name) => {
  it('shows everything that its XML says', () => {
    const { page, said } = documents.get(name)!
    expect(statementsOf(said).length).toBeGreaterThan(40)
    expect(missedOn(page, said, language(name))).toEqual([])
  })
})

it('is asked of every scenario but the one with a character that no font has', () => {
  expect([...all.keys()].filter((name) => !issuable.has(name))).toEqual(['of the scenario special-characters'])
})

describe.skipIf(!canRead)('a figure or date in the XML', () => {
  it.each(['goods', 'export-usd', 'jpy', 'intra-community'])(
    'of %s that is another than on the page is missed there, whichever it is',
    (name) => {
      const { page, said } = documents.get(name)!
      const places = statementsOf(said).filter(({ place, value }) => figures.test(place) && value.length > 1)
      expect(places.length).toBeGreaterThan(10)
      const passed = places.filter(({ place }) =>
        missedOn(page, changed(said, place), language(name)).every((missed) => missed.place !== place),
      )
      expect(passed).toEqual([])
    },
  )
})
