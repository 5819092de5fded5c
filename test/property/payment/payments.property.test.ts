/** Why: a cent too much settled is a customer who is not asked for it; VAT that still waits when all is paid is VAT that the state is never paid. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryFault } from '../../../shared/domain/ledger/entry-fault.ts'
import { toText } from '../../../shared/domain/money.ts'
import { allocationsInForce, unappliedOf } from '../../../shared/domain/payment/payment.ts'
import { cases } from '../../support/cases.ts'
import { invoicesIn } from '../crediting/histories.ts'
import { afterAct, anyActs, type Books, openedBy, owed, paidOff, seller } from './histories.ts'

const histories = 1500
const seed = 20_261_124

/** Debit less credit on the accounts that the rule names, in minor units of the document's currency, and of the books. */
const standing = ({ entries, invoice }: Books, isMeant: (account: string, auxiliary: string | undefined) => boolean) => {
  const lines = entries.flat().filter(({ account, auxiliary }) => isMeant(account, auxiliary))
  const sum = (of: 'amount' | 'bookAmount', currency: string) =>
    lines
      .filter((line) => line[of].currency === currency)
      .reduce((all, line) => all + (line.side === 'debit' ? line[of].minor : -line[of].minor), 0n)
  return { document: sum('amount', invoice.currency), books: sum('bookAmount', invoice.bookCurrency) }
}

const { receivables, vatWaiting, vatDue } = seller.accounts

const faults = (books: Books): string[] => {
  const { invoice, payments, entries, notes, header } = books
  const paid = (header.payments ?? []).reduce((all, { amount }) => all + amount.minor, 0n)
  const credited = notes.reduce((all, { totals }) => all + totals.gross.minor, 0n)
  const receivable = standing(books, (account) => account === receivables).document
  const off = (header.writeOffs ?? []).reduce((all, { amount }) => all + amount.minor, 0n)
  const beyond = paid + off - (invoice.totals.gross.minor - credited)
  const cameIn = beyond <= 0n ? 0n : beyond < off ? beyond : off
  const documents = invoice.totals.gross.minor - credited - paid - off + cameIn
  const left = payments.filter(({ payer }) => payer !== undefined).reduce((all, payment) => all + unappliedOf(payment).minor, 0n)
  return [
    ...entries.flatMap((lines) => entryFault(lines) ?? []),
    ...payments.flatMap((payment) =>
      allocationsInForce(payment).every(({ amount }) => amount.minor > 0n) && unappliedOf(payment).minor >= 0n
        ? []
        : [`${payment.paymentId} is over-applied`],
    ),
    ...(receivable === documents - left ? [] : [`411 stands at ${receivable}, the documents at ${documents - left}`]),
    ...(owed(books).minor === 0n && standing(books, (account) => account === vatWaiting).document !== 0n
      ? [`nothing is owed, ${toText(invoice.totals.gross)} gross, and VAT waits`]
      : []),
  ]
}

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('payments of invoices in %s', (currency) => {
  const invoices = invoicesIn(currency, 100, seed)

  it('balance, settle no more than came in, and leave on 411 what documents say; no VAT waits once nothing is owed, and what was written off and came in is due', () => {
    const rule = fc.property(fc.constantFrom(...invoices), anyActs, (invoice, acts) => {
      let books = openedBy(invoice)
      for (const act of acts) {
        books = afterAct(books, act)
        expect(faults(books)).toEqual([])
      }
      const settled = paidOff(books)
      expect([owed(settled).minor, ...faults(settled)]).toEqual([0n])
      expect(standing(settled, (account) => account === vatWaiting)).toEqual({ document: 0n, books: 0n })
      const losses = standing(settled, (account) => account === '654000').document
      const recovered = standing(settled, (account) => account === '758300').document
      const vat = [invoice, ...settled.notes].reduce(
        (all, { totals, typeCode }) => all + (typeCode === '381' ? 1n : -1n) * totals.vat.minor,
        0n,
      )
      expect([losses + recovered, standing(settled, (account) => account === vatDue).document]).toEqual([0n, vat])
    })
    fc.assert(rule, { numRuns: cases(histories), seed })
  })
})
