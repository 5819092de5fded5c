/** Why: more disputed than is owed would leave a customer unasked for what nobody disputes; less, and it is chased for what it does not accept. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { type Dispute, disputeIdSchema, type DisputedPart } from '../../../shared/domain/dispute/dispute.ts'
import { disputedOf, undisputedOf } from '../../../shared/domain/dispute/disputed.ts'
import { amountsWith, amountsWithout } from '../../../shared/domain/dispute/disputed-invoice.ts'
import { openDispute } from '../../../shared/domain/dispute/open-dispute.ts'
import { resolveDispute } from '../../../shared/domain/dispute/resolve-dispute.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { add, isNegative, isZero, nothing, scaleBy, subtract, toText } from '../../../shared/domain/money.ts'
import { cases } from '../../support/cases.ts'
import { invoicesIn } from '../crediting/histories.ts'
import { afterAct, anyActs, type Books, openedBy, owed } from '../payment/histories.ts'

const histories = 1500
const seed = 20_261_125
const at = instantOf('2026-12-20T09:00:00.000Z')
const rejected = { as: 'rejection', reason: 'delivered as ordered' } as const

type Step =
  | { readonly does: 'open'; readonly part: 'all' | 'lines' | 'amount'; readonly thousandths: bigint }
  | { readonly does: 'resolve'; readonly which: number }
  | { readonly does: 'books'; readonly acts: Parameters<typeof afterAct>[1][] }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('open' as const),
    part: fc.constantFrom('all' as const, 'lines' as const, 'amount' as const),
    thousandths: fc.bigInt({ min: 1n, max: 1200n }),
  }),
  fc.record({ does: fc.constant('resolve' as const), which: fc.nat({ max: 5 }) }),
  fc.record({ does: fc.constant('books' as const), acts: anyActs }),
)

type Told = { readonly books: Books; readonly header: InvoiceHeader; readonly disputes: readonly Dispute[] }

/** As the books say it after each write: what is open stands on the header once anything was done. */
const headerAfter = ({ books, header }: Pick<Told, 'books' | 'header'>): InvoiceHeader => ({ ...header, open: owed(books) })

const partOf = ({ books: { invoice } }: Told, { part, thousandths }: Extract<Step, { does: 'open' }>): DisputedPart => {
  if (part === 'all') return { what: 'all' }
  if (part === 'lines') return { what: 'lines', lines: invoice.lines.slice(0, 1 + Number(thousandths % 3n)).map(({ number }) => number) }
  const amount = scaleBy(invoice.totals.gross, thousandths, 1000n)
  return isZero(amount) ? { what: 'all' } : { what: 'amount', amount: decimal(toText(amount)) }
}

const opened = (told: Told, step: Extract<Step, { does: 'open' }>): Told => {
  const { header, books, disputes } = told
  const { invoice } = books
  const { sellerId, invoiceId } = invoice
  const request = {
    sellerId,
    invoiceId,
    disputeId: disputeIdSchema.parse(`D-${disputes.length + 1}`),
    category: 'other' as const,
    part: partOf(told, step),
  }
  const disputable = { header, invoice, number: 'F2026-000123', disputes: disputes.length }
  const result = openDispute(disputable, request, { openedBy: 'buyer', by: 'buyer', at })
  if (!result.ok) return told
  expect(isZero(result.value.amount) || isNegative(result.value.amount)).toBe(false)
  return {
    ...told,
    header: { ...header, ...amountsWith(header, result.value, owed(books)) },
    disputes: [...disputes, result.value],
  }
}

const resolvedIn = (told: Told, which: number): Told => {
  const open = told.disputes.filter(({ state }) => state === 'open')
  const dispute = open.at(which % Math.max(1, open.length))
  if (dispute === undefined) return told
  const result = resolveDispute(dispute, rejected, { by: 'finance', at, on: day('2026-12-20'), creditNote: undefined, header: told.header })
  if (!result.ok) throw new Error('an open dispute can be rejected')
  const disputes = told.disputes.map((one) => (one === dispute ? result.value : one))
  return { ...told, disputes, header: { ...told.header, ...amountsWithout(told.header, dispute, owed(told.books)) } }
}

const after = (told: Told, step: Step): Told => {
  if (step.does === 'open') return opened(told, step)
  if (step.does === 'resolve') return resolvedIn(told, step.which)
  const books = step.acts.reduce(afterAct, told.books)
  return { ...told, books, header: headerAfter({ ...told, books }) }
}

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('disputes of invoices in %s', (currency) => {
  const invoices = invoicesIn(currency, 100, seed)

  it('hold back what was opened of them, never below nothing nor above what is open, in any order with credits and payments', () => {
    const rule = fc.property(fc.constantFrom(...invoices), fc.array(anyStep, { minLength: 1, maxLength: 10 }), (invoice, steps) => {
      const books = openedBy(invoice)
      let told: Told = { books, header: { ...books.header, zone: 'Europe/Paris', open: owed(books) }, disputes: [] }
      for (const step of steps) {
        const before = told
        told = after(told, step)
        const open = owed(told.books)
        const [held, free] = [disputedOf(told.header, open), undisputedOf(told.header, open)]
        const amounts = told.disputes.filter(({ state }) => state === 'open').map(({ amount }) => amount)
        const all = amounts.reduce(add, nothing(open.currency))
        expect(told.header.disputed?.minor ?? 0n).toBe(all.minor)
        expect([isNegative(held), isNegative(free), isNegative(subtract(open, held))]).toEqual([false, false, false])
        if (told.disputes.length > before.disputes.length) expect(isNegative(subtract(open, all))).toBe(false)
      }
      const settled = told.disputes.reduce((all) => resolvedIn(all, 0), told)
      expect(undisputedOf(settled.header, owed(settled.books))).toEqual(owed(settled.books))
    })
    fc.assert(rule, { numRuns: cases(histories), seed })
  })
})
