import * as z from 'zod'
import type { paymentRoutes } from '../../shared/contracts/api/payment-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { defect } from '../../shared/domain/failures.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { toText } from '../../shared/domain/money.ts'
import { type Allocation, type Payment, paymentIdSchema, type Refund } from '../../shared/domain/payment/payment.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'
import { listPayments, paymentRowOf, type Ports as ListPorts } from './list-payments.ts'

export type Ports = ListPorts & { readonly commands: Commands }

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), paymentId: paymentIdSchema }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('changed'), version: z.number().int() }),
  z.object({ outcome: z.literal('notFound') }),
])

const notFound = () => problem(404, { code: 'unknownPayment', detail: 'The seller has no payment of that id.' })

const allocationOf = ({ bookAmount: _books, account: _receivable, collected, amount, ...allocation }: Allocation) => ({
  ...allocation,
  amount: toText(amount),
  collected: collected.map(({ taxCode, base, tax }) => ({ taxCode, net: toText(base), vat: toText(tax) })),
})

const refundOf = ({ refundId, amount, on, reason, by, at, returned }: Refund) => ({
  refundId,
  amount: toText(amount),
  on,
  reason,
  by,
  at,
  returnedOn: returned?.on,
})

const answerOf = (payment: Payment) => ({
  ...paymentRowOf(payment),
  allocations: payment.allocations.map(allocationOf),
  refunds: payment.refunds.map(refundOf),
})

/** What became of a change, with the payment as it is now. */
const told = async ({ payments }: Ports, sellerId: SellerId, raw: unknown) => {
  const answer = outcomeSchema.parse(raw)
  switch (answer.outcome) {
    case 'refused':
      return problem(422, { code: 'notApplied', detail: 'Nothing was changed: findings say why.', findings: answer.findings })
    case 'changed':
      return problem(409, { code: 'paymentChanged', detail: `The payment is at version ${answer.version} now: read it again.` })
    case 'notFound':
      return notFound()
    case 'recorded':
    case 'sameAsBefore': {
      const payment = await payments.find(sellerId, answer.paymentId)
      if (payment === undefined) throw defect(`payment ${answer.paymentId} of ${sellerId} was recorded and is missing`)
      return answered(answerOf(payment))
    }
  }
}

export const paymentActions = (ports: Ports): ActionsOf<typeof paymentRoutes> => {
  const change = async (sellerId: SellerId, input: object) =>
    told(ports, sellerId, await ports.commands.ask('record-payment', { ...input, sellerId }))
  return {
    recordPayment: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'receive', ...body, by }),
    listPayments: ({ params, query }) => listPayments(ports, params.sellerId, query),
    showPayment: async ({ params: { sellerId, paymentId } }) => {
      const payment = await ports.payments.find(sellerId, paymentId)
      return payment === undefined ? notFound() : answered(answerOf(payment))
    },
    applyPayment: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'apply', ...params, ...body, by }),
    refundPayment: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'refund', ...params, ...body, by }),
    undoAllocation: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'undo', ...params, ...body, by }),
  }
}
