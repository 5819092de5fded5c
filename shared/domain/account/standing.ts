import { isCredit } from '../crediting/purpose.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isNegative, isZero, type Money, negate, nothing, subtract } from '../money.ts'
import { paidOf, writtenOffOf } from '../payment/open-invoice.ts'
import type { DocumentFacts } from '../reports/issued-document.ts'

/** How an issued document stands between seller and customer. */
export type Standing = {
  readonly credited: Money
  readonly paid: Money
  /** What is owed of it. */
  readonly open: Money
  /** What was paid beyond what credits left of it: the customer's. */
  readonly beyond: Money
}

type Header = Pick<InvoiceHeader, 'credited' | 'payments' | 'writeOffs' | 'open' | 'replacedBy'>
type Said = Pick<DocumentFacts, 'typeCode' | 'totals'>

/**
 * What comes in of an amount that was written off is income: it is beyond nothing, as long as it is within what credits left.
 * A credit note owes nothing: its invoice bears what it takes. Nor does what a corrected invoice replaces.
 */
export const standingOf = (header: Header, { typeCode, totals: { gross } }: Said): Standing => {
  const none = nothing(gross.currency)
  const [credited, paid] = [header.credited ?? none, paidOf(header, gross)]
  const owesNothing = isCredit({ typeCode }) || header.replacedBy !== undefined
  const left = owesNothing ? negate(paid) : subtract(subtract(gross, credited), paid)
  const owed = subtract(left, writtenOffOf(header, gross))
  return {
    credited,
    paid,
    open: owesNothing ? none : (header.open ?? atLeastNothing(owed)),
    beyond: atLeastNothing(negate(left)),
  }
}

const atLeastNothing = (amount: Money): Money => (isNegative(amount) ? nothing(amount.currency) : amount)

/** Whether a document stands on the account of its customer no more, be it as a debt or as a credit. A rebate (262) is of no invoice: it stands by itself. */
export const isSettled = (header: Header, said: Said): boolean => {
  const { open, beyond } = standingOf(header, said)
  return said.typeCode !== '262' && isZero(open) && isZero(beyond)
}
