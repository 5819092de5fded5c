import type * as z from 'zod'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { dayAt, type Instant } from '../../shared/domain/day.ts'
import type { Checked, Finding } from '../../shared/domain/finding.ts'
import { rounded } from '../../shared/domain/money.ts'
import { applyPayment, type Applied } from '../../shared/domain/payment/apply-payment.ts'
import type { Payment } from '../../shared/domain/payment/payment.ts'
import { postedAccountsOf } from '../../shared/domain/payment/payment-accounts.ts'
import { heldElsewhere } from '../../shared/domain/payment/payment-findings.ts'
import { received } from '../../shared/domain/payment/payment-occurrences.ts'
import {
  type applicationsSchema,
  type heldInSchema,
  type PaymentRequest,
  requestFindings,
} from '../../shared/domain/payment/payment-request.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { applyNamed } from './apply-named.ts'
import { type Attempt, type Ports, saveApplied } from './attempt.ts'
import { readApplications } from './read-applications.ts'

type Input = PaymentRequest & {
  readonly apply: z.output<typeof applicationsSchema>
  readonly heldIn?: z.output<typeof heldInSchema>
  readonly by: string
}

/** Books money that came in. Told again it is the same; told otherwise under the same id it is refused. */
export const receive = async (ports: Ports, input: Input): Promise<Attempt> => {
  const at = ports.clock.now()
  const seller = await ports.masterData.seller(input.sellerId, at)
  if (seller === undefined) return { outcome: 'notFound' }
  const payment = paymentOf(input, seller, at)
  const known = await ports.payments.find(input.sellerId, input.paymentId)
  // What the provider holds in another currency was recorded by hand, with an amount that only finance knows.
  const elsewhere = heldElsewhere(input.heldIn, seller.bookCurrency)
  if (known !== undefined) return toldAgain(known, elsewhere.length > 0 ? { ...payment, bookAmount: known.bookAmount } : payment)
  const findings = [
    ...elsewhere,
    ...requestFindings(input, { books: seller.bookCurrency, today: dayAt(at, seller.zone) }),
    ...(await payerFindings(ports, input)),
  ]
  if (findings.length > 0) return { outcome: 'refused', findings }
  const applied = await applyAsked(ports, seller, { input, payment })
  if (!applied.ok) return { outcome: 'refused', findings: [...applied.findings] }
  const { receivedOn: on, bookedOn } = input
  return saveApplied(ports, applied.value, { before: undefined, seller, at, on, bookedOn, tell: received })
}

type Incoming = { readonly input: Input; readonly payment: Payment }

/** To the invoices that are asked for; without any, to the one that the payer's reference names, as far as that is owed. */
const applyAsked = async (ports: Ports, seller: Seller, { input, payment }: Incoming): Promise<Checked<Applied>> => {
  const { by } = input
  const { at, amount } = payment
  if (input.apply.length === 0) return applyNamed(ports, { payment, seller }, payment)
  const applications = await readApplications(ports, { ...input, currency: amount.currency })
  return applications.ok ? applyPayment(payment, applications.value, { by, at }) : applications
}

const paymentOf = (input: Input, { bookCurrency, accounts: chart }: Seller, at: Instant): Payment => {
  const { sellerId, paymentId, payer, method, receivedOn, reference, by } = input
  const amount = rounded(input.currency, input.amount)
  const bookAmount = rounded(bookCurrency, input.bookAmount ?? input.amount)
  const fee = input.fee === undefined ? undefined : rounded(bookCurrency, input.fee)
  const accounts = postedAccountsOf(chart, { method, payer })
  return {
    sellerId,
    paymentId,
    payer,
    method,
    receivedOn,
    reference,
    by,
    amount,
    bookAmount,
    fee,
    accounts,
    at,
    version: 0,
    allocations: [],
    refunds: [],
  }
}

/** What makes two tellings one payment. */
const told = ({ payer, method, receivedOn, amount, bookAmount }: Payment): string =>
  canonicalJson({ payer, method, receivedOn, amount: `${amount.currency} ${amount.minor}`, bookAmount: `${bookAmount.minor}` })

const toldAgain = (known: Payment, payment: Payment): Attempt =>
  told(known) === told(payment)
    ? { outcome: 'sameAsBefore', paymentId: known.paymentId, version: known.version }
    : { outcome: 'refused', findings: [toldOtherwise(known)] }

const toldOtherwise = ({ paymentId, at }: Payment): Finding => ({
  code: 'PAYMENT_TOLD_OTHERWISE',
  field: 'paymentId',
  expected: 'another id, or what was recorded under this one',
  actual: `${paymentId}, recorded on ${at} with other facts`,
  remedy: 'Read the payment: record another one under an id of its own.',
})

const payerFindings = async ({ masterData, clock }: Ports, { sellerId, payer }: Input): Promise<Finding[]> => {
  if (payer === undefined || (await masterData.customer(sellerId, payer, clock.now())) !== undefined) return []
  return [
    {
      code: 'PAYER_UNKNOWN',
      field: 'payer',
      expected: 'a customer of the seller',
      actual: payer,
      remedy: 'Register the customer, or leave the payer out: the amount waits as not identified.',
    },
  ]
}
