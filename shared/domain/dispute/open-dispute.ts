import { canonicalJson } from '../canonical-json.ts'
import { isCredit } from '../crediting/purpose.ts'
import { dayAt, type Instant } from '../day.ts'
import { decimal, divided, times } from '../decimal.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { add, fitsCurrency, isZero, least, type Money, rounded, subtract, toDecimal, total } from '../money.ts'
import type { Dispute } from './dispute.ts'
import { aboveOpen, amountFiner, notAnInvoice, nothingToDispute, toldOtherwise, tooManyDisputes, unknownLine } from './dispute-findings.ts'
import type { DisputeRequest } from './dispute-request.ts'
import { undisputedOf } from './disputed.ts'

/** An issued invoice as the books have it. */
export type Disputable = {
  readonly header: InvoiceHeader
  readonly invoice: Invoice
  readonly number: string
  /** How many disputes of it there are, resolved ones too. */
  readonly disputes: number
}

/** What is disputed is read together, by the page of the invoice too. */
const mostDisputes = 20

type Told = { readonly openedBy: Dispute['openedBy']; readonly by: string; readonly at: Instant }

/**
 * Holds back a part of what is open of an invoice and not disputed yet; lines that add up to more hold back no more than that. Findings:
 * NOT_AN_INVOICE, NOTHING_TO_DISPUTE, TOO_MANY_DISPUTES, LINE_UNKNOWN, AMOUNT_TOO_FINE, AMOUNT_ABOVE_OPEN.
 */
export const openDispute = (disputable: Disputable, request: DisputeRequest, told: Told): Checked<Dispute> => {
  const { header, invoice, number, disputes } = disputable
  if (isCredit(invoice)) return failed(notAnInvoice(number))
  const left = undisputedOf(header, openOf(disputable))
  if (isZero(left)) return failed(nothingToDispute(number))
  if (disputes >= mostDisputes) return failed(tooManyDisputes(number, mostDisputes))
  const amount = amountOf(disputable, request, left)
  if (!amount.ok) return amount
  const { at: openedAt, ...by } = told
  const { orderId, factId, customerId, zone } = header
  const about = { orderId, factId, customerId, number, amount: amount.value }
  return passed({ ...request, ...about, ...by, openedAt, openedOn: dayAt(openedAt, zone), version: 0, state: 'open' })
}

/** What is open of an invoice, as its header says once anything was credited, paid or disputed. */
export const openOf = ({ header, invoice }: Pick<Disputable, 'header' | 'invoice'>): Money => header.open ?? invoice.totals.gross

const amountOf = ({ invoice, number }: Disputable, { part }: DisputeRequest, left: Money): Checked<Money> => {
  switch (part.what) {
    case 'all':
      return passed(left)
    case 'amount': {
      if (!fitsCurrency(part.amount, invoice.currency)) return failed(amountFiner(invoice.currency, part.amount))
      const amount = rounded(invoice.currency, part.amount)
      return subtract(left, amount).minor < 0n ? failed(aboveOpen(number, left, amount)) : passed(amount)
    }
    case 'lines': {
      const lines = part.lines.map((wanted) => ({ wanted, line: invoice.lines.find((line) => line.number === wanted) }))
      const unknown = lines.filter(({ line }) => line === undefined)
      if (unknown.length > 0) return failed(...unknown.map(({ wanted }) => unknownLine(number, wanted)))
      const gross = total(
        invoice.currency,
        lines.flatMap(({ line }) => (line === undefined ? [] : [grossOf(line)])),
      )
      return isZero(gross) ? failed(nothingToDispute(number)) : passed(least(gross, left))
    }
  }
}

/** A line with its VAT: what a buyer who does not accept the line does not pay. */
const grossOf = ({ netAmount, vat }: InvoiceLine): Money =>
  add(netAmount, rounded(netAmount.currency, divided(times(toDecimal(netAmount), vat.rate), decimal('100'), 12)))

/** Told again it is the same dispute. Finding: DISPUTE_TOLD_OTHERWISE. */
export const toldAgain = (known: Dispute, request: DisputeRequest): Checked<Dispute> => {
  const said = ({ category, part, note, attachment }: Omit<DisputeRequest, 'sellerId'>) =>
    canonicalJson({ category, part, note, attachment })
  return said(known) === said(request) ? passed(known) : failed(toldOtherwise(known.disputeId))
}
