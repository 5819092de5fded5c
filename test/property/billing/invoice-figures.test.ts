/**
 * Why: the official rules let VAT be wrong by almost 1.00 and see no wrong line product, so our own figures are recomputed here from the
 * finished invoice alone, by plain integer arithmetic that shares no code with the domain.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeInvoice } from '../../../shared/domain/billing/compose-invoice.ts'
import { type Currency, minorUnitExponent } from '../../../shared/domain/currency.ts'
import type { Checked } from '../../../shared/domain/finding.ts'
import type { Invoice, InvoiceAdjustment } from '../../../shared/domain/invoice.ts'
import type { Money } from '../../../shared/domain/money.ts'
import { cases } from '../../support/cases.ts'
import { theMaterials } from '../../support/materials.ts'
import { anyCurrency, anyOrder, anyRate, articles, trustingSeller } from './orders.ts'

const anyMaterials = anyCurrency.chain((currency) =>
  fc
    .tuple(anyOrder(currency), anyRate)
    .map(([content, rate]) => theMaterials({ seller: trustingSeller(), articles, content, rate: rate(currency) })),
)

/** Invoices of every order that is accepted; the rare others (a negative total) are not what these rules are about. */
const forEveryInvoice = (rule: (invoice: Invoice) => void) =>
  fc.assert(
    fc.property(anyMaterials, (materials) => {
      const composed = composeInvoice(materials)
      fc.pre(composed.ok)
      if (composed.ok) rule(composed.value)
    }),
    { numRuns: cases(80), maxSkipsPerRun: 1 },
  )

/** A decimal as an integer of 12 places. */
const scale = 10n ** 12n
const exact = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return (text.startsWith('-') ? -1n : 1n) * BigInt(whole + fraction.padEnd(12, '0'))
}

/** The smallest amount that an invoice shows, in minor units. */
const unit = (currency: Currency): bigint => (minorUnitExponent(currency) === 3 ? 10n : 1n)

/** `numerator / denominator` major units, half away from zero, in minor units. */
const nearest = (currency: Currency, numerator: bigint, denominator: bigint): bigint => {
  const shown = numerator * 10n ** BigInt(Math.min(2, minorUnitExponent(currency)))
  return ((2n * shown + denominator) / (2n * denominator)) * unit(currency)
}

const major = (currency: Currency): bigint => 10n ** BigInt(minorUnitExponent(currency))
const sum = (amounts: readonly Money[]): bigint => amounts.reduce((all, { minor }) => all + minor, 0n)
const ofKind = (adjustments: readonly InvoiceAdjustment[], kind: InvoiceAdjustment['kind']): bigint =>
  sum(adjustments.filter((one) => one.kind === kind).map(({ amount }) => amount))
const sameVat = (a: { category: string; rate: string }) => (b: { vat: { category: string; rate: string } }) =>
  a.category === b.vat.category && a.rate === b.vat.rate

test('each line net is the rounded product less allowances plus charges (BT-131)', () =>
  forEveryInvoice(({ currency, lines }) => {
    for (const { quantity, netPrice, priceBaseQuantity, adjustments, netAmount } of lines) {
      const product = nearest(currency, exact(quantity) * exact(netPrice), exact(priceBaseQuantity) * scale)
      expect(netAmount.minor).toBe(product - ofKind(adjustments, 'allowance') + ofKind(adjustments, 'charge'))
    }
  }))

test('the totals are the sums of what is shown (BR-CO-10 to 16)', () =>
  forEveryInvoice(({ lines, adjustments, vatGroups, totals }) => {
    expect(totals.lines.minor).toBe(sum(lines.map(({ netAmount }) => netAmount)))
    expect(totals.allowances.minor).toBe(ofKind(adjustments, 'allowance'))
    expect(totals.charges.minor).toBe(ofKind(adjustments, 'charge'))
    expect(totals.net.minor).toBe(totals.lines.minor - totals.allowances.minor + totals.charges.minor)
    expect(totals.vat.minor).toBe(sum(vatGroups.map(({ tax }) => tax)))
    expect(totals.gross.minor).toBe(totals.net.minor + totals.vat.minor)
    expect(totals.due.minor).toBe(totals.gross.minor - totals.prepaid.minor)
  }))

test('every group is there once, with its exact base and its exact tax (BR-S-08, BR-CO-17)', () =>
  forEveryInvoice(({ currency, lines, adjustments, vatGroups }) => {
    expect(new Set(vatGroups.map(({ category, rate }) => `${category}${rate}`)).size).toBe(vatGroups.length)
    for (const group of vatGroups) {
      const within = adjustments.filter(sameVat(group))
      const nets = sum(lines.filter(sameVat(group)).map(({ netAmount }) => netAmount))
      expect(group.base.minor).toBe(nets - ofKind(within, 'allowance') + ofKind(within, 'charge'))
      expect(group.tax.minor).toBe(nearest(currency, group.base.minor * exact(group.rate), 100n * scale * major(currency)))
      expect(sum(group.taxPoints.map(({ base }) => base))).toBe(group.base.minor)
      expect(sum(group.taxPoints.map(({ tax }) => tax))).toBe(group.tax.minor)
    }
    expect(lines.every((line) => vatGroups.some((group) => sameVat(group)(line)))).toBe(true)
    expect(adjustments.every((one) => vatGroups.some((group) => sameVat(group)(one)))).toBe(true)
  }))

test('VAT in the book currency is the VAT at the dated rate, and the groups add up to it (BT-111)', () =>
  forEveryInvoice(({ currency, bookCurrency, exchangeRate, vatGroups, totals }) => {
    const rate = exact(exchangeRate?.rate ?? '1')
    expect(totals.vatInBookCurrency.minor).toBe(nearest(bookCurrency, totals.vat.minor * rate, scale * major(currency)))
    expect(sum(vatGroups.map(({ taxInBookCurrency }) => taxInBookCurrency))).toBe(totals.vatInBookCurrency.minor)
  }))

test('the entry balances in both currencies, has no negative side, and says the gross, the net and the VAT of the invoice', () =>
  forEveryInvoice(({ posting, totals, vatGroups }) => {
    const side = (name: string) => posting.filter(({ side }) => side === name)
    expect(posting.every(({ amount, bookAmount }) => amount.minor >= 0n && bookAmount.minor >= 0n)).toBe(true)
    expect(sum(side('debit').map(({ amount }) => amount))).toBe(sum(side('credit').map(({ amount }) => amount)))
    expect(sum(side('debit').map(({ bookAmount }) => bookAmount))).toBe(sum(side('credit').map(({ bookAmount }) => bookAmount)))
    expect(side('debit').map(({ amount }) => amount.minor)).toEqual([totals.gross.minor])
    const [vat, revenue] = [side('credit').filter(({ taxBase }) => taxBase), side('credit').filter(({ taxBase }) => !taxBase)]
    expect(sum(vat.map(({ amount }) => amount))).toBe(totals.vat.minor)
    expect(sum(revenue.map(({ amount }) => amount))).toBe(totals.net.minor)
    for (const { category, rate, base } of vatGroups)
      expect(sum(revenue.filter(({ taxCode }) => taxCode === `${category}${rate}`).map(({ amount }) => amount))).toBe(base.minor)
  }))

test('an invoice shows no amount with more than two decimals', () =>
  forEveryInvoice(({ lines, adjustments, vatGroups, totals }) => {
    const amounts = [
      ...lines.map(({ netAmount }) => netAmount),
      ...adjustments.map(({ amount }) => amount),
      ...vatGroups.flatMap(({ base, tax }) => [base, tax]),
    ]
    for (const { currency, minor } of [...amounts, ...Object.values(totals)]) expect(minor % unit(currency)).toBe(0n)
  }))

test('the order of the lines changes no total, no VAT group and no posting', () =>
  fc.assert(
    fc.property(anyMaterials, fc.infiniteStream(fc.nat()), (materials, random) => {
      const composed = composeInvoice(materials)
      fc.pre(composed.ok)
      const content = materials.order.content!
      const shuffled = content.lines
        .map((line) => ({ line, at: random.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ line }) => line)
      const again = composeInvoice({ ...materials, order: { ...materials.order, content: { ...content, lines: shuffled } } })
      const figures = (of: Checked<Invoice>) => of.ok && [of.value.totals, of.value.vatGroups, of.value.posting, of.value.adjustments]
      expect(figures(again)).toEqual(figures(composed))
    }),
    { numRuns: cases(60), maxSkipsPerRun: 1 },
  ))
