/**
 * Why: an e-invoice is the original for the buyer's machine. Whatever the snapshot says must stand in it, in its place and unchanged, and
 * nothing else.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { eInvoiceFormatSchema } from '../../../shared/domain/einvoice.ts'
import { formatsOf } from '../../../shared/domain/einvoicing/formats.ts'
import { invoiceSchema, type IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { exampleIssue, exampleIssued, scenarios, writeExamples } from '../../support/einvoice-examples.ts'
import { expectedReading } from '../../support/einvoice/expected.ts'
import { readEInvoice } from '../../support/einvoice/readings.ts'

const composed = new Map<string, IssuedInvoice>()

/** Each scenario is composed once. */
const issuedOf = (scenario: keyof typeof scenarios): IssuedInvoice => {
  const issued = composed.get(scenario) ?? exampleIssued(scenarios[scenario]!)
  composed.set(scenario, issued)
  return issued
}

const textOf = (scenario: keyof typeof scenarios, format: z.infer<typeof eInvoiceFormatSchema>) =>
  new TextDecoder().decode(write(issuedOf(scenario), format))

describe.each(eInvoiceFormatSchema.options)('as %s', (format) => {
  test.each(Object.keys(scenarios))('%s says what the snapshot says', (scenario) => {
    const issued = issuedOf(scenario)
    expect(readEInvoice(write(issued, format))).toEqual(expectedReading(issued, format))
  })

  test('the same invoice always gives the same bytes, also when it was stored in between', () => {
    const issued = issuedOf('allowances-and-charges')
    const stored = { ...issued, invoice: z.decode(invoiceSchema, z.encode(invoiceSchema, issued.invoice)) }
    expect(write(stored, format)).toEqual(write(issued, format))
  })

  test('a snapshot of before formats and electronic addresses were kept is still written', () => {
    const { formats: _, ...invoice } = issuedOf('domestic-two-rates').invoice
    const { electronicAddress: __, ...seller } = invoice.seller
    const { electronicAddress: ___, ...buyer } = invoice.buyer
    const before = { invoice: { ...invoice, seller, buyer }, issue: exampleIssue }
    expect(formatsOf(before.invoice)).toEqual(['facturX'])
    expect(readEInvoice(write(before, format))).toEqual(expectedReading(before, format))
  })

  test('no element is empty but the one that the schema demands', () => {
    const empty = textOf('domestic-one-rate', format).match(/<(\w+:\w+)[^>]*>\s*<\/\1>/g) ?? []
    expect(empty).toEqual([])
  })
})

describe('what a format makes of the same snapshot', () => {
  test('an invoice without place and day of delivery still has the group that CII demands', () => {
    const { deliverTo: _, deliveryDate: __, ...invoice } = issuedOf('domestic-services').invoice
    const xml = new TextDecoder().decode(write({ invoice, issue: exampleIssue }, 'facturX'))
    expect(xml).toContain('<ram:ApplicableHeaderTradeDelivery></ram:ApplicableHeaderTradeDelivery>')
  })

  test('each syntax has its own code for the option for debits (BT-8)', () => {
    expect(textOf('domestic-debits', 'facturX')).toContain('<ram:DueDateTypeCode>5</ram:DueDateTypeCode>')
    expect(textOf('domestic-debits', 'ublFrance')).toContain('<cbc:DescriptionCode>3</cbc:DescriptionCode>')
  })

  test('goods and services that fall due differently leave BT-8 out', () => {
    expect(textOf('domestic-mixed', 'facturX')).not.toContain('DueDateTypeCode')
    expect(textOf('domestic-mixed', 'ublFrance')).not.toContain('DescriptionCode')
  })

  test('nobody is named by a VAT number outside the scope of VAT (BR-O-02)', () => {
    expect(textOf('outside-scope-services', 'facturX')).not.toContain('FR96552100554')
    expect(textOf('outside-scope-services', 'ublFrance')).not.toContain('PartyTaxScheme')
  })

  test('Peppol gets one note without codes (R002), France one for each mention and the treatment', () => {
    expect(readEInvoice(write(issuedOf('domestic-one-rate'), 'peppol'))['BT-22']).toHaveLength(1)
    const codes = (readEInvoice(write(issuedOf('domestic-one-rate'), 'ublFrance'))['BT-22'] as string[]).map((note) => note.slice(0, 3))
    expect(codes).toEqual(['PMD', 'PMT', 'AAB', 'ABL', 'BAR'])
  })

  test('dinars have two decimals, yen none', () => {
    expect(readEInvoice(write(issuedOf('dinars-export'), 'facturX'))).toMatchObject({ 'BT-106': '24.69', 'BT-108': '1.13' })
    expect(readEInvoice(write(issuedOf('yen-export'), 'facturX'))).toMatchObject({ 'BT-106': '16281' })
  })
})

test('the examples for the official validators are written, one file for each scenario and format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'einvoices-'))
  try {
    const files = writeExamples(folder)
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted())
    expect(files).toHaveLength(Object.values(scenarios).reduce((count, { formats }) => count + formats.length, 0))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
