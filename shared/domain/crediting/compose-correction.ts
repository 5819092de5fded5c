import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { Invoice, Issue } from '../invoice.ts'
import type { PostingLine } from '../journal-entry.ts'
import { isZero, type Money, toText } from '../money.ts'
import type { CreditClaim } from './credit-claim.ts'
import { isCredit } from './purpose.ts'

/** What a corrected invoice is made from. */
export type CorrectionMaterials = {
  /** The issued invoice that it replaces, its number and date, and what credit notes have taken of it. */
  readonly original: Invoice
  readonly issue: Issue
  readonly before: readonly CreditClaim[]
  /** What payments settle of it, and what is written off. */
  readonly paid: Money
  /** The whole invoice as it should have been, composed like any other, under the id of the correction. */
  readonly corrected: Invoice
}

/**
 * A corrected invoice (384) cancels exactly one earlier invoice and replaces it (art. 289 I-5 CGI, BR-FR-CO-04): a complete document in the
 * series of invoices, whose entry reverses the earlier one line by line and posts the new one. What was credited before would be cancelled
 * twice, so then a credit note and a new invoice do it. Pure.
 * Findings: CORRECTION_OF_CREDIT_NOTE, CORRECTION_AFTER_CREDIT, CORRECTION_AFTER_PAYMENT,
 * CORRECTION_OF_OTHER_CUSTOMER, CORRECTION_IN_OTHER_CURRENCY.
 */
export const composeCorrection = (materials: CorrectionMaterials): Checked<Invoice> => {
  const findings = correctionFindings(materials)
  if (findings.length > 0) return failed(...findings)
  const { original, issue, corrected } = materials
  return passed({
    ...corrected,
    typeCode: '384',
    precedingInvoice: { invoiceId: original.invoiceId, number: issue.number, issueDate: issue.issueDate },
    posting: [...ownPosting(original).map(reversed), ...corrected.posting],
  })
}

/** An invoice debits its customer and credits all else; what a corrected one has the other way round reverses the invoice that it replaces. */
const ownPosting = ({ posting }: Invoice): PostingLine[] =>
  posting.filter(({ auxiliary, side }) => side === (auxiliary === undefined ? 'credit' : 'debit'))

const reversed = (line: PostingLine): PostingLine => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' })

const correctionFindings = ({ original, before, paid, corrected }: CorrectionMaterials): Finding[] => [
  ...(isCredit(original)
    ? [finding('CORRECTION_OF_CREDIT_NOTE', { field: 'invoice', expected: 'an invoice', actual: 'a credit note' })]
    : []),
  ...(before.length > 0
    ? [finding('CORRECTION_AFTER_CREDIT', { field: 'invoice', expected: 'an invoice without credit notes', actual: `${before.length}` })]
    : []),
  ...(isZero(paid) ? [] : [afterPayment(paid)]),
  ...differing('CORRECTION_OF_OTHER_CUSTOMER', 'customerId', [partiesOf(original), partiesOf(corrected)]),
  ...differing('CORRECTION_IN_OTHER_CURRENCY', 'currency', [currenciesOf(original), currenciesOf(corrected)]),
]

/** The payment is a credit of whoever paid once its allocation is undone, and settles the corrected invoice. */
const afterPayment = (paid: Money): Finding => ({
  code: 'CORRECTION_AFTER_PAYMENT',
  field: 'invoice',
  expected: 'an invoice of which nothing is paid or written off',
  actual: `${toText(paid)} ${paid.currency} paid or written off`,
  remedy:
    'Undo the allocations of its payments, and its write-offs, release the correction, and apply the payments to the corrected invoice.',
})

const partiesOf = ({ sellerId, customerId }: Invoice): string => `${customerId} of ${sellerId}`
const currenciesOf = ({ currency, bookCurrency }: Invoice): string => `${currency}, in books of ${bookCurrency}`

const differing = (code: string, field: string, [expected, actual]: readonly [string, string]): Finding[] =>
  expected === actual ? [] : [finding(code, { field, expected, actual })]

const finding = (code: string, of: Pick<Finding, 'field' | 'expected' | 'actual'>): Finding => ({
  code,
  ...of,
  remedy: 'Credit what is left of the invoice with a credit note, and issue a new invoice.',
})
