// Two thousand documents that nobody has looked at: invoices, credit notes and corrections of every kind, made by the property generator with a
// printed seed. Our rules find nothing in any of them, each reads back as it was meant, and the official judges find nothing in a sample.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minorUnitExponent } from '../../shared/domain/currency.ts'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'
import { formatsOf } from '../../shared/domain/einvoicing/formats.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { formatFindings } from '../../shared/einvoice/carry-findings.ts'
import { readEInvoice } from '../../shared/einvoice/read.ts'
import { semanticInvoiceOf } from '../../shared/einvoice/semantic-invoice-of.ts'
import { write } from '../../shared/einvoice/write.ts'
import { anyIssued } from '../property/einvoice/issued.ts'
import { judge } from './judge.ts'
import { needsJudges } from './needs.ts'
import type { Finding as JudgesFinding } from './verdict.ts'

const documents = 2_000
/** How many of them the official judges see, in each of their formats. */
const sampled = process.env['CONFORMANCE'] === 'all' ? 200 : 20

/** Another seed each time, to be given again as EINVOICE_SEED when something is found. */
const seed = Number(process.env['EINVOICE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** BR-DE-TMP-32 recommends a time of supply, which invoices before delivery have not; the publisher's own test cases lack it too. */
const isRecommendation = ({ rule }: JudgesFinding): boolean => rule === 'BR-DE-TMP-32'

/** Mustang adds up with two decimals, also what is rounded to whole yen, and makes an error of what XRechnung only warns of (R120). */
const isInYen = ({ rule, message }: JudgesFinding, { currency }: Invoice): boolean =>
  minorUnitExponent(currency) === 0 && (rule === 'PEPPOL-EN16931-R120' || message.startsWith('Arithmetical issue'))

const isError = (finding: JudgesFinding, invoice: Invoice): boolean =>
  finding.severity === 'error' && !isRecommendation(finding) && !isInYen(finding, invoice)

const words = fc.constantFrom('Lampe', 'Livre & cie', 'Größe <5>', 'Ωμέγα', 'n° 7')

/** Held with good reason by Peppol alone: a product rounded to whole yen (R120), a correction that is no credit note (P0112). */
const isPeppols = ({ currency, typeCode }: Invoice, { rule }: Finding): boolean =>
  (rule === 'PEPPOL-EN16931-R120' && minorUnitExponent(currency) === 0) || (rule === 'PEPPOL-EN16931-P0112' && typeCode === '384')

const made = fc.sample(
  anyIssued(words).filter((issued) => issued !== undefined),
  { numRuns: documents, seed },
)

const sample = made
  .filter(({ invoice }) => formatFindings(invoice).length === 0)
  .slice(0, sampled)
  .flatMap((issued, index) => formatsOf(issued.invoice).map((format) => ({ index, format, issued })))

describe(`documents made with EINVOICE_SEED=${seed}`, () => {
  test(`${documents} of them break none of our rules and read back from their formats`, { timeout: 300_000 }, () => {
    console.log(`${made.length} documents were made with EINVOICE_SEED=${seed}, ${sample.length} files of them for the judges`)
    expect(made).toHaveLength(documents)
    for (const issued of made) {
      expect(formatFindings(issued.invoice).filter((finding) => !isPeppols(issued.invoice, finding))).toEqual([])
      for (const format of formatsOf(issued.invoice)) expect(readEInvoice(write(issued, format))).toEqual(semanticInvoiceOf(issued, format))
    }
  })

  test.concurrent.for(sample)('number $index pleases every judge as $format', async ({ index, format, issued }, context) => {
    needsJudges(context)
    const verdicts = await judge({ name: nameOf(index, format), bytes: write(issued, format), format })
    expect(verdicts.length).toBeGreaterThan(1)
    const errors = verdicts.flatMap(({ judge, findings }) =>
      findings.filter((finding) => isError(finding, issued.invoice)).map(({ rule, message }) => ({ judge, rule, message })),
    )
    expect(errors).toEqual([])
  })
})

const nameOf = (index: number, format: EInvoiceFormat): string => `generated-${seed}-${index}.${format}.xml`
