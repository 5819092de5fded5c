import * as z from 'zod'
import type { dunningRoutes } from '../../shared/contracts/api/dunning-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { Customer } from '../../shared/domain/customer.ts'
import { dunningLog } from '../../shared/domain/dunning-log.ts'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { dunningStanding } from '../../shared/domain/dunning-standing.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { mailClaimKey } from '../../shared/domain/mail-claim.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { type ActionsOf, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'

export type Ports = HeldPorts & {
  readonly claims: Pick<MailClaims, 'find'>
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly commands: Commands
  readonly clock: Clock
}

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore', 'notFound']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
])

const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'The seller has no issued invoice of that id.' })

type Named = { readonly sellerId: SellerId; readonly invoiceId: InvoiceId }

const show = async (ports: Ports, { sellerId, invoiceId }: Named) => {
  const held = await heldOf(ports, sellerId, invoiceId)
  if (held?.entry === undefined) return unknownInvoice
  const { header } = held
  const now = ports.clock.now()
  const [seller, customer] = await Promise.all([
    ports.masterData.seller(sellerId, now),
    ports.masterData.customer(sellerId, header.customerId, now),
  ])
  const policy = dunningRulesOf(seller, customer)
  const claims = await Promise.all(policy.steps.map(({ step }) => ports.claims.find(mailClaimKey(invoiceId, { type: 'reminder', step }))))
  const steps = dunningLog(header, policy, { claims: claims.flatMap((claim) => claim ?? []), now })
  return answered({ invoiceId, policyId: policy.policyId, ...standingOf({ header, customer }, now), steps })
}

const standingOf = (about: { header: InvoiceHeader; customer: Customer | undefined }, now: ReturnType<Clock['now']>) => {
  const standing = dunningStanding(about, now)
  const { nextReminder: nextStep, waitingFor } = about.header
  return { ...standing, ...(nextStep !== undefined && waitingFor === 'reminder' && { nextStep }) }
}

export const dunningActions = (ports: Ports): ActionsOf<typeof dunningRoutes> => ({
  showDunning: ({ params }) => show(ports, params),
  steerDunning: async ({ params, body: steering }, { subject: by }) => {
    const answer = outcomeSchema.parse(await ports.commands.ask('steer-dunning', { ...params, steering, by }))
    if (answer.outcome === 'notFound') return unknownInvoice
    if (answer.outcome !== 'refused') return show(ports, params)
    return problem(422, { code: 'notSteered', detail: 'Nothing was changed: findings say why.', findings: answer.findings })
  },
})
