import type { Instant } from '../../shared/domain/day.ts'
import { type Checked, passed } from '../../shared/domain/finding.ts'
import { type Applied, applyPayment } from '../../shared/domain/payment/apply-payment.ts'
import { numberNamedBy } from '../../shared/domain/payment/named-invoice.ts'
import type { Payment } from '../../shared/domain/payment/payment.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { type Books, readPayable } from '../../shared/steps/read-payable.ts'

/** Settles the invoice that the payer's reference names, as far as that is owed; all stays unapplied where it names none. */
export const applyNamed = async (
  books: Books,
  { payment, seller }: { readonly payment: Payment; readonly seller: Seller },
  who: { readonly by: string; readonly at: Instant },
): Promise<Checked<Applied>> => {
  const number = payment.reference && numberNamedBy(payment.reference, seller)
  const open = number ? await readPayable(books, payment.sellerId, number) : undefined
  const unapplied = passed({ payment, settlements: [] })
  if (open === undefined) return unapplied
  const applied = applyPayment(payment, [{ open, amount: undefined }], who)
  return applied.ok ? applied : unapplied
}
