import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import { transient } from '../../shared/domain/failures.ts'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { dunningStanding } from '../../shared/domain/dunning-standing.ts'
import { afterSending } from '../../shared/domain/mailing/after-sending.ts'
import { type MailClaim, type MailOrder, mailClaimKey, mailOrderSchema, settlementSeconds } from '../../shared/domain/mail-claim.ts'
import type { Mail, Mailer, SendOutcome } from '../../shared/ports/mailer.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Clock, Ids, Pause } from '../../shared/ports/clock.ts'
import type { TellSent, TellWhom } from '../../shared/ports/telling.ts'
import { composeMail, type ComposePorts } from './compose-mail.ts'
import { giveUp, refuse } from './leave-to-person.ts'
import { readTruth, recipientHash, type Truth } from './truth.ts'

export const inputSchema = mailOrderSchema

export type Ports = ComposePorts & {
  readonly claims: MailClaims
  readonly workItems: WorkItems
  readonly mailer: Mailer
  readonly workflow: Workflow
  readonly clock: Clock
  readonly ids: Ids
  readonly pause: Pause
  readonly tellSent: TellSent
  readonly tellWhom: TellWhom
}

const mostAttempts = 4
const pauseMs = 2000

/**
 * A mail order becomes one mail: the truth is read again, the claim is taken in a transaction that checks it, then the mail goes out. A
 * repeat is safe: it finds the claim. A claim whose outcome nobody knows is never "done" and never sent again before the provider's own
 * event had its time; then at most once more.
 */
export const sendMail =
  (ports: Ports) =>
  async (order: MailOrder): Promise<void> => {
    const truth = await readTruth(ports, order)
    ports.tellWhom(truth.header)
    const claim = claimOf(order, truth, ports)
    if (await isPointless(ports, truth, claim)) return answer(ports, order.taskToken, 'notDue')
    const result = await ports.claims.claim(claim, truth.header, settlement(ports))
    if (result.outcome === 'claimed') return send(ports, truth, claim)
    if (result.outcome === 'claimedBefore')
      return takeUp(ports, truth, { ...result.claim, taskToken: order.taskToken ?? result.claim.taskToken })
    // The invoice has moved on: it is credited, withdrawn from dunning, or this mail is behind it already.
    await answer(ports, order.taskToken, 'notDue')
  }

/** Nobody is reminded of what stands otherwise by now; a reminder that was claimed before is settled all the same. */
const isPointless = async ({ claims, clock }: Ports, truth: Truth, { kind, claimKey }: MailClaim): Promise<boolean> =>
  kind.type === 'reminder' && !isReminded(truth, clock.now()) && (await claims.find(claimKey)) === undefined

const isReminded = (truth: Truth, now: Instant): boolean => dunningStanding(truth, now).state === 'open'

const claimOf = (order: MailOrder, truth: Truth, { clock, ids }: Ports): MailClaim => ({
  claimKey: mailClaimKey(order.invoiceId, order.kind),
  sellerId: order.sellerId,
  invoiceId: order.invoiceId,
  kind: order.kind,
  recipientHash: recipientHash(truth.recipient.address),
  state: 'CLAIMED',
  attemptId: ids.next(),
  claimedAt: clock.now(),
  resends: 0,
  taskToken: order.taskToken,
})

const settlement = ({ clock }: Ports) => ({ waitingFor: 'mailSettlement', dueAt: addSeconds(clock.now(), settlementSeconds) }) as const

/** What an earlier attempt left behind. */
const takeUp = async (ports: Ports, truth: Truth, claim: MailClaim): Promise<void> => {
  switch (claim.state) {
    case 'SENT':
      return answer(ports, claim.taskToken, 'sentBefore')
    case 'REFUSED':
      return refuse(ports, truth, { claim, reason: 'refused before' })
    case 'CLAIMED':
    case 'UNKNOWN':
    case 'RESENT':
      return settle(ports, truth, claim)
  }
}

const isTime = (claim: MailClaim, now: Instant): boolean => now >= addSeconds(claim.claimedAt, settlementSeconds)

/** The other attempt may have been answered meanwhile; then this workflow has its answer too. */
const waitForSettlement = async (ports: Ports, claim: MailClaim): Promise<void> => {
  const dueAt = addSeconds(claim.claimedAt, settlementSeconds)
  await ports.claims.recordUnknown(claim, { waitingFor: 'mailSettlement', dueAt })
  if ((await ports.claims.find(claim.claimKey))?.state === 'SENT') await answer(ports, claim.taskToken, 'sentBefore')
}

const settle = async (ports: Ports, truth: Truth, claim: MailClaim): Promise<void> => {
  const now = ports.clock.now()
  if (!isTime(claim, now)) return waitForSettlement(ports, claim)
  if (claim.resends > 0 || (claim.kind.type === 'reminder' && !isReminded(truth, now))) return giveUp(ports, truth, claim)
  // Those who would have noted that its attempt fell silent died too.
  if (claim.state === 'CLAIMED') await ports.claims.recordUnknown(claim, settlement(ports))
  const attemptId = ports.ids.next()
  const taken = await ports.claims.claimResend({ claim, attemptId, at: now, wait: settlement(ports) })
  if (taken === 'claimed') await send(ports, truth, { ...claim, state: 'RESENT', attemptId, claimedAt: now, resends: 1 })
}

const send = async (ports: Ports, truth: Truth, claim: MailClaim): Promise<void> => {
  const sent = await sendPatiently(ports, await mailFor(ports, truth, claim))
  switch (sent.outcome) {
    case 'accepted':
      await ports.claims.recordSent(claim, sent.messageId, changeOf(ports, truth, { claim, messageId: sent.messageId }))
      tell(ports, truth, claim)
      return answer(ports, claim.taskToken, 'sent')
    case 'throttled':
      await ports.claims.release(claim)
      throw transient('Transient', `the mail provider throttles ${claim.claimKey}`)
    case 'refused':
      return refuse(ports, truth, { claim, reason: sent.reason })
    case 'unknown':
      return ports.claims.recordUnknown(claim, settlement(ports))
  }
}

/** A run hands its mails over without a step that waits for them. */
const tell = ({ tellSent, clock }: Ports, { header }: Truth, { kind, taskToken }: MailClaim): void => {
  if (kind.type === 'issue') tellSent({ frozenAt: header.frozenAt, now: clock.now(), inARun: taskToken === undefined })
}

/** The rate is counted by the second, so a throttled mail, which was surely not sent, is tried a moment later under the same claim. */
const sendPatiently = async ({ mailer, pause }: Ports, mail: Mail): Promise<SendOutcome> => {
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    const sent = await mailer.send(mail)
    if (sent.outcome !== 'throttled') return sent
    await pause(pauseMs)
  }
  return mailer.send(mail)
}

const changeOf = (ports: Ports, { header, seller, customer }: Truth, sent: { claim: MailClaim; messageId: string }) =>
  afterSending({ header, ...sent, policy: dunningRulesOf(seller, customer), now: ports.clock.now() })

/** A mail that cannot be composed was surely not sent, so its claim is given back. */
const mailFor = async (ports: Ports, truth: Truth, claim: MailClaim): Promise<Mail> => {
  try {
    return await composeMail(ports, truth, claim)
  } catch (error) {
    await ports.claims.release(claim)
    throw error
  }
}

const answer = async (ports: Ports, taskToken: string | undefined, outcome: string): Promise<void> => {
  if (taskToken !== undefined) await ports.workflow.succeed(taskToken, { outcome })
}
