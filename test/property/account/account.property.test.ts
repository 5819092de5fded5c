/** Why: a customer is asked for what its account says; it must be what stands on 411, split by age with nothing lost between two ages. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Account, type AccountFacts, accountsOf } from '../../../shared/domain/account/account.ts'
import { ageOf } from '../../../shared/domain/account/age.ts'
import { isSettled } from '../../../shared/domain/account/standing.ts'
import { addDays, day } from '../../../shared/domain/day.ts'
import { money, total } from '../../../shared/domain/money.ts'
import { paymentTermsSchema } from '../../../shared/domain/payment-terms.ts'
import { cases } from '../../support/cases.ts'
import { invoicesIn } from '../crediting/histories.ts'
import { afterAct, anyActs, type Books, openedBy, owed, seller } from '../payment/histories.ts'

const seed = 20_261_125
const issueDate = day('2026-11-24')

/** Due at once, later, or in three parts, of which some are overdue on any of the days that are looked at. */
const someTerms = fc
  .constantFrom(
    { kind: 'net', days: 30 },
    { kind: 'net', days: 0 },
    {
      kind: 'instalments',
      parts: [30, 0, 75].map((days, at) => ({ percent: at === 1 ? '50' : '25', due: { kind: 'net', days } })),
    },
  )
  .map((due) => paymentTermsSchema.parse({ due, agreed: true }))

type Terms = ReturnType<typeof paymentTermsSchema.parse>

/** The invoice as the books have it, and the payments of whoever pays it. */
const factsOf = (books: Books, terms: Terms, saysOpen: boolean): AccountFacts => {
  const { invoice, header, notes, payments } = books
  const credited = total(
    invoice.currency,
    notes.map(({ totals }) => totals.gross),
  )
  const said = { ...header, ...(notes.length > 0 && { credited }), ...(saysOpen && { open: owed(books) }) }
  const entry = { invoiceId: invoice.invoiceId, number: 'F2026-000123', issueDate }
  return {
    documents: [{ entry, header: said, facts: { ...invoice, terms } }],
    payments: payments.filter(({ payer }) => payer === invoice.customerId),
  }
}

/** What stands on the receivables of the customer: debit less credit. */
const on411 = ({ entries, invoice }: Books): bigint =>
  entries
    .flat()
    .filter(
      ({ account, auxiliary, amount }) =>
        account === seller.accounts.receivables && auxiliary === invoice.customerId && amount.currency === invoice.currency,
    )
    .reduce((all, { side, amount }) => all + (side === 'debit' ? amount.minor : -amount.minor), 0n)

const sum = (amounts: readonly { readonly minor: bigint }[]): bigint => amounts.reduce((all, { minor }) => all + minor, 0n)

const addsUp = ({ items, credits, owed, overdue, disputed, credit, balance, ages }: Account): void => {
  expect(sum(items.map(({ open }) => open))).toBe(owed.minor)
  expect(sum(credits.map(({ amount }) => amount))).toBe(credit.minor)
  expect(balance.minor).toBe(owed.minor - credit.minor)
  expect(sum(Object.values(ages))).toBe(owed.minor)
  expect(overdue.minor).toBe(owed.minor - ages.notDue.minor)
  expect(sum(items.map((item) => item.disputed))).toBe(disputed.minor)
  for (const item of items) {
    expect(item.gross.minor - item.credited.minor - item.paid.minor - item.writtenOff.minor).toBe(item.open.minor)
    expect(item.writtenOff.minor >= 0n && item.paid.minor >= 0n && item.credited.minor >= 0n).toBe(true)
    expect(item.open.minor > 0n && item.disputed.minor <= item.open.minor).toBe(true)
    expect(item.age).toBe(ageOf(item.daysOverdue))
  }
  for (const age of ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90Days'] as const)
    expect(sum(items.filter((item) => item.age === age).map(({ open }) => open))).toBe(ages[age].minor)
}

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('an account in %s', (currency) => {
  const invoices = invoicesIn(currency, 60, seed)

  it('says what stands on 411 after any history, and adds up: each item is of one age, and owed less credit is the balance', () => {
    const rule = fc.property(
      fc.constantFrom(...invoices),
      anyActs,
      fc.record({ terms: someTerms, saysOpen: fc.boolean(), after: fc.integer({ min: 0, max: 200 }) }),
      (invoice, acts, { terms, saysOpen, after }) => {
        let books = openedBy(invoice)
        for (const act of acts) {
          books = afterAct(books, act)
          const facts = factsOf(books, terms, saysOpen)
          const accounts = accountsOf(facts, addDays(issueDate, after))
          expect(accounts.map((each) => each.currency)).toEqual(accounts.length === 0 ? [] : [invoice.currency])
          accounts.forEach(addsUp)
          expect(sum(accounts.map(({ balance }) => balance))).toBe(on411(books))
          const [document] = facts.documents
          const stands = accounts.some(({ items, credits }) => items.length > 0 || credits.some(({ kind }) => kind === 'paidBeyond'))
          expect(isSettled(document!.header, document!.facts)).toBe(!stands)
        }
      },
    )
    fc.assert(rule, { numRuns: cases(400), seed })
  })
})

it('never adds euros to dollars: each currency has an account of its own', () => {
  const [euros, dollars] = [invoicesIn('EUR', 1, seed)[0]!, invoicesIn('USD', 1, seed)[0]!]
  const terms = paymentTermsSchema.parse({ due: { kind: 'net', days: 30 }, agreed: true })
  const documents = [dollars, euros].flatMap((invoice) => factsOf(openedBy(invoice), terms, false).documents)
  expect(accountsOf({ documents, payments: [] }, issueDate).map(({ currency, owed }) => [currency, owed])).toEqual([
    ['EUR', euros.totals.gross],
    ['USD', dollars.totals.gross],
  ])
})

it('has a rebate in the customer’s favour, a credit note not again, and nothing of what is replaced', () => {
  const [invoice] = invoicesIn('EUR', 1, seed)
  const terms = paymentTermsSchema.parse({ due: { kind: 'net', days: 30 }, agreed: true })
  const [sold] = factsOf(openedBy(invoice!), terms, false).documents
  const as = (typeCode: '381' | '262') => ({ ...sold!, facts: { ...sold!.facts, typeCode } })
  const replaced = { ...sold!, header: { ...sold!.header, replacedBy: sold!.entry.invoiceId } }
  const [account] = accountsOf({ documents: [sold!, as('381'), as('262'), replaced], payments: [] }, issueDate)
  expect(account?.items.map(({ open }) => open)).toEqual([invoice!.totals.gross])
  expect(account?.credits).toMatchObject([{ kind: 'rebate', amount: invoice!.totals.gross }])
  expect(account?.balance).toEqual(money('EUR', 0n))
  expect([as('381'), as('262'), replaced].map(({ header, facts }) => isSettled(header, facts))).toEqual([true, false, true])
})

it.each([
  [-1, 'notDue'],
  [0, 'notDue'],
  [1, 'days1To30'],
  [30, 'days1To30'],
  [31, 'days31To60'],
  [60, 'days31To60'],
  [61, 'days61To90'],
  [90, 'days61To90'],
  [91, 'over90Days'],
])('%d days after it was due an item is of the age %s', (days, age) => expect(ageOf(days)).toBe(age))
