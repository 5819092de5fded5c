import { isCredit } from '../crediting/purpose.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isNegative, isZero, type Money, negate, nothing, subtract } from '../money.ts'
import { paidOf } from '../payment/open-invoice.ts'
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

type Header = Pick<InvoiceHeader, 'credited' | 'payments' | 'open' | 'replacedBy'>
type Said = Pick<DocumentFacts, 'typeCode' | 'totals'>

/** A credit note owes nothing: its invoice bears what it takes. Nor does what a corrected invoice replaces. */
export const standingOf = (header: Header, { typeCode, totals: { gross } }: Said): Standing => {
  const none = nothing(gross.currency)
  const [credited, paid] = [header.credited ?? none, paidOf(header, gross)]
  const owesNothing = isCredit({ typeCode }) || header.replacedBy !== undefined
  const left = owesNothing ? negate(paid) : subtract(subtract(gross, credited), paid)
  const [owed, beyond] = isNegative(left) ? [none, negate(left)] : [left, none]
  return { credited, paid, open: owesNothing ? none : (header.open ?? owed), beyond }
}

/** Whether a document stands on the account of its customer no more, be it as a debt or as a credit. A rebate (262) is of no invoice: it stands by itself. */
export const isSettled = (header: Header, said: Said): boolean => {
  const { open, beyond } = standingOf(header, said)
  return said.typeCode !== '262' && isZero(open) && isZero(beyond)
}
