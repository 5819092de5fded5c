import type { Currency } from '../currency.ts'
import type { Day } from '../day.ts'
import { add, type Money, negate, nothing, subtract, total } from '../money.ts'
import type { OpenInvoice } from '../payment/open-invoice.ts'
import { allocationsInForce, type Payment } from '../payment/payment.ts'
import { collectedBetween, type Released } from '../payment/released.ts'

/** What came in on a day at one rate of VAT; without a rate: credits that settle nothing yet, fees, what is paid beyond a document, refunds. */
export type CashRow = {
  readonly day: Day
  readonly currency: Currency
  readonly taxCode: string | undefined
  readonly gross: Money
  readonly net: Money
  readonly vat: Money
}

/** Of one allocation: `BK-1/2`. */
const nameOf = (paymentId: string, allocationId: number): string => `${paymentId}/${allocationId}`

/** What each allocation in force collects of each rate. */
export type Shares = ReadonlyMap<string, readonly Released[]>

/**
 * What the payments of an invoice collect of it, as its credits stand now, one after the other as its header lists them: their sum is what is
 * paid of each rate, whatever was undone or credited in between, and all of it once all is paid.
 */
export const sharesOf = ({ header, invoice, claims }: Pick<OpenInvoice, 'header' | 'invoice' | 'claims'>): Shares => {
  let paid = nothing(invoice.currency)
  return new Map(
    (header.payments ?? []).map(({ paymentId, allocationId, amount }) => {
      const after = add(paid, amount)
      const collected = invoice.vatGroups.length === 0 ? [] : collectedBetween({ invoice, claims, paid }, { invoice, claims, paid: after })
      paid = after
      return [nameOf(paymentId, allocationId), collected] as const
    }),
  )
}

/**
 * The cash view of a period: derived from payments and refunds, never stored. A payment counts on the day of its receipt, whenever it was
 * applied; a refund on its own day. The sum of a currency is what came in less what went back.
 */
export const cashView = (
  payments: readonly Payment[],
  shares: Shares,
  { from, until }: { readonly from: Day; readonly until: Day },
): CashRow[] => {
  const rows = payments.flatMap((payment) => [...receivedRows(payment, shares), ...refundedRows(payment)])
  const byPlace = Map.groupBy(
    rows.filter(({ day }) => day >= from && day <= until),
    ({ day, currency, taxCode = '' }) => [day, currency, taxCode].join(' '),
  )
  return [...byPlace].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, same]) => summed(same))
}

const summed = (same: readonly CashRow[]): CashRow[] =>
  same.slice(0, 1).map((row) => ({
    ...row,
    gross: total(
      row.currency,
      same.map(({ gross }) => gross),
    ),
    net: total(
      row.currency,
      same.map(({ net }) => net),
    ),
    vat: total(
      row.currency,
      same.map(({ vat }) => vat),
    ),
  }))

const receivedRows = (payment: Payment, shares: Shares): CashRow[] => {
  const { paymentId, receivedOn: day, amount } = payment
  const { currency } = amount
  const collected = allocationsInForce(payment)
    .flatMap(({ allocationId }) => shares.get(nameOf(paymentId, allocationId)) ?? [])
    .map(({ taxCode, base, tax }): CashRow => ({ day, currency, taxCode, gross: add(base, tax), net: base, vat: tax }))
  const rest = subtract(
    amount,
    total(
      currency,
      collected.map(({ gross }) => gross),
    ),
  )
  return [...collected, ...(rest.minor === 0n ? [] : [withoutRate(day, rest)])]
}

const refundedRows = ({ refunds }: Payment): CashRow[] => refunds.map(({ on, amount }) => withoutRate(on, negate(amount)))

const withoutRate = (day: Day, gross: Money): CashRow => ({
  day,
  currency: gross.currency,
  taxCode: undefined,
  gross,
  net: gross,
  vat: nothing(gross.currency),
})
