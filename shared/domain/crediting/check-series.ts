import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'
import { creditNotesOf } from './credit-note-rule.ts'

const taken = (field: 'prefix' | 'journal', actual: string, why: string): Finding => ({
  code: 'SERIES_COLLISION',
  field: `seller.creditNotes.${field}`,
  expected: `another ${field} than that of the invoices, since ${why}`,
  actual,
  remedy: `Give the credit notes a ${field} of their own.`,
})

/** Invoices and credit notes are two series with a journal each: neither their numbers nor their balances may be taken for each other. */
export const checkSeries = (seller: Pick<Seller, 'series' | 'creditNotes'>): Finding[] => {
  const { prefix, journal } = creditNotesOf(seller)
  return [
    ...(prefix === seller.series.prefix ? [taken('prefix', prefix, 'two documents would have one number')] : []),
    ...(journal === seller.series.journal ? [taken('journal', journal, 'each series is posted to a journal of its own')] : []),
  ]
}
