import * as z from 'zod'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import type { Invoice } from '../invoice.ts'
import { type FeeClaim, feeClaimSchema } from '../fee-statement/fee-claim.ts'
import { feeClaimsOn } from '../fee-statement/late-claim-of.ts'
import type { Fact, Order } from '../order.ts'
import { compared, type Fault } from './finding.ts'

/** A statement claims what its fact of the order does, for the invoice that it names. */
export const statementFaults = ({ invoiceId, lateFees, precedingInvoice }: Invoice, fact: Fact | undefined): Fault[] => {
  if (fact === undefined) return [{ expected: `claiming fact of statement ${invoiceId}`, actual: 'the order does not know it' }]
  return [
    ...compared(`state of the claiming fact of statement ${invoiceId}`, 'INVOICING', fact.state),
    ...compared(`what fact ${fact.factId} claims, as a digest:`, digestOf(lateFees?.claim), digestOf(fact.feesClaimed)),
    ...compared(`invoice whose delay fact ${fact.factId} is about:`, precedingInvoice?.invoiceId, fact.lateFees?.invoiceId),
  ]
}

const digestOf = (claim: FeeClaim | undefined): string | undefined => claim && sha256(canonicalJson(z.encode(feeClaimSchema, claim)))

/** The indemnity is claimed once for an invoice, and no two statements of it end on one day. */
export const feeFaults = (order: Order, { invoiceId }: Invoice): Fault[] => {
  const claims = feeClaimsOn(order, invoiceId)
  const indemnities = claims.filter(({ indemnity }) => indemnity !== undefined).length
  const days = new Set(claims.map(({ until }) => until)).size
  return [
    ...(indemnities > 1 ? [{ expected: `one indemnity for invoice ${invoiceId}`, actual: `${indemnities} are claimed` }] : []),
    ...(days === claims.length
      ? []
      : [{ expected: `one statement of invoice ${invoiceId} up to a day`, actual: `${claims.length} up to ${days} days` }]),
  ]
}
