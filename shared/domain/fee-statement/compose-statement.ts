import { checkSizes } from '../billing/check-sizes.ts'
import { totalsOf } from '../billing/totals.ts'
import type { Materials } from '../billing/materials.ts'
import { decimal, one, zero } from '../decimal.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { FactId, InvoiceId } from '../ids.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import type { PostingLine } from '../journal-entry.ts'
import { isZero, type Money, nothing, rounded, toDecimal, total } from '../money.ts'
import { times } from '../decimal.ts'
import type { Seller } from '../seller.ts'
import type { LateClaim } from '../late-fees/late-claim.ts'
import type { FeeStatement } from './fee-claim.ts'
import { feeSeriesOf } from './fee-series.ts'
import { type Asked, nextStatement } from './next-statement.ts'
import { heldUp } from './statement-holds.ts'

/** What a statement of late fees is made from. */
export type StatementMaterials = {
  readonly claim: LateClaim
  readonly header: InvoiceHeader
  readonly asked: Asked
  readonly seller: Pick<Seller, 'accounts' | 'creditNotes' | 'lateFees' | 'series'>
  readonly statementId: InvoiceId
  readonly factId: FactId
  readonly now: InvoiceHeader['frozenAt']
  readonly compressedSize: Materials['compressedSize']
}

/**
 * The snapshot of a statement of late fees: a document of its own series outside VAT, payable at once, with the parties and texts of the
 * invoice that it is about. Pure: the same materials give the same statement. Findings: those of `nextStatement`, LATE_FEES_ON_HOLD, and sizes.
 */
export const composeStatement = (materials: StatementMaterials): Checked<Invoice> => {
  const held = heldUp(materials.header, materials.now)
  if (held !== undefined) return failed(held)
  const next = nextStatement(materials.claim, materials.asked)
  if (!next.ok) return next
  const { open: openRead, settlements: settlementsRead, disputed: disputedRead } = materials.header
  const statement: FeeStatement = { ...next.value, openRead, settlementsRead, disputedRead }
  const composed = documentOf(materials, statement)
  const sizes = checkSizes(composed, materials.compressedSize)
  return sizes.length > 0 ? failed(...sizes) : passed(composed)
}

const outsideVat = { category: 'O', rate: zero } as const

type Part = { readonly sku: string; readonly name: string; readonly account: string; readonly amount: Money }

/** Interest is financial income (7631); what stands in its place and the indemnity are penalties received (7581): PCG, ANC 2022-06. */
const partsOf = ({ seller: { accounts }, claim }: StatementMaterials, { claim: claimed, flatFee }: FeeStatement): Part[] => {
  const { lateInterest = '763100', latePenalties = '758100' } = accounts
  const isFlat = flatFee !== undefined || claim.setting.rule?.kind === 'fixed' || claim.setting.rule?.kind === 'percent'
  const fee = isFlat
    ? { sku: 'PENALTY', name: 'Late payment penalty', account: latePenalties }
    : { sku: 'INTEREST', name: 'Late payment interest', account: lateInterest }
  const indemnity = { sku: 'INDEMNITY', name: 'Indemnity for recovery costs', account: latePenalties }
  const parts = [{ ...fee, amount: claimed.fee }, ...(claimed.indemnity === undefined ? [] : [{ ...indemnity, amount: claimed.indemnity }])]
  return parts.filter(({ amount }) => !isZero(amount))
}

const lineOf = ({ sku, name, account, amount }: Part, index: number): InvoiceLine => ({
  number: index + 1,
  orderLineId: sku,
  sku,
  name,
  quantity: one,
  unitCode: 'LS',
  netPrice: toDecimal(amount),
  priceBaseQuantity: one,
  adjustments: [],
  netAmount: amount,
  vat: outsideVat,
  supply: 'service',
  account,
})

const documentOf = (materials: StatementMaterials, statement: FeeStatement): Invoice => {
  const { invoice: original } = materials.claim.issued
  const parts = partsOf(materials, statement)
  const lines = parts.map(lineOf)
  const base = total(
    original.currency,
    parts.map(({ amount }) => amount),
  )
  const none = { tax: nothing(original.currency), taxInBookCurrency: nothing(original.bookCurrency) }
  const vatGroups = [{ ...outsideVat, base, ...none, taxPoints: [{ basis: 'none' as const, base, tax: none.tax }] }]
  const { currency, bookCurrency } = original
  const totals = totalsOf({ currency, bookCurrency, lines, adjustments: [], vatGroups })
  return { ...headOf(materials, statement), lines, adjustments: [], vatGroups, totals, posting: postingOf(materials, parts) }
}

/** Each amount at the invoice's rate, so that the rate of the claim is that of what it is owed for. */
const inBooks = ({ exchangeRate, bookCurrency }: Invoice, amount: Money): Money =>
  rounded(bookCurrency, times(toDecimal(amount), exchangeRate?.rate ?? decimal('1')))

const postingOf = ({ claim, seller }: StatementMaterials, parts: readonly Part[]): PostingLine[] => {
  const { invoice } = claim.issued
  const accounts = [...Map.groupBy(parts, ({ account }) => account)]
  const credits = accounts.map(([account, same]): PostingLine => {
    const amount = total(
      invoice.currency,
      same.map((part) => part.amount),
    )
    return { account, side: 'credit', amount, bookAmount: inBooks(invoice, amount) }
  })
  const sumOf = (of: 'amount' | 'bookAmount', currency: Money['currency']) =>
    total(
      currency,
      credits.map((line) => line[of]),
    )
  const amounts = { amount: sumOf('amount', invoice.currency), bookAmount: sumOf('bookAmount', invoice.bookCurrency) }
  return [{ account: seller.accounts.receivables, auxiliary: invoice.customerId, side: 'debit', ...amounts }, ...credits]
}

type Head = Omit<Invoice, 'lines' | 'adjustments' | 'vatGroups' | 'totals' | 'posting'>

/** Nothing of the supply is left but whose it was, and nothing of the terms: what is owed for a delay is owed at once and bears no interest. */
const headOf = ({ claim, seller, statementId, factId }: StatementMaterials, statement: FeeStatement): Head => {
  const { invoice: original, issue } = claim.issued
  const { prefix, journal } = feeSeriesOf(seller)
  const {
    credit: _credit,
    rebate: _rebate,
    penaltyPercent: _percent,
    lateFeesAfter: _after,
    deliveryWithinDays: _days,
    deliveryDate: _delivered,
    deliverTo: _place,
    supplyPeriod: _period,
    incoterm: _incoterm,
    formats: _formats,
    ...kept
  } = original
  return {
    ...kept,
    invoiceId: statementId,
    typeCode: '84',
    precedingInvoice: { invoiceId: original.invoiceId, number: issue.number, issueDate: issue.issueDate },
    lateFees: statement,
    sources: original.sources.map(({ orderId, revision }) => ({ orderId, revision, factId })),
    treatment: 'OUTOFSCOPE',
    mailIsCopy: false,
    terms: { due: { kind: 'net', days: 0 }, agreed: false },
    notes: original.notes.filter(({ subjectCode }) => subjectCode === 'ABL'),
    remarks: [],
    series: { prefix, journal, digits: seller.series.digits, site: seller.series.site },
  }
}
