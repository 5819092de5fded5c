/** What a person reads on the page and what a machine reads in the XML inside are the same: every amount, date, name and number. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readEInvoice } from '../../../shared/einvoice/read.ts'
import type { SemanticInvoice } from '../../../shared/einvoice/semantic-invoice.ts'
import { drawn } from '../../support/invoices/drawn.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { missedOn, statementsOf } from '../../support/invoices/said-on-page.ts'
import { attachmentOf, has, pageTextOf } from '../../support/poppler.ts'

type Both = { readonly page: string; readonly said: SemanticInvoice }
const documents = new Map<string, Both>()
const language = (name: string) => gallery[name]!.invoice.language
const canRead = has('pdftotext') && has('pdfdetach')

beforeAll(async () => {
  if (!canRead) return
  for (const [name, issued] of Object.entries(gallery)) {
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

describe.skipIf(!canRead).each(Object.keys(gallery))('the document %s', (name) => {
  it('shows everything that its XML says', () => {
    const { page, said } = documents.get(name)!
    expect(statementsOf(said).length).toBeGreaterThan(60)
    expect(missedOn(page, said, language(name))).toEqual([])
  })
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
