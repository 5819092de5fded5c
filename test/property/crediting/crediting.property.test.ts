/**
 * Why: a cent too much credited is VAT that the state was never paid, and a cent left over keeps an invoice open for ever. The figures are
 * recomputed here from the documents and entries alone, by plain integer arithmetic that shares no code with the domain.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import { type Currency, minorUnitExponent } from '../../../shared/domain/currency.ts'
import type { Invoice, InvoiceAdjustment } from '../../../shared/domain/invoice.ts'
import type { PostingLine } from '../../../shared/domain/journal-entry.ts'
import type { Money } from '../../../shared/domain/money.ts'
import { anyHistory, credit, creditNotesOf, invoicesIn, leftOfLines, step, type Wish } from './histories.ts'

const scale = 10n ** 12n
const exact = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(12, '0'))
}
const nearest = (currency: Currency, numerator: bigint, denominator: bigint): bigint => {
  const shown = numerator * 10n ** BigInt(Math.min(2, minorUnitExponent(currency)))
  return ((2n * shown + denominator) / (2n * denominator)) * step(currency)
}
const sum = (amounts: readonly Money[]): bigint => amounts.reduce((all, { minor }) => all + minor, 0n)
const ofKind = (adjustments: readonly InvoiceAdjustment[], kind: InvoiceAdjustment['kind']): bigint =>
  sum(adjustments.filter((one) => one.kind === kind).map(({ amount }) => amount))
const code = ({ category, rate }: { category: string; rate: string }): string => `${category}${rate}`
const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a)

/** What amounts add up to under each of their names. */
const sums = (entries: readonly (readonly [string, bigint])[]): Record<string, bigint> => {
  const all: Record<string, bigint> = {}
  for (const [name, amount] of entries) all[name] = (all[name] ?? 0n) + amount
  return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount !== 0n))
}

const agreesWithItself = ({ lines, adjustments, vatGroups, totals, currency }: Invoice): void => {
  for (const { quantity, netPrice, priceBaseQuantity, netAmount, adjustments: own } of lines) {
    const product = nearest(currency, exact(quantity) * exact(netPrice), exact(priceBaseQuantity) * scale)
    expect(netAmount.minor).toBe(product - ofKind(own, 'allowance') + ofKind(own, 'charge'))
  }
  expect(totals.lines.minor).toBe(sum(lines.map(({ netAmount }) => netAmount)))
  expect(totals.allowances.minor).toBe(ofKind(adjustments, 'allowance'))
  expect(totals.charges.minor).toBe(ofKind(adjustments, 'charge'))
  expect(totals.net.minor).toBe(totals.lines.minor - totals.allowances.minor + totals.charges.minor)
  expect(totals.vat.minor).toBe(sum(vatGroups.map(({ tax }) => tax)))
  expect(totals.due.minor).toBe(totals.net.minor + totals.vat.minor)
  const shown = [...lines.flatMap((line) => [line, ...line.adjustments]), ...adjustments]
  expect(new Set(vatGroups.map(code))).toEqual(new Set(shown.map(({ vat }) => code(vat))))
}

/** VAT is the base at its rate, within a cent for each time at which it falls due; and it is taken from where the invoice has it. */
const hasItsVat = (note: Invoice, original: Invoice): void => {
  const major = 10n ** BigInt(minorUnitExponent(note.currency))
  for (const group of note.vatGroups) {
    const [lines, adjustments] = [note.lines, note.adjustments].map((all) => all.filter(({ vat }) => code(vat) === code(group)))
    const nets = sum(lines!.map((line) => ('netAmount' in line ? line.netAmount : line.amount)))
    const own = adjustments as InvoiceAdjustment[]
    expect(group.base.minor).toBe(nets - ofKind(own, 'allowance') + ofKind(own, 'charge'))
    const points = original.vatGroups.find((one) => code(one) === code(group))!.taxPoints.length
    const tax = nearest(note.currency, group.base.minor * exact(group.rate), 100n * scale * major)
    expect(distance(group.tax.minor, tax)).toBeLessThanOrEqual(step(note.currency) * BigInt(points))
    expect(sum(group.taxPoints.map(({ base }) => base))).toBe(group.base.minor)
    expect(sum(group.taxPoints.map(({ tax: part }) => part))).toBe(group.tax.minor)
  }
}

const waiting = '445740'
const isRevenue = ({ taxCode, taxBase }: PostingLine): boolean => taxCode !== undefined && taxBase === undefined
const amountsOn = (lines: readonly PostingLine[], name: (line: PostingLine) => string) =>
  sums(lines.flatMap((line) => [[name(line), line.amount.minor] as const, [`${name(line)} in books`, line.bookAmount.minor] as const]))

/** The ledger says what the document says. */
const isPosted = ({ posting, vatGroups, totals, credit: of, customerId }: Invoice): void => {
  expect(posting.every(({ amount, bookAmount }) => amount.minor >= 0n && bookAmount.minor >= 0n)).toBe(true)
  const [debits, credits] = (['debit', 'credit'] as const).map((side) => posting.filter((line) => line.side === side))
  expect(credits!.map(({ account, auxiliary, amount }) => [account, auxiliary, amount])).toEqual([['411000', customerId, totals.gross]])
  expect(sum(debits!.map(({ amount }) => amount))).toBe(totals.gross.minor)
  expect(sum(debits!.map(({ bookAmount }) => bookAmount))).toBe(sum(credits!.map(({ bookAmount }) => bookAmount)))
  const revenue = debits!.filter(isRevenue)
  const bases = vatGroups.map((group) => [code(group), group.base.minor] as const)
  expect(sums(revenue.map(({ taxCode, amount }) => [taxCode!, amount.minor]))).toEqual(sums(bases))
  expect(revenue.every(({ account }) => (account === '709100') === (of?.reason === 'rebate'))).toBe(true)
  const due = vatGroups.flatMap((group) =>
    group.taxPoints.map(({ basis, tax }) => [`${basis === 'receipt' ? waiting : '445710'} ${code(group)}`, tax.minor] as const),
  )
  const vat = debits!.filter((line) => !isRevenue(line))
  expect(sums(vat.map(({ account, taxCode, amount }) => [`${account} ${taxCode}`, amount.minor]))).toEqual(sums(due))
  expect(sum(vat.map(({ bookAmount }) => bookAmount))).toBe(totals.vatInBookCurrency.minor)
}

/** Everything that documents and entries say of amounts, by name. Rebates are revenue of their VAT code. */
const figures = (invoices: readonly Invoice[]): Record<string, bigint> =>
  sums([
    ...invoices.flatMap(({ lines }) => lines.map(({ orderLineId, netAmount }) => [`line ${orderLineId}`, netAmount.minor] as const)),
    ...invoices.flatMap(({ adjustments }) =>
      adjustments.map(({ kind, reason, vat, amount }) => [`${kind} ${reason} ${code(vat)}`, amount.minor] as const),
    ),
    ...invoices.flatMap(({ vatGroups }) =>
      vatGroups.flatMap((group) => [
        [`base ${code(group)}`, group.base.minor] as const,
        [`tax ${code(group)}`, group.tax.minor] as const,
        [`tax in books ${code(group)}`, group.taxInBookCurrency.minor] as const,
        ...group.taxPoints.map(({ basis, tax }) => [`tax ${code(group)} at ${basis}`, tax.minor] as const),
        ...group.taxPoints.map(({ basis, base }) => [`base ${code(group)} at ${basis}`, base.minor] as const),
      ]),
    ),
    ...invoices.flatMap(({ totals }) => Object.entries(totals).map(([name, { minor }]) => [`total ${name}`, minor] as const)),
    ...Object.entries(
      amountsOn(
        invoices.flatMap(({ posting }) => posting),
        (line) => (isRevenue(line) ? `revenue ${line.taxCode}` : `${line.account} ${line.taxCode ?? ''}`),
      ),
    ),
  ])

const revenueAccounts = (invoices: readonly Invoice[]): Record<string, bigint> =>
  amountsOn(
    invoices.flatMap(({ posting }) => posting.filter(isRevenue)),
    ({ account, taxCode }) => `${account} ${taxCode}`,
  )

const isWithin = (parts: Record<string, bigint>, whole: Record<string, bigint>): void => {
  for (const [name, amount] of Object.entries(parts)) expect([name, amount <= (whole[name] ?? 0n)]).toEqual([name, true])
}

const everything: Wish = { reason: 'return', all: true, shares: [] }
const historiesPerCurrency = 2500

describe.each(['EUR', 'USD', 'JPY', 'KWD'] as const)('credit notes of invoices in %s', (currency) => {
  const invoices = invoicesIn(currency, 300, 20_261_124)
  const forEveryHistory = (rule: (original: Invoice, wishes: readonly Wish[]) => void, numRuns: number) =>
    fc.assert(fc.property(fc.constantFrom(...invoices), anyHistory, rule), { numRuns })

  it('agree with themselves and with the ledger, never pass the invoice, and are the invoice once all is credited', () => {
    forEveryHistory((original, wishes) => {
      const [whole, accounts] = [figures([original]), revenueAccounts([original])]
      const partial = creditNotesOf(original, wishes)
      const notes = creditNotesOf(original, [...wishes, everything])
      for (const note of notes) {
        agreesWithItself(note)
        hasItsVat(note, original)
        isPosted(note)
      }
      isWithin(figures(partial), whole)
      for (const left of leftOfLines(original, partial.map(creditClaimOf))) expect(left.units >= 0n && left.minor >= 0n).toBe(true)
      expect(figures(notes)).toEqual(whole)
      const plain = notes.filter(({ credit: of }) => of?.reason !== 'rebate')
      if (plain.length === notes.length) expect(revenueAccounts(notes)).toEqual(accounts)
      else isWithin(revenueAccounts(plain), accounts)
      const left = leftOfLines(original, notes.map(creditClaimOf))
      // Units whose whole amount was credited as an amount are worth nothing, and stay unless something else is left to credit.
      const isWhole = notes.length > partial.length
      expect(left.every(({ units, minor }) => minor === 0n && (units === 0n || !isWhole))).toBe(true)
      const again = credit(original, { part: { kind: 'all' }, reason: 'return', before: notes.map(creditClaimOf) })
      expect(again.ok ? 'credited twice' : again.findings.map((finding) => finding.code)).toEqual(['NOTHING_LEFT_TO_CREDIT'])
    }, historiesPerCurrency)
  })
})
