import type { Currency } from '../currency.ts'
import { decimal, type Decimal, times } from '../decimal.ts'
import type { InvoiceAdjustment } from '../invoice.ts'
import { add, type Money, negate, nothing, toDecimal, total } from '../money.ts'
import type { Supply, VatAnswer } from '../tax/vat-question.ts'
import type { TaxPoint, VatGroup, VatKey } from '../vat.ts'
import { convertedTo, splitInvoiceAmount, toInvoiceQuotient } from './invoice-amount.ts'
import { taxCodeOf } from './tax-code.ts'
import { type VatLine, vatKeysOf } from './vat-split.ts'

/** The base of one VAT group, and how much of it is goods and how much services, which may fall due at different times. */
export type VatBase = { readonly vat: VatKey; readonly parts: readonly { readonly supply: Supply; readonly base: Money }[] }

/** BT-116 of each group: line nets - allowances + charges (BR-S-08 and its siblings). */
export const vatBases = (currency: Currency, lines: readonly VatLine[], adjustments: readonly InvoiceAdjustment[]): VatBase[] =>
  vatKeysOf(lines).map((vat) => {
    const ofGroup = lines.filter((line) => taxCodeOf(line.vat) === taxCodeOf(vat))
    const supplies = (['goods', 'service'] as const).filter((supply) => ofGroup.some((line) => line.supply === supply))
    const nets = supplies.map((supply) => netOf(currency, ofGroup, supply))
    const accessory = adjustments
      .filter((adjustment) => taxCodeOf(adjustment.vat) === taxCodeOf(vat))
      .map((adjustment) => overSupplies(adjustment, nets))
    const bases = nets.map((net, index) => accessory.reduce((base, parts) => add(base, parts[index] ?? nothing(currency)), net))
    return { vat, parts: supplies.map((supply, index) => ({ supply, base: bases[index] ?? nothing(currency) })) }
  })

const netOf = (currency: Currency, lines: readonly VatLine[], supply: Supply): Money =>
  total(
    currency,
    lines.filter((line) => line.supply === supply).map((line) => line.netAmount),
  )

/** A charge goes with the goods (the first supply); an allowance lowers both by their nets. */
const overSupplies = ({ kind, amount }: InvoiceAdjustment, nets: readonly Money[]): Money[] => {
  if (kind === 'charge') return [amount]
  return splitInvoiceAmount(
    negate(amount),
    nets.map((net) => (net.minor > 0n ? net.minor : 0n)),
  )
}

/** How amounts in the invoice's currency become amounts in that of the books. */
export type BookRate = { readonly bookCurrency: Currency; readonly rate: Decimal }

const hundred = decimal('100')

/**
 * BG-23: tax = round(base x rate) once per group, never per line (BR-CO-17). In the book currency the whole tax is converted once (BT-111
 * = BT-110 x rate) and split over the groups by largest remainder, so that they add up.
 */
export const vatGroups = (bases: readonly VatBase[], answer: VatAnswer, { bookCurrency, rate }: BookRate): VatGroup[] => {
  const taxed = bases.map((base) => withTax(base))
  const [first] = taxed
  if (first === undefined) return []
  const vat = total(
    first.tax.currency,
    taxed.map(({ tax }) => tax),
  )
  const inBooks = splitInvoiceAmount(
    convertedTo(bookCurrency, vat, rate),
    taxed.map(({ tax }) => tax.minor),
  )
  return taxed.map((group, index) => groupOf(group, inBooks[index] ?? nothing(bookCurrency), answer))
}

type Taxed = VatBase & { readonly base: Money; readonly tax: Money }

const withTax = (group: VatBase): Taxed => {
  const [first, ...others] = group.parts.map(({ base }) => base)
  if (first === undefined) throw new RangeError(`VAT group ${taxCodeOf(group.vat)} has no line`)
  const base = others.reduce(add, first)
  return { ...group, base, tax: toInvoiceQuotient(base.currency, times(toDecimal(base), group.vat.rate), hundred) }
}

const groupOf = (group: Taxed, taxInBookCurrency: Money, answer: VatAnswer): VatGroup => {
  const reason = answer.reasonOf(group.vat)
  return {
    ...group.vat,
    base: group.base,
    tax: group.tax,
    taxInBookCurrency,
    ...(reason !== undefined && { exemptionReason: reason.text, exemptionCode: reason.code }),
    taxPoints: taxPointsOf(group, answer),
  }
}

/** Goods and services of one group that fall due at the same time are one part. */
const taxPointsOf = ({ vat, tax, parts }: Taxed, answer: VatAnswer): VatGroup['taxPoints'] => {
  const taxes = splitInvoiceAmount(
    tax,
    parts.map(({ base }) => base.minor),
  )
  const points = new Map<string, TaxPoint & { base: Money; tax: Money }>()
  for (const [index, { supply, base }] of parts.entries()) {
    const point = answer.taxPointOf(vat, supply)
    const key = `${point.basis} ${point.date ?? ''}`
    const known = points.get(key) ?? { ...point, base: nothing(base.currency), tax: nothing(base.currency) }
    points.set(key, { ...known, base: add(known.base, base), tax: add(known.tax, taxes[index] ?? nothing(base.currency)) })
  }
  return [...points.values()]
}
