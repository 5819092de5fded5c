import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { MailClaim } from '../../shared/domain/mail-claim.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MailClaims } from '../../shared/ports/mail-claims.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import type { Truth } from './truth.ts'
import { refusedItem, unknownItem } from './work-items.ts'

type Ports = {
  readonly invoices: InvoiceBook
  readonly claims: MailClaims
  readonly workItems: WorkItems
  readonly workflow: Workflow
  readonly clock: Clock
}

const daySeconds = 86_400
const forPerson = (now: Instant) => ({ waitingFor: 'person', dueAt: addSeconds(now, daySeconds) }) as const

/** What ends a mail for good: its work item, and for the issue an invoice that waits for a person and a workflow that is told. */
type End = { readonly claim: MailClaim; readonly item: WorkItem; readonly reason: string }

/** The work item comes first: a repeat after a crash in between finds it, and does the rest. */
const leaveToPerson = async (ports: Ports, { header }: Truth, { claim, item, reason }: End): Promise<void> => {
  await ports.workItems.open(item, [])
  if (claim.kind.type === 'issue') await ports.invoices.wait(header.invoiceId, forPerson(ports.clock.now()), 'STORED')
  if (claim.taskToken !== undefined) await answerFor(ports, header, { taskToken: claim.taskToken, reason })
}

type Asked = { readonly taskToken: string; readonly reason: string }

/** A link that was sent since has brought the invoice to its customer: a workflow that asks again has its reminders to schedule. */
const answerFor = ({ workflow }: Ports, header: InvoiceHeader, { taskToken, reason }: Asked): Promise<void> =>
  header.state === 'SENT' ? workflow.succeed(taskToken, { outcome: 'sentBefore' }) : workflow.fail(taskToken, 'MailNotSent', reason)

/** The provider said no for good. */
export const refuse = async (ports: Ports, truth: Truth, { claim, reason }: { claim: MailClaim; reason: string }): Promise<void> => {
  await ports.claims.recordRefused(claim)
  await leaveToPerson(ports, truth, { claim, reason, item: refusedItem(claim, reason, ports.clock.now()) })
}

/** Neither the mail nor its one repeat was heard of again. */
export const giveUp = async (ports: Ports, truth: Truth, claim: MailClaim): Promise<void> => {
  const now = ports.clock.now()
  await leaveToPerson(ports, truth, { claim, reason: 'neither answer nor event', item: unknownItem(claim, now) })
  await ports.claims.recordUnknown(claim, forPerson(now))
}
