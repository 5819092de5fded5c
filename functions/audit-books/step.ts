import * as z from 'zod'
import type { Part } from '../../shared/domain/audit/parts.ts'
import { type AuditState, auditOrderSchema, findingCount, withExamined } from '../../shared/domain/audit/report.ts'
import { auditIdSchema } from '../../shared/domain/audit/requested.ts'
import { withReceivables } from '../../shared/domain/audit/receivables.ts'
import { defect } from '../../shared/domain/failures.ts'
import { auditDrafts } from './drafts.ts'
import { finish } from './finish.ts'
import { auditFrozen } from './frozen.ts'
import { auditInvoices } from './invoices.ts'
import { auditNumbers } from './numbers.ts'
import type { PartDone, Ports } from './ports.ts'
import { auditPostedJournal } from './posted-journal.ts'
import { openQueue } from './queue.ts'
import { begin } from './begin.ts'

/** `auditId` names an audit that is under way; without one, an audit begins, under the name that it was requested by if there is one. */
export const inputSchema = z.object({
  auditId: z.string().optional(),
  requestedAs: auditIdSchema.optional(),
  scope: auditOrderSchema.shape.scope.default('new'),
  sellerId: auditOrderSchema.shape.sellerId,
  documents: auditOrderSchema.shape.documents.default('checksums'),
})
export const outputSchema = z.object({
  outcome: z.enum(['more', 'inOrder', 'found']),
  auditId: z.string(),
  findings: z.number().int(),
  /** Where the report is, once there is one. */
  report: z.string().optional(),
})

type Input = z.output<typeof inputSchema>
export type Output = z.output<typeof outputSchema>

/**
 * A bounded piece of an audit: everything is computed again from the ledger and compared with what the books, the archive and the mail
 * claims say; the last piece files the report. A repeat is safe: nothing of the books is written, and each piece goes on from what an
 * earlier one has put down.
 */
export const auditBooks =
  (ports: Ports) =>
  async (input: Input): Promise<Output> => {
    const state = await workOn(ports, input.auditId === undefined ? await begin(ports, input) : await takeUp(ports, input.auditId))
    await ports.reports.put(state)
    const said = { auditId: state.auditId, findings: findingCount(state) }
    return state.todo.length > 0 ? { outcome: 'more', ...said } : finish(ports, state)
  }

const takeUp = async ({ reports }: Ports, auditId: string): Promise<AuditState> => {
  const state = await reports.find(auditId)
  if (state === undefined) throw defect(`there is no audit ${auditId} under way`)
  return state
}

const workOn = async (ports: Ports, begun: AuditState): Promise<AuditState> => {
  let [state, left] = [begun, ports.pace.perCall]
  for (let part = state.todo[0]; part !== undefined && left > 0; part = state.todo[0]) {
    const done = await auditPart(ports, state, part)
    state = joined(state, done)
    left -= Math.max(1, done.items)
  }
  return state
}

const auditPart = (ports: Ports, order: AuditState, part: Part): Promise<PartDone> => {
  switch (part.part) {
    case 'queue':
      return openQueue(ports, part)
    case 'numbers':
      return auditNumbers(ports, part, (entries) => auditInvoices(ports, order, entries))
    case 'drafts':
      return auditDrafts(ports, part)
    case 'frozen':
      return auditFrozen(ports, part)
    case 'postedJournal':
      return auditPostedJournal(ports, order, part)
  }
}

/** What is left of a part stands in its place. */
const joined = (state: AuditState, done: PartDone): AuditState => ({
  ...withExamined(state, done.checks),
  todo: [...done.parts, ...state.todo.slice(1)],
  receivables: withReceivables(state.receivables, done.receivables ?? []),
  series: [...state.series, ...(done.series ?? [])],
  verified: [...state.verified, ...(done.verified ?? [])],
})
