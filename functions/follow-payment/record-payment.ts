import * as z from 'zod'
import { dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isZero, toText } from '../../shared/domain/money.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import { type Ours, paidInvoice } from './paid-invoice.ts'

export type Books = {
  readonly invoices: Pick<InvoiceBook, 'find'>
  readonly commands: Pick<Commands, 'ask'>
  /** Called for each booking that was not in the books before. */
  readonly countNew: () => void
}

/** A payment that the provider has booked, for an invoice of ours. */
type Booked = Ours & { readonly [K in 'movement' | 'method']: NonNullable<Ours[K]> }

const outcomeSchema = z.object({
  outcome: z.enum(['recorded', 'sameAsBefore', 'refused', 'changed', 'notFound']),
  findings: z.array(z.object({ code: z.string() })).default([]),
})

/** One of the commands of record-payment, which parses it. */
type Request = { readonly paymentId: string } & Readonly<Record<string, unknown>>

/** Money that has moved must be booked: what the books refuse is a failure, which rings. */
export const askBooks = async ({ commands, countNew }: Omit<Books, 'invoices'>, request: Request): Promise<string> => {
  const { outcome, findings } = outcomeSchema.parse(await commands.ask('record-payment', request))
  if (outcome === 'recorded') countNew()
  if (outcome === 'recorded' || outcome === 'sameAsBefore') return outcome
  throw defect(`payment ${request.paymentId} is ${outcome}: ${findings.map(({ code }) => code).join(' ')}`)
}

export const recordPayment = async (books: Books, payment: Booked): Promise<string> =>
  askBooks(books, requestOf(payment, await paidInvoice(books.invoices, payment)))

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
  heldIn: movement.amount.currency,
  ...(!isZero(movement.fee) && { fee: toText(movement.fee) }),
  receivedOn: dayAt(movement.at, zone),
  reference: number,
  apply: [],
  by: 'stripe',
})
