import * as z from 'zod'
import { auditKindSchema } from '../../domain/audit/finding.ts'
import { auditOrderSchema } from '../../domain/audit/report.ts'
import { auditIdSchema } from '../../domain/audit/requested.ts'
import { instantSchema } from '../../domain/day.ts'
import { nextSchema, noParams, noQuery, pageQuery } from './paths.ts'
import { routes } from './route.ts'

const count = z.number().int()

const summarySchema = z.object({
  auditId: auditIdSchema,
  ...auditOrderSchema.shape,
  state: z.enum(['RUNNING', 'DONE', 'STOPPED']).describe('STOPPED: it did not end within a day, and an alarm has told so'),
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
  findings: count.describe('So many were found, those included that are not listed'),
})

const kindOfCheck = { kind: auditKindSchema, meaning: z.string().describe('What must be true') }

const auditSchema = summarySchema.extend({
  checks: z.array(z.object({ ...kindOfCheck, checked: count, found: count })),
  listed: z.array(
    z.object({ ...kindOfCheck, where: z.string().describe('The key of the item'), expected: z.string(), actual: z.string() }),
  ),
  series: z.array(z.object({ series: z.string(), from: count, to: count })).describe('The numbers that were read'),
  runbook: z.string().describe('What a finding of each kind may mean, and what to do'),
})

/** An audit reads the books of all sellers, and a finding names the key of an item and not whose it is: operators only. */
export const auditRoutes = routes({
  listAudits: {
    method: 'GET',
    path: '/audits',
    tag: 'Audits',
    summary: 'The reports that audits of the books have filed, the newest first',
    role: 'operator',
    call: z.object({
      params: noParams,
      query: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(31).default(10) }),
    }),
    status: 200,
    answer: z.object({ audits: z.array(summarySchema), next: nextSchema }),
    problems: [],
  },
  showAudit: {
    method: 'GET',
    path: '/audits/{auditId}',
    tag: 'Audits',
    summary: 'An audit: how many checks of each kind it made, and each finding in words',
    role: 'operator',
    call: z.object({ params: z.strictObject({ auditId: auditIdSchema }), query: noQuery }),
    status: 200,
    answer: auditSchema,
    problems: [404],
  },
  startAudit: {
    method: 'POST',
    path: '/audits',
    tag: 'Audits',
    summary: 'Begins to compute the books again and compare; it only reads, and its report is there when it is DONE',
    role: 'operator',
    call: z.object({
      params: noParams,
      query: noQuery,
      body: z.strictObject({
        scope: auditOrderSchema.shape.scope.default('new'),
        sellerId: auditOrderSchema.shape.sellerId,
        documents: auditOrderSchema.shape.documents.default('checksums'),
      }),
    }),
    status: 202,
    answer: z.object({ auditId: auditIdSchema }),
    problems: [422],
  },
})
