import { totalsOf } from '../billing/totals.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { FactId, InvoiceId } from '../ids.ts'
import type { Invoice, InvoiceAdjustment, InvoiceLine, Issue } from '../invoice.ts'
import { isZero, type Money } from '../money.ts'
import { collectedBetween } from '../payment/released.ts'
import type { Seller } from '../seller.ts'
import { adjustmentCredits } from './adjustment-credits.ts'
import type { CreditClaim } from './credit-claim.ts'
import { nothingLeft } from './credit-findings.ts'
import { creditNotesOf } from './credit-note-rule.ts'
import { creditNoteLine, lineOfNothing } from './credit-note-line.ts'
import { creditReasonText } from './credit-reason-text.ts'
import { creditPosting } from './credit-posting.ts'
import type { CreditRequest } from './credit-request.ts'
import { creditVatGroups, claimedGroups } from './credit-vat-groups.ts'
import { leftOfInvoice } from './left-of-invoice.ts'
import { type LineCredit, lineCredits } from './line-credits.ts'
import { revenueCredits } from './revenue-credits.ts'
import { type Taken, type TaxCredit, taxCredits } from './tax-credits.ts'

/** What a credit note is made from. */
export type CreditMaterials = {
  /** The issued invoice, and its number and date. */
  readonly original: Invoice
  readonly issue: Issue
  readonly request: CreditRequest
  /** What the other credit notes of this invoice take of it, those that wait for their number included; in any order. */
  readonly before: readonly CreditClaim[]
  /** What payments settle of the invoice. */
  readonly paid: Money
  readonly seller: Pick<Seller, 'accounts' | 'creditNotes' | 'series'>
  readonly creditNoteId: InvoiceId
  readonly factId: FactId
}

/**
 * The snapshot of a credit note (381): a document of its own with positive amounts, which names its invoice (BG-3) and has its parties,
 * currency, rate and texts, since it corrects that document and no newer state of the customer (art. 272 and 289 I-5 CGI). Pure: the same
 * materials give the same credit note. Sizes and formats are checked by who validates it, as for an invoice.
 * Findings: LINE_UNKNOWN, QUANTITY_NOT_POSITIVE, QUANTITY_TOO_FINE, QUANTITY_ABOVE_INVOICED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_FINE,
 * AMOUNT_ABOVE_INVOICED, NOTHING_LEFT_TO_CREDIT.
 */
export const composeCreditNote = (materials: CreditMaterials): Checked<Invoice> => {
  const { original, request, before } = materials
  const left = leftOfInvoice(original, before)
  const lines = lineCredits(left, request.part)
  if (!lines.ok) return lines
  const taken: Taken = { left, lines: lines.value, charges: request.part.kind === 'all' }
  const taxes = taxCredits(taken)
  return taxes.every(({ base, tax }) => isZero(base) && isZero(tax))
    ? failed(nothingLeft(original))
    : passed(withAmounts(materials, taken, taxes))
}

/** What a credit note takes of its invoice. */
export const creditClaimOf = ({ invoiceId, credit }: Pick<Invoice, 'invoiceId' | 'credit'>): CreditClaim => {
  if (credit === undefined) throw new RangeError(`${invoiceId} is no credit note`)
  return credit.claim
}

const withAmounts = (materials: CreditMaterials, taken: Taken, taxes: readonly TaxCredit[]): Invoice => {
  const { original, request, before, paid, seller } = materials
  const { currency, bookCurrency } = original
  const places = adjustmentCredits(taken, taxes)
  const revenue = revenueCredits(taken, taxes)
  const adjustments = places.flatMap(({ place, amount }): InvoiceAdjustment[] =>
    original.adjustments.slice(place, place + 1).map((one) => ({ ...one, amount })),
  )
  const lines = creditNoteLines(original, taken.lines)
  const vatGroups = creditVatGroups(original, taxes, { lines, adjustments })
  const totals = totalsOf({ currency, bookCurrency, lines, adjustments, vatGroups })
  const claim = { lines: taken.lines.map(claimedLine), adjustments: places, groups: claimedGroups(taxes), revenue, gross: totals.gross }
  const standing = { invoice: original, claims: before, paid }
  const collected = collectedBetween(standing, { ...standing, claims: [...before, claim] })
  const posting = creditPosting(original, { revenue, taxes, reason: request.reason, collected }, seller.accounts)
  return { ...headOf(materials, claim), lines, adjustments, vatGroups, totals, posting }
}

const creditNoteLines = (original: Invoice, credits: readonly LineCredit[]): InvoiceLine[] =>
  credits.length > 0 ? credits.map((credit, index) => creditNoteLine(credit, index + 1)) : original.lines.slice(0, 1).map(lineOfNothing)

const claimedLine = ({ left, units, amount }: LineCredit): CreditClaim['lines'][number] => ({
  lineId: left.line.orderLineId,
  quantity: units,
  amount,
})

type Head = Omit<Invoice, 'lines' | 'adjustments' | 'vatGroups' | 'totals' | 'posting'>

/** A credit note asks for no payment, so no terms of the invoice are left but that there are none. */
const headOf = ({ original, issue, request, paid, seller, creditNoteId, factId }: CreditMaterials, claim: CreditClaim): Head => {
  const { requestId, reason, note } = request
  const { prefix, journal } = creditNotesOf(seller)
  return {
    ...original,
    invoiceId: creditNoteId,
    typeCode: '381',
    precedingInvoice: { invoiceId: original.invoiceId, number: issue.number, issueDate: issue.issueDate },
    credit: { requestId, reason, note, claim, ...(isZero(paid) ? {} : { paid }) },
    sources: original.sources.map(({ orderId, revision }) => ({ orderId, revision, factId })),
    terms: { due: { kind: 'net', days: 0 }, agreed: false },
    notes: [{ subjectCode: 'AAI', text: creditReasonText({ reason, note }, original.language) }, ...original.notes],
    remarks: [],
    series: { prefix, journal, digits: seller.series.digits, site: seller.series.site },
  }
}
