/**
 * Why: a VAT return that does not agree with the ledger is wrong, whichever of the two is right. Every report is computed here a second time,
 * from the lines of the entries or the documents alone, by adding numbers up.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../shared/domain/day.ts'
import { balancesOf } from '../../../shared/domain/ledger/balances.ts'
import type { IssuedDocument } from '../../../shared/domain/reports/issued-document.ts'
import { journalRows } from '../../../shared/domain/reports/sales-journal.ts'
import { trialBalance } from '../../../shared/domain/reports/trial-balance.ts'
import { vatPartsOf } from '../../../shared/domain/reports/vat-parts.ts'
import { withDocuments } from '../../../shared/domain/reports/vat-report.ts'
import { cases } from '../../support/cases.ts'
import { anyBooks } from './issued.ts'

const seed = 20_261_124
const runs = { numRuns: cases(300), seed }

type Sums = Record<string, bigint>
const count = (sums: Sums, key: string, minor: bigint): void => {
  sums[key] = (sums[key] ?? 0n) + minor
  if (sums[key] === 0n) delete sums[key]
}

/** Credits less debits of the lines that `keyOf` names. */
const ledgerSums = (
  documents: readonly IssuedDocument[],
  keyOf: (line: IssuedDocument['entry']['lines'][number]) => string | undefined,
) => {
  const sums: Sums = {}
  for (const line of documents.flatMap(({ entry }) => entry.lines)) {
    const key = keyOf(line)
    if (key !== undefined) count(sums, key, line.side === 'credit' ? line.bookAmount.minor : -line.bookAmount.minor)
  }
  return sums
}

const accountOf = { due: '445710', waiting: '445740', none: 'no account' }

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('books with documents in %s', (currency) => {
  const books = anyBooks(currency, seed)

  it('have the VAT of the report on the accounts of VAT, due and waiting', () => {
    fc.assert(
      fc.property(books, (documents) => {
        const reported: Sums = {}
        for (const { state, tax } of withDocuments([], documents)) count(reported, accountOf[state], tax.minor)
        expect(reported).toEqual(ledgerSums(documents, ({ account, taxBase }) => (taxBase === undefined ? undefined : account)))
      }),
      runs,
    )
  })

  it('have the bases of the report on the accounts of revenue, for each VAT code', () => {
    fc.assert(
      fc.property(books, (documents) => {
        const reported: Sums = {}
        for (const { vat, base } of withDocuments([], documents)) count(reported, `${vat.category}${vat.rate}`, base.minor)
        expect(reported).toEqual(ledgerSums(documents, ({ taxCode, taxBase }) => (taxBase === undefined ? taxCode : undefined)))
      }),
      runs,
    )
  })

  it('are reported the same in pieces as at once', () => {
    fc.assert(
      fc.property(books, fc.nat({ max: 20 }), (documents, cut) => {
        const inPieces = withDocuments(withDocuments([], documents.slice(0, cut)), documents.slice(cut))
        expect(inPieces).toEqual(withDocuments([], documents))
      }),
      runs,
    )
  })

  it('are counted in no later month than that of the document', () => {
    fc.assert(
      fc.property(books, (documents) => {
        for (const document of documents)
          for (const { month } of vatPartsOf(document)) expect(month <= monthOf(document.entry.issueDate)).toBe(true)
      }),
      runs,
    )
  })

  it('have a journal that folds to the trial balance, where debits are credits in every column', () => {
    const currencyOfBooks = 'EUR'
    fc.assert(
      fc.property(books, fc.constantFrom('2026-08', '2026-10', '2026-12'), (documents, until) => {
        const months = [...Map.groupBy(documents, ({ entry }) => `${entry.journal} ${monthOf(entry.issueDate)}`)].map(([key, some]) => {
          const [journal = '', month = ''] = key.split(' ')
          return { journal, month, balances: balancesOf(some.flatMap(({ entry }) => entry.lines)) }
        })
        const { rows, totals } = trialBalance(months, { from: until, until, currency: currencyOfBooks })
        const [closing, movement]: [Sums, Sums] = [{}, {}]
        for (const { account, debit, credit, entryDate } of documents.flatMap(({ entry }) => journalRows(entry))) {
          if (monthOf(entryDate) <= until) count(closing, account, debit.minor - credit.minor)
          if (monthOf(entryDate) === until) count(movement, account, debit.minor - credit.minor)
        }
        const [closed, moved]: [Sums, Sums] = [{}, {}]
        for (const row of rows) {
          count(closed, row.account, row.closing.debit.minor - row.closing.credit.minor)
          count(moved, row.account, row.movement.debit.minor - row.movement.credit.minor)
        }
        expect([closed, moved]).toEqual([closing, movement])
        for (const { debit, credit } of Object.values(totals)) expect(debit).toEqual(credit)
      }),
      runs,
    )
  })
})
