/** Why: a cent too much credited is VAT that the state was never paid, and a cent left over keeps an invoice open for ever. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { cases } from '../../support/cases.ts'
import { differences, documentFaults, excesses, figures, postingFaults, revenueAccounts, vatFaults } from './faults.ts'
import { anyHistory, credit, creditNotesOf, everything, invoicesIn, leftOfLines, rebates } from './histories.ts'

/** Ten thousand in all. */
const historiesPerCurrency = 2500
const seed = 20_261_124

const noteFaults = (note: Invoice): string[] => [...documentFaults(note), ...vatFaults(note), ...postingFaults(note, rebates)]

/** After some credits: nothing is credited that was not billed. */
const partialFaults = (original: Invoice, notes: readonly Invoice[]): string[] => [
  ...excesses(figures(notes), figures([original])),
  ...excesses(revenueAccounts(notes.filter(({ credit: of }) => of?.reason !== 'rebate')), revenueAccounts([original])),
  ...leftOfLines(original, notes.map(creditClaimOf)).flatMap(({ lineId, units, minor }) =>
    units < 0n || minor < 0n ? [`line ${lineId}`] : [],
  ),
]

/** After a last credit of everything: the credit notes are the invoice, in every account too where no rebate moved revenue to its own. */
const wholeFaults = (original: Invoice, notes: readonly Invoice[]): string[] => [
  ...differences(figures(notes), figures([original])),
  ...(notes.some(({ credit: of }) => of?.reason === 'rebate') ? [] : differences(revenueAccounts(notes), revenueAccounts([original]))),
]

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('credit notes of invoices in %s', (currency) => {
  const invoices = invoicesIn(currency, 100, seed)

  it('agree with themselves and with the ledger, never pass the invoice, and are the invoice once all is credited', () => {
    const rule = fc.property(fc.constantFrom(...invoices), anyHistory, (original, wishes) => {
      const partial = creditNotesOf(original, wishes)
      const last = credit(original, { part: everything, reason: 'return', before: partial.map(creditClaimOf) })
      const notes = last.ok ? [...partial, last.value] : partial
      expect([...notes.flatMap(noteFaults), ...partialFaults(original, partial), ...wholeFaults(original, notes)]).toEqual([])
    })
    fc.assert(rule, { numRuns: cases(historiesPerCurrency), seed })
  })

  it('take the same of an invoice in whatever order the earlier ones are told', () => {
    const rule = fc.property(fc.constantFrom(...invoices), anyHistory, (original, wishes) => {
      const before = creditNotesOf(original, wishes).map(creditClaimOf)
      const last = (claims: typeof before) => credit(original, { part: everything, reason: 'return', before: claims })
      expect(last(before.toReversed())).toEqual(last(before))
    })
    fc.assert(rule, { numRuns: cases(50), seed })
  })

  it('leave nothing to credit once all is credited', () => {
    for (const original of invoices) {
      const notes = creditNotesOf(original, [{ reason: 'return', all: true, shares: [] }])
      expect(leftOfLines(original, notes.map(creditClaimOf)).every(({ units, minor }) => units === 0n && minor === 0n)).toBe(true)
      const again = credit(original, { part: everything, reason: 'return', before: notes.map(creditClaimOf) })
      expect(again.ok ? 'credited twice' : again.findings.map(({ code }) => code)).toEqual(['NOTHING_LEFT_TO_CREDIT'])
    }
  })
})
