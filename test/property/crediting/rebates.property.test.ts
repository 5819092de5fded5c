/** Why: a rebate takes of many invoices at once; what it takes of each and what credits take of it must never be more than the invoice. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import { composeRebate } from '../../../shared/domain/crediting/compose-rebate.ts'
import type { CreditClaim } from '../../../shared/domain/crediting/credit-claim.ts'
import { creditFactId } from '../../../shared/domain/crediting/credit-request.ts'
import type { RebateGrant } from '../../../shared/domain/crediting/rebate-request.ts'
import { rebateOrderId } from '../../../shared/domain/crediting/rebate-request.ts'
import type { Currency } from '../../../shared/domain/currency.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { Checked } from '../../../shared/domain/finding.ts'
import { customerIdSchema, invoiceIdOf } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { cases } from '../../support/cases.ts'
import { trustingSeller } from '../billing/orders.ts'
import { differences, documentFaults, excesses, postingFaults, sums, vatFaults } from './faults.ts'
import { anyWish, credit, everything, invoicesIn, partOf, rebates, step, type Wish } from './histories.ts'

const seed = 20_261_124
const seller = { ...trustingSeller(), accounts: { ...trustingSeller().accounts, rebates } }

type Books = { readonly original: Invoice; readonly claims: CreditClaim[] }

/** Several invoices that one document could be about: of one rate to the books. */
const alike = (currency: Currency): Invoice[] => {
  const [first, ...others] = invoicesIn(currency, 150, seed)
  if (first === undefined) throw new Error('no invoice')
  const rateOf = ({ exchangeRate }: Invoice): string | undefined => exchangeRate?.rate
  const all = [first, ...others].filter((one) => rateOf(one) === rateOf(first) && one.customerId === first.customerId)
  return all.map((one, index) => ({ ...one, invoiceId: invoiceIdOf({ ...one.sources[0]!, sellerId: one.sellerId, orderId: rebateOrderId(`${index}`), purpose: 'invoice' }) }))
} // prettier-ignore

const grantOf = (currency: Currency): fc.Arbitrary<RebateGrant> =>
  fc.oneof(
    fc.constantFrom('0.01', '2', '2.5', '33.33', '99', '100').map((percent) => ({ kind: 'percent', percent: decimal(percent) }) as const),
    fc.constantFrom('1', '17', currency === 'JPY' ? '3' : '0.03').map((amount) => ({ kind: 'amount', amount: decimal(amount) }) as const),
  )

const grant = (books: readonly Books[], wish: RebateGrant): Checked<Invoice> => {
  const { sellerId, customerId } = books[0]!.original
  const factId = creditFactId('R')
  const request = {
    requestId: 'R',
    customerId: customerIdSchema.parse(customerId),
    contractReference: 'CADRE',
    period: { from: day('2026-11-01'), until: day('2026-11-30') },
    invoiceIds: books.map(({ original }) => original.invoiceId),
    grant: wish,
    by: 'finance',
    at: instantOf('2026-12-01T09:00:00.000Z'),
  }
  const invoices = books.map(({ original, claims }, index) => {
    const issue = { number: `F2026-00000${index + 1}`, issueDate: day('2026-11-24') }
    return { original, issue, before: [...claims] }
  })
  const rebateId = invoiceIdOf({ sellerId, orderId: rebateOrderId('R'), factId, purpose: 'creditNote' })
  return composeRebate({ request, invoices, seller, rebateId, factId, on: day('2026-12-01') })
}

const code = ({ category, rate }: { category: string; rate: string }): string => `${category}${rate}`

/** Every amount that a claim takes, by name. */
const claimed = (claims: readonly CreditClaim[]) =>
  sums(
    claims.flatMap((claim) => [
      ['gross', claim.gross.minor] as const,
      ...claim.lines.map(({ lineId, amount }) => [`line ${lineId}`, amount.minor] as const),
      ...claim.adjustments.map(({ place, amount }) => [`adjustment ${place}`, amount.minor] as const),
      ...claim.revenue.flatMap(({ account, taxCode, amount, bookAmount }) => [
        [`${account} ${taxCode}`, amount.minor] as const,
        [`${account} ${taxCode} in books`, bookAmount.minor] as const,
      ]),
      ...claim.groups.flatMap((group) => [
        [`tax in books ${code(group)}`, group.taxInBookCurrency.minor] as const,
        ...group.taxPoints.flatMap(({ basis, base, tax }) => [
          [`base ${code(group)} ${basis}`, base.minor] as const,
          [`tax ${code(group)} ${basis}`, tax.minor] as const,
        ]),
      ]),
    ]),
  )

const invoiced = ({ lines, adjustments, vatGroups, posting, totals }: Invoice) =>
  sums([
    ['gross', totals.gross.minor],
    ...lines.map(({ orderLineId, netAmount }) => [`line ${orderLineId}`, netAmount.minor] as const),
    ...adjustments.map(({ amount }, place) => [`adjustment ${place}`, amount.minor] as const),
    ...posting.flatMap(({ account, taxCode, taxBase, amount, bookAmount }) =>
      taxCode === undefined || taxBase !== undefined
        ? []
        : [[`${account} ${taxCode}`, amount.minor] as const, [`${account} ${taxCode} in books`, bookAmount.minor] as const],
    ),
    ...vatGroups.flatMap((group) => [
      [`tax in books ${code(group)}`, group.taxInBookCurrency.minor] as const,
      ...group.taxPoints.flatMap(({ basis, base, tax }) => [
        [`base ${code(group)} ${basis}`, base.minor] as const,
        [`tax ${code(group)} ${basis}`, tax.minor] as const,
      ]),
    ]),
  ])

const beyond = (books: readonly Books[]): string[] => books.flatMap(({ original, claims }) => excesses(claimed(claims), invoiced(original)))

/** The document is the sum of what it takes of each invoice. */
const sumFaults = (rebate: Invoice): string[] => {
  const claims = rebate.rebate?.parts.map(({ claim }) => claim) ?? []
  const whole = claims.reduce((sum, { gross }) => sum + gross.minor, 0n)
  return whole === rebate.totals.gross.minor ? [] : [`the document says ${rebate.totals.gross.minor}, its parts ${whole}`]
}

const rebateFaults = (rebate: Invoice): string[] => {
  const asCredit = { ...rebate, credit: { requestId: 'R', reason: 'rebate' as const, claim: rebate.rebate!.parts[0]!.claim } }
  return [...documentFaults(rebate), ...vatFaults(rebate), ...postingFaults(asCredit, rebates), ...sumFaults(rebate)]
}

type Step = { readonly kind: 'credit'; readonly of: number; readonly wish: Wish } | { readonly kind: 'rebate'; readonly grant: RebateGrant }

/** Does one step on the books, if anything is left for it; gives what is wrong with its document. */
const doStep = (books: readonly Books[], one: Step): string[] => {
  if (one.kind === 'credit') {
    const { original, claims } = books[one.of % books.length]!
    const note = credit(original, { part: partOf(original, one.wish, claims), reason: one.wish.reason, before: claims })
    if (!note.ok) return note.findings.flatMap(({ code: is }) => (is === 'NOTHING_LEFT_TO_CREDIT' ? [] : [is]))
    claims.push(creditClaimOf(note.value))
    return [...documentFaults(note.value), ...vatFaults(note.value)]
  }
  const rebate = grant(books, one.grant)
  if (!rebate.ok) return rebate.findings.flatMap(({ code: is }) => (/NOTHING_LEFT|ABOVE_SALES|TOO_FINE/.test(is) ? [] : [is]))
  for (const { invoiceId, claim } of rebate.value.rebate!.parts)
    books.find(({ original }) => original.invoiceId === invoiceId)?.claims.push(claim)
  return rebateFaults(rebate.value)
}

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('rebates over invoices in %s', (currency) => {
  const invoices = alike(currency)
  const anyInvoices = fc.uniqueArray(fc.constantFrom(...invoices), { minLength: 1, maxLength: 8, selector: ({ invoiceId }) => invoiceId })
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant('credit' as const), of: fc.nat({ max: 7 }), wish: anyWish }),
    fc.record({ kind: fc.constant('rebate' as const), grant: grantOf(currency) }),
  )

  it('and credits of these in any order never pass an invoice, and each document agrees with itself and its entry', () => {
    const rule = fc.property(anyInvoices, fc.array(anyStep, { minLength: 1, maxLength: 6 }), (chosen, steps) => {
      const books = chosen.map((original): Books => ({ original, claims: [] }))
      const faults = steps.flatMap((one) => doStep(books, one))
      const ends = books.flatMap(({ original, claims }) => {
        const last = credit(original, { part: everything, reason: 'return', before: claims })
        if (last.ok) claims.push(creditClaimOf(last.value))
        return last.ok ? vatFaults(last.value) : []
      })
      expect([...faults, ...ends, ...beyond(books)]).toEqual([])
      const left = books.flatMap(({ original, claims }) => differences(claimed(claims), invoiced(original)))
      expect(left).toEqual([])
    })
    fc.assert(rule, { numRuns: cases(500), seed })
  })

  it('of a percentage are that of the sales of each VAT group, rounded once', () => {
    const rule = fc.property(anyInvoices, fc.constantFrom('0.5', '2', '7.25'), (chosen, percent) => {
      const books = chosen.map((original): Books => ({ original, claims: [] }))
      const rebate = grant(books, { kind: 'percent', percent: decimal(percent) })
      if (!rebate.ok) return
      for (const group of rebate.value.vatGroups) {
        const sales = books.reduce((sum, { original }) => sum + salesIn(original, code(group)), 0n)
        const exact = sales * BigInt(Math.round(Number(percent) * 100))
        const unit = step(currency) * 10_000n
        expect(group.base.minor).toBe(((2n * exact + unit) / (2n * unit)) * step(currency))
      }
    })
    fc.assert(rule, { numRuns: cases(200), seed })
  })
})

/** Lines less the document's allowances of a VAT group. */
const salesIn = ({ lines, adjustments }: Invoice, group: string): bigint => {
  const nets = lines.filter(({ vat }) => code(vat) === group).map(({ netAmount }) => netAmount.minor)
  const allowances = adjustments.filter(({ kind, vat }) => kind === 'allowance' && code(vat) === group).map(({ amount }) => -amount.minor)
  return [...nets, ...allowances].reduce((sum, minor) => sum + minor, 0n)
}
