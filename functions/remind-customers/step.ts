import * as z from 'zod'
import { nextReminderTime } from '../../shared/domain/calendar/reminder-times.ts'
import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import { type DunningRules, dunningRulesOf, type DunningStep, latestStepDue, remainingSteps } from '../../shared/domain/dunning.ts'
import { dunningStanding, lookAgainAt } from '../../shared/domain/dunning-standing.ts'
import { type InvoiceId, invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { nextReminder } from '../../shared/domain/mailing/after-sending.ts'
import { isToBeToldOverdue, noLaterThanOverdue, overdueItem } from '../../shared/domain/overdue.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { DueList } from '../../shared/ports/due-list.ts'
import type { HeaderChange, InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

export const inputSchema = z.unknown()
export const outputSchema = z.object({ outcome: z.literal('reminded'), ordered: z.number().int() })

export type Ports = {
  readonly dueList: DueList
  readonly invoices: InvoiceBook
  readonly masterData: MasterData
  readonly mailQueue: MailQueue
  readonly clock: Clock
}

const mostPerRun = 1000
/** An ordered reminder leaves the due list for so long; the mail itself moves the invoice on to its next step. */
const handedOverSeconds = 3600

/**
 * What is due becomes mail orders: for each invoice the latest step that is due, so that after an outage the customer gets one reminder
 * and not a row of them. That it is overdue is told before. A repeat is safe: the mail's claim names invoice and step.
 */
export const remindCustomers = (ports: Ports) => async (): Promise<z.output<typeof outputSchema>> => {
  const due = await ports.dueList.overdue(['reminder'], ports.clock.now(), mostPerRun)
  let ordered = 0
  for (const item of due) if (item.of === 'invoice' && (await remind(ports, invoiceIdSchema.parse(item.invoiceId)))) ordered += 1
  return { outcome: 'reminded', ordered }
}

const remind = async (ports: Ports, invoiceId: InvoiceId): Promise<boolean> => {
  const read = await ports.invoices.find(invoiceId)
  const now = ports.clock.now()
  if (read?.state !== 'SENT' || !isDue(read, now)) return false
  const header = isToBeToldOverdue(read, now) ? await tellOverdue(ports, read, now) : read
  return header === undefined ? false : chase(ports, header, now)
}

/** Once told, it is told: who comes second, or has read what is no longer owed, finds it in the list again. */
const tellOverdue = async ({ invoices }: Ports, read: InvoiceHeader, now: Instant): Promise<InvoiceHeader | undefined> => {
  const occurrence = overdueItem(read, await invoices.readSnapshot(read.digest), now)
  return (await invoices.tellOverdue({ read, occurrence })) === 'told' ? { ...read, overdueToldAt: now } : undefined
}

const chase = async (ports: Ports, header: InvoiceHeader, now: Instant): Promise<boolean> => {
  const rules = await readRules(ports, header)
  const standing = dunningStanding({ header, customer: rules.customer }, now)
  if (standing.state === 'held') return postpone(ports, header, lookAgainAt(standing, now))
  const step = standing.state === 'open' ? stepDue(header, rules.policy, now) : undefined
  return step === undefined ? moveOn(ports, header, rules.policy) : handOver(ports, header, { policy: rules.policy, step })
}

/** An invoice without a next step is looked at because it may be overdue: its steps are behind it. */
const stepDue = (header: InvoiceHeader, policy: DunningRules, now: Instant): DunningStep | undefined => {
  const { dueDate, zone, nextReminder } = header
  if (dueDate === undefined || nextReminder === undefined) return undefined
  return latestStepDue(remainingSteps(policy, header), dueDate, { zone, now })
}

/** Nothing is to be said now: the next step is waited for, if there is one. */
const moveOn = async (ports: Ports, header: InvoiceHeader, policy: DunningRules): Promise<false> => {
  await advance(ports, header, nextReminder(header, policy, ports.clock.now()))
  return false
}

type Due = { readonly policy: DunningRules; readonly step: DunningStep }

/** A step whose time has come is ordered, unless it is night or a holiday: then it waits for the next morning on which it may leave. */
const handOver = async (ports: Ports, header: InvoiceHeader, { policy, step }: Due): Promise<boolean> => {
  const now = ports.clock.now()
  const leavesAt = policy.times === undefined ? now : nextReminderTime(now, header.zone, policy.times)
  if (leavesAt > now) return postpone(ports, header, leavesAt)
  const wait = { waitingFor: 'reminder', dueAt: addSeconds(now, handedOverSeconds) } as const
  if ((await advance(ports, header, { header: { ...header, nextReminder: step.step }, wait })) === 'conflict') return false
  const { sellerId, invoiceId } = header
  await ports.mailQueue.enqueue({ sellerId, invoiceId, kind: { type: 'reminder', step: step.step } })
  return true
}

/** The step stays the next one, and is looked at again. */
const postpone = async (ports: Ports, header: InvoiceHeader, until: Instant): Promise<false> => {
  const dueAt = noLaterThanOverdue(header, until, ports.clock.now())
  await advance(ports, header, { header, wait: { waitingFor: 'reminder', dueAt } })
  return false
}

const advance = ({ invoices }: Ports, read: InvoiceHeader, next: Pick<HeaderChange, 'header' | 'wait'>) =>
  invoices.advance({ ...next, from: 'SENT', nextReminderRead: { step: read.nextReminder }, occurrences: [], workItems: [] })

/** As it is now: another run may have taken the step since the list was read, and a step that was taken must not be set back to. */
const isDue = ({ waitingFor, dueAt }: InvoiceHeader, now: Instant): boolean =>
  waitingFor === 'reminder' && dueAt !== undefined && dueAt <= now

const readRules = async ({ masterData, clock }: Ports, { sellerId, customerId }: InvoiceHeader) => {
  const now = clock.now()
  const [seller, customer] = await Promise.all([masterData.seller(sellerId, now), masterData.customer(sellerId, customerId, now)])
  return { policy: dunningRulesOf(seller, customer), customer }
}
