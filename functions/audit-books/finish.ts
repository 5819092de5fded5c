import type { VerifiedPoint } from '../../shared/domain/audit/parts.ts'
import { examineReceivables } from '../../shared/domain/audit/receivables.ts'
import { type AuditReport, type AuditState, findingCount, withExamined } from '../../shared/domain/audit/report.ts'
import { queueId } from '../../shared/domain/series.ts'
import type { Ports } from './ports.ts'

/** Everything is read: what is left over of the receivables is told, the report is filed, and the next audit goes on from here. */
export const finish = async (ports: Ports, audited: AuditState) => {
  const report = reportOf(ports, withExamined(audited, examineReceivables(audited.receivables)))
  const where = await ports.reports.file(report)
  await verify(ports, audited)
  ports.finished(report)
  const findings = findingCount(report)
  return { outcome: findings > 0 ? 'found' : 'inOrder', auditId: report.auditId, findings, report: where } as const
}

const reportOf = ({ clock }: Ports, audited: AuditState): AuditReport => {
  const { todo: _todo, receivables: _receivables, verified: _verified, ...tally } = audited
  return { schemaVersion: 1, ...tally, finishedAt: clock.now() }
}

/** A queue with a finding is read again from where it was in order, until nothing is found in it any more. */
const verify = async ({ reports }: Ports, { verified, receivables }: AuditState): Promise<void> => {
  const inDoubt = new Set<string>(receivables.map(({ sellerId }) => sellerId))
  const points = verified.filter(({ queue }) => !inDoubt.has(queue.sellerId))
  const known = new Map<string, VerifiedPoint>((await reports.verified()).map((point) => [queueId(point.queue), point]))
  for (const point of points) known.set(queueId(point.queue), point)
  await reports.verify([...known.values()])
}
