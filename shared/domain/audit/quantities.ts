import * as z from 'zod'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import { type CreditClaim, creditClaimSchema } from '../crediting/credit-claim.ts'
import { claimingFacts, quantitiesOf } from '../billing/claims.ts'
import { contentInForce } from '../crediting/correction.ts'
import { isCredit, isFeeStatement } from '../crediting/purpose.ts'
import { compare, type Decimal, zero } from '../decimal.ts'
import type { Invoice } from '../invoice.ts'
import type { Fact, Order, ReportedLine } from '../order.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, readable, unseen } from './found.ts'
import { feeFaults, statementFaults } from './late-fees.ts'

/**
 * What an invoice bills is what its fact of the order claims, no more than that fact reported; and what all facts claim together is no more
 * than was ordered; a credit note claims no quantity, so what it credits is not billed again. An order holds all its facts, so the invoices
 * of one order need not be read for each other. What its delay costs is claimed once.
 */
export const examineQuantities = (invoice: Invoice, found: Found<Order>): Examined[] => {
  const order = itemIn(found)
  if (order === undefined) return unseen('quantities', 'the order that was billed', found)
  const fact = order.facts.find(({ invoiceId }) => invoiceId === invoice.invoiceId)
  if (isCredit(invoice)) return [readable(found), examined('credits', found.where, creditFaults(invoice, fact))]
  if (isFeeStatement(invoice)) return [readable(found), examined('lateFees', found.where, statementFaults(invoice, fact))]
  const billed = examined('quantities', found.where, [...factFaults(invoice, fact), ...orderFaults(order)])
  return [readable(found), billed, examined('lateFees', found.where, feeFaults(order, invoice))]
}

/** A credit note is what its fact of the order claims of the invoice; a rebate is what its fact asked for. */
const creditFaults = ({ invoiceId, credit, rebate, precedingInvoice }: Invoice, fact: Fact | undefined): Fault[] => {
  if (fact === undefined) return [{ expected: `credited fact of credit note ${invoiceId}`, actual: 'the order does not know it' }]
  return [
    ...compared(`state of the credited fact of credit note ${invoiceId}`, 'INVOICING', fact.state),
    ...compared(`what fact ${fact.factId} claims of the invoice, as a digest:`, digestOf(credit?.claim), digestOf(fact.credited)),
    ...compared(`invoice that fact ${fact.factId} credits:`, precedingInvoice?.invoiceId, fact.credit?.invoiceId),
    ...compared(`rebate that fact ${fact.factId} asks for:`, rebate?.requestId, fact.rebate?.requestId),
  ]
}

const digestOf = (claim: CreditClaim | undefined): string | undefined => claim && sha256(canonicalJson(z.encode(creditClaimSchema, claim)))

const billedBy = ({ lines }: Invoice): Map<string, Decimal> =>
  quantitiesOf(lines.map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity })))

const factFaults = (invoice: Invoice, fact: Fact | undefined): Fault[] => {
  const what = `billed fact of invoice ${invoice.invoiceId}`
  if (fact === undefined) return [{ expected: what, actual: 'the order does not know it' }]
  const billed = billedBy(invoice)
  const claimed = quantitiesOf(fact.claimed ?? [])
  const lines = [...new Set([...billed.keys(), ...claimed.keys()])]
  return [
    ...compared(`state of the ${what}`, 'INVOICING', fact.state),
    ...compared(`invoice that fact ${fact.factId} replaces:`, invoice.precedingInvoice?.invoiceId, fact.correction?.invoiceId),
    ...lines.flatMap((line) => compared(`quantity of line ${line} claimed by fact ${fact.factId}:`, billed.get(line), claimed.get(line))),
    ...(fact.lines === undefined ? [] : beyond(billed, fact.lines, `reported by ${fact.factId}`)),
  ]
}

const orderFaults = (order: Order): Fault[] => {
  const claimed = claimingFacts(order).flatMap((fact) => fact.claimed ?? [])
  return beyond(quantitiesOf(claimed), contentInForce(order)?.lines ?? [], 'ordered')
}

const beyond = (billed: ReadonlyMap<string, Decimal>, limits: readonly ReportedLine[], what: string): Fault[] => {
  const most = quantitiesOf(limits)
  return [...billed].flatMap(([line, quantity]) =>
    compare(quantity, most.get(line) ?? zero) > 0
      ? [{ expected: `at most ${most.get(line) ?? zero} of line ${line}, as ${what}`, actual: `${quantity} billed` }]
      : [],
  )
}
