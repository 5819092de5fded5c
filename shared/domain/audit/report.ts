import * as z from 'zod'
import { instantSchema } from '../day.ts'
import { sellerIdSchema } from '../ids.ts'
import { type AuditFinding, auditFindingSchema, auditKindSchema, type Examined } from './finding.ts'
import { partSchema, verifiedPointSchema } from './parts.ts'
import { receivableSchema } from './receivables.ts'

/** What is asked for: `new`: from where each queue was last found in order; `everything`: from the first number on. */
export const auditOrderSchema = z.object({
  scope: z.enum(['new', 'everything']),
  /** One seller only; all when left out. */
  sellerId: sellerIdSchema.optional(),
  /** `checksums`: what S3 says of the bytes it keeps; `bytes`: each document is read and hashed here. */
  documents: z.enum(['checksums', 'bytes']),
})
export type AuditOrder = z.infer<typeof auditOrderSchema>

const countsSchema = z.partialRecord(auditKindSchema, z.number().int())
type Counts = z.infer<typeof countsSchema>

/** The numbers of a series that were read. */
const rangeSchema = z.object({ series: z.string(), from: z.number().int(), to: z.number().int() })

const tally = {
  auditId: z.string(),
  ...auditOrderSchema.shape,
  startedAt: instantSchema,
  /** Checks that were made, of each kind: so that "nothing found" is a statement. */
  checked: countsSchema,
  found: countsSchema,
  findings: z.array(auditFindingSchema),
  /** Found beyond those that are listed. */
  moreFindings: z.number().int(),
  series: z.array(rangeSchema),
}

/** An audit under way: what one call puts down and the next takes up. */
export const auditStateSchema = z.object({
  ...tally,
  todo: z.array(partSchema),
  receivables: z.array(receivableSchema),
  verified: z.array(verifiedPointSchema),
})
export type AuditState = z.infer<typeof auditStateSchema>

export const auditReportSchema = z.object({ schemaVersion: z.literal(1), ...tally, finishedAt: instantSchema })
export type AuditReport = z.infer<typeof auditReportSchema>

/** A thousand findings are one mistake made a thousand times; the rest is counted. */
const mostListed = 1000

/** The tally with these checks in it. What two invoices of one order both show is one finding. */
export const withExamined = (state: AuditState, checks: readonly Examined[]): AuditState => {
  const known = new Set(state.findings.map(nameOf))
  const fresh = checks.flatMap(({ kind, where, faults }) => faults.map((fault) => ({ ...fault, kind, where })))
  const findings = [...new Map(fresh.map((finding) => [nameOf(finding), finding])).values()].filter((one) => !known.has(nameOf(one)))
  const listed = [...state.findings, ...findings]
  return {
    ...state,
    checked: counted(state.checked, checks),
    found: counted(state.found, findings),
    findings: listed.slice(0, mostListed),
    moreFindings: state.moreFindings + Math.max(0, listed.length - mostListed),
  }
}

const nameOf = ({ kind, where, expected, actual }: AuditFinding): string => [kind, where, expected, actual].join('\n')

const counted = (counts: Counts, more: readonly Pick<Examined, 'kind'>[]): Counts => {
  const sums = { ...counts }
  for (const { kind } of more) sums[kind] = (sums[kind] ?? 0) + 1
  return sums
}

export const findingCount = ({ findings, moreFindings }: Pick<AuditReport, 'findings' | 'moreFindings'>): number =>
  findings.length + moreFindings
