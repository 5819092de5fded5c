import type { lateFeeRoutes } from '../../shared/contracts/api/late-fee-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { type Day, dayAt } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { InvoiceId } from '../../shared/domain/ids.ts'
import { feeAnswerSchema } from '../../shared/domain/fee-statement/fee-answer.ts'
import type { FeeClaim } from '../../shared/domain/fee-statement/fee-claim.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type LateFees, lateFeesOf } from '../../shared/domain/late-fees/late-fees.ts'
import type { InterestPeriod, Owed } from '../../shared/domain/late-fees/owed.ts'
import { type Money, toText, total } from '../../shared/domain/money.ts'
import { type ActionsOf, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { type Ports as ClaimPorts, readLateClaim } from './late-claim.ts'

export type Ports = HeldPorts & ClaimPorts & { readonly commands: Commands }

const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'This seller has no such invoice: look at its order for the id.' })

export const lateFeeActions = (ports: Ports): ActionsOf<typeof lateFeeRoutes> => ({
  showLateFees: async ({ params: { sellerId, invoiceId }, query }) => {
    const held = await heldOf(ports, sellerId, invoiceId)
    if (held === undefined) return unknownInvoice
    const on = query.on ?? dayAt(ports.clock.now(), held.header.zone)
    if (held.entry === undefined) return answered({ owed: false as const, on, reason: 'notIssued' as const, statements: [] })
    const { claim, order } = await readLateClaim(ports, held.header, held.entry)
    return answered({ ...answerOf(lateFeesOf(claim, on), on), statements: statementsOf(order, invoiceId) })
  },
  claimLateFees: async ({ params: { sellerId, invoiceId: invoice }, body }, { subject: by }) =>
    toldOf(await ports.commands.ask('claim-late-fees', { sellerId, invoice, by, ...body })),
})

const toldOf = (raw: unknown) => {
  const answer = feeAnswerSchema.parse(raw)
  switch (answer.outcome) {
    case 'accepted':
      return answered({ statementId: answer.statementId, state: 'ACCEPTED' })
    case 'sameAsBefore':
      return answered({ statementId: answer.statementId, state: answer.state })
    case 'refused':
      return problem(422, { code: 'notClaimed', detail: 'Nothing was claimed: findings say why.', findings: answer.findings })
    case 'postponed':
      throw defect('a statement that somebody asked for was postponed')
    case 'notFound':
      return unknownInvoice
  }
}

const statementsOf = ({ facts }: Order, charged: InvoiceId) =>
  facts.flatMap(({ invoiceId: statementId, state, lateFees, feesClaimed }) =>
    lateFees?.invoiceId === charged ? [{ statementId, until: lateFees.until, state, claimed: feesClaimed && claimedOf(feesClaimed) }] : [],
  )

const claimedOf = ({ fee, indemnity }: FeeClaim) => ({
  currency: fee.currency,
  fee: toText(fee),
  indemnity: indemnity && toText(indemnity),
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
  percent: rate.percent,
  source: rate.source,
  interest: toText(interest),
})

const totalOf = (amounts: readonly [Money, ...Money[]]): string | undefined => {
  const [{ currency }] = amounts
  return amounts.every((amount) => amount.currency === currency) ? toText(total(currency, amounts)) : undefined
}
