import { taxCodeOf } from '../billing/tax-code.ts'
import type { Invoice } from '../invoice.ts'
import { isZero, total } from '../money.ts'
import type { VatGroup, VatKey } from '../vat.ts'
import type { CreditClaim } from './credit-claim.ts'
import type { TaxAmounts } from './tax-parts.ts'
import type { TaxCredit } from './tax-credits.ts'

type Shown = { readonly vat: VatKey }

/** The VAT groups of a credit note: those of what it shows (BR-S-01 and its siblings), for the invoice's reasons and at its tax points. */
export const creditVatGroups = (
  { vatGroups }: Invoice,
  taxes: readonly TaxCredit[],
  { lines, adjustments }: { readonly lines: readonly Shown[]; readonly adjustments: readonly Shown[] },
): VatGroup[] => {
  const shown = new Set([...lines, ...adjustments].map(({ vat }) => taxCodeOf(vat)))
  return vatGroups.filter((group) => shown.has(taxCodeOf(group))).map((group) => ({ ...group, ...amountsOf(group, taxes) }))
}

const amountsOf = (group: VatKey, taxes: readonly TaxCredit[]): TaxAmounts & Pick<VatGroup, 'taxPoints'> => {
  const ofGroup = taxes.filter(({ part }) => taxCodeOf(part.vat) === taxCodeOf(group))
  const credited = ofGroup.filter(({ base, tax }) => !isZero(base) || !isZero(tax))
  const points = credited.length > 0 ? credited : ofGroup.slice(0, 1)
  return { ...sumsOf(ofGroup), taxPoints: points.map(({ part, base, tax }) => ({ ...part.point, base, tax })) }
}

/** What a credit note takes of the invoice's VAT groups, by tax point. */
export const claimedGroups = (taxes: readonly TaxCredit[]): CreditClaim['groups'] => {
  const keys = new Map(taxes.filter(isSomething).map(({ part }) => [taxCodeOf(part.vat), part.vat]))
  return [...keys].map(([code, vat]) => {
    const ofGroup = taxes.filter((tax) => taxCodeOf(tax.part.vat) === code && isSomething(tax))
    const taxPoints = ofGroup.map(({ part, base, tax, taxInBookCurrency }) => ({ ...part.point, base, tax, taxInBookCurrency }))
    return { ...vat, ...sumsOf(ofGroup), taxPoints }
  })
}

const isSomething = ({ base, tax, taxInBookCurrency }: TaxAmounts): boolean => !isZero(base) || !isZero(tax) || !isZero(taxInBookCurrency)

/** Of one group at least. */
const sumsOf = (taxes: readonly TaxAmounts[]): TaxAmounts => {
  const [first] = taxes
  if (first === undefined) throw new RangeError('a VAT group has a tax point')
  const sumOf = (key: keyof TaxAmounts) =>
    total(
      first[key].currency,
      taxes.map((one) => one[key]),
    )
  return { base: sumOf('base'), tax: sumOf('tax'), taxInBookCurrency: sumOf('taxInBookCurrency') }
}
