import { isToConsumer, treatments } from './french-treatment.ts'
import { completeSeller, composeAnew, correctSeller } from './remedies.ts'
import type { Rule } from './rule.ts'

/** The notes that every French invoice has once: late penalties, fixed indemnity, discount for early payment or none. */
const mandatory = [
  ['PMD', 'the rate of the penalties for late payment'],
  ['PMT', 'the fixed indemnity of 40 euro for recovery'],
  ['AAB', 'the discount for early payment, or that there is none'],
] as const

export const noteRules: readonly Rule[] = [
  ...mandatory.map(([code, says]): Rule => ({
    id: 'BR-FR-05', term: 'BT-22', field: `notes[${code}]`, expected: `a note ${code}: ${says}`, remedy: completeSeller,
    breaches: (invoice) => (isToConsumer(invoice) || invoice.notes.some(({ subjectCode }) => subjectCode === code) ? [] : [{ actual: 'none' }]),
  })),
  ...['PMD', 'PMT', 'AAB', 'TXD'].map((code): Rule => ({
    id: 'BR-FR-06', term: 'BT-21', field: `notes[${code}]`, expected: `one note ${code} at most`, remedy: correctSeller,
    breaches: ({ notes }) => {
      const count = notes.filter(({ subjectCode }) => subjectCode === code).length
      return count > 1 ? [{ actual: `${count} notes` }] : []
    },
  })),
  {
    id: 'BR-FR-20', term: 'BT-22', field: 'notes[BAR]', expected: 'a treatment that the state knows, such as B2B', remedy: composeAnew,
    breaches: ({ notes }) =>
      notes.filter(({ subjectCode, text }) => subjectCode === 'BAR' && !treatments.has(text)).map(({ text }) => ({ actual: text })),
  },
  {
    id: 'BR-FR-31', term: 'BT-21', field: 'notes[BAR]', expected: 'one treatment at most', remedy: composeAnew,
    breaches: ({ notes }) => {
      const said = notes.filter(({ subjectCode, text }) => subjectCode === 'BAR' && treatments.has(text))
      return said.length > 1 ? [{ actual: said.map(({ text }) => text).join(', ') }] : []
    },
  },
] // prettier-ignore
