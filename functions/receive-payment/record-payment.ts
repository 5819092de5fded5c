import * as z from 'zod'
import { dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { toText } from '../../shared/domain/money.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { ProviderPayment } from '../../shared/ports/payments.ts'

export type Books = { readonly invoices: Pick<InvoiceBook, 'find'>; readonly commands: Pick<Commands, 'ask'> }

/** A payment that the provider has booked, for an invoice of ours. */
type Booked = ProviderPayment & { readonly [K in 'purpose' | 'movement' | 'method']: NonNullable<ProviderPayment[K]> }

const outcomeSchema = z.object({
  outcome: z.enum(['recorded', 'sameAsBefore', 'refused', 'changed', 'notFound']),
  findings: z.array(z.object({ code: z.string() })).default([]),
})

/** Money that is there must be booked: what the books refuse is a failure, which rings. */
export const recordPayment = async ({ invoices, commands }: Books, payment: Booked): Promise<string> => {
  const { paymentId, purpose } = payment
  const header = await invoices.find(purpose.invoiceId)
  if (header?.number === undefined || header.sellerId !== purpose.sellerId)
    throw defect(`payment ${paymentId} is for ${purpose.invoiceId} of ${purpose.sellerId}, which was not issued`)
  const { outcome, findings } = outcomeSchema.parse(await commands.ask('record-payment', requestOf(payment, header)))
  if (outcome === 'recorded' || outcome === 'sameAsBefore') return outcome
  throw defect(`payment ${paymentId} is ${outcome}: ${findings.map(({ code }) => code).join(' ')}`)
}

/**
 * All of it comes from the provider and the issued invoice, so whenever it is told it is the same payment. The invoice is named by its
 * number, which settles as much of it as is owed then: who pays twice, or pays what was credited meanwhile, is left with a credit.
 */
const requestOf = ({ paymentId, amount, method, movement }: Booked, { sellerId, customerId, number, zone }: InvoiceHeader) => ({
  what: 'receive',
  sellerId,
  paymentId,
  payer: customerId,
  method,
  amount: toText(amount),
  currency: amount.currency,
  ...(movement.amount.currency !== amount.currency && { bookAmount: toText(movement.amount) }),
  fee: toText(movement.fee),
  receivedOn: dayAt(movement.at, zone),
  reference: number,
  apply: [],
  by: 'stripe',
})
