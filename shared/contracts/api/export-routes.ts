import * as z from 'zod'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { exportIdSchema, exportKindSchema } from '../../domain/reports/export.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const exportSchema = z.object({
  exportId: exportIdSchema,
  kind: exportKindSchema,
  from: daySchema,
  until: daySchema,
  requestedBy: z.string(),
  state: z.enum(['RUNNING', 'DONE', 'FAILED']),
  reason: z.string().optional().describe('The name of the failure, of an export that was given up'),
  startedAt: instantSchema,
  finishedAt: instantSchema.optional(),
  documents: z.number().int().describe('Read so far'),
  rows: z.number().int().describe('Records or files written so far'),
  parts: z.array(
    z.object({
      name: z.string(),
      bytes: z.number().int(),
      documents: z.number().int(),
      url: z.url().describe('Good for a few minutes: ask for the export again to get another'),
      expiresInSeconds: z.number().int(),
    }),
  ),
})

export const exportRoutes = routes({
  startExport: {
    method: 'POST',
    path: '/sellers/{sellerId}/exports',
    tag: 'Exports',
    summary: 'Begins to write the documents issued in a period into files: CSV tables, or ZIPs of the archived documents as they are',
    role: 'accountant',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z.strictObject({ kind: exportKindSchema, from: daySchema, until: daySchema }),
    }),
    status: 202,
    answer: exportSchema,
    problems: [422],
  },
  showExport: {
    method: 'GET',
    path: '/sellers/{sellerId}/exports/{exportId}',
    tag: 'Exports',
    summary: 'How far an export has come, with links to its files; both are there for seven days',
    role: 'accountant',
    call: z.object({ params: sellerPath.extend({ exportId: exportIdSchema }), query: noQuery }),
    status: 200,
    answer: exportSchema,
    problems: [404],
  },
})
