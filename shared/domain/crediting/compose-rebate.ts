import { taxCodeOf } from '../billing/tax-code.ts'
import { totalsOf } from '../billing/totals.ts'
import type { Day } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { FactId, InvoiceId } from '../ids.ts'
import type { Invoice, Issue } from '../invoice.ts'
import { add, isZero, type Money, nothing, total } from '../money.ts'
import type { Seller } from '../seller.ts'
import { adjustmentCredits } from './adjustment-credits.ts'
import type { CreditClaim } from './credit-claim.ts'
import { creditPosting } from './credit-posting.ts'
import { claimedGroups, creditVatGroups } from './credit-vat-groups.ts'
import { leftOfInvoice, type PartLeft } from './left-of-invoice.ts'
import { grantFindings, rebateFindings } from './rebate-findings.ts'
import { headOfRebate, rebateDocumentLines } from './rebate-document.ts'
import { rebateLines } from './rebate-lines.ts'
import type { RebateRequest } from './rebate-request.ts'
import { rebateBases, rebateShares, salesOf } from './rebate-shares.ts'
import { rebateTaxes } from './rebate-taxes.ts'
import { revenueCredits } from './revenue-credits.ts'
import { type Taken, type TaxCredit, taxCredits } from './tax-credits.ts'

/** An issued invoice of the period, its number and date, and what credit notes and other rebates take of it. */
export type RebatedInvoice = {
  readonly original: Invoice
  readonly issue: Issue
  readonly before: readonly CreditClaim[]
  /** A corrected invoice has taken its place. */
  readonly isReplaced?: boolean
}

/** What a rebate is made from; of one invoice at least. */
export type RebateMaterials = {
  readonly request: RebateRequest
  readonly invoices: readonly RebatedInvoice[]
  readonly seller: Pick<Seller, 'accounts' | 'creditNotes' | 'series'>
  readonly rebateId: InvoiceId
  readonly factId: FactId
  /** The day of the request. */
  readonly on: Day
}

/** What a rebate takes of one invoice, before it is summed up. */
export type Rebated = { readonly invoice: RebatedInvoice; readonly claim: CreditClaim; readonly taxes: readonly TaxCredit[] }

/**
 * The snapshot of a rebate over a period (262): it names the contract (BT-12) and the period (BG-14), and no invoice (BG-3). What it takes
 * of each invoice is computed and capped as a credit of it, so credits and rebates together never pass the invoice; the document is their
 * sum. It has the parties and texts of the newest of its invoices. Pure: the same materials give the same snapshot.
 * Findings: those of `rebateFindings` and `grantFindings`.
 */
export const composeRebate = (materials: RebateMaterials): Checked<Invoice> => {
  const unfit = rebateFindings(materials)
  if (unfit.length > 0) return failed(...unfit)
  const lefts = materials.invoices.map(({ original, before }) => leftOfInvoice(original, before))
  const bases = rebateBases(lefts)
  const [newest] = newestFirst(materials.invoices)
  const sales = total(
    newest.original.currency,
    bases.map(({ base }) => base),
  )
  const findings = grantFindings(materials, sales)
  if (findings.length > 0) return failed(...findings)
  const shares = rebateShares(bases, materials.request.grant)
  const takens = lefts.map((left): Taken => {
    const ofInvoice = new Map<PartLeft, Money>(left.parts.map((part) => [part, shares.get(part) ?? nothing(sales.currency)]))
    return { left, lines: rebateLines(left, ofInvoice), charges: false }
  })
  const rebated = claimsOf(materials, takens)
  return rebated.length === 0 ? failed(tooLittle(materials)) : passed(summedUp(materials, rebated, salesOf(bases)))
}

const newestFirst = (invoices: readonly RebatedInvoice[]): [RebatedInvoice, ...RebatedInvoice[]] => {
  const [newest, ...others] = invoices.toSorted((a, b) =>
    `${b.issue.issueDate} ${b.issue.number}`.localeCompare(`${a.issue.issueDate} ${a.issue.number}`),
  )
  if (newest === undefined) throw new RangeError('a rebate is granted on an invoice at least')
  return [newest, ...others]
}

const claimsOf = ({ invoices }: RebateMaterials, takens: readonly Taken[]): Rebated[] => {
  const taxes = takens.map(taxCredits)
  const nearer = rebateTaxes(taxes)
  return invoices.flatMap((invoice, index) => {
    const taken = takens[index]
    if (taken === undefined) return []
    const ofInvoice = (taxes[index] ?? []).map((one) => nearer.get(one) ?? one)
    const claim = claimOf(taken, ofInvoice)
    return isZero(claim.gross) ? [] : [{ invoice, claim, taxes: ofInvoice }]
  })
}

const claimOf = (taken: Taken, taxes: readonly TaxCredit[]): CreditClaim => ({
  lines: taken.lines.map(({ left, units, amount }) => ({ lineId: left.line.orderLineId, quantity: units, amount })),
  adjustments: adjustmentCredits(taken, taxes),
  groups: claimedGroups(taxes),
  revenue: revenueCredits(taken, taxes),
  gross: total(
    taken.left.invoice.currency,
    taxes.flatMap(({ base, tax }) => [base, tax]),
  ),
})

const tooLittle = ({ request: { grant } }: RebateMaterials): Finding => ({
  code: 'NOTHING_LEFT_TO_CREDIT',
  field: grant.kind,
  expected: 'a rebate of a cent at least',
  actual: 'less',
  remedy: 'Nothing to do: a credit note needs an amount.',
})

const summedUp = (materials: RebateMaterials, rebated: readonly Rebated[], sales: ReadonlyMap<string, Money>): Invoice => {
  const [{ original }] = newestFirst(materials.invoices)
  const { accounts } = materials.seller
  const taxes = byAccount(rebated.flatMap((one) => one.taxes))
  const groups = new Map(materials.invoices.flatMap((one) => one.original.vatGroups).map((group) => [taxCodeOf(group), group]))
  const lines = rebateDocumentLines(materials, { original, taxes, sales })
  const vatGroups = creditVatGroups({ ...original, vatGroups: [...groups.values()] }, taxes, { lines, adjustments: [] })
  const revenue = rebated.flatMap(({ claim }) => claim.revenue)
  const posting = creditPosting(original, { revenue, taxes, reason: 'rebate', collected: [] }, accounts)
  const { currency, bookCurrency } = original
  const totals = totalsOf({ currency, bookCurrency, lines, adjustments: [], vatGroups })
  return { ...headOfRebate(materials, { original, rebated }), lines, adjustments: [], vatGroups, totals, posting }
}

/** The same account, VAT code and basis in several invoices is one line of the entry; each has its own tax point, the rebate none. */
const byAccount = (taxes: readonly TaxCredit[]): TaxCredit[] => {
  const sums = new Map<string, TaxCredit>()
  for (const one of taxes.filter(({ base, tax }) => !isZero(base) || !isZero(tax))) {
    const { account = '', vat, point } = one.part
    const key = `${taxCodeOf(vat)} ${point.basis} ${account}`
    const known = sums.get(key)
    const sum = known === undefined ? { ...one, part: { ...one.part, point: { basis: point.basis } } } : plus(known, one)
    sums.set(key, sum)
  }
  return [...sums.values()]
}

const plus = (a: TaxCredit, b: TaxCredit): TaxCredit => ({
  part: a.part,
  allowance: add(a.allowance, b.allowance),
  base: add(a.base, b.base),
  tax: add(a.tax, b.tax),
  taxInBookCurrency: add(a.taxInBookCurrency, b.taxInBookCurrency),
})
