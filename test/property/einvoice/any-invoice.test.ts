/**
 * Why: no invoice that can be issued may say in XML anything but what it says in the books and on paper, whatever orders, amounts and texts
 * come in, and whatever its format.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eInvoiceFormatSchema } from '../../../shared/domain/einvoice.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { carryFindings } from '../../../shared/einvoice/carry-findings.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { cases } from '../../support/cases.ts'
import { expectedReading } from '../../support/einvoice/expected.ts'
import { readEInvoice } from '../../support/einvoice/readings.ts'
import { anyIssued } from './issued.ts'

/** XML's own signs, and what may be mistaken for ours, among everything else that a document can hold. */
const marks = fc.constantFrom('&', '<', '>', '"', "'", ']]>', '&amp;', '<!--', '#BAR#', '\n', '\t', 'é', '€', '𝛑', '\u00a0')
const printable = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text))
const unprintable = fc.constantFrom('\0', '\u0008', '\r', '\u001f', '\ufffe', '\uffff', '\ud800')

const madeOf = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text.length > 0 && text.length <= 60)

const forEvery = (of: fc.Arbitrary<string>, rule: (issued: IssuedInvoice) => void) =>
  fc.assert(
    fc.property(anyIssued(of), (one) => {
      fc.pre(one !== undefined)
      if (one !== undefined) rule(one)
    }),
    { numRuns: cases(60), maxSkipsPerRun: 5 },
  )

const formats = eInvoiceFormatSchema.options

test('every field of every invoice reads back from every format as the snapshot has it, totals to the cent', () =>
  forEvery(madeOf(marks, printable), (issued) => {
    for (const format of formats) expect(readEInvoice(write(issued, format))).toEqual(expectedReading(issued, format))
  }))

test('a text that XML cannot hold is found before, and everything else can be written', () =>
  forEvery(madeOf(marks, fc.string({ unit: 'binary', maxLength: 10 }), unprintable), ({ invoice, issue }) => {
    for (const format of formats) {
      const isHeld = carryFindings(invoice, format).some(({ code }) => code === 'CHARACTER_NOT_IN_XML')
      if (isHeld) expect(() => write({ invoice, issue }, format)).toThrow('a character that XML cannot hold')
      else expect(readEInvoice(write({ invoice, issue }, format))).toEqual(expectedReading({ invoice, issue }, format))
    }
  }))
