import type { auditRoutes } from '../../shared/contracts/api/audit-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { auditKindSchema } from '../../shared/domain/audit/finding.ts'
import { auditRunbook, meanings } from '../../shared/domain/audit/meanings.ts'
import { type AuditReport, type AuditState, findingCount } from '../../shared/domain/audit/report.ts'
import { requestedAuditId } from '../../shared/domain/audit/requested.ts'
import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import type { AuditMachine } from '../../shared/ports/audit-machine.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { FiledAudits } from '../../shared/ports/filed-audits.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = {
  readonly filedAudits: FiledAudits
  readonly auditMachine: AuditMachine
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
}

type Audit = AuditReport | AuditState

const unknownAudit = () =>
  problem(404, { code: 'unknownAudit', detail: 'There is no such audit; one that was just requested is there in some seconds.' })

const noSuchSeller = () =>
  problem(422, { code: 'noSuchSeller', detail: 'There is no seller of this id: nothing would be read, and nothing found.' })

/** A state machine of ours lives for a day (infra/audit.ts). */
const longestSeconds = 24 * 60 * 60

export const auditActions = ({ filedAudits, auditMachine, masterData, clock }: Ports): ActionsOf<typeof auditRoutes> => ({
  listAudits: async ({ query: { cursor, limit } }) => {
    const now = clock.now()
    const { reports, next } = await filedAudits.newest({ now, limit, after: cursor })
    return answered({ audits: reports.map((report) => summaryOf(report, now)), ...(next !== undefined && { next }) })
  },
  showAudit: async ({ params: { auditId } }) => {
    const found = (await filedAudits.report(auditId)) ?? (await filedAudits.underWay(auditId))
    return found === undefined ? unknownAudit() : answered(toldInWords(found, clock.now()))
  },
  startAudit: async ({ body }, { requestKey }) => {
    if (body.sellerId !== undefined && (await masterData.seller(body.sellerId, clock.now())) === undefined) return noSuchSeller()
    const auditId = requestedAuditId(body, requestKey, clock.now())
    await auditMachine.start(auditId, body)
    return answered({ auditId })
  },
})

const summaryOf = (audit: Audit, now: Instant) => {
  const { auditId, scope, sellerId, documents, startedAt } = audit
  return { auditId, scope, sellerId, documents, startedAt, ...progressOf(audit, now), findings: findingCount(audit) }
}

const progressOf = (audit: Audit, now: Instant) => {
  if ('finishedAt' in audit) return { state: 'DONE' as const, finishedAt: audit.finishedAt }
  return { state: now > addSeconds(audit.startedAt, longestSeconds) ? ('STOPPED' as const) : ('RUNNING' as const) }
}

const toldInWords = (audit: Audit, now: Instant) => {
  const { checked, found, findings, series } = audit
  const checks = auditKindSchema.options.map((kind) => ({
    kind,
    meaning: meanings[kind],
    checked: checked[kind] ?? 0,
    found: found[kind] ?? 0,
  }))
  const listed = findings.map((finding) => ({ ...finding, meaning: meanings[finding.kind] }))
  return { ...summaryOf(audit, now), checks, listed, series, runbook: auditRunbook }
}
