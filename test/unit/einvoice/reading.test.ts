/**
 * Why: our rules judge what the reader finds. A place that it reads wrongly is judged wrongly, so both syntaxes must say the same of the same
 * invoice, and what is no e-invoice must be refused in words.
 */
import { describe, expect, test } from 'vitest'
import { eInvoiceFormatSchema } from '../../../shared/domain/einvoice.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { NoEInvoice, readEInvoice } from '../../../shared/einvoice/read.ts'
import { semanticInvoiceOf } from '../../../shared/einvoice/semantic-invoice-of.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { exampleIssued, scenarios } from '../../support/einvoice-examples.ts'

const composed = new Map<string, IssuedInvoice>()
const issuedOf = (scenario: string): IssuedInvoice => {
  const issued = composed.get(scenario) ?? exampleIssued(scenarios[scenario]!)
  composed.set(scenario, issued)
  return issued
}

/** Sixty lines read like five hundred. */
const names = Object.keys(scenarios).filter((scenario) => scenario !== 'five-hundred-lines')

describe.each(eInvoiceFormatSchema.options)('as %s', (format) => {
  test.each(names)('%s reads from its bytes as from the tree that they were made of', (scenario) => {
    expect(readEInvoice(write(issuedOf(scenario), format))).toEqual(semanticInvoiceOf(issuedOf(scenario), format))
  })
})

test.each(names)('CII and UBL by the same rules say the same of %s', (scenario) => {
  const { syntax: _, ...cii } = semanticInvoiceOf(issuedOf(scenario), 'facturX')
  const { syntax: __, ...ubl } = semanticInvoiceOf(issuedOf(scenario), 'ublFrance')
  // UBL names the sales order only beside a purchase order.
  expect({ ...ubl, salesOrder: cii.salesOrder }).toEqual(cii)
})

describe('what stands where', () => {
  const read = (xml: string) => readEInvoice(new TextEncoder().encode(xml))

  test('in a credit note of UBL, whose parts have names of their own, and whatever the prefixes', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <u:CreditNote xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" xmlns:b="urn:b" xmlns:a="urn:a">
        <b:ID>A1</b:ID><b:IssueDate>2026-11-24</b:IssueDate><b:CreditNoteTypeCode>381</b:CreditNoteTypeCode>
        <b:Note>#PMD#Pénalités &amp; frais</b:Note><b:Note>#not a code#</b:Note>
        <b:DocumentCurrencyCode>USD</b:DocumentCurrencyCode><b:TaxCurrencyCode>EUR</b:TaxCurrencyCode>
        <a:BillingReference><a:InvoiceDocumentReference><b:ID>F1</b:ID><b:IssueDate>2026-10-01</b:IssueDate></a:InvoiceDocumentReference></a:BillingReference>
        <a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode><b:PaymentDueDate>2026-12-24</b:PaymentDueDate></a:PaymentMeans>
        <a:TaxTotal><b:TaxAmount currencyID="EUR">1.80</b:TaxAmount></a:TaxTotal>
        <a:TaxTotal><b:TaxAmount currencyID="USD">2.00</b:TaxAmount></a:TaxTotal>
        <a:CreditNoteLine><b:ID>1</b:ID><b:CreditedQuantity unitCode="C62">3</b:CreditedQuantity></a:CreditNoteLine>
      </u:CreditNote>`
    expect(read(xml)).toMatchObject({
      syntax: 'UBL',
      number: 'A1',
      typeCode: '381',
      dueDate: '2026-12-24',
      notes: [
        { subjectCode: 'PMD', text: 'Pénalités & frais' },
        { subjectCode: undefined, text: '#not a code#' },
      ],
      preceding: [{ number: 'F1', issueDate: '2026-10-01' }],
      totals: { vat: '2.00', vatInVatCurrency: '1.80' },
      lines: [{ id: '1', quantity: '3', unitCode: 'C62' }],
    })
  })

  test('in CII, where days have no hyphens and codes of BT-8 are others', () => {
    const xml = `<CrossIndustryInvoice><SupplyChainTradeTransaction>
        <ApplicableHeaderTradeSettlement>
          <ApplicableTradeTax><DueDateTypeCode>72</DueDateTypeCode></ApplicableTradeTax>
          <SpecifiedTradePaymentTerms><DueDateDateTime><DateTimeString format="102">20261224</DateTimeString></DueDateDateTime></SpecifiedTradePaymentTerms>
          <InvoiceReferencedDocument><IssuerAssignedID>F1</IssuerAssignedID>
            <FormattedIssueDateTime><DateTimeString format="102">20261001</DateTimeString></FormattedIssueDateTime></InvoiceReferencedDocument>
        </ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>`
    expect(read(xml)).toMatchObject({
      syntax: 'CII',
      vatPoint: 'receipt',
      dueDate: '2026-12-24',
      preceding: [{ number: 'F1', issueDate: '2026-10-01' }],
    })
  })

  test('entities, character references and CDATA are read as the characters that they stand for', () => {
    expect(read('<Invoice><ID>&lt;&amp;&#233;&#x20AC;<![CDATA[&amp;]]></ID></Invoice>').number).toBe('<&é€&amp;')
  })

  test('an element of white space says nothing', () => {
    expect(read('<Invoice><ID> </ID><BuyerReference/></Invoice>')).toMatchObject({ number: undefined, buyerReference: undefined })
  })
})

describe('no e-invoice is', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['a text', bytes('Rechnung 17'), 'no well-formed XML'],
    ['an XML file that is cut short', bytes('<Invoice><ID>1</ID>'), 'no well-formed XML'],
    ['another document', bytes('<Order><ID>1</ID></Order>'), 'neither a CrossIndustryInvoice nor a UBL Invoice or CreditNote'],
    ['a root without anything in it', bytes('<Invoice/>'), 'neither a CrossIndustryInvoice nor a UBL Invoice or CreditNote'],
    ['one that could name other files', bytes('<!DOCTYPE Invoice [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice><ID>&a;</ID></Invoice>'), 'document type'],
    ['one nested too deep', bytes(`<Invoice>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</Invoice>`), 'its XML cannot be read'],
    ['one with a name that is meant to harm', bytes('<Invoice><__proto__><ID>1</ID></__proto__></Invoice>'), 'its XML cannot be read'],
    ['a file in another encoding', Uint8Array.of(0x3c, 0xe9, 0x3e), 'not written in UTF-8'],
    ['a file too large to be one', new Uint8Array(20_000_001), 'more than 20000000 bytes'],
  ] as const)('%s', (_, file, reason) => {
    expect(() => readEInvoice(file)).toThrow(NoEInvoice)
    expect(() => readEInvoice(file)).toThrow(reason)
  }) // prettier-ignore
})
