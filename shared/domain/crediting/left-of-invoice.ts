import { taxCodeOf } from '../billing/tax-code.ts'
import { type Decimal, isPositive, minus, sum } from '../decimal.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import type { PostingLine } from '../journal-entry.ts'
import { type Money, subtract, total } from '../money.ts'
import type { CreditClaim } from './credit-claim.ts'
import { type TaxAmounts, type TaxPart, taxPartsOf } from './tax-parts.ts'

/** What credit notes have left of an invoice line. `reduced`: an amount was credited of it, so a unit is worth less than was billed. */
export type LineLeft = { readonly line: InvoiceLine; readonly units: Decimal; readonly amount: Money; readonly reduced: boolean }

/** A part of a VAT group, and what credit notes have taken of it. */
export type PartLeft = TaxPart & { readonly taken: TaxAmounts }

/** A revenue line of the entry, and what credit notes have taken of it. */
export type RevenueLeft = Pick<PostingLine, 'account' | 'amount' | 'bookAmount'> & {
  readonly taxCode: string
  readonly taken: Pick<PostingLine, 'amount' | 'bookAmount'>
}

export type InvoiceLeft = {
  readonly invoice: Invoice
  readonly lines: readonly LineLeft[]
  /** Of the document's allowances and charges, by their place. */
  readonly adjustments: readonly Money[]
  readonly parts: readonly PartLeft[]
  readonly revenue: readonly RevenueLeft[]
}

/** What the claims of its credit notes leave of an invoice; their order does not matter. */
export const leftOfInvoice = (invoice: Invoice, before: readonly CreditClaim[]): InvoiceLeft => ({
  invoice,
  lines: invoice.lines.map((line) => lineLeft(line, before)),
  adjustments: invoice.adjustments.map(({ amount }, place) => subtract(amount, takenAt(place, invoice, before))),
  parts: taxPartsOf(invoice).map((part) => ({ ...part, taken: takenOfPart(part, invoice, before) })),
  revenue: invoice.posting.flatMap((line) => revenueLeft(line, invoice, before)),
})

const lineLeft = (line: InvoiceLine, before: readonly CreditClaim[]): LineLeft => {
  const claims = before.flatMap(({ lines }) => lines.filter(({ lineId }) => lineId === line.orderLineId))
  const taken = total(
    line.netAmount.currency,
    claims.map(({ amount }) => amount),
  )
  return {
    line,
    units: minus(line.quantity, sum(claims.map(({ quantity }) => quantity))),
    amount: subtract(line.netAmount, taken),
    reduced: claims.some(({ quantity }) => !isPositive(quantity)),
  }
}

const takenAt = (place: number, { currency }: Invoice, before: readonly CreditClaim[]): Money =>
  total(
    currency,
    before.flatMap(({ adjustments }) => adjustments.filter((one) => one.place === place)).map(({ amount }) => amount),
  )

const takenOfPart = ({ vat, point }: TaxPart, { currency, bookCurrency }: Invoice, before: readonly CreditClaim[]): TaxAmounts => {
  const points = before
    .flatMap(({ groups }) => groups)
    .filter((group) => taxCodeOf(group) === taxCodeOf(vat))
    .flatMap(({ taxPoints }) => taxPoints.filter(({ basis, date }) => basis === point.basis && date === point.date))
  const sumOf = (key: 'base' | 'tax') =>
    total(
      currency,
      points.map((one) => one[key]),
    )
  const inBooks = points.map(({ taxInBookCurrency }) => taxInBookCurrency)
  return { base: sumOf('base'), tax: sumOf('tax'), taxInBookCurrency: total(bookCurrency, inBooks) }
}

/** The entry's lines that are neither the receivable nor VAT. */
const revenueLeft = (line: PostingLine, invoice: Invoice, before: readonly CreditClaim[]): RevenueLeft[] => {
  const { account, taxCode, taxBase, side, amount, bookAmount } = line
  if (side !== 'credit' || taxBase !== undefined || taxCode === undefined) return []
  const claims = before.flatMap(({ revenue }) => revenue.filter((one) => one.account === account && one.taxCode === taxCode))
  const taken = {
    amount: total(
      invoice.currency,
      claims.map((claim) => claim.amount),
    ),
    bookAmount: total(
      invoice.bookCurrency,
      claims.map((claim) => claim.bookAmount),
    ),
  }
  return [{ account, taxCode, amount, bookAmount, taken }]
}
