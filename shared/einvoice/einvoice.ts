import { isCredit } from '../domain/crediting/purpose.ts'
import type { Day } from '../domain/day.ts'
import { rfReference } from '../domain/identifiers/rf-reference.ts'
import type { Invoice, IssuedInvoice } from '../domain/invoice.ts'
import { finalDueDate } from '../domain/tax/due-dates.ts'
import type { TaxPoint } from '../domain/vat.ts'
import type { Dialect } from './dialects.ts'
import { type Note, notesOf } from './notes.ts'
import { termsText } from './terms.ts'

/** An issued invoice with what both syntaxes say of it and the snapshot does not hold as such. */
export type EInvoice = IssuedInvoice & {
  /** BT-24 and BT-23. */
  readonly specification: string
  readonly process: string
  /** BG-1. */
  readonly notes: readonly Note[]
  /** BT-9, BT-20. */
  readonly dueDate: Day | undefined
  readonly termsText: string | undefined
  /** BT-83: the ISO 11649 reference that the document shows. */
  readonly paymentReference: string | undefined
  /** BT-81, UNTDID 4461: SEPA credit transfer in euro, else credit transfer; clearing between partners for a credit note. */
  readonly paymentMeansCode: '58' | '30' | '97'
  /** BG-17. */
  readonly paymentAccount: Invoice['bank'] | undefined
  /** BT-8: when the VAT falls due. */
  readonly vatPoint: VatPoint | undefined
  /** BT-14: the order, unless the invoice bills several or is a rebate, which has none. */
  readonly salesOrder: string | undefined
  /** No VAT number of anybody may stand on an invoice outside the scope of VAT (BR-O-02). */
  readonly showsVatNumbers: boolean
}

export type VatPoint = Exclude<TaxPoint['basis'], 'none'>

export const einvoiceOf = (issued: IssuedInvoice, dialect: Dialect): EInvoice => {
  const { invoice, issue } = issued
  return {
    ...issued,
    specification: dialect.specification,
    process: dialect.process(invoice),
    notes: notesOf(invoice, dialect),
    dueDate: isCredit(invoice) ? undefined : finalDueDate(invoice.terms, issue.issueDate),
    termsText: termsText(issued, dialect),
    ...paymentOf(issued),
    vatPoint: vatPointOf(invoice),
    salesOrder: salesOrderOf(invoice),
    showsVatNumbers: invoice.vatGroups.every(({ category }) => category !== 'O'),
  }
}

/** A credit note asks for no transfer to the seller: it is set off against invoices, or paid back. */
const paymentOf = ({ invoice, issue }: IssuedInvoice): Pick<EInvoice, 'paymentReference' | 'paymentMeansCode' | 'paymentAccount'> =>
  isCredit(invoice)
    ? { paymentReference: undefined, paymentMeansCode: '97', paymentAccount: undefined }
    : {
        paymentReference: rfReference(issue.number),
        paymentMeansCode: invoice.currency === 'EUR' ? '58' : '30',
        paymentAccount: invoice.bank,
      }

/**
 * An invoice has one BT-8. The option for debits must be told wherever it plays (art. 242 nonies A annexe II CGI); otherwise parts that
 * fall due differently leave it out, and the general rule holds for each.
 */
const vatPointOf = ({ vatGroups }: Invoice): VatPoint | undefined => {
  const points = vatGroups.flatMap(({ taxPoints }) => taxPoints.flatMap(({ basis }) => (basis === 'none' ? [] : [basis])))
  const [first, ...others] = new Set(points)
  if (points.includes('debits')) return 'debits'
  return others.length > 0 ? undefined : first
}

const salesOrderOf = ({ sources, rebate }: Invoice): string | undefined => {
  if (rebate !== undefined) return undefined
  const [first, ...others] = new Set(sources.map(({ orderId }) => orderId))
  return others.length > 0 ? undefined : first
}
