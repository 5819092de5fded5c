import type { lateFeeRoutes } from '../../shared/contracts/api/late-fee-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { type Day, dayAt } from '../../shared/domain/day.ts'
import { type LateFees, lateFeesOf } from '../../shared/domain/late-fees/late-fees.ts'
import type { InterestPeriod, Owed } from '../../shared/domain/late-fees/owed.ts'
import { type Money, toText, total } from '../../shared/domain/money.ts'
import { type ActionsOf, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { type Ports as ClaimPorts, readLateClaim } from './late-claim.ts'

export type Ports = HeldPorts & ClaimPorts

const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'This seller has no such invoice: look at its order for the id.' })

export const lateFeeActions = (ports: Ports): ActionsOf<typeof lateFeeRoutes> => ({
  showLateFees: async ({ params: { sellerId, invoiceId }, query }) => {
    const held = await heldOf(ports, sellerId, invoiceId)
    if (held === undefined) return unknownInvoice
    const on = query.on ?? dayAt(ports.clock.now(), held.header.zone)
    if (held.entry === undefined) return answered({ owed: false as const, on, reason: 'notIssued' as const })
    return answered(answerOf(lateFeesOf(await readLateClaim(ports, held.header, held.entry), on), on))
  },
})

const answerOf = (fees: LateFees, on: Day) => (fees.owed ? owedOf(fees, on) : { owed: false as const, on, reason: fees.reason })

const sumOf = (amount: Money) => ({ currency: amount.currency, amount: toText(amount) })

const owedOf = ({ periods, interest, flatFee, indemnity, indemnityArticles, rateUnknownFrom, statementFrom }: Owed, on: Day) => ({
  owed: true as const,
  on,
  currency: interest.currency,
  periods: periods.map(periodOf),
  interest: toText(interest),
  flatFee: flatFee && sumOf(flatFee),
  indemnity: { ...sumOf(indemnity), articles: indemnityArticles },
  total: totalOf([interest, ...(flatFee === undefined ? [] : [flatFee]), indemnity]),
  rateUnknownFrom,
  statementFrom,
})

const periodOf = ({ dueDate, from, until, days, unpaid, rate, interest }: InterestPeriod) => ({
  dueDate,
  from,
  until,
  days,
  unpaid: toText(unpaid),
  ...rate,
  interest: toText(interest),
})

const totalOf = (amounts: readonly [Money, ...Money[]]): string | undefined => {
  const [{ currency }] = amounts
  return amounts.every((amount) => amount.currency === currency) ? toText(total(currency, amounts)) : undefined
}
