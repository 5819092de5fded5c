/** Why: the cash view is derived; once all is paid it must say of each rate what the books on accrual say, and never another sum than the bank's. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxCodeOf } from '../../../shared/domain/billing/tax-code.ts'
import { day } from '../../../shared/domain/day.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { type CashRow, cashView, sharesOf } from '../../../shared/domain/reports/cash-view.ts'
import { cases } from '../../support/cases.ts'
import { invoicesIn } from '../crediting/histories.ts'
import { afterAct, anyActs, type Books, openedBy, paidOff, payableOf } from '../payment/histories.ts'

const seed = 20_261_125
const always = { from: day('1990-01-01'), until: day('2099-12-31') }
const rowsOf = (books: Books): CashRow[] => cashView(books.payments, sharesOf(payableOf(books)), always)
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

/** Net and VAT by rate, in minor units; a rate of which nothing is left is left out. */
const byRate = (parts: readonly { readonly taxCode: string; readonly net: bigint; readonly vat: bigint }[]): string[] =>
  [...Map.groupBy(parts, ({ taxCode }) => taxCode)].flatMap(([taxCode, same]) => {
    const [net, vat] = [sum(same.map((one) => one.net)), sum(same.map((one) => one.vat))]
    return net === 0n && vat === 0n ? [] : [`${taxCode} ${net} ${vat}`]
  })

const accrued = ({ vatGroups }: Invoice, sign: bigint) =>
  vatGroups.map((group) => ({ taxCode: taxCodeOf(group), net: sign * group.base.minor, vat: sign * group.tax.minor }))

describe.each(['EUR', 'USD', 'JPY'] as const)('the cash view of payments in %s', (currency) => {
  const invoices = invoicesIn(currency, 60, seed)

  it('adds up to what came in and stayed, and once all is paid to what was billed less what was credited, rate by rate', () => {
    const rule = fc.property(fc.constantFrom(...invoices), anyActs, (invoice, acts) => {
      let books = openedBy(invoice)
      for (const act of [...acts, undefined]) {
        books = act === undefined ? paidOff(books) : afterAct(books, act)
        const stayed = books.payments.map(({ amount, refunds }) => amount.minor - sum(refunds.map((one) => one.amount.minor)))
        const rows = rowsOf(books)
        expect(sum(rows.map(({ gross }) => gross.minor))).toBe(sum(stayed))
        expect(rows.every(({ gross, net, vat }) => gross.minor === net.minor + vat.minor)).toBe(true)
      }
      const cash = rowsOf(books).flatMap(({ taxCode, net, vat }) =>
        taxCode === undefined ? [] : [{ taxCode, net: net.minor, vat: vat.minor }],
      )
      const books411 = [...accrued(invoice, 1n), ...books.notes.flatMap((note) => accrued(note, -1n))]
      expect(byRate(cash).toSorted()).toEqual(byRate(books411).toSorted())
    })
    fc.assert(rule, { numRuns: cases(300), seed })
  })
})
