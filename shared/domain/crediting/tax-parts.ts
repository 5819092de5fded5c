import { taxCodeOf } from '../billing/tax-code.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import { isZero, type Money, nothing } from '../money.ts'
import type { TaxPoint, VatKey } from '../vat.ts'

/** A base, its VAT, and that VAT in the currency of the books. */
export type TaxAmounts = { readonly base: Money; readonly tax: Money; readonly taxInBookCurrency: Money }

/** What of a VAT group falls due at one time, and the account where its VAT stands; none where there is no VAT. */
export type TaxPart = TaxAmounts & { readonly vat: VatKey; readonly point: TaxPoint; readonly account: string | undefined }

/** The parts of an invoice's VAT groups. Its entry has one VAT line for each part with VAT, in the same order; a debit reverses a replaced one. */
export const taxPartsOf = ({ vatGroups, posting, bookCurrency }: Invoice): TaxPart[] => {
  const posted = posting.filter(({ taxBase, side }) => taxBase !== undefined && side === 'credit')
  return vatGroups.flatMap(({ category, rate, taxPoints }) =>
    taxPoints.map(({ base, tax, ...point }) => {
      const line = isZero(tax) ? undefined : posted.shift()
      const taxInBookCurrency = line?.bookAmount ?? nothing(bookCurrency)
      return { vat: { category, rate }, point, base, tax, taxInBookCurrency, account: line?.account }
    }),
  )
}

/** Whether a line is of this part: goods fall due at delivery, services otherwise, and without French VAT nothing does (art. 269 CGI). */
export const isLineOf = ({ vat, point }: Pick<TaxPart, 'vat' | 'point'>, line: Pick<InvoiceLine, 'vat' | 'supply'>): boolean =>
  taxCodeOf(line.vat) === taxCodeOf(vat) && (point.basis === 'none' || (point.basis === 'delivery') === (line.supply === 'goods'))
