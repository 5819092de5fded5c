/** An issued invoice that is paid late, or not: what differs from one of EUR 1,000 that is due thirty days after its issue is said in one place. */
import { type Day, day } from '../../shared/domain/day.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { lateFeesOf } from '../../shared/domain/late-fees/late-fees.ts'
import type { LateClaim } from '../../shared/domain/late-fees/late-claim.ts'
import { latePaymentSchema } from '../../shared/domain/late-fees/late-payment-setting.ts'
import { money, type Money, moneySchema, toText } from '../../shared/domain/money.ts'
import { paymentTermsSchema } from '../../shared/domain/payment-terms.ts'
import { anIssuedInvoice } from './invoices/examples.ts'
import { aCustomer } from './samples.ts'

type Sample = {
  /** Cents. */
  readonly gross?: bigint
  readonly issued?: string
  readonly terms?: unknown
  readonly invoice?: Partial<Invoice>
  readonly setting?: unknown
  readonly customer?: Parameters<typeof aCustomer>[0]
  readonly paid?: readonly (readonly [string, string])[]
  readonly credited?: readonly (readonly [string, string])[]
  readonly standing?: LateClaim['standing']
}

const reductions = (list: Sample['paid'] = []) => list.map(([on, amount]) => ({ day: day(on), amount: moneySchema.parse(amount) }))

/** Issued on 1 January 2026 and due on the 31st unless it says otherwise. */
export const aLateClaim = (sample: Sample = {}): LateClaim => {
  const { invoice, issue } = anIssuedInvoice({
    lines: [{ sku: 'LAMP', name: 'Lamp', quantity: '1', unitCode: 'C62', netPrice: '100' }],
    issueDate: sample.issued ?? '2026-01-01',
    terms: paymentTermsSchema.parse(sample.terms ?? { due: { kind: 'net', days: 30 }, agreed: false }),
    changes: { customerId: aCustomer().customerId, ...sample.invoice },
  })
  const gross: Money = money(invoice.currency, sample.gross ?? 100_000n)
  return {
    issued: { invoice: { ...invoice, totals: { ...invoice.totals, gross } }, issue },
    standing: sample.standing ?? { replacedBy: undefined, rejected: undefined },
    setting: latePaymentSchema.parse(sample.setting ?? {}),
    customer: aCustomer(sample.customer),
    payments: reductions(sample.paid),
    credits: reductions(sample.credited),
  }
}

/** What is owed in words: each period, the interest, the indemnity; or why nothing is. */
export const toldOn = (claim: LateClaim, on: Day | string) => {
  const fees = lateFeesOf(claim, day(on))
  if (!fees.owed) return fees.reason
  const periods = fees.periods.map(
    ({ from, until, days, unpaid, rate, interest }) => `${from}..${until} ${days}d ${toText(unpaid)} ${rate.percent}% ${toText(interest)}`,
  )
  return {
    periods,
    interest: toText(fees.interest),
    indemnity: toText(fees.indemnity),
    ...(fees.flatFee && { flat: toText(fees.flatFee) }),
  }
}
