import * as z from 'zod'
import type { disputeRoutes } from '../../shared/contracts/api/dispute-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { Instant } from '../../shared/domain/day.ts'
import { ageInDays } from '../../shared/domain/desk/discrepancy.ts'
import { creditAnswerSchema } from '../../shared/domain/crediting/credit-answer.ts'
import { type Dispute, type DisputeId, disputeIdSchema } from '../../shared/domain/dispute/dispute.ts'
import { resolvedBefore } from '../../shared/domain/dispute/dispute-findings.ts'
import { disputePlaceOf } from '../../shared/domain/dispute/dispute-place.ts'
import { defect } from '../../shared/domain/failures.ts'
import { type Finding, findingSchema } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { toText } from '../../shared/domain/money.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { DisputeBook } from '../../shared/ports/dispute-book.ts'
import { type ActionsOf, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { pageOfAged } from './open-page.ts'

export type Ports = HeldPorts & {
  readonly disputes: Pick<DisputeBook, 'find' | 'ofInvoice' | 'list'>
  readonly commands: Commands
  readonly clock: Clock
}

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), disputeId: disputeIdSchema }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

const unknownDispute = problem(404, { code: 'unknownDispute', detail: 'The seller has no such dispute: list those of the invoice.' })
const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'The seller has no issued invoice of that id.' })

const notDisputed = (findings: readonly Finding[]) =>
  problem(422, { code: 'notDisputed', detail: 'Nothing was changed: findings say why.', findings: [...findings] })

const answerOf = ({ sellerId: _seller, factId: _fact, version: _version, openedOn: _day, amount, ...dispute }: Dispute, now: Instant) => ({
  ...dispute,
  currency: amount.currency,
  amount: toText(amount),
  ageDays: ageInDays(dispute.openedAt, dispute.resolution?.at ?? now),
})

type Named = { readonly sellerId: SellerId; readonly invoiceId: InvoiceId; readonly disputeId: DisputeId }

/** Another seller's dispute looks like one that does not exist. */
const found = async ({ disputes }: Ports, { sellerId, invoiceId, disputeId }: Named): Promise<Dispute | undefined> => {
  const dispute = await disputes.find(invoiceId, disputeId)
  return dispute?.sellerId === sellerId ? dispute : undefined
}

/** What became of a change, with the dispute as it is now. */
const told = async (ports: Ports, named: Named, { raw, missing }: { readonly raw: unknown; readonly missing: typeof unknownDispute }) => {
  const answer = outcomeSchema.parse(raw)
  if (answer.outcome === 'notFound') return missing
  if (answer.outcome === 'refused') return notDisputed(answer.findings)
  const dispute = await found(ports, named)
  if (dispute === undefined) throw defect(`dispute ${named.disputeId} of invoice ${named.invoiceId} was recorded and is missing`)
  return answered(answerOf(dispute, ports.clock.now()))
}

type Credited = {
  readonly credit: { readonly requestId: string; readonly reason: string; readonly note?: string | undefined; readonly part: unknown }
  readonly reason: string
  readonly by: string
}

/** A credit note is made for an open dispute, and ends it once it is issued: until then the dispute stays open, and whoever asks again goes on. */
const creditAndResolve = async (ports: Ports, named: Named, { credit, reason, by }: Credited) => {
  const { sellerId, invoiceId } = named
  const dispute = await found(ports, named)
  if (dispute === undefined) return unknownDispute
  if (dispute.resolution !== undefined && dispute.resolution.as !== 'creditNote')
    return notDisputed([resolvedBefore(dispute.disputeId, dispute.resolution.as)])
  const answer = creditAnswerSchema.parse(await ports.commands.ask('credit-invoice', { ...credit, sellerId, invoice: invoiceId, by }))
  if (answer.outcome === 'notFound') return unknownInvoice
  if (answer.outcome === 'refused') return notDisputed(answer.findings)
  const { creditNoteId } = answer
  const resolution = { as: 'creditNote', creditNoteId, reason }
  const raw = await ports.commands.ask('dispute-invoice', { what: 'resolve', ...named, resolution, by })
  const isOnItsWay = outcomeSchema.safeParse(raw).data?.outcome === 'refused' && dispute.state === 'open'
  return isOnItsWay
    ? answered({ ...answerOf(dispute, ports.clock.now()), creditNoteId })
    : told(ports, named, { raw, missing: unknownDispute })
}

export const disputeActions = (ports: Ports): ActionsOf<typeof disputeRoutes> => {
  const change = async (named: Named, input: object, missing = unknownDispute) => {
    const { sellerId, invoiceId, disputeId } = named
    const raw = await ports.commands.ask('dispute-invoice', { ...input, sellerId, invoiceId, disputeId })
    return told(ports, named, { raw, missing })
  }
  return {
    openDispute: ({ params, body }, { subject: by }) => {
      const named = { ...params, disputeId: body.disputeId }
      return change(named, { what: 'open', ...body, openedBy: 'finance', by }, unknownInvoice)
    },
    listDisputes: async ({ params: { sellerId }, query: { cursor, limit, state, customerId, owner, minAgeDays = 0 } }) => {
      const now = ports.clock.now()
      const wanted = (each: Dispute) =>
        (customerId === undefined || each.customerId === customerId) &&
        (owner === undefined || each.owner === owner) &&
        ageInDays(each.openedAt, each.resolution?.at ?? now) >= minAgeDays
      const aged = { list: ports.disputes.list.bind(undefined, sellerId, state), placeOf: disputePlaceOf }
      const { page, next } = await pageOfAged(aged, { cursor, limit, wanted })
      return answered({ disputes: page.map((each) => answerOf(each, now)), ...(next !== undefined && { next }) })
    },
    listDisputesOfInvoice: async ({ params: { sellerId, invoiceId } }) => {
      if ((await heldOf(ports, sellerId, invoiceId)) === undefined) return unknownInvoice
      const now = ports.clock.now()
      return answered({ disputes: (await ports.disputes.ofInvoice(invoiceId)).map((each) => answerOf(each, now)) })
    },
    showDispute: async ({ params }) => {
      const dispute = await found(ports, params)
      return dispute === undefined ? unknownDispute : answered(answerOf(dispute, ports.clock.now()))
    },
    assignDispute: ({ params, body: { owner } }, { subject: by }) => change(params, { what: 'assign', owner, by }),
    resolveDispute: ({ params, body }, { subject: by }) =>
      'credit' in body ? creditAndResolve(ports, params, { ...body, by }) : change(params, { what: 'resolve', resolution: body, by }),
  }
}
